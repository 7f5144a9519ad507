// Word clusters from running text: count which word follows which, put the words into fine groups,
// then the groups into coarse ones by the same means. Tested in tests/train/clusters_test.cpp.
#include "language/clusters.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "annals/language.hpp"
#include "annals/text.hpp"
#include "train/exchange.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

constexpr std::size_t rounds = 5;

using WordCounts = std::unordered_map<std::string, std::size_t>;

/// Calls `use` with the words of each sentence.
template <typename Use>
void for_sentences(const std::vector<std::string>& texts, const Language& english, Use use) {
    for (const std::string& text : texts) {
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            for (const Sentence& sentence :
                 segment(std::string_view{text}.substr(begin, end - begin), english).sentences) {
                use(sentence);
            }
            begin = end + 1;
        }
    }
}

/// Words seen often enough, the most frequent first, equals by bytes. The edge of sentences, "", is
/// one of them.
std::vector<std::string> vocabulary(const std::vector<std::string>& texts, const Language& english,
                                    std::size_t least) {
    WordCounts counts;
    for_sentences(texts, english, [&](const Sentence& sentence) {
        ++counts[""];
        for (const Token& token : sentence.tokens) {
            ++counts[token.form];
        }
    });
    std::vector<std::pair<std::size_t, std::string>> often;
    for (const auto& [word, count] : counts) {
        if (count >= least) {
            often.emplace_back(count, word);
        }
    }
    std::ranges::sort(often, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::string> words;
    for (auto& [count, word] : often) {
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<Bigram> sorted(const std::unordered_map<std::uint64_t, std::uint32_t>& counts) {
    std::vector<Bigram> bigrams;
    bigrams.reserve(counts.size());
    for (const auto& [pair, count] : counts) {
        bigrams.push_back(
            {static_cast<std::uint32_t>(pair >> 32), static_cast<std::uint32_t>(pair), count});
    }
    std::ranges::sort(bigrams);
    return bigrams;
}

/// Bigrams of known words; over an unknown one nothing is counted.
std::vector<Bigram> bigrams_of(const std::vector<std::string>& texts, const Language& english,
                               const std::vector<std::string>& words) {
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (std::size_t i = 0; i < words.size(); ++i) {
        numbers[words[i]] = static_cast<std::uint32_t>(i);
    }
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for_sentences(texts, english, [&](const Sentence& sentence) {
        auto last = numbers.find("");
        const auto step = [&](const std::string& word) {
            const auto next = numbers.find(word);
            if (last != numbers.end() && next != numbers.end()) {
                ++counts[std::uint64_t{last->second} << 32 | next->second];
            }
            last = next;
        };
        for (const Token& token : sentence.tokens) {
            step(token.form);
        }
        step("");
    });
    return sorted(counts);
}

std::vector<Bigram> grouped(const std::vector<Bigram>& bigrams,
                            const std::vector<std::uint32_t>& group) {
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (const Bigram& bigram : bigrams) {
        counts[std::uint64_t{group[bigram.first]} << 32 | group[bigram.second]] += bigram.count;
    }
    return sorted(counts);
}

}  // namespace

Sections train_clusters(const std::vector<std::string>& texts, const Language& english,
                        const ClusterOptions& options) {
    const auto words = vocabulary(texts, english, options.least_seen);
    const auto bigrams = bigrams_of(texts, english, words);
    const auto fine = exchange(words.size(), bigrams, options.fine, rounds);
    const auto coarse = exchange(options.fine, grouped(bigrams, fine), options.coarse, 2 * rounds);
    std::vector<Clusters::Entry> entries;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].empty()) {
            entries.push_back({words[i],
                               {static_cast<std::uint16_t>(fine[i] + 1),
                                static_cast<std::uint16_t>(coarse[fine[i]] + 1)}});
        }
    }
    return {{"clusters", Clusters::section(entries)}};
}

}  // namespace annals::train
