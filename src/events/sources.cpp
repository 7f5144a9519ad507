// Who alone tells of it: the speaker of the quote it stands in. Speaking itself has no other source
// than the speaker.
#include <algorithm>
#include <array>

#include "events/scene.hpp"

namespace annals {
namespace {

bool does(const Telling& telling, std::size_t actor) {
    return std::ranges::find(telling.agents, actor) != telling.agents.end();
}

/// "Opposition groups reported dozens of deaths"
std::optional<std::size_t> reporter_of(const Scene& scene, const Hit& hit) {
    static constexpr std::array reporting{"report", "confirm", "allege", "count"};
    const Branches& branches = scene.branches[hit.sentence];
    std::size_t noun = hit.word;
    if (branches.word(noun).relation == Relation::nmod && branches.preposition(noun) == "of") {
        noun = branches.word(noun).head;  // "dozens of deaths"
    }
    const Word& word = branches.word(noun);
    if (!hit.noun || word.relation != Relation::obj || word.head == Word::no_head ||
        std::ranges::find(reporting, branches.word(word.head).lemma) == reporting.end()) {
        return std::nullopt;
    }
    for (const std::size_t subject : branches.subjects(word.head)) {
        const auto actors = actors_at(scene, hit.sentence, subject);
        if (!actors.empty()) {
            return actors.front();
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> source_of(const Scene& scene, const std::vector<Telling>& tellings,
                                     std::size_t index) {
    const Telling& telling = tellings[index];
    const Span span = scene.syntax.trees[telling.hit.sentence].words[telling.hit.word].token.span;
    const Quote* quote = quote_at(scene.quotes, span.begin);
    if (quote == nullptr) {
        return reporter_of(scene, telling.hit);
    }
    if (!quote->speaker || (is_speech_act(telling.type) && does(telling, *quote->speaker))) {
        return std::nullopt;
    }
    return quote->speaker;
}

}  // namespace annals
