#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "annals/graph.hpp"

namespace annals {

/// One actor as two articles know it.
struct AlignedActor {
    const ActorNode* old_actor = nullptr;  // at least one of the two
    const ActorNode* new_actor = nullptr;

    [[nodiscard]] const ActorNode& either() const {
        return old_actor != nullptr ? *old_actor : *new_actor;
    }
};

/// Who of one article is who of the other. Actors have common numbers: indices in `actors`. Points
/// into both graphs, which must outlive it.
struct ActorAlignment {
    std::vector<AlignedActor>
        actors;  // those of the old article in its order, then the new-only ones
    std::map<Vertex, std::size_t> old_number;  // of the actors of the old graph
    std::map<Vertex, std::size_t> new_number;
};

/// Pairs actors one to one by their names and countries, as well as it goes as a whole: "Hillary
/// Clinton" is "Clinton" but never "Bill Clinton"; "Moscow" is "Russia" when both are governments
/// of one country.
[[nodiscard]] ActorAlignment align_actors(const EventGraph& old_graph, const EventGraph& new_graph);

}  // namespace annals
