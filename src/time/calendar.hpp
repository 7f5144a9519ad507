#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "annals/time.hpp"

namespace annals {

/// Units that durations and shifts are counted in.
enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    weekend,
    week,
    month,
    quarter,
    year,
    decade,
    century
};

/// One unit of the calendar: a day, the third quarter of 1989, the 1990s. It may lie outside the
/// years that Boost.DateTime knows (1400 to 9999): then it has a TIMEX3 value but no period.
struct CalendarUnit {
    Precision precision = Precision::day;
    std::optional<int>
        year;  // of a decade its first three digits, of a century the first two; none: not known
    int part = 0;  // month of a month or day, else number of the week, season, quarter or half
    int day = 0;   // of the month

    bool operator==(const CalendarUnit&) const = default;
};

/// "2012-07-06", "2012-W27", "2012-07", "2012-SU", "2012-Q3", "2012-H2", "2012", "201", "20"; a
/// year that is not known is XXXX.
[[nodiscard]] std::string timex_value(const CalendarUnit& unit);

/// Its first and last day; none without a year, outside Boost's years, and for days that do not
/// exist.
[[nodiscard]] std::optional<Period> period_of(const CalendarUnit& unit);

/// No month of thirteen, no 31 June, no 29 February 1900. A day without a year may be 29 February.
[[nodiscard]] bool exists(const CalendarUnit& unit);

/// The unit of that precision around a day: its ISO week, its season, its decade ...
[[nodiscard]] CalendarUnit around(Day day, Precision precision);

/// The unit `steps` further on (back when negative): the month after, the quarter before. None
/// where the calendar ends.
[[nodiscard]] std::optional<CalendarUnit> shifted(const CalendarUnit& unit, long steps);

/// The day `count` units after `day` (before when negative); a month on from 31 January is the end
/// of February. None where the calendar ends.
[[nodiscard]] std::optional<Day> moved(Day day, Unit unit, long count);

/// How fine a date is that is counted in such units: hours and minutes give days.
[[nodiscard]] Precision precision_of(Unit unit);

/// Easter Sunday (Gregorian).
[[nodiscard]] Day easter(int year);

}  // namespace annals
