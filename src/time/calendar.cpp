// Calendar units and their arithmetic, on top of Boost.DateTime. Boost throws for days outside 1400
// to 9999; nothing here does: what cannot be told is none. Weeks are those of ISO 8601, Monday to
// Sunday; the week's year is that of its Thursday. Winter begins in December and is named after
// that year.

#include "time/calendar.hpp"

#include <fmt/core.h>

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <string_view>

namespace annals {

namespace {

namespace greg = boost::gregorian;

constexpr int first_year = 1400;
constexpr int last_year = 9999;
constexpr std::array<std::string_view, 5> season_names{"", "SP", "SU", "FA", "WI"};

std::string year_value(const CalendarUnit& unit, int digits) {
    return unit.year ? fmt::format("{:0{}}", *unit.year, digits)
                     : std::string(std::size_t(digits), 'X');
}

std::optional<Day> day_of(int year, int month, int day) {
    if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1) {
        return std::nullopt;
    }
    const auto y = static_cast<unsigned short>(year);
    const auto m = static_cast<unsigned short>(month);
    if (day > greg::gregorian_calendar::end_of_month_day(y, m)) {
        return std::nullopt;
    }
    return Day{y, m, static_cast<unsigned short>(day)};
}

Day monday_of(Day day) {
    return day - greg::days((day.day_of_week().as_number() + 6) % 7);
}

/// Months of a unit that is made of whole months; 0 for days and weeks.
int months_in(Precision precision) {
    switch (precision) {
        case Precision::month:
            return 1;
        case Precision::season:
        case Precision::quarter:
            return 3;
        case Precision::half:
            return 6;
        case Precision::year:
            return 12;
        case Precision::decade:
            return 120;
        case Precision::century:
            return 1200;
        case Precision::day:
        case Precision::week:
        case Precision::range:
            return 0;
    }
    return 0;
}

std::optional<Day> first_day(const CalendarUnit& unit) {
    const int year = unit.year.value_or(0);
    switch (unit.precision) {
        case Precision::day:
            return day_of(year, unit.part, unit.day);
        case Precision::week: {
            const auto fourth = day_of(year, 1, 4);  // always in week 1
            return fourth ? moved(monday_of(*fourth), Unit::week, unit.part - 1) : std::nullopt;
        }
        case Precision::month:
            return day_of(year, unit.part, 1);
        case Precision::season:
            return day_of(year, 3 * unit.part, 1);
        case Precision::quarter:
            return day_of(year, 3 * unit.part - 2, 1);
        case Precision::half:
            return day_of(year, 6 * unit.part - 5, 1);
        case Precision::year:
            return day_of(year, 1, 1);
        case Precision::decade:
            return day_of(10 * year, 1, 1);
        case Precision::century:
            return day_of(100 * year, 1, 1);
        case Precision::range:
            break;
    }
    return std::nullopt;
}

std::optional<Day> last_day(Day first, Precision precision) {
    if (precision == Precision::day) {
        return first;
    }
    const int months = months_in(precision);
    if (months == 0) {
        return moved(first, Unit::day, 6);
    }
    const auto month = moved(first, Unit::month, months - 1);
    return month ? std::optional{month->end_of_month()} : std::nullopt;
}

/// Years, decades and centuries can be counted beyond the days that Boost knows.
std::optional<CalendarUnit> years_on(CalendarUnit unit, long steps) {
    const long year = unit.year.value_or(0) + steps;
    const long last = unit.precision == Precision::year     ? 9999
                      : unit.precision == Precision::decade ? 999
                                                            : 99;
    if (steps > last_year || steps < -last_year || year < 0 || year > last) {
        return std::nullopt;
    }
    unit.year = static_cast<int>(year);
    return unit;
}

int week_year(Day day) {
    return (monday_of(day) + greg::days(3)).year();
}

}  // namespace

std::string timex_value(const CalendarUnit& unit) {
    switch (unit.precision) {
        case Precision::day:
            return fmt::format("{}-{:02}-{:02}", year_value(unit, 4), unit.part, unit.day);
        case Precision::week:
            return fmt::format("{}-W{:02}", year_value(unit, 4), unit.part);
        case Precision::month:
            return fmt::format("{}-{:02}", year_value(unit, 4), unit.part);
        case Precision::season:
            return fmt::format("{}-{}", year_value(unit, 4),
                               season_names.at(std::size_t(unit.part)));
        case Precision::quarter:
            return fmt::format("{}-Q{}", year_value(unit, 4), unit.part);
        case Precision::half:
            return fmt::format("{}-H{}", year_value(unit, 4), unit.part);
        case Precision::year:
            return year_value(unit, 4);
        case Precision::decade:
            return year_value(unit, 3);
        case Precision::century:
            return year_value(unit, 2);
        case Precision::range:
            break;
    }
    return "";
}

std::optional<Period> period_of(const CalendarUnit& unit) {
    const auto first = unit.year ? first_day(unit) : std::nullopt;
    const auto last = first ? last_day(*first, unit.precision) : std::nullopt;
    if (!last) {
        return std::nullopt;
    }
    return Period{first, last, unit.precision, DateModifier::none};
}

bool exists(const CalendarUnit& unit) {
    if (unit.precision == Precision::month) {
        return unit.part >= 1 && unit.part <= 12;
    }
    if (unit.precision != Precision::day) {
        return true;
    }
    // Years that Boost does not know have the leap years of one 2000 years on.
    const int year = unit.year.value_or(2000);
    return day_of(year < first_year ? year + 2000 : year, unit.part, unit.day).has_value();
}

CalendarUnit around(Day day, Precision precision) {
    const int year = day.year();
    const int month = day.month();
    switch (precision) {
        case Precision::day:
        case Precision::range:
            return {Precision::day, year, month, day.day()};
        case Precision::week:
            return {precision, week_year(day), day.week_number(), 0};
        case Precision::month:
            return {precision, year, month, 0};
        case Precision::season:
            return {precision, month < 3 ? year - 1 : year, month < 3 ? 4 : month / 3, 0};
        case Precision::quarter:
            return {precision, year, (month + 2) / 3, 0};
        case Precision::half:
            return {precision, year, (month + 5) / 6, 0};
        case Precision::year:
            return {precision, year, 0, 0};
        case Precision::decade:
            return {precision, year / 10, 0, 0};
        case Precision::century:
            return {precision, year / 100, 0, 0};
    }
    return {};
}

std::optional<CalendarUnit> shifted(const CalendarUnit& unit, long steps) {
    if (!unit.year) {
        return std::nullopt;
    }
    if (months_in(unit.precision) >= 12) {
        return years_on(unit, steps);
    }
    const auto first = first_day(unit);
    if (!first || steps > 10L * last_year * 366 || steps < -10L * last_year * 366) {
        return std::nullopt;
    }
    const int months = months_in(unit.precision);
    const auto day = months > 0 ? moved(*first, Unit::month, steps * months)
                                : moved(*first, Unit::day,
                                        unit.precision == Precision::week ? 7 * steps : steps);
    return day ? std::optional{around(*day, unit.precision)} : std::nullopt;
}

std::optional<Day> moved(Day day, Unit unit, long count) {
    static const Day first{first_year, 1, 1};
    static const Day last{last_year, 12, 31};
    constexpr long most = 10L * last_year * 366;  // far beyond the calendar, far from overflow
    if (count > most || count < -most) {
        return std::nullopt;
    }
    switch (unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour:
            return day;
        case Unit::weekend:
        case Unit::week:
            return moved(day, Unit::day, 7 * count);
        case Unit::quarter:
            return moved(day, Unit::month, 3 * count);
        case Unit::year:
            return moved(day, Unit::month, 12 * count);
        case Unit::decade:
            return moved(day, Unit::month, 120 * count);
        case Unit::century:
            return moved(day, Unit::month, 1200 * count);
        case Unit::day:
            if (count > (last - day).days() || count < (first - day).days()) {
                return std::nullopt;
            }
            return day + greg::days(count);
        case Unit::month: {
            const long month = 12L * day.year() + day.month() - 1 + count;
            if (month < 12L * first_year || month > 12L * last_year + 11) {
                return std::nullopt;
            }
            // Boost sends the end of a month to the end of the other; here the 28th stays the 28th.
            const Day target =
                Day{day.year(), day.month(), 1} + greg::months(static_cast<int>(count));
            const auto days = std::min<int>(day.day(), target.end_of_month().day());
            return target + greg::days(days - 1);
        }
    }
    return std::nullopt;
}

Precision precision_of(Unit unit) {
    switch (unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour:
        case Unit::day:
            return Precision::day;
        case Unit::weekend:
        case Unit::week:
            return Precision::week;
        case Unit::month:
            return Precision::month;
        case Unit::quarter:
            return Precision::quarter;
        case Unit::year:
            return Precision::year;
        case Unit::decade:
            return Precision::decade;
        case Unit::century:
            return Precision::century;
    }
    return Precision::day;
}

Day easter(int year) {
    // Meeus, Jones and Butcher.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return Day{static_cast<unsigned short>(year), static_cast<unsigned short>(n / 31),
               static_cast<unsigned short>(n % 31 + 1)};
}

}  // namespace annals
