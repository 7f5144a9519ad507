// Times that come again: "every Friday", "each year", "every two weeks", "on Sundays", "twice a
// month", "daily".

#include <array>

#include "time/durations.hpp"
#include "time/rules.hpp"

namespace annals {

namespace {

Match set(std::string value, std::size_t length) {
    Match match;
    match.length = length;
    match.type = TimexType::set;
    match.value = std::move(value);
    return match;
}

constexpr std::array<const char*, 5> seasons{"XXXX", "XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};

/// The value of what comes again, when it is a day, month or season with a name.
std::optional<std::string> named(const Term& term) {
    if (const TimeSense* day = term.as(TimeKind::weekday)) {
        return "XXXX-WXX-" + day->value;
    }
    if (const auto month = month_of(term, false)) {
        CalendarUnit unit{Precision::month, std::nullopt, *month, 0};
        return timex_value(unit);
    }
    if (const TimeSense* season = term.as(TimeKind::season)) {
        return seasons.at(static_cast<std::size_t>(season->number));
    }
    if (const TimeSense* part = term.as(TimeKind::day_part)) {
        return "XXXX-XX-XXT" + part->value;
    }
    return std::nullopt;
}

/// "every Friday", "each July", "every year", "every two weeks", "every other day".
std::optional<Match> every(const Here& here, const Context&) {
    if (const auto value = named(here[1])) {
        return set(*value, 2);
    }
    if (const auto unit = unit_of(here[1])) {
        return set(duration_value("1", *unit), 2);
    }
    const auto amount =
        here[1].says("other") ? std::optional{Amount{"2", 2, 1}} : number_at(here.plus(1));
    const auto unit =
        amount ? unit_of(here[1 + static_cast<std::ptrdiff_t>(amount->length)]) : std::nullopt;
    return unit ? std::optional{set(duration_value(amount->text, *unit), 2 + amount->length)}
                : std::nullopt;
}

/// "Fridays".
std::optional<Match> weekdays(const Here& here, const Context&) {
    const bool plural = here[0].capital && !here[1].is(TimeKind::paper);
    return plural ? std::optional{set("XXXX-WXX-" + here[0].as(TimeKind::weekdays)->value, 1)}
                  : std::nullopt;
}

/// "daily", "annually", "the weekly address"; not "a daily", a newspaper.
std::optional<Match> how_often(const Here& here, const Context&) {
    const bool tells = !here[0].capital && here[0].upos != Upos::noun &&
                       !here[1].says_any("newspaper", "paper", "magazine", "journal");
    return tells ? std::optional{set(here[0].as(TimeKind::set)->value, 1)} : std::nullopt;
}

/// Whether "a week" after these words says how often or how much: "$5 a week", "twice a month".
bool is_rate(const Here& here) {
    const Term& before = here[-2];
    return here[-1].says_any("a", "an", "per") && !here[1].is(TimeKind::ago) &&
           !here[1].is(TimeKind::shift) &&
           (before.upos == Upos::noun || before.is(TimeKind::digits) ||
            before.is(TimeKind::number) ||
            before.says_any("once", "twice", "times", "%", "percent"));
}

/// "(twice) a month".
std::optional<Match> rate(const Here& here, const Context&) {
    const auto unit = unit_of(here[0]);
    return unit && is_rate(here) ? std::optional{set(duration_value("1", *unit), 1)} : std::nullopt;
}

constexpr std::array rules{
    Rule{TimeKind::every, every},
    Rule{TimeKind::weekdays, weekdays},
    Rule{TimeKind::set, how_often},
    Rule{TimeKind::unit, rate},
};

}  // namespace

std::span<const Rule> set_rules() {
    return rules;
}

}  // namespace annals
