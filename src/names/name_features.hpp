#pragma once

#include <span>
#include <vector>

#include "language/actor_facts.hpp"
#include "language/clusters.hpp"
#include "language/linear_model.hpp"

namespace annals {

/// The features of each word of a sentence for the name tagger.
[[nodiscard]] std::vector<std::vector<Feature>> name_features(std::span<const WrittenWord> words,
                                                              const ActorFacts& facts,
                                                              const Clusters& clusters);

}  // namespace annals
