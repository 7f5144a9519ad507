// Periods as the record writes them, and back: "2012", "2012-02", "2012-07-06", "A/B" for all that
// is not one of these, ".." for an open end. An open period keeps the precision of its closed end:
// "2011/.." is since 2011.

#include <fmt/core.h>

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>

#include "annals/error.hpp"
#include "annals/time.hpp"
#include "time/calendar.hpp"

namespace annals {

namespace {

std::string written(Day day, Precision precision) {
    const int year = day.year();
    switch (precision) {
        case Precision::year:
            return fmt::format("{:04}", year);
        case Precision::month:
            return fmt::format("{:04}-{:02}", year, int{day.month().as_number()});
        default:
            break;
    }
    return fmt::format("{:04}-{:02}-{:02}", year, int{day.month().as_number()},
                       int{day.day().as_number()});
}

bool is_one_unit(const Period& period) {
    return period.precision == Precision::day || period.precision == Precision::month ||
           period.precision == Precision::year;
}

[[noreturn]] void refuse(std::string_view text) {
    throw Error{fmt::format(
        "'{}': expected a date such as 2012, 2012-07, 2012-07-06 or 2012-07/2012-08", text)};
}

/// Whole years or months at both ends of a range are written as such: "2007/2011",
/// "2012-03/2012-05".
Precision precision_of_ends(const Period& period) {
    const bool range = period.precision == Precision::range;
    if (!range || period.first->day() != 1 || *period.last != period.last->end_of_month()) {
        return Precision::day;
    }
    const bool years = period.first->month() == 1 && period.last->month() == 12;
    return years ? Precision::year : Precision::month;
}

/// The digits of `text` from `at`; refuses all else.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') {
            refuse(text);
        }
        number = 10 * number + (c - '0');
    }
    return number;
}

/// "2012", "2012-07", "2012-07-06".
Period one_unit(std::string_view text) {
    CalendarUnit unit{Precision::year, 0, 0, 0};
    const bool dashes = (text.size() < 5 || text[4] == '-') && (text.size() < 8 || text[7] == '-');
    if (!dashes || (text.size() != 4 && text.size() != 7 && text.size() != 10)) {
        refuse(text);
    }
    unit.year = digits(text, 0, 4);
    if (text.size() > 4) {
        unit.precision = Precision::month;
        unit.part = digits(text, 5, 2);
    }
    if (text.size() > 7) {
        unit.precision = Precision::day;
        unit.day = digits(text, 8, 2);
    }
    const auto period = period_of(unit);
    if (!period) {
        refuse(text);
    }
    return *period;
}

/// What a first and a last day make: a week, a quarter, ... or a range.
Precision precision_between(Day first, Day last) {
    for (const Precision precision :
         {Precision::day, Precision::week, Precision::month, Precision::season, Precision::quarter,
          Precision::half, Precision::year, Precision::decade, Precision::century}) {
        const auto whole = period_of(around(first, precision));
        if (whole && whole->first == first && whole->last == last) {
            return precision;
        }
    }
    return Precision::range;
}

}  // namespace

std::string show(const Period& period) {
    if (period.first && period.last) {
        if (is_one_unit(period)) {
            return written(*period.first, period.precision);
        }
        const Precision ends = precision_of_ends(period);
        return fmt::format("{}/{}", written(*period.first, ends), written(*period.last, ends));
    }
    const std::string first = period.first ? written(*period.first, period.precision) : "..";
    return fmt::format("{}/{}", first,
                       period.last ? written(*period.last, period.precision) : "..");
}

std::string_view show(Precision precision) {
    static constexpr std::array<std::string_view, 10> names{
        "day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "range"};
    return names.at(static_cast<std::size_t>(precision));
}

std::string_view show(DateModifier modifier) {
    static constexpr std::array<std::string_view, 7> names{"none", "about",  "early", "mid",
                                                           "late", "before", "after"};
    return names.at(static_cast<std::size_t>(modifier));
}

std::string_view show(Basis basis) {
    static constexpr std::array<std::string_view, 5> names{"stated", "relative", "inherited",
                                                           "assumed", "none"};
    return names.at(static_cast<std::size_t>(basis));
}

std::string_view show(TimexType type) {
    static constexpr std::array<std::string_view, 4> names{"DATE", "TIME", "DURATION", "SET"};
    return names.at(static_cast<std::size_t>(type));
}

Period period_named(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return one_unit(text);
    }
    const std::string_view left = text.substr(0, slash);
    const std::string_view right = text.substr(slash + 1);
    if (left == ".." && right == "..") {
        refuse(text);
    }
    if (left == "..") {
        Period open = one_unit(right);
        open.first.reset();
        return open;
    }
    Period period = one_unit(left);
    if (right == "..") {
        period.last.reset();
        return period;
    }
    period.last = one_unit(right).last;
    if (*period.last < *period.first) {
        refuse(text);
    }
    period.precision = precision_between(*period.first, *period.last);
    return period;
}

}  // namespace annals
