// Days with a name: "Christmas Eve", "Good Friday", "Labor Day", "Christmas 1989"; their dates are
// in data/holidays.tsv.

#include <fmt/core.h>

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <charconv>
#include <string_view>

#include "time/rules.hpp"

namespace annals {

namespace {

int number(std::string_view digits) {
    int value = 0;
    digits.remove_prefix(digits.starts_with('+') ? 1 : 0);
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// The n-th Monday ... Sunday of a month; the last when n is -1.
Day weekday_of_month(int year, int month, std::string_view weekday, int n) {
    static constexpr std::array<std::string_view, 7> names{"SU", "MO", "TU", "WE",
                                                           "TH", "FR", "SA"};
    const auto at = std::find(names.begin(), names.end(), weekday) - names.begin();
    const boost::gregorian::greg_weekday wanted{static_cast<unsigned short>(at)};
    const Day first{static_cast<unsigned short>(year), static_cast<unsigned short>(month), 1};
    if (n < 0) {
        return boost::gregorian::previous_weekday(first.end_of_month(), wanted);  // or that day
    }
    return boost::gregorian::next_weekday(first, wanted) + boost::gregorian::weeks(n - 1);
}

/// The day that a rule of data/holidays.tsv gives for a year from 1583 to 9999.
CalendarUnit day_in(std::string_view rule, int year) {
    if (rule.starts_with("easter")) {
        return around(easter(year) + boost::gregorian::days(number(rule.substr(6))),
                      Precision::day);
    }
    const int month = number(rule.substr(0, 2));
    if (rule[3] >= 'A') {
        return around(weekday_of_month(year, month, rule.substr(3, 2), number(rule.substr(5))),
                      Precision::day);
    }
    return {Precision::day, year, month, number(rule.substr(3))};
}

/// The year in which the holiday is meant: that nearest to publication, in the direction of the
/// verb.
int year_meant(std::string_view rule, const Here& here, const Context& context) {
    const Day published = *context.published;
    const Direction direction = direction_of(context.tree, here.at(), context.words);
    int best = published.year();
    long nearest = 1000;
    for (const int year : {best, published.year() - 1, published.year() + 1}) {
        const auto period =
            year >= 1583 && year <= 9999 ? period_of(day_in(rule, year)) : std::nullopt;
        const long days = period ? (*period->first - published).days() : 1000;
        const bool fits =
            direction == Direction::past ? days <= 0 : direction != Direction::future || days >= 0;
        if (fits && std::abs(days) < nearest) {
            nearest = std::abs(days);
            best = year;
        }
    }
    return best;
}

std::size_t words_matched(const Here& here, std::string_view words) {
    std::size_t count = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (here[static_cast<std::ptrdiff_t>(count)].lower != words.substr(0, end)) {
            return 0;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
        ++count;
    }
    return count;
}

std::optional<Match> holiday_on(const Holiday& holiday, std::size_t length, const Here& here,
                                const Context& context) {
    const std::string_view rule = holiday.rule;
    if (rule.size() == 10 && rule[4] == '-') {
        return date({Precision::day, number(rule.substr(0, 4)), number(rule.substr(5, 2)),
                     number(rule.substr(8))},
                    length, Basis::stated);
    }
    const std::size_t link =
        here[static_cast<std::ptrdiff_t>(length)].says_any(",", "of", "in") ? 1 : 0;
    const auto year = digits_of(here[static_cast<std::ptrdiff_t>(length + link)].lower, 4, 4);
    if (year && *year >= 1583) {
        return date(day_in(rule, *year), length + link + 1, Basis::stated);
    }
    if (context.published) {
        return date(day_in(rule, year_meant(rule, here, context)), length, Basis::relative);
    }
    CalendarUnit unknown = day_in(rule, 2000);
    unknown.year.reset();
    auto match = date(unknown, length, Basis::none);
    if (rule.starts_with("easter") || rule[3] >= 'A') {
        match->value = "XXXX-XX-XX";  // its day differs from year to year
        match->unit.reset();
    }
    return match;
}

std::optional<Match> holiday(const Here& here, const Context& context) {
    if (!here[0].capital) {
        return std::nullopt;
    }
    for (const Holiday& one : context.words.holidays(here[0].lower)) {
        if (const std::size_t length = words_matched(here, one.words)) {
            return holiday_on(one, length, here, context);
        }
    }
    return std::nullopt;
}

/// "the second Tuesday of August", "the last Friday in March 2012": like a holiday with such a rule.
std::optional<Match> weekday_in_month(const Here& here, const Context& context) {
    static constexpr std::array names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const TimeSense* ordinal = here[0].as(TimeKind::ordinal);
    const TimeSense* day = here[1].as(TimeKind::weekday);
    const auto month = here[2].says_any("of", "in") ? month_of(here[3]) : std::nullopt;
    if (day == nullptr || !month || (ordinal == nullptr && !here[0].says("last"))) {
        return std::nullopt;
    }
    const int n = ordinal == nullptr ? -1 : ordinal->number;
    const auto weekday = static_cast<std::size_t>(day->number % 7);
    const Holiday told{.words = {}, .rule = fmt::format("{:02}-{}{}", *month, names.at(weekday), n)};
    auto match = n <= 5 ? holiday_on(told, 4, here, context) : std::nullopt;
    const bool exists = match && (!match->unit || match->unit->part == *month);
    if (!exists) {  // no month has six Tuesdays
        Match none;
        none.length = 4;
        return none;
    }
    return match;
}

constexpr std::array rules{
    Rule{TimeKind::holiday, holiday},
    Rule{TimeKind::ordinal, weekday_in_month},
    Rule{TimeKind::last, weekday_in_month},
};

}  // namespace

std::span<const Rule> holiday_rules() {
    return rules;
}

}  // namespace annals
