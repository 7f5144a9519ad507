// The readable label of an event, from the text: of a noun with what stands before it ("Friends of
// Syria conference"), of a verb with its particle ("stepped down").
#include <algorithm>

#include "events/scene.hpp"

namespace annals {
namespace {

constexpr std::size_t longest = 6;  // words

std::size_t first_word(const Branches& branches, std::size_t noun) {
    std::size_t first = noun;
    for (const std::size_t child : branches.under(noun)) {
        const Relation relation = branches.word(child).relation;
        const bool part = relation == Relation::compound || relation == Relation::amod ||
                          relation == Relation::flat || relation == Relation::nmod_desc;
        if (part && child < noun) {
            first = std::min(first, subtree(branches.tree(), child).first);
        }
    }
    const auto opens_badly = [](Upos upos) {
        return upos == Upos::adp || upos == Upos::punct || upos == Upos::det;
    };
    while (first < noun && opens_badly(branches.word(first).upos)) {
        ++first;
    }
    return noun - first < longest ? first : noun;
}

}  // namespace

std::string label_of(const Scene& scene, const Hit& hit) {
    const Branches& branches = scene.branches[hit.sentence];
    const auto& words = branches.tree().words;
    if (hit.noun) {
        const std::size_t first = first_word(branches, hit.word);
        return std::string{slice(scene.article.text,
                                 {words[first].token.span.begin, words[hit.word].token.span.end})};
    }
    std::string label = words[hit.word].token.form;
    if (const auto particle = branches.first(hit.word, Relation::compound_prt)) {
        label += " " + words[*particle].token.form;
    }
    return label;
}

}  // namespace annals
