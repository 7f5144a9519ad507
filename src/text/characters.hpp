#pragma once

#include <cstddef>
#include <string_view>

namespace annals {

/// What tokens and sentences need to know of a Unicode character.
enum class CharClass : unsigned char { space, upper, lower, letter, digit, mark };

/// One character of UTF-8 text and its length in bytes. At the end: code 0, length 0; a byte that
/// is no UTF-8 is one character of its own.
struct Char {
    char32_t code = 0;
    std::size_t length = 0;
};

[[nodiscard]] Char char_at(std::string_view text, std::size_t at);

/// upper and lower: letters with case; letter: those without (and all that is not known better);
/// mark: punctuation and symbols.
[[nodiscard]] CharClass class_of(char32_t code);

[[nodiscard]] inline bool is_space(char32_t code) {
    return class_of(code) == CharClass::space;
}
[[nodiscard]] inline bool is_upper(char32_t code) {
    return class_of(code) == CharClass::upper;
}
[[nodiscard]] inline bool is_lower(char32_t code) {
    return class_of(code) == CharClass::lower;
}
[[nodiscard]] inline bool is_digit(char32_t code) {
    return class_of(code) == CharClass::digit;
}
[[nodiscard]] inline bool is_letter(char32_t code) {
    const CharClass c = class_of(code);
    return c == CharClass::upper || c == CharClass::lower || c == CharClass::letter;
}
[[nodiscard]] inline bool is_word(char32_t code) {
    return is_letter(code) || is_digit(code);
}

/// "'" and the curly one.
[[nodiscard]] inline bool is_apostrophe(char32_t code) {
    return code == U'\'' || code == U'\u2019';
}

}  // namespace annals
