#include <doctest/doctest.h>

#include "events/told.hpp"

namespace annals {

TEST_CASE("coreference: mentions of one event are joined, others are not") {
    struct {
        const char* trees;
        const char* events;
    } const cases[] = {
        {"Ortiz/NNP/2/nsubj defected|defect/VBD/0/root\n"
         "The/DT/2/det defection/NN/3/nsubj worried|worry/VBD/0/root Peru/NNP/3/obj",
         "DEFECT defected Ortiz>"},
        {"Peru/NNP/2/nsubj attended|attend/VBD/0/root the/DT/4/det conference/NN/2/obj\n"
         "Chile/NNP/2/nsubj spoke|speak/VBD/0/root at/IN/5/case the/DT/5/det summit/NN/2/obl",
         "CONSULT conference Peru,Chile>"},
        {"Peru/NNP/2/nsubj attacked|attack/VBD/0/root Chile/NNP/2/obj\n"
         "Brazil/NNP/2/nsubj attacked|attack/VBD/0/root Bolivia/NNP/2/obj",
         "ASSAULT attacked Peru>Chile; ASSAULT attacked Brazil>Bolivia"},
        {"Peru/NNP/2/nsubj condemned|condemn/VBD/0/root Chile/NNP/2/obj\n"
         "Peru/NNP/2/nsubj praised|praise/VBD/0/root Chile/NNP/2/obj",
         "ACCUSE condemned Peru>Chile; SUPPORT praised Peru>Chile"},
    };
    for (const auto& [trees, events] : cases) {
        CAPTURE(trees);
        CHECK(show(told(trees)) == events);
    }
}

TEST_CASE("events: ids come from content and are unique") {
    const auto once = told("Peru/NNP/2/nsubj condemned|condemn/VBD/0/root Chile/NNP/2/obj");
    const auto later = told(
        "Brazil/NNP/2/nsubj slept|sleep/VBD/0/root\nPeru/NNP/2/nsubj condemned|condemn/VBD/0/root "
        "Chile/NNP/2/obj");
    REQUIRE(once.events.events.size() == 1);
    REQUIRE(later.events.events.size() == 1);
    CHECK(once.events.events[0].id == later.events.events[0].id);
    CHECK(once.events.events[0].cameo == "111");
}

TEST_CASE("events: nothing in, nothing out; a flat tree of many words ends") {
    CHECK(told("").events.events.empty());
    std::string flat = "attack/VB/0/root";
    for (int i = 0; i < 20000; ++i) {
        flat += " attack/VB/1/conj";
    }
    CHECK(!told(flat).events.events.empty());
}

}  // namespace annals
