#include <doctest/doctest.h>

#include "annals/views.hpp"
#include "views/shown.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

Diagram opposition_of(const Story& story, std::size_t top = 15) {
    return views().front().draw(story.graph, {top});
}

Story veto() {
    Story story;
    story.actor("Hillary Clinton", ActorClass::person);
    story.event("lambasted", {"Hillary Clinton"}, {"Russia"}, "2012-07-06");
    story.event("accused", {"Hillary Clinton"}, {"Russia"}, "2012-07-06");
    story.event("vetoed", {"Russia"}, {}, "2012-02-04");
    story.stance("Hillary Clinton", '-', "Russia", {"lambasted", "accused"});
    story.stance("Russia", '+', "al-Assad", {"vetoed"});
    return story;
}

}  // namespace

TEST_CASE("opposition: blocs, verbs, weights") {
    CHECK(shown(opposition_of(veto())) ==
          "[al-Assad] 0-right\n"
          "(Hillary Clinton) 0-left\n"
          "[Russia] 0-right\n"
          "hillary-clinton =opposes=> russia 2 lambasted, accused 2012-07-06\n"
          "russia =supports=> al-assad 1 vetoed 2012-02-04\n");
}

TEST_CASE("opposition: what goes against the blocs is marked") {
    Story story = veto();
    story.event("praised", {"Russia", "Iran"}, {"al-Assad"});
    story.stance("Russia", '+', "al-Assad", {"praised"});
    story.stance("Iran", '+', "al-Assad", {"praised", "vetoed"});
    story.event("urged", {"Russia"}, {"al-Assad"});
    story.stance("Russia", '-', "Iran", {"urged"});
    const Diagram diagram = opposition_of(story);
    CHECK(shown(diagram).find("russia =opposes=> iran 1 urged !") != std::string::npos);
    CHECK(diagram.legend ==
          std::vector<Diagram::Key>{{Diagram::Style::opposes, "opposes", false},
                                    {Diagram::Style::opposes, "opposes, against the blocs", true},
                                    {Diagram::Style::supports, "supports", false}});
}

TEST_CASE("opposition: the foe of a foe is not put into one's bloc") {
    Story story;
    story.event("accused", {"United States"}, {"Russia"});
    story.event("denied", {"Russia"}, {"al-Assad"});
    story.stance("United States", '-', "Russia", {"accused"});
    story.stance("Russia", '-', "al-Assad", {"denied"});
    CHECK(shown(opposition_of(story)) ==
          "[al-Assad]\n"
          "[Russia]\n"
          "[United States]\n"
          "russia =opposes=> al-assad 1 denied\n"
          "united-states =opposes=> russia 1 accused\n");
}

TEST_CASE("opposition: the strongest actors, and how many were left out") {
    const Diagram diagram = opposition_of(veto(), 2);
    CHECK(shown(diagram) ==
          "(Hillary Clinton)\n[Russia]\nhillary-clinton =opposes=> russia 2 lambasted, accused "
          "2012-07-06\n");
    CHECK(diagram.subtitle == "A story (Wire, 2012-07-06) · 2 of 3 actors");
}

TEST_CASE("opposition: tooltips hold the events with their sentences") {
    const Diagram diagram = opposition_of(veto());
    CHECK(diagram.arrows.front().tooltip ==
          "Hillary Clinton opposes Russia\n2012-07-06 lambasted: “lambasted happened.”\n"
          "2012-07-06 accused: “accused happened.”");
}

TEST_CASE("opposition: a graph without stances gives an empty picture") {
    const Diagram diagram = opposition_of(Story{});
    CHECK(shown(diagram) == "");
    CHECK(diagram.subtitle == "A story (Wire, 2012-07-06)");
}
