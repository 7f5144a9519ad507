#include <algorithm>

#include "annals/read.hpp"

namespace annals {

void OffsetMap::add(std::size_t text, std::size_t file) {
    if (!pieces_.empty() && file - pieces_.back().file == text - pieces_.back().text) {
        return;  // the last piece goes on
    }
    pieces_.push_back({text, file});
}

std::size_t OffsetMap::to_file(std::size_t text) const {
    const auto after = std::ranges::upper_bound(pieces_, text, {}, &Piece::text);
    if (after == pieces_.begin()) {
        return text;
    }
    const Piece& piece = *std::prev(after);
    return piece.file + (text - piece.text);
}

Span OffsetMap::to_file(Span span) const {
    return {to_file(span.begin), to_file(span.end)};
}

OffsetMap OffsetMap::part(Span text) const {
    OffsetMap map;
    map.add(0, to_file(text.begin));
    auto piece = std::ranges::upper_bound(pieces_, text.begin, {}, &Piece::text);
    for (; piece != pieces_.end() && piece->text <= text.end; ++piece) {
        map.add(piece->text - text.begin, piece->file);
    }
    return map;
}

}  // namespace annals
