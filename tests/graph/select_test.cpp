#include <doctest/doctest.h>

#include "annals/graph.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

/// Actors, then events, then stances with their number of events.
std::string shown(const EventGraph& graph) {
    std::string text;
    for (const Vertex v : vertices_of<ActorNode>(graph)) {
        text += std::get<ActorNode>(graph[v]).id + ' ';
    }
    text += "| ";
    for (const Vertex v : vertices_of<EventNode>(graph)) {
        text += std::get<EventNode>(graph[v]).id + ' ';
    }
    text += '|';
    for (auto [edge, end] = edges(graph); edge != end; ++edge) {
        if (graph[*edge].kind == EdgeKind::opposes) {
            text += ' ' + std::get<ActorNode>(graph[source(*edge, graph)]).id + '-' +
                    std::get<ActorNode>(graph[target(*edge, graph)]).id + ' ' +
                    std::to_string(graph[*edge].events.size());
        }
    }
    return text;
}

Story story() {
    Story one;
    one.actor("Clinton", ActorClass::person, "USA");
    one.event("lambasted", {"Clinton"}, {"Russia"}, "2012-07-06");
    one.event("accused", {"Clinton"}, {"Russia"}, "2012-07-05").type = "REJECT";
    one.event("vetoed", {"Russia"}, {"Syria"}, "2012-02-04").status = Status::possible;
    one.event("undated", {}, {"Syria"});
    one.stance("Clinton", '-', "Russia", {"lambasted", "accused"});
    one.member("Clinton", "State Department");
    return one;
}

std::string selected(const Selection& selection) {
    return shown(select(story().graph, selection));
}

Selection with(auto change) {
    Selection selection;
    change(selection);
    return selection;
}

}  // namespace

TEST_CASE("select: actors, types, statuses, days") {
    CHECK(selected({}) ==
          "clinton russia syria state-department | lambasted accused vetoed undated | "
          "clinton-russia 2");
    CHECK(selected(with([](Selection& s) { s.actors = {"CLINTON"}; })) ==
          "clinton russia state-department | lambasted accused | clinton-russia 2");
    CHECK(selected(with([](Selection& s) { s.types = {"REJECT"}; })) ==
          "clinton russia state-department | accused | clinton-russia 1");
    CHECK(selected(with([](Selection& s) { s.statuses = {Status::possible}; })) ==
          "russia syria | vetoed |");
    CHECK(selected(with([](Selection& s) {
              s.since = Day{2012, 7, 6};
          })) == "clinton russia state-department | lambasted | clinton-russia 1");
    CHECK(selected(with([](Selection& s) {
              s.until = Day{2012, 3, 1};
          })) == "russia syria | vetoed |");
    CHECK(selected(with([](Selection& s) { s.actors = {"Nobody"}; })) == "| |");
}

TEST_CASE(
    "select: persons and bodies become their countries; rebels do not, nobody opposes himself") {
    Story one;
    one.actor("Clinton", ActorClass::person, "USA");
    one.actor("Obama", ActorClass::person, "USA");
    one.actor("Syria", ActorClass::state, "SYR");
    one.actor("Assad", ActorClass::person, "SYR");
    one.actor("rebels", ActorClass::armed_group, "SYR");
    one.event("criticised", {"Clinton"}, {"Assad"});
    one.event("urged", {"Obama"}, {"Clinton"});
    one.event("attacked", {"rebels"}, {"Assad"});
    one.stance("Clinton", '-', "Assad", {"criticised"});
    one.stance("Obama", '-', "Clinton", {"urged"});
    one.stance("rebels", '-', "Assad", {"attacked"});
    Selection selection;
    selection.roll_up_country = true;
    CHECK(shown(select(one.graph, selection)) ==
          "syria rebels usa | criticised urged attacked | usa-syria 1 rebels-syria 1");
}
