#pragma once

#include <vector>

#include "actors/candidate.hpp"

namespace annals {

/// Noun phrases that mean actors without naming them: "the regime", "two children", "a Turkish
/// foreign ministry official". `taken` are the heads that names have.
[[nodiscard]] std::vector<Candidate> find_nominals(const SentenceView& sentence,
                                                   const std::vector<Candidate>& names,
                                                   const ActorFacts& facts);

/// he, she, it, they, we, I, who, which ... with their possessives.
[[nodiscard]] std::vector<Candidate> find_pronouns(const SentenceView& sentence);

}  // namespace annals
