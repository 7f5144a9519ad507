// Quarters and halves of a year, and what business news compares with: "the third quarter",
// "first-half results", "the fourth quarter of 1989", "this year's third quarter", "the latest
// quarter", "a year earlier", "the year-ago quarter". Years of accounts are taken as years of the
// calendar.

#include <array>

#include "time/durations.hpp"
#include "time/rules.hpp"

namespace annals {

namespace {

using Offset = std::ptrdiff_t;

/// The year told behind or before a quarter: "of 1990", "of last year", "1988 second quarter",
/// "this year's".
struct YearTold {
    std::optional<int> year;
    std::size_t words = 0;
    Basis basis = Basis::stated;
};

YearTold year_behind(const Here& here, const Context& context) {
    const std::size_t link = here[0].says_any("of", "in", ",") ? 1 : 0;
    if (const auto year = digits_of(here[Offset(link)].lower, 4, 4)) {
        return {year, link + 1, Basis::stated};
    }
    const Term& pointer = here[Offset(link)];
    const bool points =
        pointer.is(TimeKind::last) || pointer.is(TimeKind::next) || pointer.is(TimeKind::this_);
    if (!points || !here[Offset(link) + 1].says("year") || !context.published) {
        return {};
    }
    const int steps = pointer.is(TimeKind::last) ? -1 : pointer.is(TimeKind::next) ? 1 : 0;
    return {context.published->year() + steps, link + 2, Basis::relative};
}

std::optional<Match> quarter_or_half(const Here& here, int number, std::size_t used,
                                     const Context& context) {
    const Term& unit = here[Offset(used)];
    const bool quarter = unit.says_any("quarter", "quarters");
    const bool half = unit.says_any("half", "halves");
    const YearTold told = year_behind(here.plus(used + 1), context);
    // "the second half" may be of a match: a half needs its year.
    if ((!quarter && !half) || number > (half ? 2 : 4) || (half && !told.year)) {
        return std::nullopt;
    }
    const CalendarUnit part{half ? Precision::half : Precision::quarter, told.year, number, 0};
    const std::size_t length = used + 1 + told.words;
    return told.year ? date(part, length, told.basis)
                     : std::optional{incomplete(part, length, here, context)};
}

/// "third quarter", "fiscal second - quarter" (its "fiscal" is taken in afterwards), "first half of
/// 1990".
std::optional<Match> numbered(const Here& here, const Context& context) {
    const std::size_t link = here[1].says("-") ? 1 : 0;
    return quarter_or_half(here, here[0].as(TimeKind::ordinal)->number, 1 + link, context);
}

/// "this year 's third quarter", "last year 's quarter".
std::optional<Match> of_years(const Here& here, const Context& context) {
    const YearTold told = year_behind(here, context);
    if (!told.year || !here[2].says("'s")) {
        return std::nullopt;
    }
    const std::size_t link = here[4].says("-") ? 1 : 0;
    const TimeSense* ordinal = here[3].as(TimeKind::ordinal);
    const auto& quarter = context.narrative.quarter;
    if (ordinal != nullptr && here[4 + Offset(link)].says("quarter") && ordinal->number <= 4) {
        return date({Precision::quarter, told.year, ordinal->number, 0}, 5 + link, Basis::relative);
    }
    if (here[3].says("quarter") && quarter) {
        return date({Precision::quarter, told.year, quarter->part, 0}, 4, Basis::relative);
    }
    return std::nullopt;
}

/// "1988 second quarter", "1988 period", "1988 quarter".
std::optional<Match> of_year(const Here& here, const Context& context) {
    const auto year = digits_of(here[0].lower, 4, 4);
    if (!year || *year < 1800 || *year > 2100) {
        return std::nullopt;
    }
    const TimeSense* ordinal = here[1].as(TimeKind::ordinal);
    const std::size_t link = here[2].says("-") ? 1 : 0;
    if (ordinal != nullptr && ordinal->number <= 4 && here[2 + Offset(link)].says("quarter")) {
        return date({Precision::quarter, year, ordinal->number, 0}, 3 + link, Basis::stated);
    }
    const auto& quarter = context.narrative.quarter;
    if (!here[1].says_any("period", "quarter") || !quarter) {
        return std::nullopt;
    }
    auto match = date({Precision::quarter, year, quarter->part, 0}, 2, Basis::stated);
    if (match && year != quarter->year) {
        match->unit.reset();  // what it is compared with is not the quarter that the text tells of
    }
    return match;
}

/// Whether the sentence has told of more months than a quarter: "in the first nine months".
bool tells_of_months(const Here& here) {
    constexpr std::ptrdiff_t reach = 40;
    for (std::ptrdiff_t back = 1; back <= reach && !here[-back].lower.empty(); ++back) {
        if (here[-back].says("months") && here[-back - 1].says_any("six", "nine")) {
            return true;
        }
    }
    return false;
}

/// The quarter told last, some years on; the last that is over when none was told.
std::optional<Match> known_quarter(long years, std::size_t length, const Context& context) {
    if (!context.narrative.quarter) {
        return from_published(Precision::quarter, 4 * years - 1, length, context);
    }
    const auto unit = shifted(*context.narrative.quarter, 4 * years);
    auto match = unit ? date(*unit, length, Basis::relative) : std::nullopt;
    if (match && years != 0) {
        match->unit.reset();
    }
    return match;
}

/// "(the) quarter", "(the) latest quarter", which is over.
std::optional<Match> the_quarter(const Here& here, const Context& context) {
    if (here[0].says("quarter") && here[-1].says("latest") && context.published) {
        return from_published(Precision::quarter, -1, 1, context);
    }
    const bool told = here[0].says("quarter") && here[-1].says_any("the", "latest");
    return told ? known_quarter(0, 1, context) : std::nullopt;
}

/// "a year ago", "a year earlier", "the year - ago quarter": the quarter told last, in the year
/// before, or else that year.
std::optional<Match> year_before(const Here& here, const Context& context) {
    const std::size_t link = here[1].says("-") ? 1 : 0;
    const Term& back = here[1 + Offset(link)];
    if (!here[0].says("year") || !back.says_any("ago", "earlier") ||
        !(link == 1 || here[-1].says_any("a", "one"))) {
        return std::nullopt;
    }
    const bool names_it = link == 1 && here[2 + Offset(link)].says_any("quarter", "period");
    const std::size_t length = 2 + link + (names_it ? 1 : 0);
    if (context.narrative.quarter && !tells_of_months(here)) {
        return known_quarter(-1, length, context);
    }
    return context.published ? from_published(Precision::year, -1, length, context) : std::nullopt;
}

/// "earned $24 million, compared with a loss of $3 million last year": of that year's quarter.
std::optional<Match> compared_with(const Here& here, const Context& context) {
    constexpr std::ptrdiff_t reach = 12;
    if (!here[1].says("year") || !context.narrative.quarter) {
        return std::nullopt;
    }
    for (std::ptrdiff_t back = 1; back <= reach; ++back) {
        if (here[-back].says_any("compared", "comparable", "corresponding", "versus")) {
            return known_quarter(-1, 2, context);
        }
    }
    return std::nullopt;
}

/// "fiscal 1989", "calendar 1990".
std::optional<Match> fiscal_year(const Here& here, const Context&) {
    const auto year = digits_of(here[1].lower, 4, 4);
    if (!here[0].says_any("fiscal", "calendar") || !year) {
        return std::nullopt;
    }
    return date({Precision::year, year, 0, 0}, 2, Basis::stated);
}

constexpr std::array rules{
    Rule{TimeKind::ordinal, numbered}, Rule{TimeKind::this_, of_years},
    Rule{TimeKind::last, of_years},    Rule{TimeKind::next, of_years},
    Rule{TimeKind::digits, of_year},   Rule{TimeKind::unit, the_quarter},
    Rule{TimeKind::unit, year_before}, Rule{TimeKind::last, compared_with},
    Rule{TimeKind::filler, fiscal_year},
};

}  // namespace

std::span<const Rule> finance_rules() {
    return rules;
}

}  // namespace annals
