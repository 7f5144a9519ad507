#include "diff/align_events.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "diff/graphs.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

const std::vector<ActorNode> actors{person({"Hillary Clinton", "Clinton"}, "USA"),
                                    state({"Russia"}, "RUS"), state({"China"}, "CHN"),
                                    state({"France"}, "FRA"), group({"Friends of Syria"})};

/// "0=1 1= =0": which event of the old is which of the new.
std::string paired(const std::vector<ToldEvent>& old_events,
                   const std::vector<ToldEvent>& new_events) {
    const EventGraph old_graph = graph_of("old", actors, old_events);
    const EventGraph new_graph = graph_of("new", actors, new_events);
    const ActorAlignment alignment = align_actors(old_graph, new_graph);
    std::string text;
    for (const EventPair& pair :
         align_events(tellings(old_graph, alignment.old_number),
                      tellings(new_graph, alignment.new_number), alignment)) {
        const auto number = [](std::optional<std::size_t> at) {
            return at ? std::to_string(*at) : "";
        };
        text += (text.empty() ? "" : " ") + number(pair.old_event) + '=' + number(pair.new_event);
    }
    return text;
}

const ToldEvent criticism{
    "ACCUSE",   "lambasted",  {"Hillary Clinton"},
    {"Russia"}, "2012-07-06", "Clinton lambasted Russia for its veto on Friday."};
const ToldEvent reworded_criticism{"ACCUSE",
                                   "criticised",
                                   {"Hillary Clinton"},
                                   {"Russia", "China"},
                                   "2012-07-06",
                                   "Clinton sharply criticised Russia and China for their veto."};
const ToldEvent conference{
    "CONSULT", "conference", {"Friends of Syria"},
    {},        "2012-07-06", "The Friends of Syria held a conference in Paris."};
const ToldEvent earlier_conference{
    "CONSULT", "conference", {"Friends of Syria"},
    {},        "2012-02",    "A first conference of the group took place in Tunis."};
const ToldEvent french_praise{"SUPPORT",    "praised",
                              {"France"},   {"Friends of Syria"},
                              "2012-07-01", "France praised what the group does."};

}  // namespace

TEST_CASE("align_events: type, actors, period and words") {
    struct {
        const char* what;
        std::vector<ToldEvent> old_events, new_events;
        const char* pairs;
    } const cases[] = {
        {"nothing", {}, {}, ""},
        {"the same", {criticism, conference}, {criticism, conference}, "0=0 1=1"},
        {"in another order", {criticism, conference}, {conference, criticism}, "0=1 1=0"},
        {"reworded", {criticism}, {french_praise, reworded_criticism}, "0=1 =0"},
        {"two of a kind",
         {conference, earlier_conference},
         {earlier_conference, conference},
         "0=1 1=0"},
        {"another of the kind", {conference}, {earlier_conference, conference}, "0=1 =0"},
        {"unlike", {criticism}, {french_praise}, "0= =0"},
        {"one missing", {criticism, french_praise}, {criticism}, "0=0 1="},
    };
    for (const auto& [what, old_events, new_events, pairs] : cases) {
        const auto& shown_what = what;
        CAPTURE(shown_what);
        CHECK(paired(old_events, new_events) == pairs);
    }
}

TEST_CASE("align_events: one meeting in one place, told in other words and of another day") {
    ToldEvent on_monday{"CONSULT", "met",        {"Friends of Syria"},
                        {},        "2012-07-02", "The friends met in Cairo on Monday."};
    ToldEvent on_tuesday{
        "CONSULT", "gathered",   {"Friends of Syria"},
        {},        "2012-07-03", "On Tuesday, all of them gathered in Cairo and published a plan."};
    on_monday.place = on_tuesday.place = "Cairo";
    CHECK(paired({on_monday}, {conference, on_tuesday}) == "0=1 =0");
}

TEST_CASE("align_events: a toll whose cause only one knows") {
    ToldEvent attack{.type = "ASSAULT",
                     .label = "killed",
                     .sentence = "At least 89 people had been killed on Friday."};
    ToldEvent deaths{.type = "DISASTER",
                     .label = "killed",
                     .sentence = "More than 90 people were killed on Friday."};
    attack.counts = {{"killed", 89, Count::Bound::at_least, "at least 89"}};
    deaths.counts = {{"killed", 90, Count::Bound::at_least, "more than 90"}};
    CHECK(paired({attack}, {deaths}) == "0=0");
}

TEST_CASE("align_events: of twins, those alike in their details are paired") {
    ToldEvent in_homs{"ASSAULT", "shelling", {}, {}, "", "Shelling went on in several towns."};
    ToldEvent in_hama = in_homs;
    in_homs.place = "Homs";
    in_hama.place = "Hama";
    CHECK(paired({in_homs, in_hama}, {in_hama, in_homs}) == "0=1 1=0");
}

TEST_CASE("align_events: 500 with 500 of few types is quick") {
    std::vector<ToldEvent> many;
    for (int number = 0; number < 500; ++number) {
        many.push_back(number % 2 == 0 ? criticism : conference);
        many.back().sentence += " Report " + std::to_string(number) + " of the day, from place " +
                                std::to_string(number % 9);
    }
    const EventGraph graph = graph_of("one", actors, many);
    const ActorAlignment alignment = align_actors(graph, graph);
    const auto told = tellings(graph, alignment.old_number);
    const auto start = std::chrono::steady_clock::now();
    const auto pairs = align_events(told, told, alignment);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{20});
    CHECK(std::all_of(pairs.begin(), pairs.end(),
                      [](const EventPair& pair) { return pair.old_event == pair.new_event; }));
}
