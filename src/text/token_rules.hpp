#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "language/word_list.hpp"
#include "text/characters.hpp"

namespace annals {

/// A place in a run of bytes without white space, and what stands around it.
struct TokenPlace {
    std::string_view run;
    std::size_t at = 0;
    char32_t next_run = 0;    // first character of the run behind this one; 0: there is none
    bool open_quote = false;  // a "'" that began a quotation waits for its end
    const WordLists& words;

    [[nodiscard]] std::string_view rest() const { return run.substr(at); }
    [[nodiscard]] Char here(std::size_t offset = 0) const { return char_at(run, at + offset); }
    [[nodiscard]] bool after_word() const { return at > 0 && is_word(before()); }
    [[nodiscard]] char32_t before() const {
        std::size_t begin = at - 1;
        while (begin > 0 && (static_cast<unsigned char>(run[begin]) & 0xC0) == 0x80) {
            --begin;
        }
        return char_at(run, begin).code;
    }
};

/// Bytes of the token at a place; 0: the rule does not know it.
using TokenRule = std::size_t (*)(const TokenPlace&);

/// The rules in the order in which they are asked; the last knows every character.
[[nodiscard]] std::span<const TokenRule> token_rules();

}  // namespace annals
