// The day of publication that the text itself tells: a line of its own ("Saturday, September 12, 2015", "Updated
// 1405 GMT, 7 July 2012") or a dateline ("PARIS, July 6, 2012 (AP) - ...").
//
// Tests: tests/time/dateline_test.cpp
#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "annals/language.hpp"
#include "annals/time.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool has_letter_or_digit(std::string_view form) {
    return std::ranges::any_of(form, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c < 0;
    });
}

bool in_capitals(std::string_view form) {
    return std::ranges::none_of(form, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// How a line tells the day: "July 6, 2012" and "Published ..." better than "Updated ...".
enum class Dating : unsigned char { none, changed, dateline, line };

/// A line that has nothing but the date, a time and a label.
Dating line_of_its_own(const Syntax& syntax, const TimeExpression& date,
                        const std::vector<TimeExpression>& all) {
    const Tree& tree = syntax.trees[date.sentence];
    const auto in_paragraph = std::ranges::count(syntax.trees, tree.paragraph, &Tree::paragraph);
    if (in_paragraph > 1) {
        return Dating::none;
    }
    Dating found = Dating::line;
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        const bool of_time = std::ranges::any_of(all, [&](const TimeExpression& one) {
            return one.sentence == date.sentence && one.first <= i && i <= one.last;
        });
        const std::string form = small(tree.words[i].token.form);
        if (is_one_of(form, {"updated", "modified", "update", "revised"})) {
            found = Dating::changed;
        } else if (!of_time && has_letter_or_digit(form) &&
                   !is_one_of(form, {"published", "posted", "first", "last", "filed", "issued", "date",
                                     "on", "at", "gmt", "utc", "et", "est", "edt"}) &&
                   std::isdigit(static_cast<unsigned char>(form[0])) == 0) {
            return Dating::none;
        }
    }
    return found;
}

/// Places in capitals before the date, an agency or a dash behind it, in front of the first sentence.
Dating dateline(const Syntax& syntax, const TimeExpression& date) {
    constexpr std::size_t reach = 10;
    const Tree& tree = syntax.trees[date.sentence];
    if (date.sentence > 1 || date.first == 0 || date.first > reach ||
        date.last + 1 >= tree.words.size()) {
        return Dating::none;
    }
    const auto form = [&](std::size_t i) -> std::string_view { return tree.words[i].token.form; };
    for (std::size_t i = 0; i < date.first; ++i) {
        if (!in_capitals(form(i))) {
            return Dating::none;
        }
    }
    return is_one_of(form(date.last + 1), {"(", "-", "--", "\u2013", "\u2014", "/", "\u2212"})
               ? Dating::dateline
               : Dating::none;
}

}  // namespace

std::optional<Day> day_of_text(const Syntax& syntax, const Language& english) {
    const auto dates = find_dates(syntax, std::nullopt, english);
    Dating best = Dating::none;
    std::optional<Day> day;
    for (const TimeExpression& date : dates) {
        const bool whole = date.basis == Basis::stated && date.period && date.period->first &&
                           date.period->first == date.period->last;
        if (!whole) {
            continue;
        }
        const Dating found =
            std::max(line_of_its_own(syntax, date, dates), dateline(syntax, date));
        if (found > best) {
            best = found;
            day = date.period->first;
        }
    }
    return day;
}

}  // namespace annals
