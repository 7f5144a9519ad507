#include "diff/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/letters.hpp"

namespace annals {
namespace {

/// Letters and digits; every byte of a character beyond ASCII counts as a letter.
bool in_word(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// "vetoed", "vetoes", "vetoing" -> "veto"; "urge", "urged" -> "urg". Rough, but the same for both
/// articles.
void cut_ending(std::string& word) {
    static constexpr std::array<std::string_view, 6> endings{"ings", "ing", "ed", "es", "s", "e"};
    static constexpr std::size_t least_stem = 3;
    for (const std::string_view ending : endings) {
        if (word.size() >= least_stem + ending.size() && word.ends_with(ending)) {
            word.resize(word.size() - ending.size());
            return;
        }
    }
}

}  // namespace

std::vector<std::string> stems(std::string_view text) {
    std::vector<std::string> found;
    std::string word;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && in_word(text[at])) {
            word += small(text[at]);
        } else if (!word.empty()) {
            cut_ending(word);
            found.push_back(std::move(word));
            word.clear();
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

WordWeights::WordWeights(const std::vector<std::vector<std::string>>& sentences) {
    std::vector<double> counts;
    for (const auto& sentence : sentences) {
        for (const std::string& word : sentence) {
            const auto [entry, is_new] = numbers_.try_emplace(word, counts.size());
            if (is_new) {
                counts.push_back(0.0);
            }
            counts[entry->second] += 1.0;
        }
    }
    for (const double count : counts) {
        weights_.push_back(std::log1p(static_cast<double>(sentences.size()) / count));
    }
}

std::vector<std::size_t> WordWeights::numbers(const std::vector<std::string>& words) const {
    std::vector<std::size_t> found;
    for (const std::string& word : words) {
        if (const auto entry = numbers_.find(word); entry != numbers_.end()) {
            found.push_back(entry->second);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

double WordWeights::overlap(const std::vector<std::size_t>& a,
                            const std::vector<std::size_t>& b) const {
    double shared = 0.0;
    double all = 0.0;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() || right != b.end()) {
        if (right == b.end() || (left != a.end() && *left < *right)) {
            all += weights_[*left++];
        } else if (left == a.end() || *right < *left) {
            all += weights_[*right++];
        } else {
            shared += 2 * weights_[*left];
            all += 2 * weights_[*left];
            ++left;
            ++right;
        }
    }
    return all == 0.0 ? 1.0 : shared / all;
}

}  // namespace annals
