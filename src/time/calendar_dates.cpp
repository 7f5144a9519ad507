// Dates that name their day, month or year: "5 March 2024", "March 5", "Friday, July 6",
// "2012-07-06", "061200Z JUL 12", "March 9-13, 2012", "early 1945", "the 1990s", "nineteen
// ninety-six", "the 20th century". A date that cannot be ("31 June", "32 May") is used up without a
// value, so that no part of it is taken for another date.

#include <fmt/core.h>

#include <array>
#include <string_view>

#include "time/rules.hpp"

namespace annals {

namespace {

using Offset = std::ptrdiff_t;

std::optional<Match> no_date(std::size_t length) {
    Match match;
    match.length = length;
    return match;
}

std::optional<int> full_year(const Term& term) {
    const auto year = digits_of(term.lower, 4, 4);
    return year && *year >= 1000 && *year < 3000 ? year : std::nullopt;
}

std::optional<int> short_year(const Term& term) {
    const bool apostrophe = term.lower.size() == 3 && term.lower[0] == '\'';
    const auto year =
        apostrophe ? digits_of(std::string_view{term.lower}.substr(1), 2, 2) : std::nullopt;
    return year ? std::optional{*year + (*year < 30 ? 2000 : 1900)} : std::nullopt;
}

/// "nineteen ninety - six", "two thousand", "two thousand and five".
std::optional<int> spoken_year(const Here& here, std::size_t& length) {
    const auto high = number_at(here);
    if (!high || !high->number || here[0].is(TimeKind::digits)) {
        return std::nullopt;
    }
    if (*high->number >= 1900 && *high->number < 2100) {
        length = high->length;
        return static_cast<int>(*high->number);
    }
    const auto low = number_at(here.plus(high->length));
    const bool fits = *high->number >= 11 && *high->number <= 20 && low && low->number &&
                      *low->number >= 10 && *low->number < 100 &&
                      !here[Offset(high->length)].is(TimeKind::digits);
    if (!fits) {
        return std::nullopt;
    }
    length = high->length + low->length;
    return static_cast<int>(*high->number * 100 + *low->number);
}

/// The year behind a day or month: "1990", ", 1990", "of 1990", "'90"; and the words it takes.
std::optional<int> year_behind(const Here& here, std::size_t& length) {
    const std::size_t link = here[0].says_any(",", "of", "in") ? 1 : 0;
    const Term& term = here[Offset(link)];
    if (const auto year = full_year(term)) {
        length += link + 1;
        return year;
    }
    if (const auto year = link == 0 ? short_year(term) : std::nullopt) {
        length += 1;
        return year;
    }
    std::size_t words = 0;
    const auto spoken = link == 0 ? spoken_year(here, words) : std::nullopt;
    length += spoken ? words : 0;
    return spoken;
}

/// A day, of a year or of the year that the text means.
std::optional<Match> on_day(std::optional<int> year, int month, int day, std::size_t length,
                            const Here& here, const Context& context) {
    const CalendarUnit unit{Precision::day, year, month, day};
    if (!exists(unit)) {
        return no_date(length);
    }
    return year ? date(unit, length, Basis::stated) : incomplete(unit, length, here, context);
}

/// From one day to another of the same month: "March 9-13, 2012".
std::optional<Match> days_of_month(std::optional<int> year, int month, int from, int to,
                                   std::size_t length, const Here& here, const Context& context) {
    auto first = on_day(year, month, from, length, here, context);
    const auto last = on_day(year, month, to, length, here, context);
    if (to <= from || first->value.empty() || last->value.empty()) {
        return std::nullopt;
    }
    first->value = fmt::format("{}/{}", first->value, last->value);
    if (first->period && last->period) {
        first->period =
            Period{first->period->first, last->period->last, Precision::range, DateModifier::none};
    }
    return first;
}

bool is_dash(const Term& term) {
    return term.says_any("-", "\u2013", "\u2014", "--", "/");
}

/// "5 March 2024", "5th of March", "6-8 July 2012", "6 to 8 July".
std::optional<Match> day_month_year(const Here& here, const Context& context) {
    const auto day = day_of_month(here[0]);
    if (!day) {
        return std::nullopt;
    }
    std::size_t length = 1;
    std::optional<int> to;
    if (is_dash(here[1]) || here[1].says_any("to", "and")) {
        to = day_of_month(here[2]);
        length = 3;
    }
    length += here[Offset(length)].says("of") ? 1U : 0U;
    const auto month = month_of(here[Offset(length)]);
    if (!month || (length == 3 && here[1].says("and"))) {
        return std::nullopt;
    }
    ++length;
    const auto year = year_behind(here.plus(length), length);
    if (to) {
        return days_of_month(year, *month, *day, *to, length, here, context);
    }
    return on_day(year, *month, *day, length, here, context);
}

/// A number that counts what stands behind it is no day: "In March 12 soldiers died".
bool counts_things(const Here& number) {
    return number[1].xpos == Xpos::nns || number[1].is(TimeKind::number) ||
           number[1].says_any("percent", "%");
}

/// "Oct 10:30" has no day.
bool is_clock(const Here& here) {
    return here[1].says(":") && here[2].is(TimeKind::digits);
}

/// "March 5, 2024", "March 5th", "March the 5th", "March 9-13, 2012".
std::optional<Match> month_day_year(const Here& here, const Context& context) {
    const auto month = month_of(here[0]);
    std::size_t length = here[1].says("the") ? 2 : 1;
    const auto day = day_of_month(here[Offset(length)]);
    if (!month || !day || counts_things(here.plus(length)) || is_clock(here.plus(length))) {
        return std::nullopt;
    }
    ++length;
    const auto to =
        is_dash(here[Offset(length)]) ? day_of_month(here[Offset(length) + 1]) : std::nullopt;
    if (to) {
        std::size_t longer = length + 2;
        const auto year = year_behind(here.plus(longer), longer);
        if (auto range = days_of_month(year, *month, *day, *to, longer, here, context)) {
            return range;
        }
    }
    const auto year = year_behind(here.plus(length), length);
    return on_day(year, *month, *day, length, here, context);
}

/// "26" of "on April 24, 25 and 26".
std::optional<Match> another_day(const Here& here, const Context& context) {
    constexpr Offset reach = 8;
    if (!here[-1].says("and") || !day_of_month(here[-2]) || counts_things(here) ||
        here[0].is(TimeKind::ordinal)) {
        return std::nullopt;
    }
    const auto day = day_of_month(here[0]);
    Offset back = -2;
    while (back > -reach && (day_of_month(here[back]) || here[back].says_any(",", "and"))) {
        --back;
    }
    const auto month = month_of(here[back]);
    if (!day || !month) {
        return std::nullopt;
    }
    std::size_t length = 1;
    const auto year = year_behind(here.plus(length), length);
    return on_day(year, *month, *day, length, here, context);
}

/// "March 2012", "March of 2012", "Jan. '98".
std::optional<Match> month_year(const Here& here, const Context&) {
    const auto month = month_of(here[0]);
    std::size_t length = 1;
    const auto year = month ? year_behind(here.plus(1), length) : std::nullopt;
    return year ? date({Precision::month, year, *month, 0}, length, Basis::stated) : std::nullopt;
}

/// Names of months that are also other words or given names.
bool ambiguous(const Term& month) {
    return month.says_any("may", "march", "april", "june", "august");
}

bool stands_as_month(const Here& here) {
    const Term& before = here[-1];
    if (before.says_any("and", "or", ",", "to", "-", "\u2013")) {
        return month_of(here[-2]).has_value() || here[-2].is(TimeKind::digits) ||
               here[-3].is(TimeKind::month);
    }
    return here[0].prefixed_mid || before.is(TimeKind::bound) || before.is(TimeKind::last) ||
           before.is(TimeKind::next) || before.is(TimeKind::this_) || before.is(TimeKind::that) ||
           before.is(TimeKind::every) || before.is(TimeKind::modifier) ||
           before.says_any("in", "of", "from", "through", "throughout", "between", "during", "for",
                           "than", "as", "mid", "on", "(");
}

/// "March" alone. A number before it that was no day of it makes the whole no date: "32 May".
std::optional<Match> month_alone(const Here& here, const Context& context) {
    const auto month = month_of(here[0], false);
    if (!month || (ambiguous(here[0]) && !stands_as_month(here)) || here[1].is(TimeKind::paper)) {
        return std::nullopt;
    }
    if (digits_of(here[-1].lower, 1, 2) && here[-2].lower != ",") {
        return no_date(1);
    }
    return incomplete({Precision::month, std::nullopt, *month, 0}, 1, here, context);
}

/// "Friday, 6 July 2012", "Friday, July 6", "Fri 06 Jul".
std::optional<Match> weekday_and_date(const Here& here, const Context& context) {
    const std::size_t link = here[1].says_any(",", "the", ".") ? 1 : 0;
    const Here next = here.plus(1 + link);
    auto match = next[0].is(TimeKind::digits) || next[0].is(TimeKind::ordinal)
                     ? day_month_year(next, context)
                     : month_day_year(next, context);
    if (match) {
        match->length += 1 + link;
    }
    return match;
}

/// Three numbers with `separator` between.
std::optional<std::array<int, 3>> three_numbers(std::string_view word, char separator) {
    std::array<int, 3> numbers{};
    for (std::size_t at = 0; at < 3; ++at) {
        const std::size_t end = at < 2 ? word.find(separator) : word.size();
        const auto number =
            end == std::string_view::npos ? std::nullopt : digits_of(word.substr(0, end), 1, 4);
        if (!number) {
            return std::nullopt;
        }
        numbers.at(at) = *number;
        word.remove_prefix(std::min(end + 1, word.size()));
    }
    return numbers;
}

/// "2012-07-06", "2012/07/06", "06.07.2012", "7/6/2012" (month first, as in the United States,
/// where it can be).
std::optional<Match> date_in_digits(const Here& here, const Context& context) {
    for (const char separator : {'-', '/', '.'}) {
        const auto numbers = three_numbers(here[0].lower, separator);
        if (!numbers) {
            continue;
        }
        auto [a, b, c] = *numbers;
        if (a >= 1000) {
            return on_day(a, b, c, 1, here, context);
        }
        if (c < 100 && (separator != '/' || here[0].lower.size() < 6)) {
            return no_date(1);
        }
        c += c >= 100 ? 0 : c < 30 ? 2000 : 1900;
        const bool day_first = separator == '.' || a > 12;
        return on_day(c, day_first ? b : a, day_first ? a : b, 1, here, context);
    }
    return std::nullopt;
}

/// "2012 - 07 - 06", "2012 - 07 - 06T 10 : 30Z": the form of ISO 8601, cut into tokens.
std::optional<Match> date_in_tokens(const Here& here, const Context& context) {
    const auto year = full_year(here[0]);
    const auto month = digits_of(here[2].lower, 2, 2);
    const std::string_view last = here[4].lower;
    const auto day = digits_of(last.substr(0, 2), 2, 2);
    const bool with_time = last.size() == 3 && last[2] == 't';
    if (!year || !month || !day || !here[1].says("-") || !here[3].says("-") ||
        (last.size() != 2 && !with_time)) {
        return std::nullopt;
    }
    auto match = on_day(year, *month, *day, 5, here, context);
    const auto hour = digits_of(here[5].lower, 2, 2);
    const auto minute = digits_of(std::string_view{here[7].lower}.substr(0, 2), 2, 2);
    if (with_time && hour && minute && here[6].says(":") && !match->value.empty()) {
        return at_time(*match, fmt::format("T{:02}:{:02}", *hour, *minute), 8);
    }
    return match;
}

/// The date-time group of armed forces: "061200Z JUL 12" is 12:00 on 6 July 2012.
std::optional<Match> date_time_group(const Here& here, const Context& context) {
    const std::string_view word = here[0].lower;
    const auto digits = word.size() == 7 ? digits_of(word.substr(0, 6), 6, 6) : std::nullopt;
    const auto month = month_of(here[1]);
    if (!digits || !month || word[6] < 'a' || word[6] > 'z') {
        return std::nullopt;
    }
    const auto two = digits_of(here[2].lower, 2, 2);
    auto year = two ? std::optional{*two + (*two < 70 ? 2000 : 1900)} : full_year(here[2]);
    const std::size_t length = year ? 3 : 2;
    const auto day = on_day(year, *month, *digits / 10000, length, here, context);
    const int time = *digits % 10000;
    if (day->value.empty() || time / 100 > 24 || time % 100 > 59) {
        return no_date(length);
    }
    return at_time(*day, fmt::format("T{:02}:{:02}", time / 100, time % 100), length);
}

/// "1990s", "90s", "'90s", "1990 's".
std::optional<Match> decade_in_digits(const Here& here, const Context&) {
    std::string_view word = here[0].lower;
    word.remove_prefix(word.starts_with('\'') ? 1 : 0);
    if (!word.ends_with('s')) {
        return std::nullopt;
    }
    word.remove_suffix(word.ends_with("'s") ? 2 : 1);
    const auto four = digits_of(word, 4, 4);
    const auto two = digits_of(word, 2, 2);
    if ((!four && !two) || word.back() != '0' || (four && (*four < 1000 || *four > 2100))) {
        return std::nullopt;
    }
    const int year = four ? *four : *two + 1900;
    if (year % 100 == 0 && four) {  // "the 1800s"
        return date({Precision::century, year / 100, 0, 0}, 1, Basis::stated);
    }
    return date({Precision::decade, year / 10, 0, 0}, 1, Basis::stated);
}

/// "the nineties".
std::optional<Match> decade_in_words(const Here& here, const Context&) {
    const bool told = here[-1].says("the") || here[-1].is(TimeKind::modifier) || here[-1].says("-");
    if (!told || here[1].says("of")) {
        return std::nullopt;
    }
    return date({Precision::decade, 190 + here[0].as(TimeKind::decade)->number, 0, 0}, 1,
                Basis::stated);
}

/// "20th century", "nineteenth - century".
std::optional<Match> century(const Here& here, const Context&) {
    const auto number = day_of_month(here[0]);
    const std::size_t link = here[1].says("-") ? 1 : 0;
    const bool ordinal = here[0].is(TimeKind::ordinal) || here[0].lower.ends_with("th") ||
                         here[0].lower.ends_with("st") || here[0].lower.ends_with("nd");
    if (!number || !ordinal || !here[1 + Offset(link)].says_any("century", "centuries") ||
        *number > 30) {
        return std::nullopt;
    }
    return date({Precision::century, *number - 1, 0, 0}, 2 + link, Basis::stated);
}

/// Words that a year stands behind.
bool calls_for_year(const Here& here) {
    const Term& before = here[-1];
    return before.is(TimeKind::bound) || before.is(TimeKind::modifier) ||
           before.is(TimeKind::season) || before.is(TimeKind::month) ||
           before.says_any("in", "of", "from", "through", "during", "between", "year", "fiscal",
                           "circa", "than", "to", "for", "mid", "calendar", "throughout", "(",
                           "class");
}

/// What is counted or measured with a number that looks like a year: "2000 soldiers", "1500 km".
bool is_measured(const Here& here) {
    const Term& next = here[1];
    const bool plural = next.xpos == Xpos::nns && !next.capital;
    // "By 2014 troops will leave"
    const bool opens = here[-2].lower.empty() && here[-1].says_any("by", "in", "since", "until");
    return next.is(TimeKind::units) || next.is(TimeKind::unit) || next.is(TimeKind::number) ||
           next.is(TimeKind::zone) || next.is(TimeKind::oclock) ||
           next.says_any("%", "percent", "km", "m", "miles", "kg", "people", "other", "more", "-",
                         ":") ||
           (plural && !here[-1].says("the") && here[-1].upos != Upos::pron && !opens);
}

/// "1989" alone. In the years of our news nearly all bare numbers of four digits are years; others
/// need a word that calls for a year.
std::optional<Match> year_alone(const Here& here, const Context&) {
    const auto year = full_year(here[0]);
    const bool sum =
        here[-1].says_any("$", "#", "\u20ac", "\u00a3", "no.", "number", "about", "some", "nearly",
                          "almost", "flight", "highway", "-", "/", "over", "least");
    if (!year || sum || is_measured(here)) {
        return std::nullopt;
    }
    const bool likely = *year >= 1800 && *year <= 2050;
    if (!likely && !(calls_for_year(here) && here[1].upos != Upos::noun)) {
        return std::nullopt;
    }
    return date({Precision::year, year, 0, 0}, 1, Basis::stated);
}

/// "1989-90", "2007-2012".
std::optional<Match> years_with_dash(const Here& here, const Context&) {
    const auto from = full_year(here[0]);
    const Term& last = here[2];
    if (!from || !is_dash(here[1]) || here[3].says("-")) {
        return std::nullopt;
    }
    const auto two = digits_of(last.lower, 2, 2);
    const auto to = two ? std::optional{*from / 100 * 100 + *two} : full_year(last);
    if (!to || *to <= *from || *to - *from > 200) {
        return std::nullopt;
    }
    auto match = date({Precision::year, from, 0, 0}, 3, Basis::stated);
    const auto end = period_of({Precision::year, to, 0, 0});
    match->value += fmt::format("/{:04}", *to);
    if (match->period && end) {
        match->period =
            Period{match->period->first, end->last, Precision::range, DateModifier::none};
    }
    return match;
}

/// "the '68 campaign", "in '68".
std::optional<Match> year_with_apostrophe(const Here& here, const Context&) {
    const auto year = short_year(here[0]);
    return year ? date({Precision::year, year, 0, 0}, 1, Basis::stated) : std::nullopt;
}

/// "in nineteen ninety - six".
std::optional<Match> year_in_words(const Here& here, const Context&) {
    std::size_t length = 0;
    const auto year = spoken_year(here, length);
    const bool rounded = year && *year % 1000 == 0;
    const Term& next = here[Offset(length)];
    if (!year || (rounded && !here[-1].says("year")) || next.is(TimeKind::units) ||
        next.xpos == Xpos::nns) {
        return std::nullopt;
    }
    return date({Precision::year, year, 0, 0}, length, Basis::stated);
}

/// "spring 1989", "the summer of 1989".
std::optional<Match> season_and_year(const Here& here, const Context&) {
    std::size_t length = 1;
    const auto year = year_behind(here.plus(1), length);
    if (!year) {
        return std::nullopt;
    }
    return date({Precision::season, year, here[0].as(TimeKind::season)->number, 0}, length,
                Basis::stated);
}

constexpr std::array rules{
    Rule{TimeKind::digits, date_in_digits},
    Rule{TimeKind::digits, date_in_tokens},
    Rule{TimeKind::digits, date_time_group},
    Rule{TimeKind::digits, day_month_year},
    Rule{TimeKind::digits, another_day},
    Rule{TimeKind::digits, years_with_dash},
    Rule{TimeKind::digits, decade_in_digits},
    Rule{TimeKind::digits, century},
    Rule{TimeKind::digits, year_alone},
    Rule{TimeKind::digits, year_with_apostrophe},
    Rule{TimeKind::ordinal, day_month_year},
    Rule{TimeKind::ordinal, century},
    Rule{TimeKind::month, month_day_year},
    Rule{TimeKind::month_short, month_day_year},
    Rule{TimeKind::month, month_year},
    Rule{TimeKind::month_short, month_year},
    Rule{TimeKind::month, month_alone},
    Rule{TimeKind::weekday, weekday_and_date},
    Rule{TimeKind::weekday_short, weekday_and_date},
    Rule{TimeKind::decade, decade_in_words},
    Rule{TimeKind::number, year_in_words},
    Rule{TimeKind::season, season_and_year},
};

}  // namespace

std::span<const Rule> calendar_rules() {
    return rules;
}

}  // namespace annals
