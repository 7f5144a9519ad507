#include <doctest/doctest.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <string>

#include "annals/error.hpp"
#include "annals/time.hpp"
#include "time/calendar.hpp"

using namespace annals;

TEST_CASE("periods: read and written again") {
    for (const std::string text :
         {"2012", "2012-02", "2012-07-06", "2012-06-25/2012-07-01", "2012-07-06/..", "2011/..",
          "2007/2011", "2012-02/2012-05", "../2012-07", "1400", "9999", "2012-02-29"}) {
        CAPTURE(text);
        CHECK(show(period_named(text)) == text);
    }
}

TEST_CASE("periods: precision of an interval") {
    struct {
        const char* text;
        const char* precision;
    } const cases[] = {
        {"2012-06-25/2012-07-01", "week"},    {"2012-07-01/2012-09-30", "quarter"},
        {"2012-01-01/2012-06-30", "half"},    {"1990-01-01/1999-12-31", "decade"},
        {"2012-03-01/2012-05-31", "season"},  {"2012-03-09/2012-03-13", "range"},
        {"1900-01-01/1999-12-31", "century"},
    };
    for (const auto& [text, precision] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(show(period_named(text).precision) == precision);
    }
}

TEST_CASE("periods: what is refused") {
    for (const char* text : {"", "12", "2012-13", "2012-02-30", "1900-02-29", "2012-1-1", "today",
                             "../..", "2012/2011", "0099", "2012-07-06T10:00", "2012 07"}) {
        CAPTURE(text);
        CHECK_THROWS_AS((void)period_named(text), Error);
    }
    CHECK_THROWS_WITH(
        (void)period_named("2012-13"),
        "'2012-13': expected a date such as 2012, 2012-07, 2012-07-06 or 2012-07/2012-08");
}

TEST_CASE("calendar: units around a day") {
    struct {
        Day day;
        Precision precision;
        const char* value;
        const char* period;
    } const cases[] = {
        {Day{2012, 7, 6}, Precision::week, "2012-W27", "2012-07-02/2012-07-08"},
        {Day{2010, 1, 3}, Precision::week, "2009-W53", "2009-12-28/2010-01-03"},
        {Day{2008, 12, 29}, Precision::week, "2009-W01", "2008-12-29/2009-01-04"},
        {Day{2012, 1, 15}, Precision::season, "2011-WI", "2011-12-01/2012-02-29"},
        {Day{2012, 7, 6}, Precision::season, "2012-SU", "2012-06-01/2012-08-31"},
        {Day{2012, 7, 6}, Precision::quarter, "2012-Q3", "2012-07-01/2012-09-30"},
        {Day{2012, 7, 6}, Precision::half, "2012-H2", "2012-07-01/2012-12-31"},
        {Day{2012, 7, 6}, Precision::decade, "201", "2010-01-01/2019-12-31"},
        {Day{2012, 7, 6}, Precision::century, "20", "2000-01-01/2099-12-31"},
        {Day{2012, 7, 6}, Precision::day, "2012-07-06", "2012-07-06"},
    };
    for (const auto& [day, precision, value, period] : cases) {
        const auto& shown_value = value;
        CAPTURE(shown_value);
        const CalendarUnit unit = around(day, precision);
        CHECK(timex_value(unit) == value);
        CHECK(show(*period_of(unit)) == period);
    }
}

TEST_CASE("calendar: the ends of time are none, not an exception") {
    const Day day{2012, 7, 6};
    CHECK_FALSE(moved(day, Unit::year, -1'000'000'000).has_value());
    CHECK_FALSE(moved(day, Unit::day, 4'000'000'000'000).has_value());
    CHECK_FALSE(moved(day, Unit::century, 80).has_value());
    CHECK(moved(Day{2012, 1, 31}, Unit::month, 1) == Day{2012, 2, 29});
    CHECK(moved(Day{2012, 2, 29}, Unit::year, -1) == Day{2011, 2, 28});
    CHECK(moved(Day{2012, 2, 29}, Unit::month, 1) == Day{2012, 3, 29});
    CHECK_FALSE(shifted(around(Day{9999, 12, 31}, Precision::month), 1).has_value());
    CHECK_FALSE(period_of({Precision::year, 1066, 0, 0}).has_value());
    CHECK(timex_value({Precision::year, 1066, 0, 0}) == "1066");
}

TEST_CASE("calendar: days that do not exist") {
    CHECK_FALSE(exists({Precision::day, 1900, 2, 29}));
    CHECK(exists({Precision::day, 2000, 2, 29}));
    CHECK(exists({Precision::day, std::nullopt, 2, 29}));
    CHECK_FALSE(exists({Precision::day, std::nullopt, 6, 31}));
    CHECK_FALSE(exists({Precision::month, 2012, 13, 0}));
    CHECK_FALSE(exists({Precision::day, 2012, 0, 1}));
}

TEST_CASE("calendar: Easter") {
    CHECK(easter(2012) == Day{2012, 4, 8});
    CHECK(easter(1945) == Day{1945, 4, 1});
    CHECK(easter(2024) == Day{2024, 3, 31});
}
