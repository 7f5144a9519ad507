#include <doctest/doctest.h>

#include "annals/views.hpp"
#include "views/shown.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

TEST_CASE("events view: a column for each period, in order") {
    Story story;
    story.event("lambasted", {"Clinton"}, {"Russia"}, "2012-07-06").wording = {
        "lambasted Russia", Wording::Form::predicate};
    story.event("vetoed", {"Russia"}, {}, "2012-02-04").status = Status::possible;
    story.event("undated", {"Nobody"}, {});
    const Diagram diagram = views()[1].draw(story.graph, {});
    CHECK(shown(diagram) ==
          "[Clinton]\n"
          "[lambasted Russia] column 1\n"
          "[possible: vetoed] column 0 tentative\n"
          "[2012-02-04] column 0\n"
          "[2012-07-06] column 1\n"
          "[Russia]\n"
          "clinton =plain=> event-lambasted 1\n"
          "event-lambasted =plain=> russia 1\n"
          "russia =plain=> event-vetoed 1\n");
    CHECK(diagram.subtitle == "A story (Wire, 2012-07-06) · 2 of 3 events");
}
