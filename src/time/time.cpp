// Finds expressions of time: at each word that can begin one, the rules for that kind of word are
// tried in order; the first that matches takes its words, and the next is looked for behind them.
// Then the words around are read, and the date is remembered for what refers back to it.
//
// The tale. News tells of the days around its publication; but a text can go back for a while: "In
// February 1945 ... That April ...". A stated month or day of another year opens such a tale, and
// months without a year are of that year until a word that is counted from publication ("Friday",
// "last month") ends it.

#include "annals/time.hpp"

#include <utility>

#include "annals/language.hpp"
#include "time/rules.hpp"
#include "time/surroundings.hpp"

namespace annals {

namespace {

bool opens_tale(const Match& match, std::optional<Day> published) {
    const bool fine = match.unit && match.unit->precision <= Precision::half;
    if (!match.year_given || !fine) {
        return false;
    }
    const int distance = published ? published->year() - *match.unit->year : 1;
    return distance > 1 || !published;
}

/// Words such as "that April" are relative, but stay in the tale.
bool ends_tale(const Match& match, const Narrative& narrative) {
    const bool elsewhere = match.unit && match.unit->year != narrative.year;
    return match.type != TimexType::duration && match.unit && match.basis == Basis::relative &&
           elsewhere;
}

void remember(Narrative& narrative, const Match& match, std::optional<Day> published,
              std::size_t paragraph) {
    if (opens_tale(match, published)) {
        narrative.year = match.unit->year;
        narrative.paragraph = paragraph;
    } else if (ends_tale(match, narrative)) {
        narrative.year.reset();
    }
    if (match.unit && match.unit->year) {
        narrative.last = match.unit;
    }
    if (match.unit && match.unit->precision == Precision::quarter && match.unit->year) {
        narrative.quarter = match.unit;
    }
}

std::vector<Found> find_in(const Tree& tree, const std::vector<Term>& terms,
                           std::optional<Day> published, Narrative& narrative,
                           const TimeWords& words) {
    std::vector<Found> found;
    std::size_t free_from = 0;
    for (std::size_t at = 0; at < terms.size();) {
        const Here here{terms, at};
        const auto match = terms[at].senses != nullptr
                               ? first_match(here, {tree, published, narrative, words})
                               : std::nullopt;
        if (match && !match->value.empty()) {
            Found one{at, at + match->length - 1, *match};
            take_in(one, terms, free_from);
            remember(narrative, *match, published, tree.paragraph);
            free_from = one.last + 1;
            found.push_back(std::move(one));
        }
        at += match ? match->length : 1;
    }
    return found;
}

TimeExpression expression(const Found& found, std::size_t sentence) {
    const Match& match = found.match;
    return {sentence, found.first, found.last, match.type, match.value, match.period, match.basis};
}

/// Quarters told some sentences ago are no longer what "a year ago" is compared with.
class QuarterMemory {
public:
    void next_sentence(Narrative& narrative, bool told_now) {
        age_ = told_now ? 0 : age_ + 1;
        if (age_ > 3) {
            narrative.quarter.reset();
        }
    }

private:
    int age_ = 0;
};

}  // namespace

std::vector<TimeExpression> find_dates(const Syntax& syntax, std::optional<Day> published,
                                       const Language& english) {
    std::vector<TimeExpression> expressions;
    Narrative narrative;
    QuarterMemory memory;
    for (std::size_t sentence = 0; sentence < syntax.trees.size(); ++sentence) {
        const Tree& tree = syntax.trees[sentence];
        const auto terms = terms_of(tree, english.time_words());
        auto found = find_in(tree, terms, published, narrative, english.time_words());
        join_ranges(found, terms);
        count_from_dates(found, terms);
        bool quarter_told = false;
        for (Found& one : found) {
            bound(one, terms, tree);
            quarter_told =
                quarter_told || (one.match.unit && one.match.unit->precision == Precision::quarter);
            expressions.push_back(expression(one, sentence));
        }
        memory.next_sentence(narrative, quarter_told);
    }
    return expressions;
}

}  // namespace annals
