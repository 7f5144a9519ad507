#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace annals {

/// What a word can be in an expression of time; the column `kind` of data/time_words.tsv has the
/// same names.
enum class TimeKind : std::uint8_t {
    month,
    month_short,
    weekday,
    weekdays,
    weekday_short,
    unit,
    units,
    number,
    decade,
    ordinal,
    season,
    seasons,
    day_part,
    clock_point,
    day_name,
    last,
    next,
    this_,
    that,
    every,
    vague,
    recent,
    filler,
    set,
    reference,
    epoch,
    modifier,
    bound,
    ago,
    shift,
    paper,
    zone,
    half_day,
    oclock,
    half,
    ahead,
    digits,  // not in the table: a word that begins with a digit, or "'68"
    holiday  // in data/holidays.tsv: the first word of one
};

/// One meaning of a word: "may" is month 5; `number` is 0 where the value is no number.
struct TimeSense {
    TimeKind kind = TimeKind::filler;
    std::string value;
    int number = 0;
};

/// A day with a name: its words, with a space between, and when it is (see data/holidays.tsv).
struct Holiday {
    std::string words;
    std::string rule;
};

/// The vocabulary of time.
class TimeWords {
public:
    /// data/time_words.tsv and data/holidays.tsv. Throws Error on a fault in them.
    [[nodiscard]] static TimeWords built_in();

    /// All meanings of a lower-case word; empty for most words.
    [[nodiscard]] const std::vector<TimeSense>& senses(std::string_view lower) const;

    /// The holidays that begin with that word, the longest first.
    [[nodiscard]] const std::vector<Holiday>& holidays(std::string_view first_word) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <typename Value>
    using Table = std::unordered_map<std::string, std::vector<Value>, Hash, std::equal_to<>>;

    Table<TimeSense> senses_;
    Table<Holiday> holidays_;
};

}  // namespace annals
