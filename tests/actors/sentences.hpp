#pragma once

#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

#include "annals/actors.hpp"
#include "annals/language.hpp"
#include "annals/names.hpp"
#include "annals/syntax.hpp"

namespace annals::actors_test {

/// A sentence by hand: lines "form lemma UPOS XPOS head relation", heads as in CoNLL-U.
inline Tree tree(const std::string& lines) {
    Tree made;
    std::istringstream in{lines};
    std::string form, lemma, upos, xpos, relation;
    for (std::size_t head = 0; in >> form >> lemma >> upos >> xpos >> head >> relation;) {
        Word word;
        word.token.form = form;
        word.lemma = lemma;
        word.upos = upos_named(upos).value();
        word.xpos = xpos_named(xpos).value();
        word.head = head == 0 ? Word::no_head : head - 1;
        word.relation = relation_named(relation).value();
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
