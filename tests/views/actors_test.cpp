#include <doctest/doctest.h>

#include "annals/views.hpp"
#include "views/shown.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

TEST_CASE("actors view: membership, countries, stances") {
    Story story;
    story.actor("Hillary Clinton", ActorClass::person, "USA");
    story.actor("United States", ActorClass::state, "USA");
    story.node("Hillary Clinton").role = "Secretary of State";
    story.event("lambasted", {"Hillary Clinton"}, {"Russia"});
    story.member("Hillary Clinton", "United States");
    story.stance("Hillary Clinton", '-', "Russia", {"lambasted"});
    CHECK(shown(views()[2].draw(story.graph, {})) ==
          "(Hillary Clinton Secretary of State) USA\n"
          "[Russia]\n"
          "[United States] USA\n"
          "hillary-clinton =opposes=> russia 1\n"
          "hillary-clinton =plain=> united-states 1\n");
}
