#include <doctest/doctest.h>

#include "annals/graph.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

std::string ids(const EventGraph& graph) {
    std::string text;
    for (const Vertex v : vertices_of<ActorNode>(graph)) {
        text += std::get<ActorNode>(graph[v]).id + ' ';
    }
    for (const Vertex v : vertices_of<EventNode>(graph)) {
        text += std::get<EventNode>(graph[v]).id + ' ';
    }
    return text;
}

Story story_of(const std::string& id) {
    Story story{id};
    story.actor("Russia", ActorClass::state, "RUS");
    story.event("vetoed", {"Russia"}, {"Syria"}, "2012-02-04");
    story.stance("Russia", '-', "Syria", {"vetoed"});
    return story;
}

}  // namespace

TEST_CASE("merge: actors become one, events stay apart, stances are joined") {
    const EventGraph graph = merge({story_of("one").graph, story_of("two").graph});
    CHECK(ids(graph) == "russia syria vetoed vetoed-2 ");
    CHECK(vertices_of<ArticleNode>(graph).size() == 2);
    const Vertex russia = vertices_of<ActorNode>(graph).front();
    CHECK(std::get<ActorNode>(graph[russia]).mentions.size() == 2);
    std::vector<std::string> events;
    for (auto [edge, end] = out_edges(russia, graph); edge != end; ++edge) {
        events = graph[*edge].events;
    }
    CHECK(out_degree(russia, graph) == 1);
    CHECK(events == std::vector<std::string>{"vetoed", "vetoed-2"});
}

TEST_CASE("merge: the same full name and country is one actor, another country another") {
    Story one{"one"};
    one.actor("Ahmed Ali", ActorClass::person, "EGY");
    Story two{"two"};
    two.actor("Ahmed Ali", ActorClass::person, "EGY");
    two.node("Ahmed Ali").id = "ahmed-ali-egypt";
    Story three{"three"};
    three.actor("Ahmed Ali", ActorClass::person, "SYR");
    three.node("Ahmed Ali").id = "ahmed-ali-syria";
    CHECK(ids(merge({one.graph, two.graph, three.graph})) == "ahmed-ali ahmed-ali-syria ");
}

TEST_CASE("merge: nothing, and one") {
    CHECK(num_vertices(merge({})) == 0);
    CHECK(ids(merge({story_of("one").graph})) == "russia syria vetoed ");
}
