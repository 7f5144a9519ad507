#pragma once

#include <optional>
#include <vector>

#include "annals/graph.hpp"
#include "diff/align_actors.hpp"

namespace annals {

/// One event as two articles tell it, with all that hangs on it. Actors are common numbers of an
/// ActorAlignment.
struct EventVersion {
    Vertex vertex = 0;
    const EventNode* event = nullptr;
    std::vector<std::size_t> agents, targets;  // sorted
    std::optional<std::size_t> said_by;
};

/// The events of one graph in text order. `numbers` gives its actors' common numbers.
[[nodiscard]] std::vector<EventVersion> tellings(const EventGraph& graph,
                                                 const std::map<Vertex, std::size_t>& numbers);

/// The same event in both, or an event of one alone: indices of both lists.
struct EventPair {
    std::optional<std::size_t> old_event;
    std::optional<std::size_t> new_event;

    bool operator==(const EventPair&) const = default;
};

/// Pairs events one to one by type, words, actors and period, as well as it goes as a whole; too
/// unlike ones stay apart. The old ones in their order, then the new-only ones.
[[nodiscard]] std::vector<EventPair> align_events(const std::vector<EventVersion>& old_tellings,
                                                  const std::vector<EventVersion>& new_tellings,
                                                  const ActorAlignment& actors);

}  // namespace annals
