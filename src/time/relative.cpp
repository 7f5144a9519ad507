// Dates counted from the day of publication or from the date told last: "yesterday", "Friday",
// "last week", "this summer", "next May", "the same day", "the following month", "last night", "the
// end of the year".
//
// A bare weekday is the day of publication or one of the six before it, unless the verb looks ahead
// ("will meet on Friday"): then the day of publication or one of the six after it.

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>

#include "time/durations.hpp"
#include "time/rules.hpp"

namespace annals {

namespace {

using Offset = std::ptrdiff_t;
namespace greg = boost::gregorian;

int iso_weekday(Day day) {
    return (day.day_of_week().as_number() + 6) % 7 + 1;
}

/// Days from `day` forward to that weekday: 0 to 6.
int days_ahead(Day day, int weekday) {
    return (weekday - iso_weekday(day) + 7) % 7;
}

std::optional<Match> on(std::optional<Day> day, std::size_t length) {
    return day ? date(around(*day, Precision::day), length, Basis::relative) : std::nullopt;
}

Match unknown(std::string value, std::size_t length) {
    Match match;
    match.length = length;
    match.value = std::move(value);
    return match;
}

/// The day with the part of it behind: "Friday morning", "tomorrow night". "Friday night's" keeps
/// its part.
std::optional<Match> with_part(std::optional<Match> day, const Here& here) {
    if (!day) {
        return day;
    }
    const TimeSense* part = here[Offset(day->length)].as(TimeKind::day_part);
    if (part == nullptr) {
        return day;
    }
    const std::size_t length = day->length + 1;
    return at_time(*std::move(day), "T" + part->value, length);
}

/// "yesterday", "today", "tomorrow night"; not papers and programmes ("USA Today").
std::optional<Match> day_name(const Here& here, const Context& context) {
    if (here[0].capital && here[-1].capital && here[-1].xpos == Xpos::nnp) {
        return std::nullopt;
    }
    return with_part(
        from_published(Precision::day, here[0].as(TimeKind::day_name)->number, 1, context), here);
}

std::optional<Match> weekday_on(int weekday, std::size_t length, int days, const Context& context) {
    if (!context.published) {
        return unknown("XXXX-WXX-" + std::to_string(weekday), length);
    }
    return on(moved(*context.published, Unit::day, days), length);
}

/// "Friday". Names of papers and days with a story ("Sunday Times", "Bloody Sunday") are no dates.
std::optional<Match> weekday(const Here& here, const Context& context) {
    const int number = here[0].as(TimeKind::weekday)->number;
    if (!here[0].capital || here[1].is(TimeKind::paper) ||
        here[-1].says_any("bloody", "black", "man")) {
        return std::nullopt;
    }
    const bool any = here[-1].says("a") && here[1].upos != Upos::noun;  // "the 17th was a Friday"
    if (any) {
        return unknown("XXXX-WXX-" + std::to_string(number), 1);
    }
    if (!context.published) {
        return with_part(weekday_on(number, 1, 0, context), here);
    }
    const int ahead = days_ahead(*context.published, number);
    const Direction direction = direction_of(context.tree, here.at(), context.words);
    // "meets Friday" lies ahead, what "follows Friday's statement" does not.
    const bool future = direction == Direction::future ||
                        (direction == Direction::present && !here[1].says_any("'s", "'"));
    const int days = ahead == 0 || future ? ahead : ahead - 7;
    return with_part(weekday_on(number, 1, days, context), here);
}

/// "on Fri.", "(Fri)".
std::optional<Match> short_weekday(const Here& here, const Context& context) {
    const bool told = here[0].capital && (here[0].lower.back() == '.' || here[-1].says("on"));
    if (!told || here[0].says_any("sat", "sun")) {
        return std::nullopt;
    }
    const int number = here[0].as(TimeKind::weekday_short)->number;
    const int days = context.published ? days_ahead(*context.published, number) : 0;
    return weekday_on(number, 1, days == 0 ? 0 : days - 7, context);
}

/// The precision of a unit of the calendar that "last", "this" and "next" go with.
std::optional<Precision> precision_at(const Term& term) {
    const auto unit = term.is(TimeKind::unit) ? unit_of(term) : std::nullopt;
    return unit && *unit >= Unit::day ? std::optional{precision_of(*unit)} : std::nullopt;
}

/// Saturday and Sunday of a week: "1990-W32-WE".
std::optional<Match> weekend(long weeks, std::size_t length, const Context& context) {
    auto match = from_published(Precision::week, weeks, length, context);
    if (match) {
        match->value += "-WE";
        if (match->period) {
            match->period->first = *match->period->first + greg::days(5);
            match->period->precision = Precision::range;
        }
    }
    return match;
}

/// "last weekend", "the weekend": of the week of publication once it has come, else the one before;
/// "this" and "next" look ahead.
std::optional<Match> weekend_beside(int steps, std::size_t length, const Context& context) {
    const bool has_come = context.published && iso_weekday(*context.published) >= 6;
    return weekend(steps < 0 && has_come && iso_weekday(*context.published) == 7 ? -1 : steps,
                   length, context);
}

/// A month or season beside publication: "last May" is the last that is over, "next May" the next
/// to come.
std::optional<Match> part_of_year(CalendarUnit unit, int steps, std::size_t length,
                                  const Context& context) {
    if (!context.published) {
        return date(unit, length, Basis::none);
    }
    const int year = context.published->year();
    for (const int candidate : {year + steps, year, year + 1, year - 1}) {
        unit.year = candidate;
        const auto period = period_of(unit);
        const auto other =
            shifted(unit, steps < 0 ? (unit.precision == Precision::month ? 12 : 4) : 0);
        const auto later = other ? period_of(*other) : std::nullopt;
        const bool past = period && *period->last < *context.published && later &&
                          *later->last >= *context.published;
        const bool future =
            period && *period->first > *context.published && candidate <= year + 1 &&
            (candidate == year || *period->first - greg::days(366) <= *context.published);
        if (steps == 0 || (steps < 0 && past) || (steps > 0 && future)) {
            return date(unit, length, Basis::relative);
        }
    }
    return std::nullopt;
}

/// "this winter" in January is the one that began in the year before.
std::optional<Match> this_season(CalendarUnit unit, std::size_t length, const Context& context) {
    const bool running = context.published && context.published->month() < 3 && unit.part == 4;
    return part_of_year(unit, running ? -1 : 0, length, context);
}

/// "last Friday" is before the day of publication, "next Friday" after it, "this Friday" in its
/// week.
std::optional<Match> weekday_beside(int weekday, int steps, std::size_t length,
                                    const Context& context) {
    if (!context.published) {
        return weekday_on(weekday, length, 0, context);
    }
    const int ahead = days_ahead(*context.published, weekday);
    const int days = steps < 0   ? ahead - 7
                     : steps > 0 ? (ahead == 0 ? 7 : ahead)
                                 : weekday - iso_weekday(*context.published);
    return weekday_on(weekday, length, days, context);
}

/// "last night" is yesterday's; "this morning" today's; "next morning" is told of another day.
std::optional<Match> day_part_beside(const Here& here, int steps, std::size_t at,
                                     const Context& context) {
    const std::string& part = here[Offset(at)].as(TimeKind::day_part)->value;
    const bool usual = steps == 0 || (steps < 0 && (part == "NI" || part == "EV"));
    const auto day = usual ? from_published(Precision::day, steps, at + 1, context) : std::nullopt;
    return day ? std::optional{at_time(*day, "T" + part, at + 1)} : std::nullopt;
}

/// What "the following", "the previous" and "that" are counted from: the date told last.
std::optional<Match> beside_last(const Here& here, int steps, std::size_t at,
                                 const Context& context) {
    const auto precision = precision_at(here[Offset(at)]);
    const auto& last = context.narrative.last;
    const auto period = precision && last ? period_of(*last) : std::nullopt;
    if (!period || *precision < last->precision) {
        return std::nullopt;
    }
    const auto unit = shifted(around(*period->first, *precision), steps);
    return unit ? date(*unit, at + 1, Basis::relative) : std::nullopt;
}

bool is_told_of_another(const Here& here) {
    return here[0].says_any("following", "previous", "preceding", "prior", "ensuing") ||
           (here[0].says("next") && here[-1].says("the") && here[1].says("day"));
}

/// The unit, season, month, weekday or part of the day behind "last", "this", "next".
std::optional<Match> beside(const Here& here, int steps, const Context& context) {
    std::size_t at = 1;
    while (at < 3 && here[Offset(at)].is(TimeKind::filler)) {
        ++at;
    }
    const Term& term = here[Offset(at)];
    if (is_told_of_another(here)) {
        if (auto match = beside_last(here, steps, at, context)) {
            return match;
        }
    }
    if (term.says("weekend")) {
        return weekend_beside(steps, at + 1, context);
    }
    if (const auto precision = precision_at(term)) {
        const bool a_day = *precision == Precision::day;  // "this day", "the last day"
        return a_day ? std::nullopt : from_published(*precision, steps, at + 1, context);
    }
    if (const TimeSense* season = term.as(TimeKind::season)) {
        const CalendarUnit unit{Precision::season, std::nullopt, season->number, 0};
        return steps == 0 ? this_season(unit, at + 1, context)
                          : part_of_year(unit, steps, at + 1, context);
    }
    if (const auto month = month_of(term)) {
        return part_of_year({Precision::month, std::nullopt, *month, 0}, steps, at + 1, context);
    }
    if (const TimeSense* day = term.as(TimeKind::weekday); day != nullptr && term.capital) {
        return with_part(weekday_beside(day->number, steps, at + 1, context), here);
    }
    return term.is(TimeKind::day_part) ? day_part_beside(here, steps, at, context) : std::nullopt;
}

std::optional<Match> last(const Here& here, const Context& context) {
    if (month_of(here[1]) && day_of_month(here[2])) {  // "last Oct. 23": a date of its own
        return std::nullopt;
    }
    return beside(here, -1, context);
}
std::optional<Match> next(const Here& here, const Context& context) {
    return beside(here, 1, context);
}
std::optional<Match> current(const Here& here, const Context& context) {
    return beside(here, 0, context);
}

/// "that year", "the same day", "that April".
std::optional<Match> same(const Here& here, const Context& context) {
    const auto& last = context.narrative.last;
    const auto month = month_of(here[1]);
    if (month && last && last->year && last->precision != Precision::decade &&
        last->precision != Precision::century) {
        return date({Precision::month, last->year, *month, 0}, 2, Basis::relative);
    }
    if (here[1].is(TimeKind::day_part) && last && last->precision == Precision::day) {
        auto day = date(*last, 1, Basis::relative);
        return day ? std::optional{at_time(*day, "T" + here[1].as(TimeKind::day_part)->value, 2)}
                   : std::nullopt;
    }
    return beside_last(here, 0, 1, context);
}

/// "the day before yesterday", "the day after tomorrow", "the day before", "the year after".
std::optional<Match> day_before(const Here& here, const Context& context) {
    const int steps = here[1].says("before") ? -1 : here[1].says("after") ? 1 : 0;
    if (steps == 0 || !here[-1].says("the")) {
        return std::nullopt;
    }
    if (const TimeSense* day = here[2].as(TimeKind::day_name)) {
        return from_published(Precision::day, day->number + steps, 3, context);
    }
    const auto precision = precision_at(here[0]);
    if (precision && here[2].says("last")) {  // "the week before last"
        return from_published(*precision, -2, 3, context);
    }
    const bool ends = here[2].says_any(",", ".", "");
    auto match = ends ? beside_last(here, steps, 0, context) : std::nullopt;
    if (match) {
        match->length = 2;
    }
    return match;
}

/// "the weekend"; "the end of the year", "earlier in the week", "year end", "year's end".
std::optional<Match> running_unit(const Here& here, const Context& context) {
    if (here[0].says("weekend") && here[-1].says("the")) {
        const bool past = direction_of(context.tree, here.at(), context.words) != Direction::future;
        return weekend_beside(past ? -1 : 0, 1, context);
    }
    const auto precision = precision_at(here[0]);
    if (!precision || *precision == Precision::day) {
        return std::nullopt;
    }
    const std::size_t link = here[1].says_any("'s", "-") ? 1 : 0;
    if (here[1 + Offset(link)].says("end") && !here[-1].says_any("a", "each", "every")) {
        auto match = from_published(*precision, 0, 2 + link, context);
        if (match && match->period) {
            match->period->modifier = DateModifier::late;
        }
        return match;
    }
    if (here[0].says("year") && here[-1].says("full")) {
        return from_published(Precision::year, 0, 1, context);
    }
    const bool in_part =
        here[-1].says("the") && here[-2].says_any("of", "in") &&
        (here[-3].is(TimeKind::modifier) || here[-3].says_any("rest", "remainder", "half"));
    return in_part ? from_published(*precision, 0, 1, context) : std::nullopt;
}

/// "the summer", "in spring": of the year that the verb points to.
std::optional<Match> season(const Here& here, const Context& context) {
    const bool led =
        here[-1].says("the")
            ? here[-2].says_any("in", "during", "of", "into", "over", "since", "until", "by",
                                "through", "for", "early", "late")
            : here[-1].says_any("in", "since", "until", "by", "early", "late", "mid") ||
                  here[0].prefixed_mid;
    if (!led || here[1].says_any("of", "-") || here[1].upos == Upos::noun) {
        return std::nullopt;
    }
    return incomplete({Precision::season, std::nullopt, here[0].as(TimeKind::season)->number, 0}, 1,
                      here, context);
}

constexpr std::array rules{
    Rule{TimeKind::day_name, day_name},
    Rule{TimeKind::weekday, weekday},
    Rule{TimeKind::weekday_short, short_weekday},
    Rule{TimeKind::last, last},
    Rule{TimeKind::next, next},
    Rule{TimeKind::this_, current},
    Rule{TimeKind::that, same},
    Rule{TimeKind::unit, day_before},
    Rule{TimeKind::unit, running_unit},
    Rule{TimeKind::season, season},
};

}  // namespace

std::span<const Rule> relative_rules() {
    return rules;
}

}  // namespace annals
