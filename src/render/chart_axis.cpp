// The axis of a chart. A part of it is cut in two at its longest empty stretch as long as that
// takes more than a quarter of the part, for then the events stand in a heap at the end; two
// events alone are no heap. Each part gets width by the number of days on which something begins in
// it, and ticks by its own scale: days, weeks, months or years. Tested in
// tests/render/chart_axis_test.cpp.

#include "render/chart_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>

namespace annals {
namespace {

constexpr double padding = 16;      // between the ends of a part and its first and last day
constexpr double break_width = 34;  // on the page
constexpr double narrowest = 66;    // part
constexpr std::size_t most_breaks = 6;
constexpr long shortest_break = 21;  // days

long days_between(const Day& first, const Day& last) {
    return (last - first).days();
}

/// Days with a beginning or an end, [first, last] of all of them.
struct Stretch {
    std::size_t first, last;
};

/// Cuts the days with events into parts.
class Cutter {
public:
    explicit Cutter(const std::vector<ChartSpan>& spans) : spans_(spans) {
        std::set<Day> days;
        for (const ChartSpan& span : spans) {
            days.insert({span.first, span.last});
            begins_.insert(span.first);
        }
        days_.assign(days.begin(), days.end());
    }

    [[nodiscard]] std::vector<Stretch> cut() const {
        if (days_.empty()) {
            return {};
        }
        std::vector<Stretch> parts{{0, days_.size() - 1}};
        while (parts.size() <= most_breaks && cut_longest(parts)) {
        }
        return parts;
    }

    [[nodiscard]] const Day& day(std::size_t index) const { return days_[index]; }

    /// Days of the part on which something begins.
    [[nodiscard]] std::size_t beginnings(const Stretch& part) const {
        return static_cast<std::size_t>(std::distance(begins_.lower_bound(days_[part.first]),
                                                      begins_.upper_bound(days_[part.last])));
    }

private:
    /// A period with next to nothing else inside is not empty: its bar is there, and should be seen
    /// in its length. Of what is longer than a year, only when there is nothing at all.
    [[nodiscard]] bool is_filled(std::size_t before) const {
        const long gap = days_between(days_[before], days_[before + 1]);
        return std::ranges::any_of(spans_, [&](const ChartSpan& span) {
            constexpr long year = 366;
            const long length = days_between(span.first, span.last);
            return span.first <= days_[before] && days_[before + 1] <= span.last &&
                   (length == gap || (length < 2 * gap && length <= year));
        });
    }

    [[nodiscard]] bool is_gap(const Stretch& part, std::size_t before) const {
        const long gap = days_between(days_[before], days_[before + 1]);
        const long whole = days_between(days_[part.first], days_[part.last]);
        return gap > shortest_break && 4 * gap > whole && beginnings(part) > 2 &&
               !is_filled(before);
    }

    bool cut_longest(std::vector<Stretch>& parts) const {
        long longest = 0;
        std::size_t which = 0;
        std::size_t where = 0;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            for (std::size_t before = parts[part].first; before < parts[part].last; ++before) {
                const long gap = days_between(days_[before], days_[before + 1]);
                if (gap > longest && is_gap(parts[part], before)) {
                    longest = gap;
                    which = part;
                    where = before;
                }
            }
        }
        if (longest == 0) {
            return false;
        }
        const Stretch later{where + 1, parts[which].last};
        parts[which].last = where;
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(which) + 1, later);
        return true;
    }

    const std::vector<ChartSpan>& spans_;
    std::vector<Day> days_;
    std::set<Day> begins_;
};

/// How far ticks are apart: every `count` days, weeks, months or years.
struct Step {
    enum class Unit : std::uint8_t { day, month, year } unit;
    int count;
};
using Unit = Step::Unit;

constexpr std::array steps{
    Step{Unit::day, 1},   Step{Unit::day, 2},    Step{Unit::day, 7},    Step{Unit::month, 1},
    Step{Unit::month, 2}, Step{Unit::month, 3},  Step{Unit::month, 6},  Step{Unit::year, 1},
    Step{Unit::year, 2},  Step{Unit::year, 5},   Step{Unit::year, 10},  Step{Unit::year, 20},
    Step{Unit::year, 50}, Step{Unit::year, 100}, Step{Unit::year, 500}, Step{Unit::year, 2000}};

double days_of(const Step& step) {
    constexpr std::array days{1.0, 30.44, 365.25};
    return step.count * days.at(static_cast<std::size_t>(step.unit));
}

double room_for(const Step& step) {
    constexpr std::array room{60.0, 48.0, 50.0};
    return room.at(static_cast<std::size_t>(step.unit));
}

/// The finest step whose labels have room.
Step step_for(double width, long days) {
    for (const Step& step : steps) {
        if (days_of(step) * width >= room_for(step) * static_cast<double>(days)) {
            return step;
        }
    }
    return steps.back();
}

int year_of(const Day& day) {
    return day.year();
}

int month_of(const Day& day) {
    return day.month().as_number();
}

/// The tick that is next from `day` on, that day included: weeks begin on Monday, two days on the
/// odd ones of a year; none past the end of the calendar.
std::optional<Day> next_tick(const Day& day, const Step& step) {
    constexpr int last_year = 9999;
    if (step.unit == Unit::day) {
        if (day > Day{last_year, 12, 1}) {
            return std::nullopt;
        }
        const int over = step.count == 7 ? (day.day_of_week().as_number() + 6) % 7
                                         : (day.day_of_year() - 1) % step.count;
        return day + boost::gregorian::days{over == 0 ? 0 : step.count - over};
    }
    const int per_year = step.unit == Unit::month ? 12 : 1;
    const int begun = year_of(day) * per_year + (per_year == 12 ? month_of(day) - 1 : 0);
    const bool at_start = day.day() == 1 && (per_year == 12 || month_of(day) == 1);
    const int least = at_start ? begun : begun + 1;
    const int next = (least + step.count - 1) / step.count * step.count;
    if (next / per_year > last_year) {
        return std::nullopt;
    }
    return Day(static_cast<unsigned short>(next / per_year),
               static_cast<unsigned short>(next % per_year + 1), 1);
}

std::string label_of(const Day& day, Unit unit) {
    const std::string month = day.month().as_short_string();
    switch (unit) {
        case Unit::day:
            return fmt::format("{} {}", day.day().as_number(), month);
        case Unit::month:
            return month;
        case Unit::year:
            return fmt::format("{}", year_of(day));
    }
    return month;
}

std::string length_of(long days) {
    constexpr double month = 30.44;
    constexpr double year = 365.25;
    const auto count = static_cast<double>(days);
    if (count >= 2 * year) {
        return fmt::format("{} years", std::lround(count / year));
    }
    return count >= 2 * month ? fmt::format("{} months", std::lround(count / month))
                              : fmt::format("{} weeks", std::lround(count / 7));
}

/// The days to name of a part: a round one each, or its first day where no round one falls into it.
std::vector<ChartTick> ticks_of(const Day& first, const Day& last, double width) {
    const long days = days_between(first, last);
    const Step step = step_for(width, days);
    std::vector<ChartTick> found;
    int told = 0;
    const auto add = [&](const Day& day, Unit unit) {
        const bool tell = unit != Unit::year && year_of(day) != told;
        told = year_of(day);
        const double share =
            days == 0 ? 0.5
                      : static_cast<double>(days_between(first, day)) / static_cast<double>(days);
        found.push_back({share * width, label_of(day, unit), tell ? std::to_string(told) : ""});
    };
    for (auto day = next_tick(first, step); day && *day <= last;
         day = next_tick(*day + boost::gregorian::days{1}, step)) {
        add(*day, step.unit);
    }
    if (found.empty()) {
        add(first, Unit::day);
    }
    return found;
}

}  // namespace

ChartAxis::ChartAxis(const std::vector<ChartSpan>& spans, double left, double right) {
    const Cutter cutter{spans};
    const std::vector<Stretch> stretches = cutter.cut();
    if (stretches.empty()) {
        return;
    }
    const auto count = static_cast<double>(stretches.size());
    std::size_t all = 0;
    for (const Stretch& part : stretches) {
        all += cutter.beginnings(part);
    }
    const double shared = right - left - (count - 1) * break_width - count * narrowest;
    for (const Stretch& part : stretches) {
        const double share = static_cast<double>(cutter.beginnings(part)) /
                             static_cast<double>(std::max<std::size_t>(all, 1));
        const double end = left + narrowest + share * shared;
        parts_.push_back(
            {cutter.day(part.first), cutter.day(part.last), left + padding, end - padding});
        left = end + break_width;
    }
}

double ChartAxis::x(const Day& day) const {
    const auto part =
        std::ranges::find_if(parts_, [&](const Part& one) { return day <= one.last; });
    if (part == parts_.end()) {
        return parts_.empty() ? 0 : parts_.back().right;
    }
    const long days = days_between(part->first, part->last);
    if (days == 0) {
        return (part->left + part->right) / 2;
    }
    const double share =
        static_cast<double>(days_between(part->first, day)) / static_cast<double>(days);
    return part->left + std::max(share, 0.0) * (part->right - part->left);
}

std::vector<ChartTick> ChartAxis::ticks() const {
    std::vector<ChartTick> all;
    for (const Part& part : parts_) {
        for (ChartTick& tick : ticks_of(part.first, part.last, part.right - part.left)) {
            tick.x += part.left;
            all.push_back(std::move(tick));
        }
    }
    return all;
}

std::vector<ChartBreak> ChartAxis::breaks() const {
    std::vector<ChartBreak> all;
    for (std::size_t i = 1; i < parts_.size(); ++i) {
        all.push_back({parts_[i - 1].right + padding, parts_[i].left - padding,
                       length_of(days_between(parts_[i - 1].last, parts_[i].first))});
    }
    return all;
}

}  // namespace annals
