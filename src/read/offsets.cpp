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

OffsetMap OffsetMap::from(std::size_t text) const {
    OffsetMap rest;
    rest.add(0, to_file(text));
    for (const Piece& piece : pieces_) {
        if (piece.text > text) {
            rest.add(piece.text - text, piece.file);
        }
    }
    return rest;
}

}  // namespace annals
