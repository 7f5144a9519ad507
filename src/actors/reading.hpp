#pragma once

#include <vector>

#include "actors/candidate.hpp"
#include "actors/story.hpp"

namespace annals {

/// Reads one sentence: finds out whom its candidates mean, adds their mentions to the story, and
/// remembers who was spoken of and who spoke.
void read_sentence(Story& story, const SentenceView& sentence, std::vector<Candidate> candidates);

}  // namespace annals
