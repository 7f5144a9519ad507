// The tense of a verb, by its form and by the auxiliaries that hang on it. Tested in
// tests/events/tenses_test.cpp.
#include "events/tenses.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "language/letters.hpp"

namespace annals {
namespace {

constexpr int farthest = 4;  // joined verbs in a row

bool helps(Relation relation) {
    return relation == Relation::aux || relation == Relation::aux_pass || relation == Relation::cop;
}

Tense by_modal(const std::string& form) {
    static constexpr std::array ahead{"will", "shall", "'ll", "wo", "would", "'d"};
    return std::ranges::find(ahead, form) != ahead.end() ? Tense::future : Tense::possible;
}

/// The tense that an auxiliary or a full verb has by its own form.
Tense by_form(const Word& word) {
    switch (word.xpos) {
        case Xpos::md:
            return by_modal(small(word.token.form));
        case Xpos::vbd:
            return Tense::past;
        case Xpos::vbz:
        case Xpos::vbp:
            return Tense::present;
        case Xpos::vbg:
            return Tense::gerund;
        case Xpos::vbn:
            return Tense::participle;
        case Xpos::vb:
            return Tense::infinitive;
        default:
            return Tense::none;
    }
}

bool has_to(const Branches& branches, std::size_t verb) {
    return std::ranges::any_of(branches.under(verb), [&](std::size_t child) {
        return branches.word(child).relation == Relation::mark &&
               branches.word(child).xpos == Xpos::to;
    });
}

/// By the auxiliaries: the first tells the tense, "have" with a participle makes it perfect.
std::optional<Tense> by_auxiliaries(const Branches& branches, std::size_t verb) {
    std::optional<Tense> first;
    bool perfect = false;
    for (const std::size_t child : branches.under(verb)) {
        const Word& word = branches.word(child);
        if (helps(word.relation) && child < verb) {
            first = first ? first : by_form(word);
            perfect = perfect || word.lemma == "have";
        }
    }
    if (!first || *first == Tense::future || *first == Tense::possible || !perfect) {
        return first;
    }
    return *first == Tense::past ? Tense::past_perfect : Tense::perfect;
}

}  // namespace

bool is_finite(Tense tense) {
    return tense != Tense::infinitive && tense != Tense::gerund && tense != Tense::participle &&
           tense != Tense::none;
}

bool is_progressive(const Branches& branches, std::size_t verb) {
    return branches.word(verb).xpos == Xpos::vbg &&
           std::ranges::any_of(branches.under(verb), [&](std::size_t child) {
               return branches.word(child).relation == Relation::aux &&
                      branches.word(child).lemma == "be";
           });
}

Tense tense_of(const Branches& branches, std::size_t verb) {
    for (int step = 0; step < farthest; ++step) {
        const Word& word = branches.word(verb);
        const auto helped = by_auxiliaries(branches, verb);
        if (helped == Tense::perfect || (helped && !has_to(branches, verb))) {
            return *helped;
        }
        const Tense form = has_to(branches, verb) ? Tense::infinitive : by_form(word);
        const bool own = is_finite(form) || has_to(branches, verb) ||
                         branches.first(verb, Relation::nsubj) || word.head == Word::no_head;
        if (own || word.relation != Relation::conj) {
            return form;
        }
        verb = word.head;
    }
    return Tense::none;
}

}  // namespace annals
