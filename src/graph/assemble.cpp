#include "graph/assemble.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace annals {
namespace {

/// The indices of the nodes, those of one kind together. The alternatives of Node stand in the
/// order that the vertices are to have.
std::vector<std::size_t> by_kind(const std::vector<Node>& nodes) {
    std::vector<std::size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return nodes[left].index() < nodes[right].index();
    });
    return order;
}

/// All links between the same two nodes that say the same, as one; in the order of their first.
std::vector<Parts::Link> joined(const std::vector<Parts::Link>& links) {
    std::vector<Parts::Link> unique;
    std::map<std::tuple<std::size_t, std::size_t, EdgeKind>, std::size_t> places;
    for (const Parts::Link& link : links) {
        const auto [place, is_new] =
            places.try_emplace({link.from, link.to, link.edge.kind}, unique.size());
        if (is_new) {
            unique.push_back(link);
            continue;
        }
        add_new(unique[place->second].edge.evidence, link.edge.evidence);
        add_new(unique[place->second].edge.events, link.edge.events);
    }
    return unique;
}

}  // namespace

std::size_t Parts::add(Node node) {
    nodes.push_back(std::move(node));
    return nodes.size() - 1;
}

void Parts::link(std::size_t from, std::size_t to, EdgeKind kind, std::vector<Evidence> evidence,
                 std::vector<std::string> events) {
    links.push_back({from, to, {kind, std::move(events), std::move(evidence)}});
}

EventGraph assemble(const Parts& parts) {
    EventGraph graph;
    std::vector<Vertex> vertices(parts.nodes.size());
    for (const std::size_t index : by_kind(parts.nodes)) {
        vertices[index] = add_vertex(parts.nodes[index], graph);
    }
    for (const Parts::Link& link : joined(parts.links)) {
        add_edge(vertices[link.from], vertices[link.to], link.edge, graph);
    }
    return graph;
}

Parts take_apart(const EventGraph& graph) {
    Parts parts;
    for (Vertex v = 0; v < num_vertices(graph); ++v) {
        parts.nodes.push_back(graph[v]);
    }
    for (Vertex v = 0; v < num_vertices(graph); ++v) {
        for (auto [edge, end] = out_edges(v, graph); edge != end; ++edge) {
            parts.links.push_back({v, target(*edge, graph), graph[*edge]});
        }
    }
    return parts;
}

}  // namespace annals
