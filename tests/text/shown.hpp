#pragma once

#include <string>
#include <string_view>

#include "annals/language.hpp"
#include "annals/text.hpp"

namespace annals {

/// Tokens with a space between them, the parts of one written word with "+", sentences with " | ",
/// paragraphs with " || ".
inline std::string shown(std::string_view text) {
    static const Language english = Language::english();
    std::string out;
    std::size_t paragraph = 0;
    for (const Sentence& sentence : segment(text, english).sentences) {
        out += out.empty() ? "" : sentence.paragraph == paragraph ? " |" : " ||";
        paragraph = sentence.paragraph;
        for (const Token& token : sentence.tokens) {
            out += out.empty() ? "" : token.written_with == 0 ? "+" : " ";
            out += token.form;
        }
    }
    return out;
}

}  // namespace annals
