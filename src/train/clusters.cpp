// Word clusters from running text: count which word follows which, put the words into fine groups,
// then the groups into coarse ones by the same means. Tested in tests/train/clusters_test.cpp.
#include "language/clusters.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>

#include "annals/language.hpp"
#include "annals/text.hpp"
#include "train/exchange.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

constexpr std::size_t rounds = 5;

constexpr std::uint32_t edge = 0;  // stands between sentences, in the place of a word
constexpr std::uint32_t rare = static_cast<std::uint32_t>(-1);

/// Running text as the numbers of its words, in the order in which they first appear.
class Corpus {
public:
    Corpus(const std::vector<std::string>& texts, const Language& english) {
        for (const std::string& text : texts) {
            for (std::size_t begin = 0; begin < text.size();) {
                const std::size_t end = std::min(text.find('\n', begin), text.size());
                add(segment(std::string_view{text}.substr(begin, end - begin), english));
                begin = end + 1;
            }
        }
    }

    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
    [[nodiscard]] const std::vector<std::uint32_t>& stream() const { return stream_; }

private:
    void add(const Text& paragraph) {
        for (const Sentence& sentence : paragraph.sentences) {
            for (const Token& token : sentence.tokens) {
                stream_.push_back(number(token.form));
            }
            stream_.push_back(edge);
        }
    }

    std::uint32_t number(const std::string& word) {
        const auto [found, added] = numbers_.emplace(word, words_.size());
        if (added) {
            words_.push_back(word);
        }
        return found->second;
    }

    std::vector<std::string> words_{""};
    std::vector<std::uint32_t> stream_{edge};
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Words of the corpus that are seen often enough, the most frequent first, equals as they came.
std::vector<std::uint32_t> vocabulary(const Corpus& corpus, std::size_t least) {
    std::vector<std::size_t> counts(corpus.words().size());
    for (const std::uint32_t word : corpus.stream()) {
        ++counts[word];
    }
    std::vector<std::uint32_t> often;
    for (std::uint32_t word = 0; word < counts.size(); ++word) {
        if (counts[word] >= least) {
            often.push_back(word);
        }
    }
    std::ranges::stable_sort(often, std::greater{},
                             [&](std::uint32_t word) { return counts[word]; });
    return often;
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

/// Bigrams of the words in `often`, numbered by their place there; over a rarer one nothing is
/// counted.
std::vector<Bigram> bigrams_of(const Corpus& corpus, const std::vector<std::uint32_t>& often) {
    std::vector<std::uint32_t> places(corpus.words().size(), rare);
    for (std::size_t i = 0; i < often.size(); ++i) {
        places[often[i]] = static_cast<std::uint32_t>(i);
    }
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (std::size_t i = 1; i < corpus.stream().size(); ++i) {
        const std::uint32_t first = places[corpus.stream()[i - 1]];
        const std::uint32_t second = places[corpus.stream()[i]];
        if (first != rare && second != rare) {
            ++counts[std::uint64_t{first} << 32 | second];
        }
    }
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
    const Corpus corpus{texts, english};
    const auto often = vocabulary(corpus, options.least_seen);
    const auto bigrams = bigrams_of(corpus, often);
    const auto fine = exchange(often.size(), bigrams, options.fine, rounds);
    const auto coarse = exchange(options.fine, grouped(bigrams, fine), options.coarse, 2 * rounds);
    std::vector<Clusters::Entry> entries;
    for (std::size_t i = 0; i < often.size(); ++i) {
        if (often[i] != edge) {
            entries.push_back({corpus.words()[often[i]],
                               {static_cast<std::uint16_t>(fine[i] + 1),
                                static_cast<std::uint16_t>(coarse[fine[i]] + 1)}});
        }
    }
    return {{"clusters", Clusters::section(entries)}};
}

}  // namespace annals::train
