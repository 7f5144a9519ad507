#include "annals/graph.hpp"

#include <utility>

namespace annals {

std::string_view show(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::agent:
            return "agent";
        case EdgeKind::target:
            return "target";
        case EdgeKind::at:
            return "at";
        case EdgeKind::on:
            return "on";
        case EdgeKind::part_of:
            return "part_of";
        case EdgeKind::object_of:
            return "object_of";
        case EdgeKind::cause_of:
            return "cause_of";
        case EdgeKind::says:
            return "says";
        case EdgeKind::before:
            return "before";
        case EdgeKind::same_as:
            return "same_as";
        case EdgeKind::opposes:
            return "opposes";
        case EdgeKind::supports:
            return "supports";
        case EdgeKind::in_article:
            return "in_article";
    }
    return "";
}

std::vector<Vertex> targets_of(const EventGraph& graph, Vertex from, EdgeKind kind) {
    std::vector<Vertex> found;
    for (auto [edge, end] = out_edges(from, graph); edge != end; ++edge) {
        if (graph[*edge].kind == kind) {
            found.push_back(target(*edge, graph));
        }
    }
    return found;
}

std::vector<Vertex> sources_of(const EventGraph& graph, Vertex to, EdgeKind kind) {
    std::vector<Vertex> found;
    for (auto [edge, end] = in_edges(to, graph); edge != end; ++edge) {
        if (graph[*edge].kind == kind) {
            found.push_back(source(*edge, graph));
        }
    }
    return found;
}

}  // namespace annals
