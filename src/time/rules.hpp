#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "annals/time.hpp"
#include "time/calendar.hpp"
#include "time/direction.hpp"
#include "time/terms.hpp"

namespace annals {

/// What a rule recognised at the front of the words it was given.
struct Match {
    std::size_t length = 0;  // words used
    TimexType type = TimexType::date;
    std::string value;
    std::optional<Period> period;
    Basis basis = Basis::none;
    std::optional<CalendarUnit> unit;  // of a date: what later words such as "that year" refer to
    bool year_given = false;           // "March 2012", not "March"
    long steps = 0;                    // of a duration: amount and unit, to count from another date
    std::optional<Unit> counted;
};

/// What the text has told so far.
struct Narrative {
    std::optional<CalendarUnit> last;  // the date told last
    std::optional<CalendarUnit>
        quarter;              // the quarter told last, in this sentence or one of the two before it
    std::optional<int> year;  // of a tale of other times: "In February 1945 ... That April"
    std::size_t paragraph = 0;  // where that was told
};

/// What a rule may look at beside the words.
struct Context {
    const Tree& tree;
    std::optional<Day> published;
    const Narrative& narrative;
    const TimeWords& words;
};

/// A rule for expressions that begin with a word of one kind.
struct Rule {
    TimeKind first;
    std::optional<Match> (*match)(const Here& here, const Context& context);
};

/// The families of rules, each in the order in which its rules are tried; see the files of their
/// names.
[[nodiscard]] std::span<const Rule> clock_rules();
[[nodiscard]] std::span<const Rule> calendar_rules();
[[nodiscard]] std::span<const Rule> holiday_rules();
[[nodiscard]] std::span<const Rule> set_rules();
[[nodiscard]] std::span<const Rule> finance_rules();
[[nodiscard]] std::span<const Rule> relative_rules();
[[nodiscard]] std::span<const Rule> duration_rules();
[[nodiscard]] std::span<const Rule> reference_rules();

/// The first rule of all families that matches here.
[[nodiscard]] std::optional<Match> first_match(const Here& here, const Context& context);

/// A date that is a unit of the calendar, `length` words long.
[[nodiscard]] std::optional<Match> date(const CalendarUnit& unit, std::size_t length, Basis basis);

/// A unit without a year ("March", "5 March", "the third quarter") with the year that the text
/// means: of the tale, else by the tense of the verb that governs it, seen from the day of
/// publication.
[[nodiscard]] Match incomplete(const CalendarUnit& unit, std::size_t length, const Here& here,
                               const Context& context);

/// The unit of that precision `steps` from the one of publication: "last year" -1.
[[nodiscard]] std::optional<Match> from_published(Precision precision, long steps,
                                                  std::size_t length, const Context& context);

/// A day on which something happens at `part`, a TIMEX3 ending such as "TMO" or "T22:00".
[[nodiscard]] Match at_time(Match day, const std::string& part, std::size_t length);

}  // namespace annals
