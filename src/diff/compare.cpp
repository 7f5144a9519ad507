// What two articles tell differently: events that only one has or that both tell otherwise, and
// stances. Tested in tests/diff/compare_test.cpp.
#include <algorithm>
#include <map>
#include <set>

#include "annals/diff.hpp"
#include "diff/comparison.hpp"

namespace annals {
namespace {

std::vector<Difference> event_differences(const Comparison& both) {
    std::vector<Difference> found;
    for (const ComparedEvent& event : both.events) {
        if (!event.same()) {
            found.push_back({kind_of(event), event.old_entry, event.new_entry, event.fields});
        }
    }
    return found;
}

using ActorPair = std::pair<std::size_t, std::size_t>;
using Stances = std::map<ActorPair, std::set<Sign>>;

Stances stances_of(const EventGraph& graph, const std::map<Vertex, std::size_t>& numbers) {
    Stances found;
    for (const auto& [vertex, from] : numbers) {
        for (const auto& [kind, sign] :
             {std::pair{EdgeKind::opposes, Sign::opposes}, {EdgeKind::supports, Sign::supports}}) {
            for (const Vertex target : targets_of(graph, vertex, kind)) {
                found[{from, numbers.at(target)}].insert(sign);
            }
        }
    }
    return found;
}

/// The sign that only `mine` has, if any.
std::optional<Sign> only_in(const std::set<Sign>& mine, const std::set<Sign>& other) {
    const auto found =
        std::find_if(mine.begin(), mine.end(), [&](Sign sign) { return !other.contains(sign); });
    return found == mine.end() ? std::nullopt : std::optional{*found};
}

std::string any_name(const ActorAlignment& actors, std::size_t actor) {
    const ActorNode& node = actors.actors[actor].either();
    return node.names.empty() ? node.id : node.names.front();
}

std::vector<StanceDifference> stance_differences(const EventGraph& old_graph,
                                                 const EventGraph& new_graph,
                                                 const ActorAlignment& actors) {
    Stances old_stances = stances_of(old_graph, actors.old_number);
    Stances new_stances = stances_of(new_graph, actors.new_number);
    std::set<ActorPair> pairs;
    for (const auto* stances : {&old_stances, &new_stances}) {
        for (const auto& [pair, signs] : *stances) {
            pairs.insert(pair);
        }
    }
    std::vector<StanceDifference> found;
    for (const ActorPair& pair : pairs) {
        const auto old_sign = only_in(old_stances[pair], new_stances[pair]);
        const auto new_sign = only_in(new_stances[pair], old_stances[pair]);
        if (old_sign || new_sign) {
            found.push_back(
                {any_name(actors, pair.first), any_name(actors, pair.second), old_sign, new_sign});
        }
    }
    return found;
}

std::string article_of(const EventGraph& graph) {
    const auto articles = vertices_of<ArticleNode>(graph);
    return articles.empty() ? "" : std::get<ArticleNode>(graph[articles.front()]).id;
}

}  // namespace

Diff compare(const EventGraph& old_graph, const EventGraph& new_graph) {
    const Comparison both = lay_over(old_graph, new_graph);
    return {article_of(old_graph), article_of(new_graph), event_differences(both),
            stance_differences(old_graph, new_graph, both.actors)};
}

}  // namespace annals
