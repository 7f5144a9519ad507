// Classes of characters by ranges of code points: enough for news in Latin, Greek and Cyrillic
// script; letters of all other scripts are letters without case.
#include "text/characters.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace annals {
namespace {

struct Range {
    char32_t first;
    char32_t last;
    CharClass is;
};

/// Sorted; what lies in none of them is a letter without case.
constexpr std::array ranges{
    Range{0x00, 0x08, CharClass::mark},      Range{0x09, 0x0D, CharClass::space},
    Range{0x0E, 0x1F, CharClass::mark},      Range{0x20, 0x20, CharClass::space},
    Range{0x21, 0x2F, CharClass::mark},      Range{0x30, 0x39, CharClass::digit},
    Range{0x3A, 0x40, CharClass::mark},      Range{0x41, 0x5A, CharClass::upper},
    Range{0x5B, 0x60, CharClass::mark},      Range{0x61, 0x7A, CharClass::lower},
    Range{0x7B, 0x84, CharClass::mark},      Range{0x85, 0x85, CharClass::space},
    Range{0x86, 0x9F, CharClass::mark},      Range{0xA0, 0xA0, CharClass::space},
    Range{0xA1, 0xA9, CharClass::mark},      Range{0xAA, 0xAA, CharClass::letter},
    Range{0xAB, 0xB4, CharClass::mark},      Range{0xB5, 0xB5, CharClass::lower},
    Range{0xB6, 0xB9, CharClass::mark},      Range{0xBA, 0xBA, CharClass::letter},
    Range{0xBB, 0xBF, CharClass::mark},      Range{0xC0, 0xD6, CharClass::upper},
    Range{0xD7, 0xD7, CharClass::mark},      Range{0xD8, 0xDE, CharClass::upper},
    Range{0xDF, 0xF6, CharClass::lower},     Range{0xF7, 0xF7, CharClass::mark},
    Range{0xF8, 0xFF, CharClass::lower},     Range{0x386, 0x38F, CharClass::upper},
    Range{0x391, 0x3AB, CharClass::upper},   Range{0x3AC, 0x3CE, CharClass::lower},
    Range{0x400, 0x42F, CharClass::upper},   Range{0x430, 0x45F, CharClass::lower},
    Range{0x55A, 0x55F, CharClass::mark},    Range{0x589, 0x58A, CharClass::mark},
    Range{0x5BE, 0x5BE, CharClass::mark},    Range{0x5F3, 0x5F4, CharClass::mark},
    Range{0x60C, 0x60D, CharClass::mark},    Range{0x61B, 0x61F, CharClass::mark},
    Range{0x660, 0x669, CharClass::digit},   Range{0x66A, 0x66D, CharClass::mark},
    Range{0x6D4, 0x6D4, CharClass::mark},    Range{0x6F0, 0x6F9, CharClass::digit},
    Range{0x964, 0x965, CharClass::mark},    Range{0x966, 0x96F, CharClass::digit},
    Range{0x1680, 0x1680, CharClass::space}, Range{0x2000, 0x200A, CharClass::space},
    Range{0x2010, 0x2027, CharClass::mark},  Range{0x2028, 0x2029, CharClass::space},
    Range{0x202A, 0x202E, CharClass::mark},  Range{0x202F, 0x202F, CharClass::space},
    Range{0x2030, 0x205E, CharClass::mark},  Range{0x205F, 0x205F, CharClass::space},
    Range{0x2060, 0x206F, CharClass::mark},  Range{0x20A0, 0x20CF, CharClass::mark},
    Range{0x2190, 0x2BFF, CharClass::mark},  Range{0x3000, 0x3000, CharClass::space},
    Range{0x3001, 0x3003, CharClass::mark},  Range{0x3008, 0x3020, CharClass::mark},
    Range{0x3030, 0x3030, CharClass::mark},  Range{0xE000, 0xF8FF, CharClass::mark},
    Range{0xFE10, 0xFE6F, CharClass::mark},  Range{0xFF01, 0xFF0F, CharClass::mark},
    Range{0xFF10, 0xFF19, CharClass::digit}, Range{0xFF1A, 0xFF20, CharClass::mark},
    Range{0xFF21, 0xFF3A, CharClass::upper}, Range{0xFF3B, 0xFF40, CharClass::mark},
    Range{0xFF41, 0xFF5A, CharClass::lower}, Range{0xFF5B, 0xFF65, CharClass::mark},
    Range{0xFFFD, 0xFFFD, CharClass::mark},  Range{0x1F000, 0x1FAFF, CharClass::mark},
};

constexpr bool rising() {
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        if (ranges[i].first <= ranges[i - 1].last) {
            return false;
        }
    }
    return true;
}
static_assert(rising());

/// Blocks where capitals and small letters take turns, and whether the capitals are even.
struct Pairs {
    char32_t first;
    char32_t last;
    bool capitals_even;
};
constexpr std::array pairs{
    Pairs{0x100, 0x137, true}, Pairs{0x139, 0x148, false},  Pairs{0x14A, 0x177, true},
    Pairs{0x178, 0x178, true}, Pairs{0x179, 0x17E, false},  Pairs{0x1CD, 0x1DC, false},
    Pairs{0x1DE, 0x233, true}, Pairs{0x460, 0x481, true},   Pairs{0x48A, 0x4BF, true},
    Pairs{0x4D0, 0x52F, true}, Pairs{0x1E00, 0x1EFF, true},
};

CharClass class_by_range(char32_t code) {
    const auto* after = std::ranges::upper_bound(ranges, code, {}, &Range::first);
    if (after != ranges.begin() && code <= std::prev(after)->last) {
        return std::prev(after)->is;
    }
    for (const Pairs& block : pairs) {
        if (block.first <= code && code <= block.last) {
            return (code % 2 == 0) == block.capitals_even ? CharClass::upper : CharClass::lower;
        }
    }
    return CharClass::letter;
}

const std::array<CharClass, 128> ascii = [] {
    std::array<CharClass, 128> classes{};
    for (char32_t code = 0; code < classes.size(); ++code) {
        classes[code] = class_by_range(code);
    }
    return classes;
}();

/// Bytes of the character that starts with `lead`; 1 for what cannot start one.
std::size_t length_by_lead(std::uint8_t lead) {
    return lead >= 0xF0 && lead < 0xF8   ? 4
           : lead >= 0xE0 && lead < 0xF0 ? 3
           : lead >= 0xC0 && lead < 0xE0 ? 2
                                         : 1;
}

}  // namespace

Char char_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return {};
    }
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::size_t length = length_by_lead(byte(at));
    if (length == 1 || at + length > text.size()) {
        return {byte(at) < 0x80 ? byte(at) : char32_t{0xFFFD}, 1};
    }
    char32_t code = byte(at) & (0xFFU >> (length + 1));
    for (std::size_t i = at + 1; i < at + length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return {0xFFFD, 1};
        }
        code = code << 6 | (byte(i) & 0x3F);
    }
    return {code, length};
}

CharClass class_of(char32_t code) {
    return code < ascii.size() ? ascii[code] : class_by_range(code);
}

}  // namespace annals
