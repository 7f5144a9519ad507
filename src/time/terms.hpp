#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annals/syntax.hpp"
#include "language/time_words.hpp"

namespace annals {

/// A word of a sentence as the rules for time see it. "mid-July" is July with `prefixed_mid`.
struct Term {
    std::string lower;
    const std::vector<TimeSense>* senses = nullptr;  // none: no word of time
    bool capital = false;
    bool prefixed_mid = false;
    Upos upos = Upos::x;
    Xpos xpos = Xpos::nn;

    [[nodiscard]] const TimeSense* as(TimeKind kind) const;
    [[nodiscard]] bool is(TimeKind kind) const { return as(kind) != nullptr; }
    [[nodiscard]] bool says(std::string_view word) const { return lower == word; }
    /// One of several words.
    template <typename... Words>
    [[nodiscard]] bool says_any(Words... words) const {
        return (says(words) || ...);
    }
};

/// The terms of a tree, in order.
[[nodiscard]] std::vector<Term> terms_of(const Tree& tree, const TimeWords& words);

/// A place in a sentence: here[0] is the word at it, here[1] the next, here[-1] the one before; an
/// empty term beyond both ends.
class Here {
public:
    Here(const std::vector<Term>& terms, std::size_t at) : terms_(&terms), at_(at) {}
    [[nodiscard]] const Term& operator[](std::ptrdiff_t offset) const;
    [[nodiscard]] Here plus(std::size_t words) const { return {*terms_, at_ + words}; }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool inside() const { return at_ < terms_->size(); }

private:
    const std::vector<Term>* terms_;
    std::size_t at_;
};

/// An amount in words or digits: "12", "1,200", "2.5", "twenty four", "ninety - six", "a hundred",
/// "a", "a few".
struct Amount {
    std::string text;            // as in a TIMEX3 value: "12", "2.5", "X"
    std::optional<long> number;  // none for "a few" and for 2.5
    std::size_t length = 0;      // words used
};
[[nodiscard]] std::optional<Amount> amount_at(const Here& here);

/// A whole number in digits or words, without "a" and "a few".
[[nodiscard]] std::optional<Amount> number_at(const Here& here);

/// A number that is written in digits alone, of so many digits at the least and most: "1989".
[[nodiscard]] std::optional<int> digits_of(std::string_view word, std::size_t least,
                                           std::size_t most);

/// Day of the month: "5", "05", "5th", "fifth".
[[nodiscard]] std::optional<int> day_of_month(const Term& term);

/// Its number: "July", "Jul." 7; "Jul" where `short_too`. "May" and "March" need their capital.
[[nodiscard]] std::optional<int> month_of(const Term& term, bool short_too = true);

}  // namespace annals
