// Names in two steps. The trained tagger labels each sentence by itself (name_features.cpp,
// best_path.cpp). Then the article as a whole is asked: "Tlas defected" names a person, because
// another sentence has "Brig. Gen. Manaf Tlas" (repeats.cpp). Tested in tests/names/names_test.cpp.
#include "annals/names.hpp"

#include <array>

#include "annals/language.hpp"
#include "language/actor_facts.hpp"
#include "language/clusters.hpp"
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

std::vector<LabelScores> scores_of(const Tree& tree, const LinearModel& model,
                                   const ActorFacts& facts, const Clusters& clusters) {
    std::vector<LabelScores> scores;
    for (const auto& features : name_features(written(tree), facts, clusters)) {
        model.add_scores(features, scores.emplace_back());
    }
    return scores;
}

PairScores pair_scores(const LinearModel& model) {
    PairScores pairs{};
    for (Label before = 0; before < label_count; ++before) {
        const std::array features{pair_feature(before)};
        model.add_scores(features, pairs[before]);
    }
    return pairs;
}

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
    const LinearModel model{english.model().section("names")};
    const Clusters clusters{english.model().section("clusters")};
    std::vector<Name> found;
    if (model.labels() != label_count) {
        return found;
    }
    const PairScores pairs = pair_scores(model);
    for (std::size_t i = 0; i < syntax.trees.size(); ++i) {
        const Tree& tree = syntax.trees[i];
        const std::vector<LabelSet> allowed(tree.words.size(), all_labels);
        add_names(
            found, i,
            best_path(scores_of(tree, model, english.actor_facts(), clusters), pairs, allowed));
    }
    return with_repeats(std::move(found), syntax);
}

}  // namespace annals
