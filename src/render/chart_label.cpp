// How text is cut for a chart, which is drawn without knowing the reader's fonts: widths are taken
// from DejaVu Sans, one of the widest. Tested in tests/render/chart_layout_test.cpp.

#include <algorithm>
#include <array>
#include <string_view>

#include "render/chart_layout.hpp"
#include "render/escape.hpp"

namespace annals {
namespace {

constexpr std::string_view ellipsis = "…";

/// Characters of one width, in parts of the size of the font.
struct WidthClass {
    std::string_view characters;
    double width;
};
constexpr std::array classes{WidthClass{" ijlI.,:;!|'", 0.34}, WidthClass{"tfrJ()[]-/\"", 0.46},
                             WidthClass{"ABCDEGHKNOPQRSTUVXYZ&#<>=+~", 0.78},
                             WidthClass{"mwMW%@", 1.0}};

/// The first byte of a character of UTF-8 has its whole width, the others none.
double width_of(char byte) {
    constexpr double common = 0.64;
    constexpr double wider = 0.68;
    constexpr double full = 1.02;
    const auto value = static_cast<unsigned char>(byte);
    if (value >= 0x80) {
        return value < 0xC0 ? 0 : value < 0xE0 ? wider : full;
    }
    const auto* const found = std::ranges::find_if(classes, [&](const WidthClass& one) {
        return one.characters.find(byte) != std::string_view::npos;
    });
    return found == classes.end() ? common : found->width;
}

double width_of(std::string_view text, double size) {
    double width = 0;
    for (const char byte : text) {
        width += width_of(byte);
    }
    return width * size;
}

/// Takes the last character away, and blanks before it.
void drop_last(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) {
        text.pop_back();
    }
    if (!text.empty()) {
        text.pop_back();
    }
    while (text.ends_with(' ')) {
        text.pop_back();
    }
}

/// Shortened to `width` with the ellipsis, between words when one ends near.
std::string cut(std::string text, double size, double width) {
    constexpr std::size_t near = 12;  // bytes
    const std::size_t whole = text.size();
    while (!text.empty() && width_of(text + std::string{ellipsis}, size) > width) {
        drop_last(text);
    }
    const auto blank = text.rfind(' ');
    if (text.size() < whole && blank != std::string::npos && blank + near > text.size()) {
        text.resize(blank);
    }
    return text.ends_with(ellipsis) ? text : text + std::string{ellipsis};
}

/// Words of the front of `text` that fit into a line, taken away from it; one word at least.
std::string front_line(std::string_view& text, double size, double width) {
    std::string line;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        const std::string longer =
            line.empty() ? std::string{word} : line + ' ' + std::string{word};
        if (!line.empty() && width_of(longer, size) > width) {
            break;
        }
        line = longer;
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return line;
}

}  // namespace

ChartLabel chart_label(const std::string& text, double size, double width, std::size_t most) {
    std::string plain = plain_text(text);
    std::ranges::replace(plain, '\n', ' ');
    std::string_view rest = plain;
    ChartLabel label;
    while (!rest.empty() && label.lines.size() < most) {
        const bool is_last = label.lines.size() + 1 == most;
        std::string line = front_line(rest, size, width);
        const bool too_long = width_of(line, size) > width;
        label.lines.push_back(too_long || (is_last && !rest.empty()) ? cut(line, size, width)
                                                                     : line);
    }
    for (const std::string& line : label.lines) {
        label.width = std::max(label.width, width_of(line, size));
    }
    return label;
}

}  // namespace annals
