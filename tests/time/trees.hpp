#pragma once

#include <cctype>
#include <string>
#include <string_view>

#include "annals/syntax.hpp"

namespace annals {

/// A sentence made by hand: tokens between blanks, without tags or heads; "met/VBD" gives a tag.
inline Tree tree_of(std::string_view text) {
    Tree tree;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string form{text.substr(at, end - at)};
        Word word;
        const std::size_t slash = form.rfind('/');
        const auto tag =
            slash == std::string::npos ? std::nullopt : xpos_named(form.substr(slash + 1));
        if (tag && std::isupper(static_cast<unsigned char>(form.back())) != 0) {
            form.resize(slash);
            word.xpos = *tag;
            const bool verb =
                *tag == Xpos::vbd || *tag == Xpos::vbz || *tag == Xpos::vb || *tag == Xpos::vbn;
            word.upos = verb                                    ? Upos::verb
                        : *tag == Xpos::nn || *tag == Xpos::nns ? Upos::noun
                                                                : Upos::x;
        }
        word.token = {{at, at + form.size()}, form, 1, true};
        word.lemma = form;
        tree.words.push_back(word);
        at = end + 1;
    }
    tree.span = {0, text.size()};
    return tree;
}

}  // namespace annals
