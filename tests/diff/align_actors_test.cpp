#include "diff/align_actors.hpp"

#include <doctest/doctest.h>

#include "diff/graphs.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

/// "Clinton=Hillary Clinton | Assad= | =Lavrov": who of the old is who of the new.
std::string aligned(const std::vector<ActorNode>& old_actors,
                    const std::vector<ActorNode>& new_actors) {
    const EventGraph old_graph = graph_of("old", old_actors, {});
    const EventGraph new_graph = graph_of("new", new_actors, {});
    std::string text;
    for (const AlignedActor& actor : align_actors(old_graph, new_graph).actors) {
        const auto name = [](const ActorNode* node) {
            return node == nullptr ? "" : node->names.front();
        };
        text += (text.empty() ? "" : " | ") + name(actor.old_actor) + '=' + name(actor.new_actor);
    }
    return text;
}

}  // namespace

TEST_CASE("align_actors: names and countries") {
    struct {
        std::vector<ActorNode> old_actors, new_actors;
        const char* expected;
    } const cases[] = {
        {{}, {}, ""},
        {{person({"Hillary Clinton", "Clinton"}, "USA")},
         {person({"Clinton"}, "USA")},
         "Hillary Clinton=Clinton"},
        {{person({"Bill Clinton", "Clinton"}, "USA")},
         {person({"Hillary Clinton", "Clinton"}, "USA")},
         "Bill Clinton= | =Hillary Clinton"},
        {{person({"Clinton"}, "USA"), person({"Bill Clinton"}, "USA")},
         {person({"Bill Clinton", "Clinton"}, "USA"),
          person({"Hillary Clinton", "Clinton"}, "USA")},
         "Clinton=Hillary Clinton | Bill Clinton=Bill Clinton"},
        {{person({"Bashar al-Assad"}, "SYR")},
         {person({"Bashar Assad"})},
         "Bashar al-Assad=Bashar Assad"},
        {{state({"Moscow"}, "RUS")}, {state({"Russia", "the Kremlin"}, "RUS")}, "Moscow=Russia"},
        {{state({"Georgia"}, "GEO")},
         {group({"Georgia Tech", "Georgia"}, "USA")},
         "Georgia= | =Georgia Tech"},
        {{group({"the rebels"})}, {group({"rebels"})}, "the rebels=rebels"},
        {{group({"Syrian civilians"}, "SYR")},
         {group({"civilians", "the civilians"}, "SYR")},
         "Syrian civilians=civilians"},
        {{group({"at least 89 people"})},
         {group({"more than 90 people"}), group({"two people"})},
         "at least 89 people=more than 90 people | =two people"},
        {{group({"the opposition"})},
         {group({"opposition groups"})},
         "the opposition=opposition groups"},
        {{person({"Laurent Fabius"}, "FRA")},
         {state({"France"}, "FRA")},
         "Laurent Fabius= | =France"},
        {{person({"Ali"})}, {group({"Free Syrian Army"}, "SYR")}, "Ali= | =Free Syrian Army"},
    };
    for (const auto& [old_actors, new_actors, expected] : cases) {
        const auto& shown_expected = expected;
        CAPTURE(shown_expected);
        CHECK(aligned(old_actors, new_actors) == expected);
    }
}

TEST_CASE("align_actors: common numbers of both graphs") {
    const EventGraph old_graph = graph_of("old", {state({"Russia"}, "RUS")}, {});
    const EventGraph new_graph =
        graph_of("new", {state({"China"}, "CHN"), state({"Russia"}, "RUS")}, {});
    const ActorAlignment found = align_actors(old_graph, new_graph);
    CHECK(found.old_number == std::map<Vertex, std::size_t>{{1, 0}});
    CHECK(found.new_number == std::map<Vertex, std::size_t>{{1, 1}, {2, 0}});
}
