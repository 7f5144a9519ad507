// What the words around an expression say about it: how exact it is, on which side it is open, that
// it is an end of a range, what it is counted from.

#include "time/surroundings.hpp"

#include <algorithm>
#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <utility>

namespace annals {

namespace {

DateModifier modifier_named(std::string_view name) {
    for (const DateModifier one : {DateModifier::about, DateModifier::early, DateModifier::mid,
                                   DateModifier::late, DateModifier::before, DateModifier::after}) {
        if (show(one) == name) {
            return one;
        }
    }
    return DateModifier::none;
}

bool is_determiner(const Term& term) {
    return term.says_any("the", "a", "an", "its", "their", "his", "our");
}

/// The words directly before `here` that belong to what stands there: how many, and the modifier
/// they give.
std::pair<std::size_t, DateModifier> one_step(const Here& here, bool amount) {
    const Term& before = here[-1];
    if (before.says("-") && here[-2].is(TimeKind::modifier)) {
        return {2, modifier_named(here[-2].as(TimeKind::modifier)->value)};
    }
    if (before.says_any("of", "in") && here[-2].is(TimeKind::modifier) &&
        !here[-2].says_any("about", "around", "some")) {
        return {2, modifier_named(here[-2].as(TimeKind::modifier)->value)};
    }
    if (before.says("than") && here[-2].says_any("more", "less", "fewer", "later", "earlier")) {
        return {here[-3].says("no") ? 3U : 2U, DateModifier::none};
    }
    if ((before.says_any("least", "most") && here[-2].says("at")) ||
        (before.says("to") && here[-2].says("up"))) {
        return {2, DateModifier::none};
    }
    if (amount && before.says_any("over", "another", "first", "only", "just")) {
        return {before.says("over") && !here[0].says("the") ? 1U : 0U, DateModifier::none};
    }
    const bool unclear = before.says_any("some", "about", "around", "nearly", "almost");
    if (before.is(TimeKind::modifier) && (!unclear || amount || before.says("around"))) {
        return {1, modifier_named(before.as(TimeKind::modifier)->value)};
    }
    const bool adjective = before.is(TimeKind::filler) ||
                           before.says_any("latest", "past", "first", "near", "distant");
    return {is_determiner(before) || (adjective && !before.is(TimeKind::unit)) ? 1U : 0U,
            DateModifier::none};
}

/// The preposition of a bound belongs to the date and not to a noun behind it: "after Friday", but
/// not "after Friday's meeting".
bool bounds_it(const Found& found, const std::vector<Term>& terms, const Tree& tree) {
    const std::size_t head = tree.words[found.first - 1].head;
    const Here behind{terms, found.last + 1};
    const bool unparsed = head == Word::no_head;
    return !behind[0].says_any("'s", "'") &&
           (unparsed || (head >= found.first && head <= found.last));
}

/// A word between two dates that joins them to one range, by the word before the first.
bool joins(const Here& opener, const Here& link) {
    if (opener[0].says("between")) {
        return link[0].says("and");
    }
    const bool to = link[0].says_any("to", "until", "till", "through", "-", "\u2013");
    return to && (opener[0].says("from") || link[0].says_any("-", "\u2013", "through", "to"));
}

/// "from March to May 2012": March is that of 2012.
void take_year(Match& first, const Match& second) {
    const bool lacks = first.unit && !first.year_given && first.unit->precision <= Precision::half;
    if (!lacks || !second.year_given || !second.unit->year) {
        return;
    }
    CalendarUnit unit = *first.unit;
    unit.year = second.unit->year;
    if (const auto whole = date(unit, first.length, Basis::stated)) {
        first.value = first.type == TimexType::date ? whole->value : first.value;
        first.period = whole->period;
        first.unit = whole->unit;
    }
}

void join(Match& first, Match& second) {
    take_year(first, second);
    if (!first.period || !second.period || !first.period->first || !second.period->last ||
        *first.period->first >= *second.period->last) {
        return;
    }
    const Period whole{first.period->first, second.period->last, Precision::range,
                       DateModifier::none};
    first.period = whole;
    second.period = whole;
}

bool is_date(const Match& match) {
    return match.type == TimexType::date && match.unit.has_value();
}

}  // namespace

void take_in(Found& found, const std::vector<Term>& terms, std::size_t from) {
    const bool amount =
        found.match.type == TimexType::duration || terms[found.last].is(TimeKind::ago);
    DateModifier modifier =
        terms[found.first].prefixed_mid ? DateModifier::mid : DateModifier::none;
    for (int steps = 0; steps < 6; ++steps) {
        const auto [words, said] = one_step(Here{terms, found.first}, amount);
        if (words == 0 || found.first < from + words) {
            break;
        }
        found.first -= words;
        modifier = said == DateModifier::none ? modifier : said;
    }
    if (found.match.period && modifier != DateModifier::none) {
        found.match.period->modifier = modifier;
    }
}

void bound(Found& found, const std::vector<Term>& terms, const Tree& tree) {
    auto& period = found.match.period;
    const bool date_or_time =
        found.match.type == TimexType::date || found.match.type == TimexType::time;
    if (found.first == 0 || !period || !date_or_time || period->precision == Precision::range) {
        return;
    }
    const TimeSense* word = terms[found.first - 1].as(TimeKind::bound);
    if (word == nullptr || !bounds_it(found, terms, tree)) {
        return;
    }
    period->modifier = modifier_named(word->value);
    (period->modifier == DateModifier::before ? period->first : period->last).reset();
}

void join_ranges(std::vector<Found>& found, const std::vector<Term>& terms) {
    for (std::size_t at = 1; at < found.size(); ++at) {
        Found& first = found[at - 1];
        Found& second = found[at];
        const bool apart = second.first == first.last + 2;
        if (!apart || !is_date(first.match) || !is_date(second.match)) {
            continue;
        }
        const Here link{terms, first.last + 1};
        if (joins(
                Here{terms, first.first}.plus(0)[-1].says("") ? link : Here{terms, first.first - 1},
                link)) {
            join(first.match, second.match);
        } else if (link[0].says_any("and", "or", ",")) {
            take_year(first.match, second.match);
        }
    }
}

void count_from_dates(std::vector<Found>& found, const std::vector<Term>& terms) {
    constexpr std::size_t reach = 8;
    for (std::size_t at = 1; at < found.size(); ++at) {
        Match& length = found[at - 1].match;
        const Match& from = found[at].match;
        const bool counts = length.counted && is_date(from) && from.period && from.period->first;
        const bool near = found[at].first <= found[at - 1].last + reach;
        if (!counts || !near || length.period ||
            !Here{terms, found[at - 1].last + 1}[0].says_any("after", "before")) {
            continue;
        }
        if (const auto day = moved(*from.period->first, *length.counted, length.steps)) {
            length.period = period_of(
                around(*day, std::max(from.unit->precision, precision_of(*length.counted))));
            length.basis = Basis::relative;
        }
    }
}

}  // namespace annals
