// The name tagger is a conditional random field on the encoder's vectors (Lafferty et al. 2001;
// Lample et al. 2016). Corpora mark different types of names; what a corpus does not mark is
// unknown, not absent: the labellings that agree with the corpus are to become likely together.
#include <array>
#include <cmath>
#include <limits>

#include "names/name_features.hpp"
#include "train/casing.hpp"
#include "train/dense.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

constexpr float never = -1e9F;
constexpr auto labels = static_cast<Eigen::Index>(label_count);

struct Example {
    EncoderTraining::Sentence words;
    std::vector<LabelSet> allowed;
};

/// The labels that may stand behind each label.
const std::array<std::vector<Label>, label_count>& followers() {
    static const auto table = [] {
        std::array<std::vector<Label>, label_count> all;
        for (Label before = 0; before < label_count; ++before) {
            for (Label label = 0; label < label_count; ++label) {
                if (may_follow(before, label)) {
                    all[before].push_back(label);
                }
            }
        }
        return all;
    }();
    return table;
}

/// Sums of probabilities as logarithms, one after the other.
class LogSum {
public:
    void add(float x) {
        if (x <= never / 2) {
            return;
        }
        if (x > greatest_) {
            sum_ *= std::exp(greatest_ - x);
            greatest_ = x;
        }
        sum_ += std::exp(x - greatest_);
    }
    [[nodiscard]] float value() const { return sum_ > 0 ? greatest_ + std::log(sum_) : never; }

private:
    float greatest_ = never;
    float sum_ = 0;
};

/// How likely each label and each pair of neighbours is among the labellings that `allowed` has.
struct Marginals {
    Matrix words;  // a column for each word
    Matrix pairs;  // summed over the sentence: [before, label]
};

Marginals marginals(const Matrix& scores, const Matrix& pairs,
                    const std::vector<LabelSet>& allowed) {
    const Eigen::Index size = scores.cols();
    const auto may = [&](Eigen::Index word, Label label) {
        return (allowed[static_cast<std::size_t>(word)] >> label & 1U) != 0;
    };
    Matrix from_left = Matrix::Constant(labels, size, never);
    Matrix from_right = from_left;
    for (const Label label : followers()[outside]) {
        from_left(label, 0) = may(0, label) ? scores(label, 0) : never;
    }
    for (Eigen::Index word = 1; word < size; ++word) {
        std::array<LogSum, label_count> sums;
        for (Label before = 0; before < label_count; ++before) {
            for (const Label label : followers()[before]) {
                sums[label].add(from_left(before, word - 1) + pairs(before, label));
            }
        }
        for (Label label = 0; label < label_count; ++label) {
            if (const float sum = sums[label].value(); may(word, label) && sum > never / 2) {
                from_left(label, word) = sum + scores(label, word);
            }
        }
    }
    LogSum total;
    for (Label label = 0; label < label_count; ++label) {
        if (!is_open(label)) {
            from_right(label, size - 1) = 0;
            total.add(from_left(label, size - 1));
        }
    }
    Marginals found{Matrix::Zero(labels, size), Matrix::Zero(labels, labels)};
    for (Eigen::Index word = size; word-- > 0;) {
        for (Label before = 0; before < label_count; ++before) {
            const float left = from_left(before, word);
            if (left <= never / 2) {
                continue;
            }
            if (word + 1 < size) {
                LogSum sum;
                for (const Label label : followers()[before]) {
                    if (!may(word + 1, label) || from_right(label, word + 1) <= never / 2) {
                        continue;
                    }
                    const float right = pairs(before, label) + scores(label, word + 1) +
                                        from_right(label, word + 1);
                    sum.add(right);
                    found.pairs(before, label) += std::exp(left + right - total.value());
                }
                from_right(before, word) = sum.value();
            }
            if (from_right(before, word) > never / 2) {
                found.words(before, word) =
                    std::exp(left + from_right(before, word) - total.value());
            }
        }
    }
    return found;
}

class NameTraining {
public:
    NameTraining(const std::vector<NameExample>& examples, const TextVectors& vectors,
                 const Language& english, const NameOptions& options)
        : options_(options),
          encoded_(encoded(examples, english)),
          encoder_(network_, options.encoder, vectors, encoded_) {
        for (std::size_t i = 0; i < examples.size(); ++i) {
            examples_.push_back({encoder_.looked_up(encoded_[i]), examples[i].allowed});
        }
        scores_ = Dense::of(network_, options.encoder.width, label_count);
        pairs_ = network_.add(label_count, label_count, 0);
    }

    Sections train() {
        train_on(network_, examples_, options_.schedule,
                 [&](const std::vector<std::size_t>& batch, Random& random,
                     Network::Gradient& gradient) { learn(batch, random, gradient); });
        Sections sections = encoder_.sections("names");
        sections.merge(scores_.sections("names.labels", network_));
        sections["names.pairs"] = float_section(network_[pairs_]);
        return sections;
    }

private:
    static std::vector<std::vector<EncodedWord>> encoded(const std::vector<NameExample>& examples,
                                                         const Language& english) {
        std::vector<std::vector<EncodedWord>> sentences;
        for (const NameExample& example : examples) {
            std::vector<WrittenWord> words;
            for (const std::string& form : example.forms) {
                words.push_back({form, true});
            }
            sentences.push_back(encoded_for_names(words, english.actor_facts()));
        }
        return sentences;
    }

    void learn(const std::vector<std::size_t>& batch, Random& random,
               Network::Gradient& gradient) const {
        std::vector<const EncoderTraining::Sentence*> sentences;
        for (const std::size_t i : batch) {
            sentences.push_back(&examples_[i].words);
        }
        const auto pass = encoder_.forward(std::move(sentences), random);
        const Matrix scores = scores_.forward(network_, pass.states);
        Matrix slopes(scores.rows(), scores.cols());
        for (std::size_t s = 0; s < batch.size(); ++s) {
            const auto columns = pass.columns(s);
            const std::vector<LabelSet>& right = examples_[batch[s]].allowed;
            const Matrix own = scores(Eigen::all, columns);
            const Marginals all =
                marginals(own, network_[pairs_], std::vector<LabelSet>(right.size(), all_labels));
            const Marginals wanted = marginals(own, network_[pairs_], right);
            slopes(Eigen::all, columns) = all.words - wanted.words;
            gradient.weights[pairs_] += all.pairs - wanted.pairs;
        }
        encoder_.backward(pass, scores_.backward(network_, pass.states, slopes, gradient),
                          gradient);
    }

    NameOptions options_;
    Network network_;
    std::vector<std::vector<EncodedWord>> encoded_;
    EncoderTraining encoder_;
    std::vector<Example> examples_;
    Dense scores_{};
    Network::Weights pairs_{};
};

}  // namespace

Sections train_names(const std::vector<NameExample>& examples, const TextVectors& vectors,
                     const Language& english, const NameOptions& options) {
    return NameTraining{with_other_case(examples), vectors, english, options}.train();
}

}  // namespace annals::train
