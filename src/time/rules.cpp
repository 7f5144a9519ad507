// The table of all rules and what they share. A rule begins at a word of a certain kind, so that
// most words of a text are passed by with one look-up; among the rules for a kind the first that
// matches wins.

#include "time/rules.hpp"

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <cstdlib>

namespace annals {

namespace {

/// Families in the order in which they are tried: the longer readings first.
constexpr std::array families{clock_rules, finance_rules,  calendar_rules, holiday_rules,
                              set_rules,   relative_rules, duration_rules, reference_rules};

/// Days from publication to the nearer end of a period; 0 inside it.
long distance(const Period& period, Day published) {
    if (published < *period.first) {
        return (*period.first - published).days();
    }
    return published > *period.last ? (published - *period.last).days() : 0;
}

/// Whether the text wants a date of this direction there. Periods that hold the day of publication
/// fit both.
bool fits(const Period& period, Day published, Direction direction) {
    return direction == Direction::past ? *period.first <= published : *period.last >= published;
}

/// "by May", "until Nov. 6" look ahead unless the verb, which looks where `told` says, is one of the
/// past.
Direction wanted(const CalendarUnit& unit, const Here& here, Direction told) {
    if (told == Direction::past || told == Direction::future) {
        return told;
    }
    if (here[-1].says_any("by", "until", "till", "through")) {
        return Direction::future;
    }
    if (here[-1].says("since")) {
        return Direction::past;
    }
    return unit.precision == Precision::day ? Direction::unknown : Direction::past;
}

/// A year for `unit` and how many days that is from publication.
struct Placed {
    int year = 0;
    long days = 0;
};

/// The nearest of the units of three years that fit the direction.
std::optional<Placed> nearest(CalendarUnit unit, Day published, Direction direction) {
    std::optional<Placed> best;
    const int year = published.year();
    for (const int candidate : {year, year - 1, year + 1}) {
        unit.year = candidate;
        const auto period = period_of(unit);
        if (!period || (direction != Direction::unknown && !fits(*period, published, direction))) {
            continue;
        }
        const long days = distance(*period, published);
        if (!best || days < best->days) {
            best = Placed{candidate, days};
        }
    }
    return best;
}

/// From how many days on a date is too far away to be meant without its year where another is near:
/// "declared a dividend payable Dec. 7", "said in August that it cut its supply in September".
long too_far(Precision precision, Direction told) {
    constexpr long never = 1000;
    switch (precision) {
        case Precision::day:
            return told == Direction::past ? 300 : 270;
        case Precision::quarter:  // "expects a third-quarter loss" is told soon after that quarter
            return told == Direction::future ? 180 : 270;
        case Precision::month:
            return told == Direction::past ? 300 : 240;
        default:
            return never;
    }
}

/// The year that is meant.
int year_for(const CalendarUnit& unit, const Here& here, const Context& context) {
    const Day published = *context.published;
    const Direction told = direction_of(context.tree, here.at(), context.words);
    const auto wanted_one = nearest(unit, published, wanted(unit, here, told));
    if (wanted_one && wanted_one->days <= too_far(unit.precision, told)) {
        return wanted_one->year;
    }
    const auto any = nearest(unit, published, Direction::unknown);
    return any ? any->year : int{published.year()};
}

/// Whether a date without a year is one of the tale's year. In an article that has a date, a tale
/// lasts no longer than its paragraph, and what is still to come or only some weeks ago is not of it.
bool in_tale(const CalendarUnit& unit, const Here& here, const Context& context) {
    if (!context.narrative.year || !context.published) {
        return context.narrative.year.has_value();
    }
    constexpr long recent = 31;  // "the invasion of Aug. 2", told on Aug. 15
    const auto any = nearest(unit, *context.published, Direction::unknown);
    if (unit.precision == Precision::day && any && any->days <= recent) {
        return false;
    }
    const Direction direction = direction_of(context.tree, here.at(), context.words);
    return context.narrative.paragraph == context.tree.paragraph &&
           direction != Direction::future && direction != Direction::present;
}

}  // namespace

std::optional<Match> first_match(const Here& here, const Context& context) {
    for (const auto family : families) {
        for (const Rule& rule : family()) {
            if (!here[0].is(rule.first)) {
                continue;
            }
            if (auto match = rule.match(here, context)) {
                return match;
            }
        }
    }
    return std::nullopt;
}

std::optional<Match> date(const CalendarUnit& unit, std::size_t length, Basis basis) {
    if (!exists(unit)) {
        return std::nullopt;
    }
    Match match;
    match.length = length;
    match.value = timex_value(unit);
    match.period = period_of(unit);
    match.basis = basis;
    match.unit = unit;
    match.year_given = unit.year.has_value() && basis == Basis::stated;
    return match;
}

Match incomplete(const CalendarUnit& unit, std::size_t length, const Here& here,
                 const Context& context) {
    CalendarUnit complete = unit;
    if (in_tale(unit, here, context)) {
        complete.year = *context.narrative.year;
    } else if (context.published) {
        complete.year = year_for(unit, here, context);
    }
    auto match = date(complete, length, Basis::relative);
    if (!match) {  // 29 February of a year that has none
        match = date(unit, length, Basis::relative);
    }
    if (!match->period) {
        match->basis = Basis::none;
    }
    match->year_given = false;
    return *match;
}

std::optional<Match> from_published(Precision precision, long steps, std::size_t length,
                                    const Context& context) {
    if (!context.published) {
        static const Day any{2000, 1, 1};
        CalendarUnit unknown = around(any, precision);
        unknown.year.reset();
        Match match;
        match.length = length;
        match.value = timex_value(unknown);
        // Of an unknown year all smaller parts are unknown too: "last week" is XXXX-WXX.
        for (std::size_t at = 4; at < match.value.size(); ++at) {
            const char c = match.value[at];
            match.value[at] = c >= '0' && c <= '9' ? 'X' : c;
        }
        return match;
    }
    const auto unit = shifted(around(*context.published, precision), steps);
    return unit ? date(*unit, length, Basis::relative) : std::nullopt;
}

Match at_time(Match day, const std::string& part, std::size_t length) {
    day.type = TimexType::time;
    day.value += part;
    day.length = length;
    return day;
}

}  // namespace annals
