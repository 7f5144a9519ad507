// Lengths of time: "16 months", "a five-year plan", "two and a half years", "for weeks"; and the
// dates that are counted by them: "two weeks ago", "in five years", "the past three months", "two
// days later".

#include "time/durations.hpp"

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <string_view>
#include <utility>

#include "time/rules.hpp"

namespace annals {

namespace {

using Offset = std::ptrdiff_t;

constexpr std::array<std::pair<std::string_view, Unit>, 11> unit_names{
    {{"second", Unit::second},
     {"minute", Unit::minute},
     {"hour", Unit::hour},
     {"day", Unit::day},
     {"weekend", Unit::weekend},
     {"week", Unit::week},
     {"month", Unit::month},
     {"quarter", Unit::quarter},
     {"year", Unit::year},
     {"decade", Unit::decade},
     {"century", Unit::century}}};

Match duration(std::string value, std::size_t length) {
    Match match;
    match.length = length;
    match.type = TimexType::duration;
    match.value = std::move(value);
    return match;
}

Match reference(const char* value, std::size_t length) {
    Match match;
    match.length = length;
    match.value = value;
    return match;
}

/// An amount of units and the words they took: "two and a half years", "five - year", "20 more
/// years".
struct Length {
    Amount amount;
    Unit unit = Unit::day;
    std::size_t words = 0;
};

std::optional<Length> length_at(const Here& here) {
    auto amount = amount_at(here);
    if (!amount) {
        return std::nullopt;
    }
    std::size_t used = amount->length;
    if (here[Offset(used)].says("and") && here[Offset(used) + 1].says("a") &&
        here[Offset(used) + 2].says("half")) {
        amount->text += amount->number ? ".5" : "";
        amount->number.reset();
        used += 3;
    }
    for (int fillers = 0; fillers < 2; ++fillers) {
        const Term& next = here[Offset(used)];
        used += next.is(TimeKind::filler) || next.says_any("-", "of") ||
                        (next.says("recent") && fillers > 0)
                    ? 1U
                    : 0U;
    }
    const auto unit = unit_of(here[Offset(used)]);
    if (!unit) {
        return std::nullopt;
    }
    ++used;
    return Length{*amount, *unit, used};
}

/// Amounts of twenty-four hours are days, of twelve months stay months.
std::string value_of(const Length& length) {
    if (length.unit == Unit::hour && length.amount.number && *length.amount.number % 24 == 0 &&
        *length.amount.number == 24) {
        return "P1D";
    }
    return duration_value(length.amount.text, length.unit);
}

/// The date that many units before or after `from`, as fine as the unit.
std::optional<Match> counted_from(Day from, const Length& length, int sign, std::size_t words) {
    const auto day = length.amount.number ? moved(from, length.unit, sign * *length.amount.number)
                                          : std::nullopt;
    return day ? date(around(*day, precision_of(length.unit)), words, Basis::relative)
               : std::nullopt;
}

/// "two weeks ago", "several years ago", "ten days from now".
std::optional<Match> from_now(const Length& length, const Here& here, const Context& context) {
    const Term& next = here[Offset(length.words)];
    const bool from_now =
        next.says("from") && here[Offset(length.words) + 1].says_any("now", "today");
    if (!next.is(TimeKind::ago) && !from_now) {
        return std::nullopt;
    }
    const int sign = next.says("ago") ? -1 : 1;
    const std::size_t words = length.words + (from_now ? 2 : 1);
    const auto counted =
        context.published ? counted_from(*context.published, length, sign, words) : std::nullopt;
    return counted ? counted : reference(sign < 0 ? "PAST_REF" : "FUTURE_REF", words);
}

/// "(redeemed) in five years": a date ahead when the verb is one of the future.
std::optional<Match> in_future(const Length& length, const Here& here, const Context& context) {
    const bool led =
        here[-1].says("in") || (here[-1].says_any("about", "a") && here[-2].says("in"));
    if (!led || !context.published || here[Offset(length.words)].says_any("of", "-") ||
        direction_of(context.tree, here.at(), context.words) != Direction::future) {
        return std::nullopt;
    }
    return counted_from(*context.published, length, 1, length.words);
}

/// A duration, with what it takes to count from another date: "two days later", "two days after the
/// veto".
Match plain(const Length& length, const Here& here, const Context& context) {
    Match match = duration(value_of(length), length.words);
    const Term& next = here[Offset(length.words)];
    const bool later = next.says_any("later", "after", "afterwards", "afterward");
    const bool earlier = next.says_any("earlier", "before", "beforehand", "previously");
    if (!length.amount.number || (!later && !earlier)) {
        return match;
    }
    match.steps = later ? *length.amount.number : -*length.amount.number;
    match.counted = length.unit;
    const auto& last = context.narrative.last;
    const bool alone =
        next.is(TimeKind::shift) || here[Offset(length.words) + 1].says_any(",", ".", "");
    const auto from = alone && last ? period_of(*last) : std::nullopt;
    const auto day = from ? moved(*from->first, length.unit, match.steps) : std::nullopt;
    if (day) {
        match.period =
            period_of(around(*day, std::max(last->precision, precision_of(length.unit))));
        match.basis = Basis::relative;
    }
    return match;
}

/// The words that make an age of a length: "- old", "old", "of age".
std::size_t age_words(const Here& here) {
    if (here[0].says("old")) {
        return 1;
    }
    return (here[0].says("-") && here[1].says("old")) || (here[0].says("of") && here[1].says("age"))
               ? 2
               : 0;
}

std::optional<Match> counted_length(const Here& here, const Context& context) {
    const auto length = length_at(here);
    if (!length) {
        return std::nullopt;
    }
    if (const std::size_t words = age_words(here.plus(length->words)); words > 0) {
        Match age;  // how old somebody is tells no time
        age.length = length->words + words;
        return age;
    }
    for (const auto reading : {from_now, in_future}) {
        if (auto match = reading(*length, here, context)) {
            return match;
        }
    }
    return plain(*length, here, context);
}

/// "a year ago", "(within) a year": the article stands before and is taken in afterwards.
std::optional<Match> one_unit(const Here& here, const Context& context) {
    const auto unit = unit_of(here[0]);
    const bool of_accounts = unit == Unit::year && here[1].says_any("ended", "ending");
    if (!unit || (!here[-1].says_any("a", "an") && !of_accounts)) {
        return std::nullopt;
    }
    const Length length{{"1", 1, 0}, *unit, 1};
    if (auto match = from_now(length, here, context)) {
        return match;
    }
    if (here[1].is(TimeKind::shift)) {  // "a year earlier": a date when there is one to count from
        Match match = plain(length, here, context);
        if (match.period && *unit == Unit::year && here[1].says("earlier")) {
            return context.published ? from_published(Precision::year, -1, 2, context) : match;
        }
        return match;
    }
    const bool lasting = here[-2].says_any("for", "in", "within", "over", "after", "during", "than",
                                           "nearly", "almost", "about", "least", "half", "before",
                                           "lasted", "took", "lasting", "until");
    const bool ahead = lasting && here[-2].says("in") && in_future(length, here.plus(0), context);
    if (ahead) {
        return in_future(length, here, context);
    }
    return lasting || of_accounts || here[1].says_any("after", "before", "and")
               ? std::optional{plain(length, here, context)}
               : std::nullopt;
}

/// "for weeks", "over the years", "weeks ago".
std::optional<Match> bare_units(const Here& here, const Context&) {
    const auto unit = unit_of(here[0]);
    if (!unit) {
        return std::nullopt;
    }
    if (here[1].says("ago")) {
        return reference("PAST_REF", 2);
    }
    const bool led = here[-1].says_any("for", "within", "in", "after", "over", "lasted", "took",
                                       "takes", "take");
    const bool led_by_the = here[-1].says("the") && here[-2].says("over");
    const bool of_many = here[1].says("of") && here[0].lower != "days";
    return led || led_by_the || of_many ? std::optional{duration(duration_value("X", *unit), 1)}
                                        : std::nullopt;
}

/// "half an hour", "half a year".
std::optional<Match> half_unit(const Here& here, const Context&) {
    const auto unit = here[1].says_any("a", "an", "-") ? unit_of(here[2]) : std::nullopt;
    if (!unit) {
        return std::nullopt;
    }
    return duration(*unit == Unit::hour   ? "PT30M"
                    : *unit == Unit::year ? "P6M"
                                          : duration_value("0.5", *unit),
                    3);
}

/// The days from a count of units before publication to it, or from it to the count after.
std::optional<Period> span_beside(Day published, const Length& length, int sign) {
    const auto end = length.amount.number
                         ? moved(published, length.unit, sign * *length.amount.number)
                         : std::nullopt;
    if (!end) {
        return std::nullopt;
    }
    return Period{std::min(*end, published), std::max(*end, published), Precision::range,
                  DateModifier::none};
}

/// "(the) past three months", "last few days", "next two years", "coming weeks": a duration beside
/// publication.
std::optional<Match> beside_now(const Here& here, const Context& context, int sign) {
    const auto length = length_at(here.plus(1));
    if (!length || here[1].says_any("a", "an")) {
        const auto unit = here[1].is(TimeKind::units) ? unit_of(here[1]) : std::nullopt;
        return unit ? std::optional{duration(duration_value("X", *unit), 2)} : std::nullopt;
    }
    Match match = duration(value_of(*length), 1 + length->words);
    match.period =
        context.published ? span_beside(*context.published, *length, sign) : std::nullopt;
    match.basis = match.period ? Basis::relative : Basis::none;
    return match;
}

std::optional<Match> past_length(const Here& here, const Context& context) {
    return beside_now(here, context, -1);
}
std::optional<Match> next_length(const Here& here, const Context& context) {
    return beside_now(here, context, 1);
}

/// "recent years", "recent weeks".
std::optional<Match> recent_units(const Here& here, const Context&) {
    const auto unit = here[1].is(TimeKind::units) ? unit_of(here[1]) : std::nullopt;
    return unit ? std::optional{duration(duration_value("X", *unit), 2)} : std::nullopt;
}

constexpr std::array rules{
    Rule{TimeKind::digits, counted_length}, Rule{TimeKind::number, counted_length},
    Rule{TimeKind::vague, counted_length},  Rule{TimeKind::half, half_unit},
    Rule{TimeKind::unit, one_unit},         Rule{TimeKind::units, bare_units},
    Rule{TimeKind::last, past_length},      Rule{TimeKind::next, next_length},
    Rule{TimeKind::recent, recent_units},
};

}  // namespace

std::optional<Unit> unit_of(const Term& term) {
    const TimeSense* sense = term.as(TimeKind::unit);
    sense = sense != nullptr ? sense : term.as(TimeKind::units);
    if (sense != nullptr) {
        for (const auto& [name, unit] : unit_names) {
            if (name == sense->value) {
                return unit;
            }
        }
    }
    return std::nullopt;
}

std::string duration_value(const std::string& amount, Unit unit) {
    switch (unit) {
        case Unit::second:
            return "PT" + amount + "S";
        case Unit::minute:
            return "PT" + amount + "M";
        case Unit::hour:
            return "PT" + amount + "H";
        case Unit::day:
            return "P" + amount + "D";
        case Unit::weekend:
            return "P" + amount + "WE";
        case Unit::week:
            return "P" + amount + "W";
        case Unit::month:
            return "P" + amount + "M";
        case Unit::quarter:
            return "P" + amount + "Q";
        case Unit::year:
            return "P" + amount + "Y";
        case Unit::decade:
            return "P" + amount + "DE";
        case Unit::century:
            return "P" + amount + "CE";
    }
    return "";
}

std::span<const Rule> duration_rules() {
    return rules;
}

}  // namespace annals
