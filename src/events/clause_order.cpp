// Where a clause lies in time, seen from the clause it hangs on:
//   met after they left, before they left        the word between them says so
//   said that they had left, who has left        the perfect: before
//   agreed to meet, met to decide                an infinitive: after, but "began to meet", "failed to"
//   said that they left, will leave              before and after what is said
//   lambasted them for blocking it               before
// Counted from clause to clause this puts all verbs of an article on one scale, with what is said
// last of all. Tested in tests/events/clause_order_test.cpp.
#include "events/clause_order.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/letters.hpp"

namespace annals {
namespace {

constexpr int deepest = 12;  // clauses inside clauses

struct Connective {
    std::string_view form;
    int steps;
};
/// Of the clause that begins with the word.
constexpr std::array connectives{
    Connective{"after", -1}, Connective{"since", -1}, Connective{"following", -1},
    Connective{"once", -1},  Connective{"before", 1}, Connective{"until", 1},
    Connective{"till", 1},
};

bool is_nominal(Relation relation) {
    return relation == Relation::acl || relation == Relation::acl_relcl;
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
    for (int step = 0; step < deepest; ++step) {
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
    const bool turned = word.relation == Relation::parataxis && is_speech(verb) &&
                        speech_around(word.head) == verb;
    const std::size_t from = turned ? word.head : verb;
    return {verb, predicate_above(from), branches_.word(from).relation};
}

/// "met and will meet again": a joined clause hangs where the first hangs, unless both are told
/// alike.
ClauseShift ClauseOrder::joined(const Link& link, Tense tense) const {
    const Tense first = tense_of(branches_, *link.from);
    if (first == tense || !is_finite(tense)) {
        return {link.from, 0, Ground::telling};
    }
    const Link other = link_of(*link.from);
    if (!other.from || other.relation == Relation::conj) {
        return {std::nullopt, 0, Ground::telling};
    }
    const ClauseShift shift = by_tense({link.verb, other.from, other.relation}, tense);
    return {shift.from, shift.steps, Ground::telling};
}

ClauseShift ClauseOrder::by_connective(const Link& link) const {
    for (const auto& [form, steps] : connectives) {
        if (branches_.marked(link.verb, form)) {
            return {link.from, steps, Ground::connective};
        }
    }
    const bool clause = link.relation == Relation::advcl || link.relation == Relation::advcl_relcl;
    const auto when = branches_.first(link.verb, Relation::advmod);
    const bool by_when = when && small(branches_.word(*when).token.form) == "when";
    for (const char* form : {"when", "while", "as", "because"}) {
        if (clause && (branches_.marked(link.verb, form) || by_when)) {
            return {link.from, -1, Ground::tense};
        }
    }
    return {link.from, 0, Ground::telling};
}

ClauseShift ClauseOrder::by_complement(const Link& link, Tense tense) const {
    const Word& from = branches_.word(*link.from);
    if (tense != Tense::infinitive) {
        const bool cause = tense == Tense::gerund && branches_.marked(link.verb, "for");
        return {link.from, cause ? -1 : 0, cause ? Ground::complement : Ground::telling};
    }
    const std::string_view part = from.upos == Upos::adj ? "adj" : "verb";
    const auto modality = lexicon_.modality(part, from.lemma);
    const bool at_once = modality == Modality::actual || modality == Modality::denied;
    if (link.relation == Relation::xcomp && at_once) {
        return {link.from, 0, Ground::telling};
    }
    return {link.from, 1, modality || link.relation == Relation::advcl ? Ground::complement
                                                                      : Ground::tense};
}

ClauseShift ClauseOrder::by_tense(const Link& link, Tense tense) const {
    switch (tense) {
        case Tense::past_perfect:
        case Tense::perfect:
            return {link.from, -1, Ground::perfect};
        case Tense::future:
        case Tense::possible:
            return {link.from, 1, Ground::tense};
        case Tense::past:
        case Tense::present:
            return {link.from, -1, Ground::tense};
        case Tense::participle:
            return {link.from, is_nominal(link.relation) ? -1 : 0, Ground::tense};
        case Tense::gerund:
        case Tense::infinitive:
            break;
    }
    return by_complement(link, tense);
}

ClauseShift ClauseOrder::shift_of(std::size_t verb) const {
    const Link link = link_of(verb);
    if (!link.from) {
        return {};
    }
    const ClauseShift said = by_connective(link);
    if (said.steps != 0) {
        return said;
    }
    const Tense tense = tense_of(branches_, verb);
    return link.relation == Relation::conj ? joined(link, tense) : by_tense(link, tense);
}

int ClauseOrder::main_height(std::size_t verb) const {
    switch (tense_of(branches_, verb)) {
        case Tense::past_perfect:
            return -2;
        case Tense::future:
        case Tense::possible:
        case Tense::infinitive:
            return 1;
        default:
            return is_speech(verb) ? 0 : -1;
    }
}

int ClauseOrder::height_of(std::size_t verb) const {
    int height = 0;
    for (int step = 0; step < deepest; ++step) {
        const ClauseShift shift = shift_of(verb);
        if (!shift.from) {
            break;
        }
        height += shift.steps;
        verb = *shift.from;
    }
    return height + main_height(verb);
}

}  // namespace annals
