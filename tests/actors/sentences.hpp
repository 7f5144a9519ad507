#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annals/actors.hpp"
#include "annals/language.hpp"
#include "annals/names.hpp"
#include "annals/syntax.hpp"

namespace annals::actors_test {

/// A word of a hand-made sentence; `head` counts from 1, 0 is the root, as in CoNLL-U.
struct W {
    const char* form;
    const char* lemma;
    Upos upos;
    Xpos xpos;
    std::size_t head;
    Relation relation;
};

inline Tree tree(const std::vector<W>& words) {
    Tree made;
    for (const W& w : words) {
        Word word;
        word.token.form = w.form;
        word.lemma = w.lemma;
        word.upos = w.upos;
        word.xpos = w.xpos;
        word.head = w.head == 0 ? Word::no_head : w.head - 1;
        word.relation = w.relation;
        made.words.push_back(word);
    }
    return made;
}

inline const Language& english() {
    static const Language language = Language::english();
    return language;
}

inline Actors actors(std::vector<Tree> trees, const std::vector<Name>& names = {}) {
    return find_actors({}, {std::move(trees)}, names, english());
}

/// "Clinton=hillary-clinton he=hillary-clinton": the heads of all mentions and their actors.
inline std::string mentions(const Actors& found, const std::vector<Tree>& trees) {
    std::string all;
    for (const Mention& mention : found.mentions) {
        all += (all.empty() ? "" : " ") + trees[mention.sentence].words[mention.head].token.form;
        char sign = '=';
        for (const std::size_t actor : mention.actors) {
            all += sign + found.actors[actor].id;
            sign = '+';
        }
        all += mention.as_place ? "@" : "";
    }
    return all;
}

}  // namespace annals::actors_test
