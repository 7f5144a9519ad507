#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "annals/text.hpp"
#include "language/encoder.hpp"
#include "language/word_vectors.hpp"
#include "text/segment.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

constexpr std::uint32_t rare = static_cast<std::uint32_t>(-1);
constexpr std::uint32_t edge = static_cast<std::uint32_t>(-2);  // ends a sentence

/// Running text as numbers of words, the most frequent first.
class Corpus {
public:
    Corpus(const std::vector<std::string>& texts, const WordLists& words, std::size_t least_seen) {
        for (const std::string& text : texts) {
            for (std::size_t begin = 0; begin < text.size();) {
                const std::size_t end = std::min(text.find('\n', begin), text.size());
                add(segment(std::string_view{text}.substr(begin, end - begin), words,
                            Boundaries{{}}));
                begin = end + 1;
            }
        }
        renumber(least_seen);
    }

    std::vector<std::string> keys;
    std::vector<double> counts;
    std::vector<double> capitals;  // of those not at the begin of a sentence, and of all of those
    std::vector<double> inside;
    std::vector<std::uint32_t> stream;

    /// How usual a capital is for each word.
    [[nodiscard]] std::string capitals_section() const {
        std::vector<std::int8_t> levels;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const double share = inside[i] > 0 ? capitals[i] / inside[i] : 0;
            levels.push_back(static_cast<std::int8_t>(std::lround(share * always_capital)));
        }
        return tensor_section<std::int8_t>(levels.size(), 1, levels);
    }

private:
    void add(const Text& paragraph) {
        for (const Sentence& sentence : paragraph.sentences) {
            for (const Token& token : sentence.tokens) {
                const auto [found, added] = numbers_.emplace(vector_key(token.form), keys.size());
                if (added) {
                    keys.push_back(found->first);
                    for (std::vector<double>* column : {&counts, &capitals, &inside}) {
                        column->push_back(0);
                    }
                }
                ++counts[found->second];
                if (&token != &sentence.tokens.front()) {
                    ++inside[found->second];
                    capitals[found->second] += token.form[0] >= 'A' && token.form[0] <= 'Z' ? 1 : 0;
                }
                stream.push_back(static_cast<std::uint32_t>(found->second));
            }
            stream.push_back(edge);
        }
    }

    void renumber(std::size_t least_seen) {
        std::vector<std::size_t> order(keys.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return counts[i]; });
        std::vector<std::uint32_t> renumbered(keys.size(), rare);
        std::vector<std::size_t> kept;
        for (const std::size_t old : order) {
            if (counts[old] >= static_cast<double>(least_seen)) {
                renumbered[old] = static_cast<std::uint32_t>(kept.size());
                kept.push_back(old);
            }
        }
        for (std::uint32_t& word : stream) {
            word = word == edge ? edge : renumbered[word];
        }
        const auto pick = [&](auto& column) {
            std::remove_reference_t<decltype(column)> picked;
            for (const std::size_t old : kept) {
                picked.push_back(std::move(column[old]));
            }
            column = std::move(picked);
        };
        pick(keys);
        pick(counts);
        pick(capitals);
        pick(inside);
        numbers_.clear();
    }

    std::unordered_map<std::string, std::size_t> numbers_;
};

/// A fast generator (Knuth's MMIX constants); train::Random would take most of the time.
class FastRandom {
public:
    std::uint32_t operator()() {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(state_ >> 33U);
    }
    float uniform() { return static_cast<float>((*this)() & 0xFFFFU) / 65536.F; }

private:
    std::uint64_t state_ = 12345;
};

class SkipGram {
public:
    SkipGram(const Corpus& corpus, const VectorOptions& options)
        : options_(options),
          corpus_(corpus),
          width_(options.width),
          vectors_(corpus.keys.size() * width_),
          contexts_(2 * options.window * corpus.keys.size() * width_) {
        for (float& number : vectors_) {
            number = (random_.uniform() - 0.5F) / static_cast<float>(width_);
        }
        fill_noise();
        fill_kept();
        for (std::size_t i = 0; i < sigmoid_.size(); ++i) {
            const float x =
                (static_cast<float>(i) - static_cast<float>(sigmoid_.size()) / 2) / steps_per_unit;
            sigmoid_[i] = 1 / (1 + std::exp(-x));
        }
    }

    Matrix train() {
        const std::size_t total = corpus_.stream.size() * options_.epochs;
        std::size_t seen = 0;
        for (std::size_t epoch = 0; epoch < options_.epochs; ++epoch) {
            std::vector<std::uint32_t> sentence;
            for (const std::uint32_t word : corpus_.stream) {
                ++seen;
                if (word != edge) {
                    if (word == rare || random_.uniform() < kept_[word]) {
                        sentence.push_back(word);
                    }
                    continue;
                }
                const float done =
                    static_cast<float>(static_cast<double>(seen) / static_cast<double>(total));
                learn(sentence, 0.03F * std::max(1e-4F, 1 - done));
                sentence.clear();
            }
        }
        Matrix result(static_cast<Eigen::Index>(width_),
                      static_cast<Eigen::Index>(corpus_.keys.size()));
        std::ranges::copy(vectors_, result.data());
        // Of a size that suits the encoder, whatever the text.
        return result * (0.5F * std::sqrt(static_cast<float>(result.size())) / result.norm());
    }

private:
    static constexpr float steps_per_unit = 64;

    /// Random words come as often as the 3/4th power of their counts (Mikolov et al. 2013).
    void fill_noise() {
        std::vector<double> weights;
        for (const double count : corpus_.counts) {
            weights.push_back(std::pow(count, 0.75));
        }
        const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
        double reached = 0;
        for (std::size_t word = 0; word < weights.size(); ++word) {
            reached += weights[word] / total * static_cast<double>(noise_size);
            while (noise_.size() < std::min(noise_size, static_cast<std::size_t>(reached))) {
                noise_.push_back(static_cast<std::uint32_t>(word));
            }
        }
        noise_.resize(noise_size, 0);
    }

    /// Very frequent words are left out now and then.
    void fill_kept() {
        const double total = std::accumulate(corpus_.counts.begin(), corpus_.counts.end(), 0.0);
        for (const double count : corpus_.counts) {
            const double share = 1e-3 * total / count;
            kept_.push_back(static_cast<float>(std::min(1.0, std::sqrt(share) + share)));
        }
    }

    void learn(const std::vector<std::uint32_t>& sentence, float rate) {
        const auto window = static_cast<std::ptrdiff_t>(options_.window);
        for (std::ptrdiff_t at = 0; at < std::ssize(sentence); ++at) {
            for (std::ptrdiff_t offset = -window; offset <= window; ++offset) {
                const std::ptrdiff_t near = at + offset;
                if (offset == 0 || near < 0 || near >= std::ssize(sentence)) {
                    continue;
                }
                const auto word = sentence[static_cast<std::size_t>(at)];
                const auto other = sentence[static_cast<std::size_t>(near)];
                if (word != rare && other != rare) {
                    const std::ptrdiff_t place = offset < 0 ? offset + window : offset + window - 1;
                    learn(word, other, static_cast<std::size_t>(place), rate);
                }
            }
        }
    }

    /// `other` stands at that place near `word`; some random words do not.
    void learn(std::uint32_t word, std::uint32_t other, std::size_t place, float rate) {
        float* vector = vectors_.data() + word * width_;
        slopes_.assign(width_, 0);
        for (std::size_t i = 0; i <= options_.others; ++i) {
            const std::uint32_t target = i == 0 ? other : noise_[random_() % noise_size];
            if (i > 0 && target == other) {
                continue;
            }
            float* context = contexts_.data() + (place * corpus_.keys.size() + target) * width_;
            const float step = rate * ((i == 0 ? 1.F : 0.F) - likely(product(vector, context)));
            for (std::size_t j = 0; j < width_; ++j) {
                slopes_[j] += step * context[j];
                context[j] += step * vector[j];
            }
        }
        for (std::size_t j = 0; j < width_; ++j) {
            vector[j] += slopes_[j];
        }
    }

    [[nodiscard]] float product(const float* a, const float* b) const {
        std::array<float, 8> sums{};
        for (std::size_t i = 0; i + 8 <= width_; i += 8) {
            for (std::size_t j = 0; j < 8; ++j) {
                sums[j] += a[i + j] * b[i + j];
            }
        }
        return std::accumulate(sums.begin(), sums.end(), 0.F);
    }

    [[nodiscard]] float likely(float score) const {
        const float at = score * steps_per_unit + static_cast<float>(sigmoid_.size()) / 2;
        const float last = static_cast<float>(sigmoid_.size() - 1);
        return sigmoid_[static_cast<std::size_t>(std::clamp(at, 0.F, last))];
    }

    static constexpr std::size_t noise_size = std::size_t{1} << 24U;

    VectorOptions options_;
    const Corpus& corpus_;
    std::size_t width_;
    std::vector<float> vectors_, contexts_, kept_, slopes_;
    std::vector<std::uint32_t> noise_;
    std::array<float, 1024> sigmoid_{};
    FastRandom random_;
};

}  // namespace

Sections train_vectors(const std::vector<std::string>& texts, const WordLists& words,
                       const VectorOptions& options) {
    const Corpus corpus{texts, words, options.least_seen};
    if (corpus.keys.empty()) {
        return {};
    }
    Sections sections = vector_sections("vectors", corpus.keys, SkipGram{corpus, options}.train());
    sections["vectors.capitals"] = corpus.capitals_section();
    return sections;
}

}  // namespace annals::train
