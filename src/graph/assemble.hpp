#pragma once

#include <cstddef>
#include <vector>

#include "annals/graph.hpp"

namespace annals {

/// Vertices and edges of a graph before they are put in order.
struct Parts {
    struct Link {
        std::size_t from = 0;  // indices in nodes
        std::size_t to = 0;
        Edge edge;
    };

    std::vector<Node> nodes;
    std::vector<Link> links;

    std::size_t add(Node node);
    void link(std::size_t from, std::size_t to, EdgeKind kind, std::vector<Evidence> evidence,
              std::vector<std::string> events = {});
};

/// The graph of `parts`: vertices by kind (articles, actors, events, periods, places), those of one
/// kind in the order they were added; edges with the same ends and kind become one, with the
/// evidence of all.
[[nodiscard]] EventGraph assemble(const Parts& parts);

/// The inverse: indices of nodes are the vertices of `graph`.
[[nodiscard]] Parts take_apart(const EventGraph& graph);

/// Adds to `into` what of `more` it has not yet, in order.
template <typename T>
void add_new(std::vector<T>& into, const std::vector<T>& more);

}  // namespace annals

#include <set>

template <typename T>
void annals::add_new(std::vector<T>& into, const std::vector<T>& more) {
    std::set<T> known(into.begin(), into.end());
    for (const T& one : more) {
        if (known.insert(one).second) {
            into.push_back(one);
        }
    }
}
