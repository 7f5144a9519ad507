// Names in two steps. The trained tagger labels each sentence by itself (name_features.cpp,
// best_path.cpp). Then the article as a whole is asked: "Tlas defected" names a person, because
// another sentence has "Brig. Gen. Manaf Tlas" (repeats.cpp). Tested in tests/names/names_test.cpp.
#include "annals/names.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "annals/error.hpp"
#include "annals/language.hpp"
#include "language/actor_facts.hpp"
#include "language/model.hpp"
#include "names/best_path.hpp"
#include "names/name_features.hpp"
#include "names/repeats.hpp"

namespace annals {
namespace {

std::vector<WrittenWord> written(const Tree& tree) {
    std::vector<WrittenWord> words;
    for (const Word& word : tree.words) {
        words.push_back({word.token.form, word.token.space_after});
    }
    return words;
}

std::int32_t rounded(float score) {
    return static_cast<std::int32_t>(std::lround(std::clamp(score, -1000.F, 1000.F) * 1024));
}

/// Sections: the encoder "names"; names.labels (layer); names.pairs (a tensor: what each label
/// gains behind each).
class NameTagger {
public:
    explicit NameTagger(const Model& model)
        : encoder_(model, "names"), scores_(model, "names.labels") {
        const auto pairs = tensor<float>(model, "names.pairs");
        if (scores_.outputs() == 0) {
            return;
        }
        if (scores_.outputs() != label_count || pairs.rows != label_count ||
            pairs.columns != label_count) {
            throw Error{"the name tagger of the model is broken"};
        }
        for (Label before = 0; before < label_count; ++before) {
            std::ranges::transform(pairs.row(before), pairs_[before].begin(), rounded);
        }
    }

    [[nodiscard]] bool trained() const { return scores_.outputs() > 0; }

    [[nodiscard]] std::vector<Label> labels(const Tree& tree, const ActorFacts& facts) const {
        const Vectors scores =
            scores_(RoundedVectors{encoder_(encoded_for_names(written(tree), facts))});
        std::vector<LabelScores> words(tree.words.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::ranges::transform(scores.at(i), words[i].begin(), rounded);
        }
        return best_path(words, pairs_, std::vector<LabelSet>(words.size(), all_labels));
    }

private:
    Encoder encoder_;
    LinearLayer scores_;
    PairScores pairs_{};
};

void add_names(std::vector<Name>& found, std::size_t sentence, const std::vector<Label>& labels) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == outside) {
            continue;
        }
        const std::size_t first = i;
        while (is_open(labels[i])) {
            ++i;
        }
        found.push_back({sentence, first, i, type_of(labels[first])});
    }
}

}  // namespace

std::string_view show(NameType type) {
    static constexpr std::array<std::string_view, name_types> names{"PERSON", "ORG",  "LOC", "NORP",
                                                                    "EVENT",  "DATE", "MISC"};
    return names[static_cast<std::size_t>(type)];
}

std::vector<Name> find_names(const Syntax& syntax, const Language& english) {
    const NameTagger tagger{english.model()};
    std::vector<Name> found;
    if (!tagger.trained()) {
        return found;
    }
    for (std::size_t i = 0; i < syntax.trees.size(); ++i) {
        add_names(found, i, tagger.labels(syntax.trees[i], english.actor_facts()));
    }
    return with_repeats(std::move(found), syntax);
}

}  // namespace annals
