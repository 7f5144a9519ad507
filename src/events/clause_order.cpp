// Where a clause lies in time, seen from the clause it hangs on:
//   met after they left, before they left        the word between them says so
//   said that they had left, who has left        the perfect: before
//   agreed to meet, met to decide                an infinitive: after, but "began to meet", "failed
//   to" said that they left, will leave              before and after what is said lambasted them
//   for blocking it               before
// Counted from clause to clause this puts all verbs of an article on one scale, with what is said
// last of all. Tested in tests/events/order_at_test.cpp.
#include "events/clause_order.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/letters.hpp"

namespace annals {
namespace {

constexpr int deepest = 12;  // clauses inside clauses
constexpr int step = 2;      // so that something lies between past and present

struct Connective {
    std::string_view form;
    int steps;
};
/// How the clause that begins with the word lies to the one around it.
constexpr std::array connectives{
    Connective{"after", -step}, Connective{"since", -step}, Connective{"following", -step},
    Connective{"once", -step},  Connective{"before", step}, Connective{"until", step},
    Connective{"till", step},
};

/// "the sanctions that they imposed", "sanctions imposed by", "remained closed"
bool is_nominal(Relation relation) {
    return relation == Relation::acl || relation == Relation::acl_relcl ||
           relation == Relation::xcomp;
}

}  // namespace

/// A clause and what it hangs on.
struct ClauseOrder::Link {
    std::size_t verb = 0;
    std::optional<std::size_t> from;
    Relation relation = Relation::root;
};

bool ClauseOrder::is_speech(std::size_t verb) const {
    const std::string_view kind = speech_.find(branches_.word(verb).lemma);
    return kind == "say" || kind == "tell" || kind == "ask";
}

/// A verb of speech together with what is said: "warned that they would leave", but not "warned
/// them twice", which is told as any other deed.
bool ClauseOrder::reports(std::size_t verb) const {
    const Word& word = branches_.word(verb);
    return is_speech(verb) &&
           (word.lemma == "say" || branches_.first(verb, Relation::ccomp) ||
            branches_.first(verb, Relation::parataxis) || word.relation == Relation::parataxis);
}

/// "They met, he said": the clause of speech that a tree hangs on what is said.
std::optional<std::size_t> ClauseOrder::speech_around(std::size_t verb) const {
    for (const std::size_t child : branches_.under(verb, Relation::parataxis)) {
        if (is_speech(child) && !branches_.first(child, Relation::ccomp)) {
            return child;
        }
    }
    return std::nullopt;
}

std::size_t ClauseOrder::predicate_at(std::size_t word) const {
    for (int i = 0; i < deepest; ++i) {
        const Word& w = branches_.word(word);
        const bool helper = w.relation == Relation::aux || w.relation == Relation::aux_pass ||
                            w.relation == Relation::cop;
        if (w.head == Word::no_head || !helper) {
            return word;
        }
        word = w.head;
    }
    return word;
}

std::optional<std::size_t> ClauseOrder::predicate_above(std::size_t word) const {
    for (std::size_t at = branches_.word(word).head; at != Word::no_head;
         at = branches_.word(at).head) {
        if (branches_.word(at).upos == Upos::verb || branches_.first(at, Relation::cop) ||
            branches_.word(at).head == Word::no_head) {
            return at;
        }
    }
    return std::nullopt;
}

ClauseOrder::Link ClauseOrder::link_of(std::size_t verb) const {
    const Word& word = branches_.word(verb);
    if (const auto speech = speech_around(verb)) {
        return {verb, speech, Relation::ccomp};
    }
    const bool turned =
        word.relation == Relation::parataxis && is_speech(verb) && speech_around(word.head) == verb;
    const std::size_t from = turned ? word.head : verb;
    return {verb, predicate_above(from), branches_.word(from).relation};
}

/// What a joined verb goes on from, wherever the tree hangs it: "said that they left, and added", a
/// verb of speech from a verb of speech; "helps to pay and raises", a finite verb from a finite
/// one.
std::size_t ClauseOrder::joined_to(std::size_t verb, std::size_t first) const {
    const Link link = link_of(first);
    if (is_speech(verb) && link.relation == Relation::ccomp && link.from && reports(*link.from)) {
        return *link.from;
    }
    const bool lower =
        is_finite(tense_of(branches_, verb)) && !is_finite(tense_of(branches_, first));
    return lower && link.from ? *link.from : first;
}

/// "met and will meet again": a joined clause hangs where the first hangs, unless both are told
/// alike.
ClauseShift ClauseOrder::joined(const Link& link, Tense tense) const {
    const std::size_t first = joined_to(link.verb, *link.from);
    if (reports(link.verb) && !reports(first) && !link_of(first).from) {
        return {};  // "met them and said that ..." is a report like any other
    }
    if (reports(first) && !is_speech(link.verb) && is_finite(tense) &&
        branches_.first(link.verb, Relation::nsubj)) {
        return by_tense({link.verb, first, Relation::ccomp}, tense);  // it is said, too
    }
    if (tense_of(branches_, first) == tense || !is_finite(tense)) {
        return {first, 0, Ground::telling};
    }
    const Link other = link_of(first);
    if (!other.from || other.relation == Relation::conj) {
        return {std::nullopt, 0, Ground::telling};
    }
    const ClauseShift shift = by_tense({link.verb, other.from, other.relation}, tense);
    return {shift.from, shift.steps, Ground::telling};
}

/// "when they met", "while they met": had begun, at least.
bool ClauseOrder::is_setting(const Link& link) const {
    static constexpr std::array marks{"as", "because", "when", "while"};
    if (link.relation != Relation::advcl && link.relation != Relation::advcl_relcl) {
        return false;
    }
    const auto adverb = branches_.first(link.verb, Relation::advmod);
    const bool when = adverb && small(branches_.word(*adverb).token.form) == "when";
    return when || std::ranges::any_of(
                       marks, [&](const char* form) { return branches_.marked(link.verb, form); });
}

ClauseShift ClauseOrder::by_connective(const Link& link) const {
    for (const auto& [form, steps] : connectives) {
        if (branches_.marked(link.verb, form)) {
            return {link.from, steps, Ground::connective};
        }
    }
    return {link.from, is_setting(link) ? -step : 0, Ground::tense};
}

ClauseShift ClauseOrder::by_complement(const Link& link, Tense tense) const {
    const Word& from = branches_.word(*link.from);
    if (tense != Tense::infinitive) {
        const bool cause = tense == Tense::gerund && branches_.marked(link.verb, "for");
        return {link.from, cause ? -step : 0, cause ? Ground::complement : Ground::telling};
    }
    const std::string_view part = from.upos == Upos::adj ? "adj" : "verb";
    const auto modality = lexicon_.modality(part, from.lemma);
    const bool at_once = modality == Modality::actual || modality == Modality::denied;
    if (link.relation == Relation::xcomp && at_once) {
        return {link.from, 0, Ground::telling};
    }
    return {link.from, step,
            modality || link.relation == Relation::advcl ? Ground::complement : Ground::tense};
}

ClauseShift ClauseOrder::by_tense(const Link& link, Tense tense) const {
    switch (tense) {
        case Tense::past_perfect:
        case Tense::perfect:
            return {link.from, -step, Ground::perfect};
        case Tense::future:
        case Tense::possible:
            return {link.from, step, Ground::tense};
        case Tense::past:
        case Tense::participle:
            return {link.from, -step, Ground::tense};
        case Tense::present:
            return {link.from, -step / 2, Ground::tense};
        case Tense::gerund:
            if (link.relation == Relation::acl) {  // "the oil flowing in"
                return {link.from, -step / 2, Ground::tense};
            }
            break;
        case Tense::infinitive:
        case Tense::none:
            break;
    }
    return by_complement(link, tense);
}

/// "will lift the sanctions that they imposed": what is past lies before the telling, however far
/// ahead lies the clause around it.
std::size_t ClauseOrder::seen_from(std::size_t from, Tense tense) const {
    const bool past = tense == Tense::past || tense == Tense::perfect || tense == Tense::participle;
    for (int i = 0; past && i < deepest; ++i) {
        const Tense around = tense_of(branches_, from);
        const auto above = link_of(from).from;
        const bool ahead =
            around == Tense::future || around == Tense::possible || around == Tense::infinitive;
        if (!ahead || !above) {
            break;
        }
        from = *above;
    }
    return from;
}

ClauseShift ClauseOrder::shift_of(std::size_t verb) const {
    Link link = link_of(verb);
    if (!link.from) {
        return {};
    }
    if (branches_.word(verb).lemma == "accord" && !is_finite(tense_of(branches_, verb))) {
        const bool ahead = tense_of(branches_, *link.from) == Tense::future;
        return {link.from, ahead ? -step : step, Ground::tense};  // "they met, according to Peru"
    }
    const ClauseShift said = by_connective(link);
    if (said.steps != 0) {
        return said;
    }
    const Tense tense = tense_of(branches_, verb);
    if (link.relation == Relation::conj) {
        return joined(link, tense);
    }
    link.from = is_nominal(link.relation) ? seen_from(*link.from, tense) : link.from;
    return by_tense(link, tense);
}

int ClauseOrder::main_height(std::size_t verb) const {
    switch (tense_of(branches_, verb)) {
        case Tense::past_perfect:
            return -2 * step;
        case Tense::future:
        case Tense::possible:
        case Tense::infinitive:
            return step;
        case Tense::present:
            return reports(verb) ? 0 : -step / 2;
        case Tense::past:
        case Tense::perfect:
        case Tense::gerund:
        case Tense::participle:
        case Tense::none:
            break;
    }
    return reports(verb) ? 0 : -step;
}

/// "Earlier they had met", "was waiting": within its tense it lies further back.
int ClauseOrder::further_back(std::size_t verb) const {
    static constexpr std::array back{"already", "earlier", "formerly", "previously"};
    const Words adverbs = branches_.under(verb, Relation::advmod);
    const bool told = std::ranges::any_of(adverbs, [&](std::size_t adverb) {
        return std::ranges::find(back, small(branches_.word(adverb).token.form)) != back.end();
    });
    return told || is_progressive(branches_, verb) ? step / 2 : 0;
}

int ClauseOrder::height_of(std::size_t verb, Scope scope) const {
    int height = -further_back(verb);
    for (int i = 0; i < deepest; ++i) {
        const ClauseShift shift = shift_of(verb);
        if (!shift.from) {
            break;
        }
        const bool aim = tense_of(branches_, verb) == Tense::infinitive;
        height += scope == Scope::article && aim ? 0 : shift.steps;
        verb = *shift.from;
    }
    return height + main_height(verb);
}

}  // namespace annals
