#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "names/labels.hpp"

namespace annals {

/// Scores of all labels for one word; of all pairs of labels of neighbours, [before][label].
using LabelScores = std::array<std::int32_t, label_count>;
using PairScores = std::array<LabelScores, label_count>;

/// The labels that a word may have, bit by bit.
using LabelSet = std::uint32_t;
constexpr LabelSet all_labels = (LabelSet{1} << label_count) - 1;

/// The labels of a sentence with the highest sum of scores, among those that `allowed` has for each
/// word and that make whole names (Viterbi 1967).
[[nodiscard]] std::vector<Label> best_path(const std::vector<LabelScores>& words,
                                           const PairScores& pairs,
                                           const std::vector<LabelSet>& allowed);

}  // namespace annals
