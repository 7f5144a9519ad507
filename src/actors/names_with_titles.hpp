#pragma once

#include <vector>

#include "actors/candidate.hpp"

namespace annals {

/// Each name of a sentence as a candidate: "U.S. Secretary of State Hillary Clinton" with its role,
/// "in Syria" as a place. Names stay in order; those inside the title of another are there, too.
[[nodiscard]] std::vector<Candidate> find_names_with_titles(const SentenceView& sentence,
                                                            const std::vector<Named>& named,
                                                            const ActorFacts& facts);

/// Whether a name or phrase is used as a place: "in Paris", "fled to Turkey", "Geneva,
/// Switzerland".
[[nodiscard]] bool used_as_place(const SentenceView& sentence, std::size_t head,
                                 const ActorFacts& facts);

}  // namespace annals
