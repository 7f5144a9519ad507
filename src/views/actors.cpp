// Actors, what they belong to, and how they stand to each other. Actors of one country are drawn
// together. Tested in tests/views/actors_test.cpp.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "views/captions.hpp"
#include "views/views.hpp"

namespace annals {
namespace {

bool is_shown(EdgeKind kind) {
    return kind == EdgeKind::part_of || kind == EdgeKind::opposes || kind == EdgeKind::supports;
}

/// The actors that are named most, in the order of the graph.
std::set<Vertex> most_named(const EventGraph& graph, std::size_t top) {
    auto actors = vertices_of<ActorNode>(graph);
    std::stable_sort(actors.begin(), actors.end(), [&](Vertex left, Vertex right) {
        return std::get<ActorNode>(graph[left]).mentions.size() >
               std::get<ActorNode>(graph[right]).mentions.size();
    });
    if (top != 0 && actors.size() > top) {
        actors.resize(top);
    }
    return {actors.begin(), actors.end()};
}

std::map<std::string, std::size_t> actors_of_countries(const EventGraph& graph,
                                                       const std::set<Vertex>& shown) {
    std::map<std::string, std::size_t> count;
    for (const Vertex vertex : shown) {
        ++count[std::get<ActorNode>(graph[vertex]).country];
    }
    return count;
}

Diagram::Box box(const ActorNode& actor, bool grouped) {
    Diagram::Box box;
    box.id = diagram_id(actor.id);
    box.label = wrapped(shortened(name_of(actor), 60), 20);
    if (!actor.role.empty()) {
        box.label += '\n' + wrapped(shortened(actor.role, 48), 26);
    }
    box.tooltip = actor_caption(actor);
    box.shape =
        actor.actor_class == ActorClass::person ? Diagram::Shape::ellipse : Diagram::Shape::box;
    box.group = grouped ? actor.country : "";
    return box;
}

Diagram::Style style_of(EdgeKind kind) {
    if (kind == EdgeKind::opposes) {
        return Diagram::Style::opposes;
    }
    return kind == EdgeKind::supports ? Diagram::Style::supports : Diagram::Style::plain;
}

Diagram::Arrow arrow(const EventGraph& graph, Vertex from, Vertex to, const Edge& edge) {
    const char* verb = edge.kind == EdgeKind::part_of   ? "belongs to"
                       : edge.kind == EdgeKind::opposes ? "opposes"
                                                        : "supports";
    Diagram::Arrow arrow;
    arrow.from = diagram_id(std::get<ActorNode>(graph[from]).id);
    arrow.to = diagram_id(std::get<ActorNode>(graph[to]).id);
    arrow.id = arrow.from + '-' + diagram_id(show(edge.kind)) + '-' + arrow.to;
    arrow.style = style_of(edge.kind);
    arrow.weight = std::max<std::size_t>(1, edge.events.size());
    arrow.tooltip = name_of(graph, from) + ' ' + verb + ' ' + name_of(graph, to);
    if (!edge.evidence.empty()) {
        arrow.tooltip += "\n“" + shortened(edge.evidence.front().text.str(), 240) + "”";
    }
    return arrow;
}

std::vector<Diagram::Arrow> arrows_between(const EventGraph& graph, const std::set<Vertex>& shown) {
    std::vector<Diagram::Arrow> arrows;
    for (const Vertex from : shown) {
        for (auto [edge, end] = out_edges(from, graph); edge != end; ++edge) {
            if (is_shown(graph[*edge].kind) && shown.count(target(*edge, graph)) != 0) {
                arrows.push_back(arrow(graph, from, target(*edge, graph), graph[*edge]));
            }
        }
    }
    std::sort(arrows.begin(), arrows.end(), [](const auto& left, const auto& right) {
        return std::tie(left.from, left.to, left.style) <
               std::tie(right.from, right.to, right.style);
    });
    return arrows;
}

}  // namespace

Diagram actors_and_bodies(const EventGraph& graph, const ViewOptions& options) {
    const auto shown = most_named(graph, options.top);
    const auto count = actors_of_countries(graph, shown);
    Diagram diagram;
    diagram.title = "Who belongs to whom";
    diagram.left_to_right = true;
    for (const Vertex vertex : shown) {
        const auto& actor = std::get<ActorNode>(graph[vertex]);
        diagram.boxes.push_back(box(actor, !actor.country.empty() && count.at(actor.country) > 1));
    }
    std::sort(diagram.boxes.begin(), diagram.boxes.end());
    diagram.arrows = arrows_between(graph, shown);
    diagram.subtitle = articles_caption(
        graph, shown_caption(shown.size(), vertices_of<ActorNode>(graph).size(), "actors"));
    diagram.legend = {{Diagram::Style::plain, "belongs to"},
                      {Diagram::Style::opposes, "opposes"},
                      {Diagram::Style::supports, "supports"}};
    return diagram;
}

}  // namespace annals
