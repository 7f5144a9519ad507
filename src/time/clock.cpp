// Times of the day: "10 p.m. Wednesday", "14:00 GMT on 5 March", "noon Thursday", "3 o'clock",
// "0600 hours"; parts of the day: "Friday morning", "last night", "tonight", "the evening of 5
// March". A time without a day is one of the day told last in its sentence, else of the day of
// publication.

#include <fmt/core.h>

#include <array>

#include "time/direction.hpp"
#include "time/rules.hpp"

namespace annals {

namespace {

/// A time of day and the words it took.
struct Clock {
    std::string value;  // "T22:00"
    std::size_t length = 0;
};

std::string ending(int hour, int minute) {
    return fmt::format("T{:02}:{:02}", hour, minute);
}

/// Hour on the clock face to that of the day.
int of_day(int hour, bool afternoon) {
    return hour % 12 + (afternoon ? 12 : 0);
}

/// "10:30", "22:15:07" -> hour and minute.
std::optional<std::pair<int, int>> hours_and_minutes(const std::string& word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos) {
        return std::nullopt;
    }
    const auto hour = digits_of(std::string_view{word}.substr(0, colon), 1, 2);
    const auto minute = digits_of(std::string_view{word}.substr(colon + 1, 2), 2, 2);
    if (!hour || !minute || *hour > 24 || *minute > 59) {
        return std::nullopt;
    }
    return std::pair{*hour, *minute};
}

std::optional<Clock> with_colon(const Here& here) {
    const auto time = hours_and_minutes(here[0].lower);
    if (!time) {
        return std::nullopt;
    }
    const TimeSense* half = here[1].as(TimeKind::half_day);
    if (half != nullptr && time->first >= 1 && time->first <= 12) {
        return Clock{ending(of_day(time->first, half->value == "PM"), time->second), 2};
    }
    const bool told_as_time =
        here[-1].says_any("at", "by", "until", "around", "about", "before", "after", "from") ||
        here[1].is(TimeKind::zone);
    return told_as_time ? std::optional{Clock{ending(time->first, time->second), 1}} : std::nullopt;
}

/// "10 p.m.", "ten p.m.", "3 o'clock".
std::optional<Clock> full_hour(const Here& here) {
    const auto hour = number_at(here);
    if (!hour || !hour->number || *hour->number < 1 || *hour->number > 12 || hour->length != 1) {
        return std::nullopt;
    }
    const int number = static_cast<int>(*hour->number);
    if (const TimeSense* half = here[1].as(TimeKind::half_day)) {
        return Clock{ending(of_day(number, half->value == "PM"), 0), 2};
    }
    return here[1].says("o'clock") ? std::optional{Clock{ending(number, 0), 2}} : std::nullopt;
}

/// "1400 GMT", "0600 hours".
std::optional<Clock> military(const Here& here) {
    const auto number = digits_of(here[0].lower, 4, 4);
    const bool marked =
        here[1].is(TimeKind::zone) || (here[1].says("hours") && here[0].lower[0] < '3');
    if (!number || !marked || *number / 100 > 24 || *number % 100 > 59) {
        return std::nullopt;
    }
    // 2000 hours may be a length; as a time it needs "at" or a leading zero.
    if (here[1].says("hours") && here[0].lower[0] != '0' &&
        !here[-1].says_any("at", "by", "from", "until")) {
        return std::nullopt;
    }
    return Clock{ending(*number / 100, *number % 100), here[1].says("hours") ? 2U : 1U};
}

std::optional<Clock> clock_at(const Here& here) {
    auto clock = with_colon(here);
    for (const auto reading : {full_hour, military}) {
        clock = clock ? clock : reading(here);
    }
    if (!clock) {
        return std::nullopt;
    }
    // The zone, also in brackets: "10:00 (0800 GMT)" keeps to the first time.
    clock->length += here[static_cast<std::ptrdiff_t>(clock->length)].is(TimeKind::zone) ? 1U : 0U;
    const Here behind = here.plus(clock->length);
    clock->length += behind[0].says("local") && behind[1].says("time") ? 2U : 0U;
    return clock;
}

/// The day that follows a time: "Wednesday", "on 5 March", ", Nov. 6", "of the same day".
std::optional<Match> day_after(const Here& here, std::size_t used, const Context& context) {
    Here next = here.plus(used);
    std::size_t link = 0;
    while (link < 2 && next[0].says_any(",", "on", "of")) {
        next = next.plus(1);
        ++link;
    }
    if (next[0].senses == nullptr || next[0].is(TimeKind::half)) {
        return std::nullopt;
    }
    for (const auto family : {calendar_rules, relative_rules}) {
        for (const Rule& rule : family()) {
            if (!next[0].is(rule.first)) {
                continue;
            }
            auto day = rule.match(next, context);
            if (day && day->type == TimexType::date && day->value.size() == 10) {
                day->length += used + link;
                return day;
            }
        }
    }
    return std::nullopt;
}

/// Whether `day` is still to come where the words around `here` tell of what has been: "The mandate
/// ends on 20 July. He had said in the morning ..."
bool is_ahead_of_tale(const Match& day, const Here& here, const Context& context) {
    const bool ahead = context.published && day.period && day.period->first &&
                       *day.period->first > *context.published;
    return ahead && direction_of(context.tree, here.at(), context.words) == Direction::past;
}

Match on_some_day(const Here& here, const Context& context) {
    const auto& last = context.narrative.last;
    if (!last || last->precision != Precision::day) {
        return *from_published(Precision::day, 0, 1, context);
    }
    const Match day = *date(*last, 1, Basis::relative);
    if (!is_ahead_of_tale(day, here, context)) {
        return day;
    }
    Match unknown = *from_published(Precision::day, 0, 1, context);
    unknown.period.reset();  // some day before
    return unknown;
}

std::optional<Match> clock_time(const Here& here, const Context& context) {
    const auto clock = clock_at(here);
    if (!clock) {
        return std::nullopt;
    }
    if (const auto day = day_after(here, clock->length, context)) {
        return at_time(*day, clock->value, day->length);
    }
    return at_time(on_some_day(here, context), clock->value, clock->length);
}

/// "noon Thursday", "at midnight".
std::optional<Match> clock_point(const Here& here, const Context& context) {
    const std::string value = ending(here[0].as(TimeKind::clock_point)->number, 0);
    if (const auto day = day_after(here, 1, context)) {
        return at_time(*day, value, day->length);
    }
    return at_time(on_some_day(here, context), value, 1);
}

/// "morning of July 6"; "this morning", "last night", "tomorrow night" are relative.
std::optional<Match> part_of_day(const Here& here, const Context& context) {
    const std::string part = "T" + here[0].as(TimeKind::day_part)->value;
    const bool linked = here[1].is(TimeKind::weekday) || here[1].is(TimeKind::day_name) ||
                        here[1].says_any("of", "on");
    if (linked) {
        if (const auto day = day_after(here, 1, context)) {
            return at_time(*day, part, day->length);
        }
    }
    if (here[-1].says("the") && here[-2].says_any("in", "during") &&
        !here[1].is(TimeKind::day_part)) {
        return at_time(on_some_day(here, context), part, 1);
    }
    return std::nullopt;
}

/// "tonight".
std::optional<Match> tonight(const Here& here, const Context& context) {
    if (!here[0].says("tonight")) {
        return std::nullopt;
    }
    return at_time(*from_published(Precision::day, 0, 1, context), "TNI", 1);
}

constexpr std::array rules{
    Rule{TimeKind::digits, clock_time},       Rule{TimeKind::number, clock_time},
    Rule{TimeKind::clock_point, clock_point}, Rule{TimeKind::day_part, part_of_day},
    Rule{TimeKind::day_name, tonight},
};

}  // namespace

std::span<const Rule> clock_rules() {
    return rules;
}

}  // namespace annals
