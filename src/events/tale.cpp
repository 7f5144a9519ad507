// Dates of events that follow a dated one in the same tale: "In 1956 Egypt nationalised the canal. Britain
// protested." Only what is told in the simple past moves with the tale; how exact its date is depends on
// how firmly the text ties it to the date told last.
#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "events/scene.hpp"
#include "events/tenses.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

/// "protested", "were killed", "was ready"; not "had protested", "would protest". A participle has the
/// tense of the clause it hangs on.
bool in_simple_past(const Branches& branches, std::size_t word) {
    std::size_t verb = branches.clause(word);
    for (int steps = 0; steps < 4 && branches.word(verb).xpos == Xpos::vbg &&
                        branches.word(verb).head != Word::no_head;
         ++steps) {
        verb = branches.clause(branches.word(verb).head);
    }
    return tense_of(branches, verb) == Tense::past;
}

/// "At the same time ...", "Simultaneously ...": the tale stands still.
bool stands_still(const Tree& tree) {
    static constexpr std::array words{"simultaneously", "concurrently"};
    const auto form = [&](std::size_t at) {
        return at < tree.words.size() ? small(tree.words[at].token.form) : std::string{};
    };
    return std::ranges::find(words, form(0)) != words.end() ||
           (form(0) == "at" && form(1) == "the" && form(2) == "same" && form(3) == "time");
}

/// The date that the tale has come to.
struct TaleDate {
    std::size_t sentence = 0;
    std::size_t paragraph = 0;
    When when;
};

std::optional<When> year_of(const When& when) {
    const auto& day = when.period->first ? when.period->first : when.period->last;
    if (!day || day->is_special()) {
        return std::nullopt;
    }
    const auto year = static_cast<unsigned short>(day->year());
    When whole = when;
    whole.period =
        Period{Day{year, 1, 1}, Day{year, 12, 31}, Precision::year, DateModifier::none};
    return whole;
}

/// What an event told in the simple past has of the date told last.
std::optional<When> taken_over(const Scene& scene, const TaleDate& last, std::size_t sentence) {
    constexpr std::size_t near = 2;  // sentences
    const Tree& tree = scene.syntax.trees[sentence];
    const bool next = sentence - last.sentence <= near && tree.paragraph == last.paragraph;
    if (sentence == last.sentence + 1 && next && stands_still(tree)) {
        return last.when;
    }
    const auto& published = scene.article.published;
    if (!published) {
        return year_of(last.when);
    }
    const auto& day = last.when.period->first;
    if (!next || !day || day->is_special()) {
        return std::nullopt;
    }
    if (std::abs(static_cast<int>(day->year()) - static_cast<int>(published->year())) > 1) {
        return year_of(last.when);
    }
    const bool is_day = last.when.period->precision == Precision::day && *day <= *published;
    return is_day ? std::optional{last.when} : std::nullopt;
}

/// The dates that move the tale: those on verbs of the main line ("the first test came in 1958"), not
/// those on nouns ("the crisis of 1956") or in clauses that tell of other times.
std::vector<TaleDate> dates_of_tale(const Scene& scene) {
    std::vector<TaleDate> found;
    for (std::size_t i = 0; i < scene.dates.size(); ++i) {
        const TimeExpression& date = scene.dates[i];
        if (!date.period || date.type == TimexType::duration || date.type == TimexType::set) {
            continue;
        }
        const Branches& branches = scene.branches[date.sentence];
        std::size_t top = date.last;
        while (branches.word(top).head >= date.first && branches.word(top).head <= date.last) {
            top = branches.word(top).head;
        }
        const Word& word = branches.word(top);
        const bool on_verb = word.relation == Relation::obl ||
                             word.relation == Relation::obl_unmarked ||
                             word.relation == Relation::advmod;
        if (on_verb && !branches.in_relative_clause(top) && in_simple_past(branches, top)) {
            found.push_back({date.sentence,
                             branches.tree().paragraph,
                             {date.period, Basis::inherited, std::nullopt, i}});
        }
    }
    return found;
}

bool tells_the_tale(const Scene& scene, const Hit& hit) {
    const Branches& branches = scene.branches[hit.sentence];
    return !branches.in_relative_clause(hit.word) && !is_told_as_past(branches, hit) &&
           !is_background(branches, hit) && in_simple_past(branches, hit.word);
}

/// Not what is only spoken of: "on Tuesday they condemned [Monday's murder]".
bool moves_the_tale(const Scene& scene, const Hit& hit) {
    return !hit.noun || hit.light ||
           scene.branches[hit.sentence].word(hit.word).relation != Relation::obj;
}

}  // namespace

void date_by_tale(const Scene& scene, const std::vector<Telling>& tellings,
                  const std::vector<std::size_t>& event_of, std::vector<Event>& events) {
    const std::vector<TaleDate> dates = dates_of_tale(scene);
    auto next = dates.begin();
    std::optional<TaleDate> last;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const Hit& hit = tellings[i].hit;
        for (; next != dates.end() && next->sentence <= hit.sentence; ++next) {
            last = *next;
        }
        Event& event = events[event_of[i]];
        const bool happened = event.status == Status::actual || event.status == Status::denied;
        if (!happened || tellings[i].apart || !tells_the_tale(scene, hit)) {
            continue;
        }
        const When& own = tellings[i].when;
        if (own.period && has_own_date(own) && moves_the_tale(scene, hit)) {
            last = {hit.sentence, scene.syntax.trees[hit.sentence].paragraph, own};
            last->when.basis = Basis::inherited;
        } else if (!event.when.period && !event.said_by && last && moves_the_tale(scene, hit)) {
            if (const auto when = taken_over(scene, *last, hit.sentence)) {
                event.when = *when;
            }
        }
    }
}

}  // namespace annals
