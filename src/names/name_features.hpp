#pragma once

#include <span>
#include <vector>

#include "language/actor_facts.hpp"
#include "language/encoder.hpp"

namespace annals {

/// The words of a sentence as the encoder of the name tagger takes them.
[[nodiscard]] std::vector<EncodedWord> encoded_for_names(std::span<const WrittenWord> words,
                                                         const ActorFacts& facts);

}  // namespace annals
