#include "train/word_counts.hpp"

#include <algorithm>
#include <array>

#include "language/letters.hpp"

namespace annals::train {
namespace {

constexpr std::size_t longest = 30;

bool is_letter_byte(char c) {
    const char letter = small(c);
    return ('a' <= letter && letter <= 'z') || c < 0;  // with the bytes of other letters
}

bool is_capital(char c) {
    return 'A' <= c && c <= 'Z';
}

/// Words behind which a verb stands in its base form.
bool takes_base_form(std::string_view word) {
    constexpr std::array<std::string_view, 9> all{"to",    "will", "would", "can",   "could",
                                                  "might", "must", "shall", "should"};
    return std::ranges::find(all, word) != all.end();
}

}  // namespace

void WordCounts::add(std::string_view text) {
    std::string_view before;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = static_cast<std::size_t>(
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                             is_letter_byte) -
            text.begin());
        const std::string_view word = text.substr(at, end - at);
        if (!word.empty()) {
            add_word(word, before);
        }
        before = end < text.size() && text[end] == ' ' ? word : std::string_view{};
        at = end + 1;
    }
}

void WordCounts::add_word(std::string_view written, std::string_view before) {
    const bool ascii = std::ranges::none_of(written, [](char c) { return c < 0; });
    if (!ascii || written.size() > longest) {
        return;
    }
    const auto capitals = std::ranges::count_if(written, is_capital);
    Count& count = counts_[small(written)];
    if (capitals == 0) {
        ++count.small;
        count.as_verb += takes_base_form(before) ? 1 : 0;
    } else if (written.size() > 1 && static_cast<std::size_t>(capitals) == written.size()) {
        ++count.capitals;
    } else if (capitals == 1 && is_capital(written.front())) {
        ++count.capital;
    }
}

WordCounts::Count WordCounts::of(const std::string& word) const {
    const auto found = counts_.find(word);
    return found == counts_.end() ? Count{} : found->second;
}

std::vector<std::string> WordCounts::words() const {
    std::vector<std::string> all;
    for (const auto& [word, count] : counts_) {
        all.push_back(word);
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace annals::train
