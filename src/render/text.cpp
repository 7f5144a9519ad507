// A timeline in aligned columns: date, mark (planned, possible, denied), type, text with a hanging
// indent, and the sentence it comes from at the right edge. Where the window is too narrow for
// columns, the text stands on lines of its own below date and type. Widths are those of a terminal:
// a Chinese character takes two columns, a combining accent none. Tested in
// tests/render/text_test.cpp.

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "annals/render.hpp"
#include "render/entry.hpp"
#include "render/escape.hpp"

namespace annals {
namespace {

constexpr std::size_t narrowest_text = 30;  // columns that the text needs beside the others
constexpr std::size_t gap = 2;

struct Range {
    std::uint32_t first, last;
};

bool is_in(std::uint32_t code, std::initializer_list<Range> ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return code >= range.first && code <= range.last;
    });
}

/// Columns of one character (Unicode, East Asian Width).
std::size_t columns_of(std::uint32_t code) {
    if (is_in(code, {{0x300, 0x36F},
                     {0x200B, 0x200F},
                     {0x20D0, 0x20FF},
                     {0xFE00, 0xFE0F},
                     {0xFE20, 0xFE2F}})) {
        return 0;
    }
    return is_in(code, {{0x1100, 0x115F},
                        {0x2E80, 0xA4CF},
                        {0xAC00, 0xD7A3},
                        {0xF900, 0xFAFF},
                        {0xFE30, 0xFE6F},
                        {0xFF00, 0xFF60},
                        {0xFFE0, 0xFFE6},
                        {0x1F300, 0x1FAFF},
                        {0x20000, 0x3FFFD}})
               ? 2
               : 1;
}

/// The length of the character at the front of valid UTF-8, and its columns.
std::pair<std::size_t, std::size_t> front_of(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint32_t code = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length && i < text.size(); ++i) {
        code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    return {std::min(length, text.size()), columns_of(code)};
}

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const auto [length, columns] = front_of(text);
        width += columns;
        text.remove_prefix(length);
    }
    return width;
}

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t used = width_of(text);
    return used < width ? text + std::string(width - used, ' ') : text;
}

/// Bytes of the longest front of `text` of at most `width` columns; one character at least.
std::size_t fitting(std::string_view text, std::size_t width) {
    std::size_t bytes = 0;
    std::size_t used = 0;
    while (bytes < text.size()) {
        const auto [length, columns] = front_of(text.substr(bytes));
        if (bytes > 0 && used + columns > width) {
            break;
        }
        bytes += length;
        used += columns;
    }
    return bytes;
}

/// Lines of at most `width` columns, broken at blanks, or inside a word that is longer; 0: one
/// line.
std::vector<std::string> folded(std::string_view text, std::size_t width) {
    if (width == 0) {
        return {std::string{text}};
    }
    std::vector<std::string> lines{""};
    std::size_t used = 0;
    while (!text.empty()) {
        std::string_view word = text.substr(0, std::min(text.find(' '), text.size()));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (used > 0 && used + 1 + width_of(word) > width) {
            lines.emplace_back();
            used = 0;
        }
        for (; width_of(word) > width; word.remove_prefix(fitting(word, width))) {
            lines.back() += word.substr(0, fitting(word, width));
            lines.emplace_back();
        }
        lines.back() += used > 0 ? ' ' + std::string{word} : std::string{word};
        used = width_of(lines.back());
    }
    return lines;
}

/// One entry as it will stand in the columns.
struct Row {
    std::string date, mark, type, text, source;
};

/// Article text must not steer a terminal, nor break a line.
std::string one_line(const std::string& text) {
    std::string plain = plain_text(text);
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    return plain;
}

bool is_one_article(const Timeline& timeline) {
    std::set<std::string> articles;
    for (const auto* part : {&timeline.dated, &timeline.undated}) {
        for (const auto& entry : *part) {
            articles.insert(entry.article);
        }
    }
    return articles.size() <= 1;
}

std::vector<Row> rows_of(const Timeline& timeline) {
    const bool one_article = is_one_article(timeline);
    std::vector<Row> rows;
    for (const auto* part : {&timeline.dated, &timeline.undated}) {
        for (const auto& entry : *part) {
            const std::string sentence = fmt::format("s{}", entry.sentence);
            rows.push_back({date_for_readers(entry.when), mark_of(entry.status),
                            one_line(entry.type), one_line(text_for_readers(entry)),
                            one_article ? sentence : one_line(entry.article) + ' ' + sentence});
        }
    }
    return rows;
}

struct Widths {
    std::size_t date = 0, mark = 0, type = 0, source = 0;

    explicit Widths(const std::vector<Row>& rows) {
        for (const Row& row : rows) {
            date = std::max(date, width_of(row.date));
            mark = std::max(mark, width_of(row.mark));
            type = std::max(type, width_of(row.type));
            source = std::max(source, width_of(row.source));
        }
    }

    /// Columns before the text.
    [[nodiscard]] std::size_t indent() const {
        return date + gap + (mark == 0 ? 0 : mark + gap) + type + gap;
    }
};

class Writer {
public:
    Writer(const Widths& widths, const TextOptions& options)
        : widths_(widths),
          options_(options),
          wide_(options.width == 0 ||
                options.width >= widths.indent() + narrowest_text + widths.source + gap) {}

    void write(const Row& row) { wide_ ? write_columns(row) : write_below(row); }
    void note(const std::string& text) { out_ += '\n' + painted(text, dim) + '\n'; }
    [[nodiscard]] std::string text() && { return std::move(out_); }

private:
    static constexpr std::string_view bold = "1", dim = "2", yellow = "33", cyan = "36";

    [[nodiscard]] std::string painted(const std::string& text, std::string_view color) const {
        return options_.color && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", color, text)
                                               : text;
    }

    [[nodiscard]] std::string head(const Row& row) const {
        std::string line = painted(padded(row.date, widths_.date), bold) + std::string(gap, ' ');
        if (widths_.mark > 0) {
            line += painted(padded(row.mark, widths_.mark), yellow) + std::string(gap, ' ');
        }
        return line + painted(padded(row.type, widths_.type), cyan);
    }

    void write_columns(const Row& row) {
        const std::size_t indent = widths_.indent();
        const std::size_t width =
            options_.width == 0 ? 0 : options_.width - indent - widths_.source - gap;
        const auto lines = folded(row.text, width);
        out_ += head(row) + std::string(gap, ' ') + padded(lines.front(), width) +
                std::string(gap, ' ') + painted(row.source, dim) + '\n';
        for (std::size_t i = 1; i < lines.size(); ++i) {
            out_ += std::string(indent, ' ') + lines[i] + '\n';
        }
    }

    void write_below(const Row& row) {
        std::string line = painted(row.date, bold) + std::string(gap, ' ');
        if (!row.mark.empty()) {
            line += painted(row.mark, yellow) + std::string(gap, ' ');
        }
        out_ += line + painted(row.type, cyan) + std::string(gap, ' ') + painted(row.source, dim) +
                '\n';
        for (const std::string& text :
             folded(row.text, options_.width - std::min(options_.width - 1, 2 * gap))) {
            out_ += std::string(2 * gap, ' ') + text + '\n';
        }
    }

    const Widths& widths_;
    const TextOptions& options_;
    bool wide_;
    std::string out_;
};

}  // namespace

std::string to_text(const Timeline& timeline, const TextOptions& options) {
    const auto rows = rows_of(timeline);
    const Widths widths{rows};
    Writer writer{widths, options};
    for (const Row& row : rows) {
        writer.write(row);
    }
    const bool assumes = std::any_of(timeline.dated.begin(), timeline.dated.end(),
                                     [](const auto& entry) { return !entry.when.period; });
    if (assumes) {
        writer.note("[date]: the text gives none; the day of publication");
    }
    return std::move(writer).text();
}

}  // namespace annals
