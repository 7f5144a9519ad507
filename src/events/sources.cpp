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

/// Who says what stands at a byte: of the quotes around it the innermost that somebody says. In
/// "Fabius said the meeting showed that ..." the meeting is nobody.
std::optional<std::size_t> speaker_at(const std::vector<Quote>& quotes, std::size_t at) {
    std::optional<std::size_t> speaker;
    std::size_t shortest = 0;
    for (const Quote& quote : quotes) {
        for (const Span& span : quote.content) {
            const bool inside = quote.speaker && span.begin <= at && at < span.end;
            if (inside && (!speaker || span.end - span.begin < shortest)) {
                speaker = quote.speaker;
                shortest = span.end - span.begin;
            }
        }
    }
    return speaker;
}

/// "accused them of standing up for him": what somebody is accused of doing is known from the
/// accuser.
std::optional<std::size_t> accuser_of(const Scene& scene, const std::vector<Telling>& tellings,
                                      std::size_t index) {
    const Hit& hit = tellings[index].hit;
    const Branches& branches = scene.branches[hit.sentence];
    if (hit.noun || !branches.marked(hit.word, "of")) {
        return std::nullopt;
    }
    for (std::size_t i = index; i-- > 0 && tellings[i].hit.sentence == hit.sentence;) {
        const Telling& outer = tellings[i];
        if (outer.type == "ACCUSE" && outer.hit.word == branches.word(hit.word).head &&
            outer.agents.size() == 1) {
            return outer.agents.front();
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> source_of(const Scene& scene, const std::vector<Telling>& tellings,
                                     std::size_t index) {
    const Telling& telling = tellings[index];
    const Span span = scene.syntax.trees[telling.hit.sentence].words[telling.hit.word].token.span;
    if (quote_at(scene.quotes, span.begin) == nullptr) {
        const auto reporter = reporter_of(scene, telling.hit);
        return reporter ? reporter : accuser_of(scene, tellings, index);
    }
    const auto speaker = speaker_at(scene.quotes, span.begin);
    if (!speaker || (is_speech_act(telling.type) && does(telling, *speaker))) {
        return std::nullopt;
    }
    return speaker;
}

}  // namespace annals
