#pragma once

#include <vector>

#include "annals/graph.hpp"

namespace annals {

/// Who takes part in an event; both sides stand among the agents when all do it to each other.
struct Parties {
    std::vector<Vertex> agents;  // unique
    std::vector<Vertex> targets;
    bool mutual = false;
};

/// "A clashed with B", and meetings, agreements and joint work of several: mutual, no targets.
[[nodiscard]] Parties parties_of(const EventGraph& graph, Vertex event);

/// The article that tells of the event; an empty one when the graph does not have it.
[[nodiscard]] ArticleNode article_of(const EventGraph& graph, const EventNode& event);

}  // namespace annals
