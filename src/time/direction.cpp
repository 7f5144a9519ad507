// The tense that governs a word, found by climbing from the word to the first verb above it. A noun
// on the way ("Friday's meeting will ...") hands on to the verb that it depends on. Tested through
// find_dates.

#include "time/direction.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace annals {

namespace {

constexpr std::array<std::string_view, 12> future_auxiliaries{
    "will", "shall", "'ll", "wo", "would", "could", "may", "might", "can", "should", "must", "ca"};

constexpr std::array<std::string_view, 7> past_auxiliaries{"had",  "has", "have", "was",
                                                           "were", "did", "'ve"};

template <typename List>
bool has(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

/// Verbs and adjectives whose complement lies ahead: "scheduled to meet", "due Friday", "payable
/// Dec. 7".
bool looks_ahead(const Word& word, const TimeWords& words) {
    const auto& senses = words.senses(word.lemma.empty() ? word.token.form : word.lemma);
    return std::ranges::find(senses, TimeKind::ahead, &TimeSense::kind) != senses.end();
}

/// The words that hang on `head`, as far as they stand near it: its auxiliaries, copula and "to"
/// do.
std::vector<std::size_t> near_dependents(const Tree& tree, std::size_t head) {
    constexpr std::size_t reach = 30;
    std::vector<std::size_t> found;
    for (std::size_t at = head - std::min(head, reach);
         at < std::min(head + reach, tree.words.size()); ++at) {
        if (tree.words[at].head == head) {
            found.push_back(at);
        }
    }
    return found;
}

bool has_copula(const Tree& tree, std::size_t head) {
    return std::ranges::any_of(near_dependents(tree, head), [&](std::size_t at) {
        return tree.words[at].relation == Relation::cop;
    });
}

bool is_verb(const Word& word) {
    return word.upos == Upos::verb || word.upos == Upos::aux;
}

/// The first word above that is a verb or says what lies ahead; not beyond some nouns.
std::optional<std::size_t> governor(const Tree& tree, std::size_t word, const TimeWords& words) {
    constexpr std::size_t reach = 3;
    std::size_t at = tree.words[word].head;
    for (std::size_t steps = 0; at < tree.words.size() && steps < reach; ++steps) {
        if (is_verb(tree.words[at]) || looks_ahead(tree.words[at], words) || has_copula(tree, at)) {
            return at;
        }
        at = tree.words[at].head;
    }
    return std::nullopt;
}

Direction by_form(const Word& verb, const TimeWords& words) {
    switch (verb.xpos) {
        case Xpos::vbd:
            return Direction::past;
        case Xpos::vbn:
            return looks_ahead(verb, words) ? Direction::future : Direction::past;
        case Xpos::vbz:
        case Xpos::vbp:
            return Direction::present;
        default:
            return Direction::unknown;
    }
}

/// By the auxiliaries and the copula that hang on a verb.
Direction by_auxiliaries(const Tree& tree, const std::vector<std::size_t>& below) {
    Direction direction = Direction::unknown;
    for (const std::size_t at : below) {
        const Word& word = tree.words[at];
        const bool auxiliary = word.relation == Relation::aux ||
                               word.relation == Relation::aux_pass ||
                               word.relation == Relation::cop;
        if (auxiliary && has(future_auxiliaries, word.token.form)) {
            return Direction::future;
        }
        if (auxiliary && direction == Direction::unknown) {
            direction =
                has(past_auxiliaries, word.token.form) ? Direction::past : Direction::present;
        }
    }
    return direction;
}

bool has_to(const Tree& tree, const std::vector<std::size_t>& below) {
    return std::ranges::any_of(below, [&](std::size_t at) {
        return tree.words[at].relation == Relation::mark && tree.words[at].xpos == Xpos::to;
    });
}

/// "they agreed on Friday", also where the tagger takes it for a participle, and "had asked on
/// Friday": the asking itself is dated, not what was asked for.
bool is_told(const Tree& tree, const Word& verb, const std::vector<std::size_t>& below) {
    const bool had = std::ranges::any_of(below, [&](std::size_t at) {
        return tree.words[at].relation == Relation::aux && tree.words[at].token.form == "had";
    });
    const bool helped = std::ranges::any_of(below, [&](std::size_t at) {
        return tree.words[at].relation == Relation::aux ||
               tree.words[at].relation == Relation::aux_pass;
    });
    const bool has_subject = std::ranges::any_of(
        below, [&](std::size_t at) { return tree.words[at].relation == Relation::nsubj; });
    return verb.xpos == Xpos::vbd || (verb.xpos == Xpos::vbn && (had || (has_subject && !helped)));
}

Direction of_verb(const Tree& tree, std::size_t verb, const TimeWords& words, int depth) {
    const Word& word = tree.words[verb];
    const auto below = near_dependents(tree, verb);
    const bool finite = is_told(tree, word, below);
    const Direction auxiliary = by_auxiliaries(tree, below);
    if (looks_ahead(word, words) && !finite) {
        return Direction::future;
    }
    if (auxiliary == Direction::future || auxiliary == Direction::past) {
        return auxiliary;
    }
    const auto above = governor(tree, verb, words);
    if (has_to(tree, below)) {
        const bool of_noun = word.relation == Relation::acl;  // "an agreement to meet in May"
        const bool lies_ahead = !above || of_noun || looks_ahead(tree.words[*above], words);
        return lies_ahead || depth > 3 ? Direction::future
                                       : of_verb(tree, *above, words, depth + 1);
    }
    if (auxiliary == Direction::present) {
        return auxiliary;
    }
    const Direction form = finite ? Direction::past : by_form(word, words);
    const bool hands_on = form == Direction::unknown && above && depth < 4;
    return hands_on ? of_verb(tree, *above, words, depth + 1) : form;
}

/// Without a tree: the nearest verb or auxiliary, those to the left first.
Direction by_neighbours(const Tree& tree, std::size_t word, const TimeWords& words) {
    constexpr std::size_t reach = 12;
    for (std::size_t back = 1; back <= std::min(word, reach); ++back) {
        const Word& left = tree.words[word - back];
        if (has(future_auxiliaries, left.token.form) && left.token.form != "may") {
            return Direction::future;
        }
        if (looks_ahead(left, words)) {
            return Direction::future;
        }
        if (has(past_auxiliaries, left.token.form) ||
            (left.upos == Upos::verb && left.xpos == Xpos::vbd) || left.token.form == "said") {
            return Direction::past;
        }
    }
    return Direction::unknown;
}

}  // namespace

Direction direction_of(const Tree& tree, std::size_t word, const TimeWords& words) {
    const std::size_t next =
        word + 1 < tree.words.size() ? word + 1 : word - std::min<std::size_t>(word, 1);
    if (tree.words[word].head == Word::no_head && tree.words[next].head == Word::no_head) {
        return by_neighbours(tree, word, words);
    }
    const auto verb = governor(tree, word, words);
    return verb ? of_verb(tree, *verb, words, 0) : Direction::unknown;
}

}  // namespace annals
