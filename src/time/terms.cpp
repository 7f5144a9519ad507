#include "time/terms.hpp"

#include <algorithm>
#include <charconv>

#include "language/letters.hpp"

namespace annals {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

std::string lowered(std::string_view form) {
    std::string lower = small(form);
    // The curly apostrophe is the straight one.
    for (std::size_t at = lower.find("\u2019"); at != std::string::npos;
         at = lower.find("\u2019", at)) {
        lower.replace(at, 3, "'");
    }
    return lower;
}

bool begins_with_digit(std::string_view lower) {
    return is_digit(lower[0]) || (lower[0] == '\'' && lower.size() > 2 && is_digit(lower[1]));
}

Term term_of(const Word& word, const TimeWords& words) {
    static const std::vector<TimeSense> digits{{TimeKind::digits, "", 0}};
    Term term{lowered(word.token.form), nullptr, false, false, word.upos, word.xpos};
    if (term.lower.empty()) {
        return term;
    }
    term.capital = is_upper(word.token.form[0]);
    if (term.lower.size() > 5 && term.lower.starts_with("mid-")) {
        term.prefixed_mid = true;
        term.capital = term.capital || is_upper(word.token.form[4]);
        term.lower.erase(0, 4);
    }
    const auto& senses = words.senses(term.lower);
    term.senses = begins_with_digit(term.lower) ? &digits : senses.empty() ? nullptr : &senses;
    return term;
}

/// "1,200" 1200; "2.5" and "12th" are none.
std::optional<long> whole_number(std::string_view word) {
    long number = 0;
    int digits = 0;
    for (const char c : word) {
        if (c == ',') {
            continue;
        }
        if (!is_digit(c) || ++digits > 15) {
            return std::nullopt;
        }
        number = 10 * number + (c - '0');
    }
    return digits > 0 ? std::optional{number} : std::nullopt;
}

bool is_decimal(std::string_view word) {
    return std::ranges::count(word, '.') == 1 && is_digit(word.front()) && is_digit(word.back()) &&
           std::ranges::all_of(word, [](char c) { return is_digit(c) || c == '.'; });
}

/// A step of "two hundred and forty six": smaller numbers add, greater ones multiply.
std::optional<long> joined(long total, long next) {
    if (next >= 100) {
        return total > 0 && total < next ? std::optional{total * next} : std::nullopt;
    }
    const bool room =
        (total >= 20 && total % 10 == 0 && next < 10) || (total >= 100 && total % 100 == 0);
    return room ? std::optional{total + next} : std::nullopt;
}

std::size_t joiner(const Here& here, std::size_t used, long total) {
    const Term& next = here[static_cast<std::ptrdiff_t>(used)];
    return next.says("-") || (next.says("and") && total >= 100) ? 1 : 0;
}

std::optional<Amount> in_words(const Here& here) {
    const TimeSense* first = here[0].as(TimeKind::number);
    if (first == nullptr) {
        return std::nullopt;
    }
    long total = first->number;
    std::size_t used = 1;
    while (total < 1'000'000'000) {
        const std::size_t skip = joiner(here, used, total);
        const TimeSense* next = here[static_cast<std::ptrdiff_t>(used + skip)].as(TimeKind::number);
        const auto sum = next != nullptr ? joined(total, next->number) : std::nullopt;
        if (!sum) {
            break;
        }
        total = *sum;
        used += skip + 1;
    }
    return Amount{std::to_string(total), total, used};
}

std::optional<Amount> article(const Here& here) {
    const Term& next = here[1];
    if (next.says("few") || next.says("number")) {
        return Amount{"X", std::nullopt, next.says("few") ? 2U : here[2].says("of") ? 3U : 2U};
    }
    if (next.says("couple")) {
        return Amount{"2", 2, here[2].says("of") ? 3U : 2U};
    }
    if (next.is(TimeKind::number) && next.as(TimeKind::number)->number >= 12) {
        auto counted = in_words(here.plus(1));  // "a hundred", "a dozen"
        counted->length += 1;
        return counted;
    }
    return Amount{"1", 1, 1};
}

}  // namespace

const TimeSense* Term::as(TimeKind kind) const {
    if (senses == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(*senses, kind, &TimeSense::kind);
    return found == senses->end() ? nullptr : &*found;
}

std::vector<Term> terms_of(const Tree& tree, const TimeWords& words) {
    std::vector<Term> terms;
    terms.reserve(tree.words.size());
    for (const Word& word : tree.words) {
        terms.push_back(term_of(word, words));
    }
    return terms;
}

const Term& Here::operator[](std::ptrdiff_t offset) const {
    static const Term none;
    const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(at_) + offset;
    return at < 0 || at >= static_cast<std::ptrdiff_t>(terms_->size())
               ? none
               : (*terms_)[static_cast<std::size_t>(at)];
}

std::optional<Amount> number_at(const Here& here) {
    if (!here[0].is(TimeKind::digits)) {
        return in_words(here);
    }
    const auto number = whole_number(here[0].lower);
    if (!number) {
        return std::nullopt;
    }
    const TimeSense* scale = here[1].as(TimeKind::number);
    if (scale != nullptr && scale->number >= 1000 && *number < 1'000'000) {
        return Amount{std::to_string(*number * scale->number), *number * scale->number, 2};
    }
    return Amount{std::to_string(*number), number, 1};
}

std::optional<Amount> amount_at(const Here& here) {
    if (const auto number = number_at(here)) {
        return number;
    }
    if (here[0].is(TimeKind::digits) && is_decimal(here[0].lower)) {
        return Amount{here[0].lower, std::nullopt, 1};
    }
    if (here[0].says("couple")) {
        return Amount{"2", 2, here[1].says("of") ? 2U : 1U};
    }
    if (here[0].is(TimeKind::vague)) {
        return Amount{"X", std::nullopt, here[1].says("more") ? 2U : 1U};
    }
    return here[0].says_any("a", "an") ? article(here) : std::nullopt;
}

std::optional<int> digits_of(std::string_view word, std::size_t least, std::size_t most) {
    if (word.size() < least || word.size() > most || !std::ranges::all_of(word, is_digit)) {
        return std::nullopt;
    }
    int number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    return number;
}

std::optional<int> day_of_month(const Term& term) {
    std::string_view word = term.lower;
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (term.is(TimeKind::digits) && word.ends_with(ending)) {
            word.remove_suffix(2);
            break;
        }
    }
    if (const TimeSense* ordinal = term.as(TimeKind::ordinal)) {
        return ordinal->number;
    }
    return digits_of(word, 1, 2);
}

std::optional<int> month_of(const Term& term, bool short_too) {
    const TimeSense* month = term.as(TimeKind::month);
    if (month == nullptr && short_too) {
        month = term.as(TimeKind::month_short);
    }
    return month != nullptr && term.capital ? std::optional{month->number} : std::nullopt;
}

}  // namespace annals
