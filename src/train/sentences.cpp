// The classifier for sentence ends is an averaged perceptron with a margin. Its examples are the
// gaps between the tokens that our own rules make of the treebank's paragraphs, so that it learns
// with their faults.
#include "text/sentences.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "text/tokens.hpp"
#include "train/averaged_weights.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

constexpr std::uint32_t least_seen = 2;  // of a feature
constexpr int epochs = 15;
constexpr std::int32_t margin = 50;
constexpr std::size_t most_bytes = 400'000;

/// A paragraph as it was written, and where its sentences end.
struct Paragraph {
    std::string text;
    std::set<std::size_t> ends;
};

std::vector<Paragraph> paragraphs_of(const std::vector<const Tree*>& trees) {
    std::vector<Paragraph> found;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        const Tree& tree = *trees[i];
        if (i == 0 || tree.paragraph != trees[i - 1]->paragraph) {
            found.emplace_back();
            begin = tree.span.begin;
        }
        Paragraph& paragraph = found.back();
        for (const Word& word : tree.words) {
            paragraph.text.resize(word.token.span.begin - begin, ' ');
            paragraph.text += word.token.form;
        }
        paragraph.ends.insert(tree.span.end - begin);
    }
    return found;
}

/// A gap between two tokens: whether a sentence ends there, and the features by number.
struct Gap {
    bool ends = false;
    std::vector<std::uint32_t> features;
};

class Trainer {
public:
    Trainer(const std::vector<const Tree*>& trees, const WordLists& words) : words_(words) {
        const std::vector<Paragraph> paragraphs = paragraphs_of(trees);
        for_each_gap(paragraphs, [&](bool, const std::vector<Feature>& features) {
            std::ranges::for_each(features, [&](Feature feature) { index_.count(feature); });
        });
        index_.close(least_seen);
        for_each_gap(paragraphs, [&](bool ends, const std::vector<Feature>& features) {
            gaps_.push_back({ends, numbers(features)});
        });
    }

    std::string train() {
        AveragedWeights weights{index_.features().size()};
        std::mt19937 random{20120706};
        for (int epoch = 0; epoch < epochs; ++epoch) {
            for (std::size_t i = gaps_.size(); i > 1; --i) {
                std::swap(gaps_[i - 1], gaps_[random() % i]);
            }
            for (const Gap& gap : gaps_) {
                learn(gap, weights);
            }
        }
        return weights.section(index_, 1, most_bytes);
    }

private:
    template <typename Visit>
    void for_each_gap(const std::vector<Paragraph>& paragraphs, Visit visit) const {
        for (const Paragraph& paragraph : paragraphs) {
            const auto found = tokens(paragraph.text, {0, paragraph.text.size()}, words_);
            const auto by_rule = verdicts(found, words_);
            const BoundaryView view{found, by_rule};
            std::size_t start = 0;
            for (std::size_t at = 0; at < found.size(); ++at) {
                const bool ends = paragraph.ends.contains(found[at].span.end);
                if (view.may_end(at)) {
                    visit(ends, view.features(start, at));
                }
                start = ends ? at + 1 : start;
            }
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> numbers(const std::vector<Feature>& features) const {
        std::vector<std::uint32_t> known;
        for (const Feature feature : features) {
            if (const auto number = index_.number(feature); number != FeatureIndex::unknown) {
                known.push_back(number);
            }
        }
        return known;
    }

    static void learn(const Gap& gap, AveragedWeights& weights) {
        weights.step();
        std::array<std::int32_t, 1> score{};
        for (const std::uint32_t feature : gap.features) {
            weights.add_to(score, feature);
        }
        const std::int32_t right = gap.ends ? score[0] : -score[0];
        if (right > margin) {
            return;
        }
        for (const std::uint32_t feature : gap.features) {
            weights.update(feature, 0, gap.ends ? 1 : -1);
        }
    }

    const WordLists& words_;
    FeatureIndex index_;
    std::vector<Gap> gaps_;
};

}  // namespace

Sections train_sentences(const std::vector<const Tree*>& trees, const WordLists& words) {
    return {{"sentences", Trainer{trees, words}.train()}};
}

}  // namespace annals::train
