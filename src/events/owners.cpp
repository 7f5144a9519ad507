// Whose a thing is that somebody does something to or with: "bombed [Peruvian] positions", "praised
// [Chile's] plan", "attacked the headquarters of [the party]", "a statement by [the ministry]
// condemned it". What is done to the thing is done to its owner.
#include <algorithm>
#include <array>

#include "events/scene.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

using List = std::vector<std::size_t>;

void add(List& list, const List& more) {
    for (const std::size_t one : more) {
        if (std::ranges::find(list, one) == list.end()) {
            list.push_back(one);
        }
    }
}

/// "the Peruvian crisis" is not Peru's doing.
bool is_topic(std::string_view lemma) {
    static constexpr std::array<std::string_view, 9> topics{
        "affair", "conflict", "crisis", "dispute", "issue", "matter", "problem", "question",
        "situation"};
    return std::ranges::find(topics, lemma) != topics.end();
}

}  // namespace

Words modifiers(const Branches& branches, std::size_t noun) {
    Words found;
    for (const std::size_t child : branches.under(noun)) {
        const Relation relation = branches.word(child).relation;
        if (relation == Relation::amod || relation == Relation::compound ||
            relation == Relation::nmod_desc || relation == Relation::nmod_unmarked) {
            const Words more = branches.with_conjuncts(child);
            found.insert(found.end(), more.begin(), more.end());
        }
    }
    return found;
}

Words possessors(const Branches& branches, std::size_t noun) {
    Words found;
    for (const std::size_t child : branches.under(noun, Relation::nmod_poss)) {
        const Words more = branches.with_conjuncts(child);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

List owners_at(const Scene& scene, std::size_t sentence, std::size_t word, Role role) {
    const Branches& branches = scene.branches[sentence];
    const Word& noun = branches.word(word);
    const std::string lemma = small(noun.lemma);
    if ((noun.upos != Upos::noun && noun.upos != Upos::propn) || is_topic(lemma) ||
        mention_at(scene.actors, sentence, word) != nullptr) {
        return {};
    }
    List found;
    const auto take = [&](const Words& words) {
        for (const std::size_t one : words) {
            add(found, actors_at(scene, sentence, one));
        }
    };
    take(possessors(branches, word));
    take(branches.governed(word, "by"));
    const bool is_event = !scene.lexicon.nouns(lemma).empty();
    if (is_event && role != Role::agent) {
        return found;  // what stands before it, or behind "of", may tell whom it is done to
    }
    if (found.empty() && !is_event) {
        take(branches.governed(word, "of"));
    }
    if (found.empty()) {
        take(modifiers(branches, word));
    }
    return found;
}

}  // namespace annals
