// "expelled him after the February conference", "fled before the vote in May": the date is that of
// the conference and the vote, and the other event lies after or before it. Tested in
// tests/events/orders_test.cpp.
#include <algorithm>
#include <array>

#include "events/scene.hpp"

namespace annals {
namespace {

/// The word that sets a phrase off in time: "after" of "after the conference".
std::optional<std::size_t> mark_of(const Branches& branches, std::size_t word) {
    static constexpr std::array forms{"after", "before", "following", "since", "until"};
    for (const std::size_t child : branches.under(word)) {
        const Word& mark = branches.word(child);
        const bool marks = mark.relation == Relation::case_ || mark.relation == Relation::mark;
        if (marks && std::ranges::find(forms, mark.lemma) != forms.end()) {
            return child;
        }
    }
    return std::nullopt;
}

/// Inside the phrase, or right behind its last word as "in February" in "the summit in February".
bool lies_in_phrase(const Branches& branches, std::size_t mark, std::size_t head,
                    const TimeExpression& date) {
    const bool behind =
        date.first == head + 1 ||
        (date.first == head + 2 && branches.word(head + 1).relation == Relation::case_);
    return mark < date.first && (date.last < head || behind);
}

/// The event in whose phrase the date of a telling lies.
std::optional<std::size_t> owner_of_date(const Scene& scene, const std::vector<Telling>& tellings,
                                         std::size_t index) {
    const Telling& telling = tellings[index];
    const std::size_t sentence = telling.hit.sentence;
    if (!telling.when.expression || scene.dates[*telling.when.expression].sentence != sentence) {
        return std::nullopt;
    }
    const Branches& branches = scene.branches[sentence];
    const TimeExpression& date = scene.dates[*telling.when.expression];
    const auto first = std::ranges::lower_bound(tellings, sentence, {},
                                                [](const Telling& t) { return t.hit.sentence; });
    for (auto other = static_cast<std::size_t>(first - tellings.begin());
         other < tellings.size() && tellings[other].hit.sentence == sentence; ++other) {
        const std::size_t head = tellings[other].hit.word;
        if (other == index) {
            continue;
        }
        const auto mark = mark_of(branches, head);
        const bool inside = mark && *mark < telling.hit.word && telling.hit.word < head;
        if (mark && !inside && lies_in_phrase(branches, *mark, head, date)) {
            return other;
        }
    }
    return std::nullopt;
}

}  // namespace

void hand_over_dates(const Scene& scene, std::vector<Telling>& tellings) {
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const auto owner = owner_of_date(scene, tellings, i);
        if (!owner) {
            continue;
        }
        if (!tellings[*owner].when.period) {
            tellings[*owner].when = tellings[i].when;
        }
        tellings[i].when = {};
        tellings[i].apart = true;
    }
}

}  // namespace annals
