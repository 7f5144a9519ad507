#include "language/time_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "annals/error.hpp"
#include "language/tsv.hpp"

namespace annals {

namespace {

constexpr std::array<std::pair<std::string_view, TimeKind>, 36> kinds{{
    {"month", TimeKind::month},
    {"month_short", TimeKind::month_short},
    {"weekday", TimeKind::weekday},
    {"weekdays", TimeKind::weekdays},
    {"weekday_short", TimeKind::weekday_short},
    {"unit", TimeKind::unit},
    {"units", TimeKind::units},
    {"number", TimeKind::number},
    {"decade", TimeKind::decade},
    {"ordinal", TimeKind::ordinal},
    {"season", TimeKind::season},
    {"seasons", TimeKind::seasons},
    {"day_part", TimeKind::day_part},
    {"clock_point", TimeKind::clock_point},
    {"day_name", TimeKind::day_name},
    {"last", TimeKind::last},
    {"next", TimeKind::next},
    {"this", TimeKind::this_},
    {"that", TimeKind::that},
    {"every", TimeKind::every},
    {"vague", TimeKind::vague},
    {"recent", TimeKind::recent},
    {"filler", TimeKind::filler},
    {"set", TimeKind::set},
    {"reference", TimeKind::reference},
    {"epoch", TimeKind::epoch},
    {"modifier", TimeKind::modifier},
    {"bound", TimeKind::bound},
    {"ago", TimeKind::ago},
    {"shift", TimeKind::shift},
    {"paper", TimeKind::paper},
    {"zone", TimeKind::zone},
    {"half_day", TimeKind::half_day},
    {"oclock", TimeKind::oclock},
    {"half", TimeKind::half},
    {"ahead", TimeKind::ahead},
}};

TimeKind kind_named(const std::string& name, const std::string& where) {
    const auto* found = std::find_if(kinds.begin(), kinds.end(),
                                     [&](const auto& kind) { return kind.first == name; });
    if (found == kinds.end()) {
        throw Error{fmt::format("{}: expected a kind of time word, got '{}'", where, name)};
    }
    return found->second;
}

int number_in(const std::string& value) {
    int number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

}  // namespace

TimeWords TimeWords::built_in() {
    TimeWords words;
    for (const Row& row : read_tsv(embedded("time_words.tsv"), "data/time_words.tsv", 3)) {
        const TimeKind kind = kind_named(row.cells[1], row.where);
        words.senses_[row.cells[0]].push_back({kind, row.cells[2], number_in(row.cells[2])});
    }
    for (const Row& row : read_tsv(embedded("holidays.tsv"), "data/holidays.tsv", 2)) {
        const std::string first = row.cells[0].substr(0, row.cells[0].find(' '));
        words.holidays_[first].push_back({row.cells[0], row.cells[1]});
    }
    for (auto& [first, holidays] : words.holidays_) {
        std::ranges::sort(holidays, [](const Holiday& a, const Holiday& b) {
            return std::pair{b.words.size(), a.words} < std::pair{a.words.size(), b.words};
        });
        words.senses_[first].push_back({TimeKind::holiday, "", 0});
    }
    return words;
}

const std::vector<TimeSense>& TimeWords::senses(std::string_view lower) const {
    static const std::vector<TimeSense> none;
    const auto found = senses_.find(lower);
    return found == senses_.end() ? none : found->second;
}

const std::vector<Holiday>& TimeWords::holidays(std::string_view first_word) const {
    static const std::vector<Holiday> none;
    const auto found = holidays_.find(first_word);
    return found == holidays_.end() ? none : found->second;
}

}  // namespace annals
