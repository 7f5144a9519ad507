#include "actors/candidate.hpp"

#include <algorithm>
#include <iterator>

#include "actors/names_with_titles.hpp"
#include "actors/nominals.hpp"

namespace annals {

std::vector<Candidate> find_candidates(const SentenceView& sentence,
                                       const std::vector<Named>& named, const ActorFacts& facts) {
    std::vector<Candidate> all = find_names_with_titles(sentence, named, facts);
    std::vector<Candidate> others = find_nominals(sentence, all, facts);
    std::ranges::move(find_pronouns(sentence), std::back_inserter(others));
    std::ranges::move(others, std::back_inserter(all));
    std::ranges::stable_sort(all, {}, &Candidate::head);
    return all;
}

}  // namespace annals
