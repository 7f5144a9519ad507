// Text from articles is hostile: it may hold quotes, tags, escapes of Graphviz, entities, bytes
// that are no UTF-8. All that goes into a picture passes here, and nowhere else. Tested in
// tests/render/escape_test.cpp.

#include "render/escape.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace annals {
namespace {

struct Character {
    std::uint32_t code;
    std::size_t length;  // bytes
};

std::size_t length_after(unsigned char first) {
    return first < 0x80   ? 1
           : first < 0xC2 ? 0
           : first < 0xE0 ? 2
           : first < 0xF0 ? 3
           : first < 0xF5 ? 4
                          : 0;
}

/// The character at the front of `text`; none where the bytes are no UTF-8.
std::optional<Character> first_character(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = length_after(first);
    if (length == 0 || length > text.size()) {
        return std::nullopt;
    }
    std::uint32_t code = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        code = (code << 6U) | (next & 0x3FU);
    }
    constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least[length] || surrogate || code > 0x10FFFF) {
        return std::nullopt;
    }
    return Character{code, length};
}

bool is_dropped(std::uint32_t code) {
    const bool control =
        (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0);
    const bool turns_direction =
        (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    const bool no_character = code == 0xFFFE || code == 0xFFFF;
    return control || turns_direction || no_character;
}

template <typename Replace>
std::string replaced(std::string_view text, Replace replace) {
    std::string result;
    for (const char byte : plain_text(text)) {
        const std::string_view other = replace(byte);
        if (other.empty()) {
            result += byte;
        } else {
            result += other;
        }
    }
    return result;
}

}  // namespace

std::string plain_text(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto character = first_character(text);
        if (!character) {
            plain += "\uFFFD";
        } else if (character->code == '\t') {
            plain += ' ';
        } else if (!is_dropped(character->code)) {
            plain += text.substr(0, character->length);
        }
        text.remove_prefix(character ? character->length : 1);
    }
    return plain;
}

std::string graphviz_text(std::string_view text) {
    return replaced(text, [](char byte) -> std::string_view {
        switch (byte) {
            case '\\':
                return "\\\\";
            case '&':
                return "&amp;";
            case '\n':
                return "\\n";
            default:
                return "";
        }
    });
}

std::string xml_text(std::string_view text) {
    return replaced(text, [](char byte) -> std::string_view {
        switch (byte) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '"':
                return "&quot;";
            case '\'':
                return "&#39;";
            default:
                return "";
        }
    });
}

std::string safe_url(std::string_view url) {
    const auto begins = [&](std::string_view scheme) {
        return url.size() > scheme.size() && url.substr(0, scheme.size()) == scheme;
    };
    if (!begins("http://") && !begins("https://")) {
        return "";
    }
    constexpr std::string_view kept = "-._~:/?#[]@!$&()*+,;=%";
    std::string safe;
    for (const char byte : url) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                            (byte >= '0' && byte <= '9');
        if (letter || kept.find(byte) != std::string_view::npos) {
            safe += byte;
        } else {
            safe += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        }
    }
    return safe;
}

}  // namespace annals
