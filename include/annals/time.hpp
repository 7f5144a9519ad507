#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annals/syntax.hpp"
#include "annals/text.hpp"

namespace annals {

using Day = boost::gregorian::date;

enum class Precision : std::uint8_t { day, week, month, season, quarter, half, year, decade, century, range };

enum class DateModifier : std::uint8_t { none, about, early, mid, late, before, after };

/// Where a date comes from: written out; counted from another ("Friday"); taken over from the event or
/// sentence it hangs on; the day of publication for want of better; nowhere.
enum class Basis : std::uint8_t { stated, relative, inherited, assumed, none };

/// A period [first, last], both days in it; an open end is none.
struct Period {
    std::optional<Day> first;
    std::optional<Day> last;
    Precision precision = Precision::day;
    DateModifier modifier = DateModifier::none;

    bool operator==(const Period&) const = default;
};

/// "2012", "2012-02", "2012-07-06", "2012-06-25/2012-07-01", "2012-07-06/.."; the form of the record.
[[nodiscard]] std::string show(const Period& period);
[[nodiscard]] std::string_view show(Precision precision);
[[nodiscard]] std::string_view show(DateModifier modifier);
[[nodiscard]] std::string_view show(Basis basis);

/// The inverse of show(Period) for a user's --since and --until and for records. Throws Error.
[[nodiscard]] Period period_named(std::string_view text);

/// TIMEX3 types (TimeML 1.2.1).
enum class TimexType : std::uint8_t { date, time, duration, set };
[[nodiscard]] std::string_view show(TimexType type);

/// An expression of time: words [first, last] of a sentence.
struct TimeExpression {
    std::size_t sentence = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    TimexType type = TimexType::date;
    std::string value;             // TIMEX3 value: "2012-07-06", "P16M", "PAST_REF", "2012-W26"
    std::optional<Period> period;  // the days it means, when the text lets one know them
    Basis basis = Basis::none;

    bool operator==(const TimeExpression&) const = default;
};

/// Dates, times, durations and sets of an article, sorted, without overlap. Without `published`, relative
/// dates keep a value with unknown parts ("XXXX-WXX-5") and have no period.
[[nodiscard]] std::vector<TimeExpression> find_dates(const Syntax& syntax, std::optional<Day> published,
                                                     const Language& english);

/// The day of publication that the text itself tells, for articles that come without one: in a dateline
/// ("PARIS, July 6, 2012 (AP) -"), on a line of its own, also behind "Published" or "Updated". None when it
/// tells none, or not its year.
[[nodiscard]] std::optional<Day> day_of_text(const Syntax& syntax, const Language& english);

/// When something happened, and how one knows.
struct When {
    std::optional<Period> period;  // none: undated, or `basis` is assumed
    Basis basis = Basis::none;
    std::optional<Day> assumed;    // the day of publication, when basis is assumed
    std::optional<std::size_t> expression;  // the TimeExpression it comes from, as an index

    bool operator==(const When&) const = default;
};

/// Whether the text gives a date of its own: not one taken over or assumed.
[[nodiscard]] inline bool has_own_date(const When& when) {
    return when.basis == Basis::stated || when.basis == Basis::relative;
}

/// The date of what word `word` of sentence `sentence` tells: of the time expression that hangs on it or on
/// the clause it stands in. None of them: a When of basis none. `dates` as find_dates gave them.
[[nodiscard]] When date_of(const Syntax& syntax, std::size_t sentence, std::size_t word,
                           const std::vector<TimeExpression>& dates);

}  // namespace annals
