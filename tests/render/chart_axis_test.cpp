#include "render/chart_axis.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace annals;

namespace {

ChartSpan day(Day one) {
    return {one, one};
}

ChartAxis axis(const std::vector<ChartSpan>& spans) {
    return {spans, 0, 900};
}

std::string names(const ChartAxis& axis) {
    std::string text;
    for (const ChartTick& tick : axis.ticks()) {
        text +=
            (text.empty() ? "" : ", ") + tick.label + (tick.year.empty() ? "" : " ") + tick.year;
    }
    return text;
}

std::string lengths(const ChartAxis& axis) {
    std::string text;
    for (const ChartBreak& one : axis.breaks()) {
        text += (text.empty() ? "" : ", ") + one.length;
    }
    return text;
}

}  // namespace

TEST_CASE("chart axis: ticks of days, weeks, months and years") {
    const struct {
        ChartSpan span;
        const char* expected;
    } cases[] = {
        {{Day{2012, 12, 29}, Day{2013, 1, 2}}, "29 Dec 2012, 30 Dec, 31 Dec, 1 Jan 2013, 2 Jan"},
        {{Day{2012, 7, 1}, Day{2012, 7, 31}}, "2 Jul 2012, 9 Jul, 16 Jul, 23 Jul, 30 Jul"},
        {{Day{2012, 11, 5}, Day{2013, 3, 1}}, "Dec 2012, Jan 2013, Feb, Mar"},
        {{Day{2007, 5, 1}, Day{2011, 12, 31}},
         "Jul 2007, Jan 2008, Jul, Jan 2009, Jul, Jan 2010, Jul, Jan 2011, Jul"},
        {{Day{1900, 1, 1}, Day{1999, 12, 31}},
         "1900, 1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990"},
    };
    for (const auto& [span, expected] : cases) {
        CAPTURE(expected);
        CHECK(names(axis({span})) == expected);
        CHECK(lengths(axis({span})) == "");
    }
}

TEST_CASE("chart axis: a long empty stretch before many events is left out") {
    const ChartAxis broken = axis({day({1971, 3, 5}), day({2012, 7, 1}), day({2012, 7, 2}),
                                   day({2012, 7, 4}), day({2012, 7, 7})});
    CHECK(lengths(broken) == "41 years");
    CHECK(names(broken) == "5 Mar 1971, 1 Jul 2012, 2 Jul, 3 Jul, 4 Jul, 5 Jul, 6 Jul, 7 Jul");
    CHECK(broken.x({1971, 3, 5}) < broken.breaks().front().left);
    CHECK(broken.x({2012, 7, 1}) > broken.breaks().front().right);
    CHECK(broken.x({2012, 7, 7}) - broken.x({2012, 7, 1}) > 500);
}

TEST_CASE("chart axis: two events need no break; a period is not empty") {
    CHECK(lengths(axis({day({1971, 3, 5}), day({2012, 7, 1})})) == "");
    CHECK(lengths(axis(
              {{Day{2011, 1, 1}, Day{2011, 12, 31}}, day({2011, 1, 1}), day({2011, 12, 31})})) ==
          "");
}

TEST_CASE("chart axis: days are in order and on the page, at the ends of the calendar too") {
    const ChartAxis wide = axis({day({1400, 1, 1}),
                                 day({2012, 7, 1}),
                                 day({2012, 7, 3}),
                                 {Day{2012, 7, 2}, Day{2400, 1, 1}},
                                 day({9999, 12, 31})});
    const std::vector<Day> days{Day{1400, 1, 1}, Day{2012, 7, 1}, Day{2012, 7, 2},
                                Day{2012, 7, 3}, Day{2400, 1, 1}, Day{9999, 12, 31}};
    for (std::size_t i = 0; i < days.size(); ++i) {
        CHECK(wide.x(days[i]) >= 0);
        CHECK(wide.x(days[i]) <= 900);
        CHECK((i == 0 || wide.x(days[i - 1]) < wide.x(days[i])));
    }
}

TEST_CASE("chart axis: nothing") {
    CHECK(axis({}).ticks().empty());
    CHECK(axis({}).breaks().empty());
}
