// Dates of events that the text gives none of their own: taken over from an event told in the same
// sentence
// ("Speaking at Friday's meeting, she urged ..."), then from what the same speaker said before;
// else the day of publication is assumed, which is marked as such and no date.
#include <algorithm>
#include <array>
#include <map>

#include "events/scene.hpp"

namespace annals {
namespace {

bool is_dated(const Event& event) {
    return event.when.period.has_value();
}

void take_over(Event& event, const When& when) {
    event.when = when;
    event.when.basis = Basis::inherited;
}

/// "P1W" -> 7 days
std::optional<boost::gregorian::date_duration> length_of(std::string_view value) {
    if (value.size() < 3 || value.size() > 5 || value.front() != 'P') {
        return std::nullopt;
    }
    long number = 0;
    for (const char c : value.substr(1, value.size() - 2)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        number = 10 * number + (c - '0');
    }
    switch (value.back()) {
        case 'D':
            return boost::gregorian::date_duration{number};
        case 'W':
            return boost::gregorian::date_duration{7 * number};
        case 'M':
            return boost::gregorian::date_duration{30 * number};
        default:
            return std::nullopt;
    }
}

/// The length told right before "after" over a word: "less than [a week] after a conference".
std::optional<boost::gregorian::date_duration> distance_before(const Scene& scene, const Hit& hit) {
    const Branches& branches = scene.branches[hit.sentence];
    for (const std::size_t mark : branches.under(hit.word)) {
        if (branches.word(mark).lemma != "after") {
            continue;
        }
        auto date =
            std::ranges::lower_bound(scene.dates, hit.sentence, {}, &TimeExpression::sentence);
        for (; date != scene.dates.end() && date->sentence == hit.sentence; ++date) {
            if (date->last + 1 == mark && date->type == TimexType::duration) {
                return length_of(date->value);
            }
        }
    }
    return std::nullopt;
}

/// "The Paris meeting comes less than a week after a conference": the conference lies in the week
/// before it.
void from_distances(const Scene& scene, const std::vector<Telling>& tellings,
                    const std::vector<std::size_t>& event_of, std::vector<Event>& events) {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> at;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        at[{tellings[i].hit.sentence, tellings[i].hit.word}] = event_of[i];
    }
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const Hit& hit = tellings[i].hit;
        const auto distance = distance_before(scene, hit);
        const std::size_t head = scene.branches[hit.sentence].word(hit.word).head;
        if (!distance || head == Word::no_head) {
            continue;
        }
        Words later = scene.branches[hit.sentence].subjects(head);
        later.push_back(head);
        for (const std::size_t word : later) {
            const auto other = at.find({hit.sentence, word});
            if (other == at.end() || other->second == event_of[i] ||
                !is_dated(events[other->second])) {
                continue;
            }
            const Period& base = *events[other->second].when.period;
            if (!base.first || base.first->is_special()) {
                continue;
            }
            Event& event = events[event_of[i]];
            event.when = events[other->second].when;
            event.when.basis = Basis::inherited;
            event.when.period =
                Period{*base.first - *distance, *base.first, Precision::range, DateModifier::none};
            break;
        }
    }
}

/// The date that the events told in a sentence have in common, if they have.
struct SentenceDate {
    std::optional<When> when;
    bool of_speech = true;  // not where it is only that of what is spoken of: "condemned the attack"
};
std::map<std::size_t, SentenceDate> dates_of_sentences(const Scene& scene,
                                                              const std::vector<Event>& events) {
    std::map<std::size_t, SentenceDate> found;
    for (const Event& event : events) {
        if (!is_dated(event) || event.status != Status::actual) {
            continue;
        }
        for (const Trigger& mention : event.mentions) {
            if (scene.branches[mention.sentence].in_relative_clause(mention.word)) {
                continue;  // "praised the plan that was unveiled last week"
            }
            const auto& expression = event.when.expression;
            const bool told_before =
                expression && scene.dates[*expression].sentence != mention.sentence;
            SentenceDate date{event.when, !told_before || event.type == "CONSULT"};
            const auto [at, is_new] = found.emplace(mention.sentence, date);
            if (!is_new) {
                SentenceDate& known = at->second;
                known.of_speech = known.of_speech || date.of_speech;
                if (known.when && known.when->period != event.when.period) {
                    known.when.reset();
                }
            }
        }
    }
    return found;
}

/// The events that all their tellings tell as past, or a verb does: "have vetoed it", later "the
/// veto".
std::vector<bool> told_as_past(const Scene& scene, const std::vector<Telling>& tellings,
                               const std::vector<std::size_t>& event_of, std::size_t events) {
    std::vector<bool> past(events, true);
    std::vector<bool> past_by_verb(events, false);
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const Hit& hit = tellings[i].hit;
        const Branches& branches = scene.branches[hit.sentence];
        if (!is_told_as_past(branches, hit) && !is_background(branches, hit) &&
            !tellings[i].apart) {
            past[event_of[i]] = false;
        } else if (!hit.noun) {
            past_by_verb[event_of[i]] = true;
        }
    }
    for (std::size_t event = 0; event < events; ++event) {
        past[event] = past[event] || past_by_verb[event];
    }
    return past;
}

/// "met in Geneva and called for a ceasefire": joined verbs tell of one time.
void from_conjuncts(const Scene& scene, const std::vector<Telling>& tellings,
                    const std::vector<std::size_t>& event_of, std::vector<Event>& events) {
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const Hit& hit = tellings[i].hit;
        const Word& verb = scene.branches[hit.sentence].word(hit.word);
        Event& event = events[event_of[i]];
        if (hit.noun || verb.relation != Relation::conj || is_dated(event) ||
            event.status != Status::actual) {
            continue;
        }
        for (std::size_t j = i; j-- > 0 && tellings[j].hit.sentence == hit.sentence;) {
            const Event& first = events[event_of[j]];
            if (tellings[j].hit.word == verb.head && is_dated(first) &&
                first.status == Status::actual) {
                take_over(event, first.when);
            }
        }
    }
}

void from_sentences(const Scene& scene, std::vector<Event>& events, const std::vector<bool>& past) {
    const auto dates = dates_of_sentences(scene, events);
    for (std::size_t i = 0; i < events.size(); ++i) {
        Event& event = events[i];
        const bool told = event.status == Status::actual || event.status == Status::denied;
        if (past[i] || is_dated(event) || !told ||
            (event.said_by &&
             event.type != "DISASTER")) {  // what is said on a day need not be of that day
            continue;
        }
        const auto at = dates.find(event.mentions.front().sentence);
        if (at != dates.end() && at->second.when &&
            (at->second.of_speech || !is_speech_act(event.type))) {
            take_over(event, *at->second.when);
        }
    }
}

void from_speakers(std::vector<Event>& events, const std::vector<bool>& past) {
    std::map<std::size_t, When> last;  // by the first agent
    for (std::size_t i = 0; i < events.size(); ++i) {
        Event& event = events[i];
        if (past[i] || !is_speech_act(event.type) || event.status != Status::actual ||
            event.agents.empty()) {
            continue;
        }
        const auto at = last.find(event.agents.front());
        if (is_dated(event)) {
            last.insert_or_assign(event.agents.front(), event.when);
        } else if (at != last.end() && !event.said_by) {
            take_over(event, at->second);
        }
    }
}

/// "vetoed two earlier drafts", "previous attacks"
bool is_of_before(const Branches& branches, std::size_t word) {
    static constexpr std::array before{"earlier", "former", "past", "previous", "prior"};
    const auto says_so = [&](std::size_t noun) {
        return std::ranges::any_of(branches.under(noun, Relation::amod), [&](std::size_t child) {
            return std::ranges::find(before, branches.word(child).token.form) != before.end();
        });
    };
    return says_so(word) || std::ranges::any_of(branches.under(word, Relation::obj), says_so);
}

}  // namespace

bool is_told_as_past(const Branches& branches, const Hit& hit) {
    const std::size_t verb = branches.clause(hit.word);
    const Word& word = branches.word(verb);
    if (word.xpos == Xpos::vbg && word.relation == Relation::advcl &&
        (branches.marked(verb, "for") || branches.marked(verb, "of") ||
         branches.marked(verb, "over"))) {
        return true;
    }
    if (is_of_before(branches, hit.word)) {
        return true;
    }
    return std::ranges::any_of(branches.under(verb, Relation::aux), [&](std::size_t aux) {
        return branches.word(aux).lemma == "have" && branches.word(aux).xpos != Xpos::vb;
    });
}

bool is_background(const Branches& branches, const Hit& hit) {
    const std::size_t verb = branches.clause(hit.word);
    return hit.noun && !hit.light && branches.word(verb).upos == Upos::verb &&
           std::ranges::any_of(branches.under(verb), [&](std::size_t child) {
               const Relation relation = branches.word(child).relation;
               return (relation == Relation::aux || relation == Relation::aux_pass) &&
                      branches.word(child).lemma == "be" && branches.word(child).xpos == Xpos::vbg;
           });
}

void inherit_dates(const Scene& scene, const std::vector<Telling>& tellings,
                   const std::vector<std::size_t>& event_of, std::vector<Event>& events) {
    from_distances(scene, tellings, event_of, events);
    const auto past = told_as_past(scene, tellings, event_of, events.size());
    from_conjuncts(scene, tellings, event_of, events);
    from_sentences(scene, events, past);
    from_speakers(events, past);
    date_by_tale(scene, tellings, event_of, events);
    if (!scene.article.published) {
        return;
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (!past[i] && !is_dated(events[i]) && events[i].status == Status::actual) {
            events[i].when.basis = Basis::assumed;
            events[i].when.assumed = scene.article.published;
        }
    }
}

}  // namespace annals
