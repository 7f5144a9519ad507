// The name tagger is a structured averaged perceptron (Collins 2002). Corpora mark different types
// of names; what a corpus does not mark is unknown, not absent. So the goal of an update is the
// best labelling among those that agree with the corpus ("latent" labels), and a guess that agrees
// is right.
#include "train/train_names.hpp"

#include <algorithm>
#include <array>
#include <random>

#include "names/name_features.hpp"
#include "train/averaged_weights.hpp"
#include "train/name_corpus.hpp"

namespace annals::train {
namespace {

std::vector<std::vector<Feature>> features_of(const NameExample& example, const Language& english,
                                              const Clusters& clusters) {
    std::vector<WrittenWord> words;
    for (const std::string& form : example.forms) {
        words.push_back({form, true});
    }
    return name_features(words, english.actor_facts(), clusters);
}

/// An example with the numbers of its features.
struct Numbered {
    std::vector<std::vector<std::uint32_t>> features;  // of each word
    std::vector<LabelSet> allowed;
};

class Trainer {
public:
    Trainer(const NameTraining& training, const std::vector<NameExample>& examples,
            const Language& english)
        : training_(training),
          examples_(number(examples, english)),
          weights_(index_.features().size()) {}

    std::string train() {
        std::mt19937 random{20120706};
        for (int epoch = 0; epoch < training_.epochs; ++epoch) {
            for (std::size_t i = examples_.size(); i > 1; --i) {
                std::swap(examples_[i - 1], examples_[random() % i]);
            }
            for (const Numbered& example : examples_) {
                learn(example);
            }
        }
        return weights_.section(index_, label_count, training_.bytes);
    }

private:
    /// Counts all features, then numbers those of the examples.
    std::vector<Numbered> number(const std::vector<NameExample>& examples,
                                 const Language& english) {
        for (const NameExample& example : examples) {
            for (const auto& features : features_of(example, english, training_.clusters)) {
                std::ranges::for_each(features, [&](Feature feature) { index_.count(feature); });
            }
        }
        for (Label label = 0; label < label_count; ++label) {
            for (std::uint32_t i = 0; i < training_.least; ++i) {
                index_.count(pair_feature(label));
            }
        }
        index_.close(training_.least);
        for (Label label = 0; label < label_count; ++label) {
            pairs_[label] = index_.number(pair_feature(label));
        }
        std::vector<Numbered> numbered;
        for (const NameExample& example : examples) {
            numbered.push_back(numbers(example, english));
        }
        return numbered;
    }

    [[nodiscard]] Numbered numbers(const NameExample& example, const Language& english) const {
        Numbered found{{}, example.allowed};
        for (const auto& features : features_of(example, english, training_.clusters)) {
            auto& known = found.features.emplace_back();
            for (const Feature feature : features) {
                if (const auto number = index_.number(feature); number != FeatureIndex::unknown) {
                    known.push_back(number);
                }
            }
        }
        return found;
    }

    void learn(const Numbered& example) {
        weights_.step();
        std::vector<LabelScores> scores = scores_of(example);
        PairScores pairs{};
        for (Label label = 0; label < label_count; ++label) {
            weights_.add_to(pairs[label], pairs_[label]);
        }
        const std::vector<Label> right = best_path(scores, pairs, example.allowed);
        ask_for_margin(scores, example);
        const std::vector<LabelSet> all(scores.size(), all_labels);
        const std::vector<Label> guess = best_path(scores, pairs, all);
        if (!agrees(guess, example)) {
            update(example, right, 1);
            update(example, guess, -1);
        }
    }

    [[nodiscard]] std::vector<LabelScores> scores_of(const Numbered& example) const {
        std::vector<LabelScores> scores;
        for (const auto& features : example.features) {
            LabelScores& word = scores.emplace_back();
            for (const std::uint32_t feature : features) {
                weights_.add_to(word, feature);
            }
        }
        return scores;
    }

    void ask_for_margin(std::vector<LabelScores>& scores, const Numbered& example) const {
        for (std::size_t i = 0; i < scores.size(); ++i) {
            for (Label label = 0; label < label_count; ++label) {
                scores[i][label] += (example.allowed[i] >> label & 1U) == 0 ? training_.margin : 0;
            }
        }
    }

    static bool agrees(const std::vector<Label>& labels, const Numbered& example) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if ((example.allowed[i] >> labels[i] & 1U) == 0) {
                return false;
            }
        }
        return true;
    }

    void update(const Numbered& example, const std::vector<Label>& labels, int change) {
        Label before = outside;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            for (const std::uint32_t feature : example.features[i]) {
                weights_.update(feature, labels[i], change);
            }
            weights_.update(pairs_[before], labels[i], change);
            before = labels[i];
        }
    }

    NameTraining training_;
    FeatureIndex index_;
    std::array<std::uint32_t, label_count> pairs_{};
    std::vector<Numbered> examples_;
    AveragedWeights weights_;
};

}  // namespace

Sections train_names(const NameTraining& training, const Language& english) {
    std::vector<NameExample> examples;
    for (const auto& corpus : training.corpora) {
        const auto more = read_names(corpus, english);
        examples.insert(examples.end(), more.begin(), more.end());
    }
    return {{"names", Trainer{training, examples, english}.train()}};
}

}  // namespace annals::train
