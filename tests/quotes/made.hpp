#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "annals/syntax.hpp"

namespace annals {

/// A text and its trees, made by hand: words as "form|UPOS|head|relation" with a space between
/// them, head 0 at the root; "form" alone when the tree does not matter. Lemmas are forms without
/// "s" or "ed", or after "=".
struct Made {
    std::string text;
    Syntax syntax;

    void add(const std::string& words, std::size_t paragraph = 0) {
        Tree tree;
        tree.paragraph = paragraph;
        std::istringstream in{words};
        for (std::string word; in >> word;) {
            tree.words.push_back(made(word));
        }
        tree.span = {tree.words.front().token.span.begin, tree.words.back().token.span.end};
        syntax.trees.push_back(std::move(tree));
    }

private:
    Word made(const std::string& cell) {
        std::vector<std::string> parts;
        std::istringstream in{cell};
        for (std::string part; std::getline(in, part, '|');) {
            parts.push_back(part);
        }
        Word word;
        const std::size_t equals = parts[0].find('=');
        word.token.form = parts[0].substr(0, equals);
        word.lemma = equals == std::string::npos ? word.token.form : parts[0].substr(equals + 1);
        word.token.span.begin = text.size();
        text += word.token.form;
        word.token.span.end = text.size();
        text += ' ';
        if (parts.size() == 4) {
            word.upos = *upos_named(parts[1]);
            word.head = parts[2] == "0" ? Word::no_head : std::stoul(parts[2]) - 1;
            word.relation = *relation_named(parts[3]);
        }
        return word;
    }
};

}  // namespace annals
