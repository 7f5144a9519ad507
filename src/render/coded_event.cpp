// What the event tables of others want to know of an event. Tested in tests/render/gdelt_test.cpp
// and plover_test.cpp.

#include "render/coded_event.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

namespace annals {
namespace {

/// Types that several agents do with each other: "Peru and Chile met", "agreed".
bool is_done_together(std::string_view type) {
    static constexpr std::array<std::string_view, 3> types{"AGREE", "CONSULT", "COOPERATE"};
    return std::ranges::find(types, type) != types.end();
}

}  // namespace

Parties parties_of(const EventGraph& graph, Vertex event) {
    Parties parties{targets_of(graph, event, EdgeKind::agent),
                    targets_of(graph, event, EdgeKind::target), false};
    const auto& node = std::get<EventNode>(graph[event]);
    const bool together = is_done_together(node.type) && parties.targets.empty();
    if (!node.mutual && !(together && parties.agents.size() > 1)) {
        return parties;
    }
    for (const Vertex other : parties.targets) {
        if (std::ranges::find(parties.agents, other) == parties.agents.end()) {
            parties.agents.push_back(other);
        }
    }
    return {parties.agents, {}, true};
}

ArticleNode article_of(const EventGraph& graph, const EventNode& event) {
    const std::string id = event.sentences.empty() ? "" : event.sentences.front().article;
    for (const Vertex vertex : vertices_of<ArticleNode>(graph)) {
        const auto& article = std::get<ArticleNode>(graph[vertex]);
        if (article.id == id) {
            return article;
        }
    }
    return {};
}

}  // namespace annals
