// Where paragraphs end. Most articles have one paragraph on a line. Others were wrapped at a width:
// their paragraphs stand between blank lines, and a line ends because the next word did not fit:
//
//     The council met on Friday and asked the government
//     to open the border.
//
//     Nobody answered.
//
// So a line break ends a paragraph unless (a) the next line goes on in lower case after a line of
// some length that ends in no full stop, or (b) the text as a whole looks wrapped and the next word
// did not fit. Tested in tests/text/text_test.cpp.
#include "text/paragraphs.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace annals {
namespace {

constexpr std::size_t shortest_wrapped =
    40;  // characters; lines of verse, lists and headings are shorter
constexpr std::size_t widest_wrapped = 132;

/// A line that is not blank: its bytes without white space around them, what stands at its two
/// ends.
struct Line {
    Span span;
    std::size_t width = 0;       // in characters
    std::size_t first_word = 0;  // width of the first word
    bool after_blank = false;    // a blank line stands before it
};

Line line_in(std::string_view text, std::size_t begin, std::size_t end) {
    Line line{{begin, begin}};
    bool in_first_word = true;
    std::size_t width = 0;
    Char c;
    for (std::size_t at = begin; at < end; at += c.length) {
        c = char_at(text, at);
        if (is_space(c.code)) {
            in_first_word = in_first_word && width == 0;
            width += width == 0 ? 0 : 1;
            line.span.begin += width == 0 ? c.length : 0;
            continue;
        }
        line.first_word += in_first_word ? 1 : 0;
        line.width = ++width;
        line.span.end = at + c.length;
    }
    line.span.end = std::max(line.span.end, line.span.begin);
    return line;
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    bool blank_before = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\r\f\v", begin), text.size());
        Line line = line_in(text, begin, end);
        if (line.width > 0) {
            line.after_blank = blank_before;
            lines.push_back(line);
        }
        blank_before = line.width == 0;
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return lines;
}

/// Whether the first word of `next` would not have fitted behind `line`, give or take some
/// characters.
bool did_not_fit(const Line& line, const Line& next, std::size_t width) {
    return line.width + 1 + next.first_word + width / 12 > width;
}

/// The width that a text was wrapped at; 0 when it does not look wrapped.
std::size_t wrap_width(const std::vector<Line>& lines) {
    std::size_t width = 0;
    for (const Line& line : lines) {
        width = std::max(width, line.width);
    }
    if (width < shortest_wrapped || width > widest_wrapped ||
        std::ranges::none_of(lines, &Line::after_blank)) {
        return 0;
    }
    std::size_t breaks = 0;
    std::size_t full = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        breaks += lines[i].after_blank ? 0 : 1;
        full += !lines[i].after_blank && did_not_fit(lines[i - 1], lines[i], width) ? 1 : 0;
    }
    return breaks >= 2 && full * 3 >= breaks * 2 ? width : 0;
}

bool goes_on_in_lower_case(std::string_view text, const Line& line, const Line& next) {
    constexpr std::string_view ends = ".!?:;";
    return line.width >= shortest_wrapped && is_lower(char_at(text, next.span.begin).code) &&
           ends.find(text[line.span.end - 1]) == ends.npos;
}

}  // namespace

std::vector<Span> paragraphs(std::string_view text) {
    const std::vector<Line> lines = lines_of(text);
    const std::size_t width = wrap_width(lines);
    std::vector<Span> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool goes_on = i > 0 && !lines[i].after_blank &&
                             (goes_on_in_lower_case(text, lines[i - 1], lines[i]) ||
                              (width > 0 && did_not_fit(lines[i - 1], lines[i], width)));
        if (goes_on) {
            found.back().end = lines[i].span.end;
        } else {
            found.push_back(lines[i].span);
        }
    }
    return found;
}

}  // namespace annals
