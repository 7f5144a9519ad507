#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "annals/diff.hpp"
#include "diff/graphs.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

const std::vector<ActorNode> actors{person({"clinton"}, "USA"), state({"russia"}, "RUS"),
                                    state({"china"}, "CHN")};

const ToldEvent criticism{.type = "ACCUSE",
                          .label = "lambasted",
                          .agents = {"clinton"},
                          .targets = {"russia"},
                          .date = "2012-07-06",
                          .sentence = "Clinton lambasted Russia."};
const ToldEvent meeting{.type = "CONSULT",
                        .label = "met",
                        .agents = {"china"},
                        .date = "2012-02",
                        .sentence = "All met."};
const ToldEvent threat{.type = "THREATEN",
                       .label = "threatened",
                       .sentence = "They threatened.",
                       .status = Status::possible};

constexpr std::array style_names{"opposes", "supports", "plain", "old_only", "new_only", "changed"};

std::string shown(const Diagram& diagram) {
    std::string text;
    for (const Diagram::Box& box : diagram.boxes) {
        text += box.id + ' ' + style_names[static_cast<std::size_t>(box.style)] + ' ' +
                std::to_string(box.rank) + '\n';
    }
    for (const Diagram::Arrow& arrow : diagram.arrows) {
        text += arrow.from + " > " + arrow.to + ' ' +
                style_names[static_cast<std::size_t>(arrow.style)] + '\n';
    }
    return text;
}

}  // namespace

TEST_CASE("picture: what each has, what both have, what they tell otherwise") {
    ToldEvent also_china = criticism;
    also_china.targets.push_back("china");
    const Diagram found = picture(graph_of("a", {actors[0], actors[1]}, {criticism, threat}),
                                  graph_of("b", actors, {also_china, meeting}));
    CHECK(shown(found) ==
          "actor-both-clinton plain -1\n"
          "actor-both-russia plain -1\n"
          "actor-new-china new_only -1\n"
          "event-both-e0 changed 1\n"
          "event-new-e1 new_only 0\n"
          "event-old-e1 old_only -1\n"
          "period-2012-02 plain 0\n"
          "period-2012-07-06 plain 1\n"
          "actor-both-clinton > event-both-e0 plain\n"
          "actor-new-china > event-new-e1 new_only\n"
          "event-both-e0 > actor-both-russia plain\n"
          "event-both-e0 > actor-new-china new_only\n");
    CHECK(found.subtitle == "old: a, new: b");
    CHECK(found.boxes[3].label == "clinton lambasted russia\ntargets: russia / russia,\nchina");
    CHECK(found.boxes[3].tooltip == "a: Clinton lambasted Russia.\nb: Clinton lambasted Russia.");
    CHECK(found.boxes[5].tentative);
}

TEST_CASE("picture: what differs comes first when there is not room for all") {
    std::vector<ToldEvent> many;
    for (int day = 10; day < 40; ++day) {
        ToldEvent event = criticism;
        event.date = "2012-0" + std::to_string(1 + day % 9) + '-' + std::to_string(10 + day % 15);
        event.sentence = "Report number " + std::to_string(day);
        event.place = "Town " + std::to_string(day);
        many.push_back(event);
    }
    std::vector<ToldEvent> more = many;
    more.push_back(threat);
    const Diagram found = picture(graph_of("a", actors, many), graph_of("b", actors, more));
    CHECK(found.subtitle == "old: a, new: b; 24 of 31 events");
    CHECK(std::any_of(found.boxes.begin(), found.boxes.end(),
                      [](const Diagram::Box& box) { return box.id == "event-new-e30"; }));
}
