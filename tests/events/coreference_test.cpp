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
        const auto& shown_trees = trees;
        CAPTURE(shown_trees);
        CHECK(show(told(trees)) == events);
    }
}

TEST_CASE("coreference: meetings") {
    struct {
        const char* trees;
        const char* events;
    } const cases[] = {
        // the article stands before the name: "the Allies of Peru meeting"
        {"Brazil/NNP/2/nsubj attended|attend/VBD/0/root the/DT/4/det conference/NN/2/obj\n"
         "Chile/NNP/2/nsubj spoke|speak/VBD/0/root at/IN/6/case the/DT/5/det "
         "Allies/NNPS/6/compound "
         "meeting/NN/2/obl",
         "CONSULT Allies meeting Brazil,Chile,Allies>"},
        // a meeting is no mediation
        {"Peru/NNP/2/nsubj praised|praise/VBD/0/root the/DT/4/det mediation/NN/2/obj\n"
         "Chile/NNP/2/nsubj left|leave/VBD/0/root after/IN/5/case the/DT/5/det meeting/NN/2/obl",
         "SUPPORT praised Peru>; CONSULT mediation >; CONSULT meeting >"},
        // "the conference" is what was told last, but for what was told aside
        {"Peru/NNP/2/nsubj attended|attend/VBD/0/root a/DT/4/det conference/NN/2/obj\n"
         "Chile/NNP/2/nsubj met|meet/VBD/0/root Brazil/NNP/2/obj\n"
         "Ortiz/NNP/2/nsubj addressed|address/VBD/0/root the/DT/4/det conference/NN/2/obj",
         "CONSULT conference Peru>; CONSULT met Chile,Brazil,Ortiz>"},
        {"Peru/NNP/2/nsubj attended|attend/VBD/0/root a/DT/4/det conference/NN/2/obj\n"
         "Chile/NNP/5/nsubj which/WDT/3/nsubj met|meet/VBD/1/acl:relcl Brazil/NNP/3/obj "
         "left|leave/VBD/0/root\n"
         "Ortiz/NNP/2/nsubj addressed|address/VBD/0/root the/DT/4/det conference/NN/2/obj",
         "CONSULT conference Peru,Ortiz>; CONSULT met Chile,Brazil>"},
        // "the conference, where ministers met"
        {"Peru/NNP/2/nsubj attended|attend/VBD/0/root the/DT/4/det conference/NN/2/obj "
         "where/WRB/7/advmod Chile/NNP/7/nsubj met|meet/VBD/2/advcl",
         "CONSULT conference Peru,Chile>"},
        // what is still to come is one
        {"Peru/NNP/2/nsubj wants|want/VBZ/0/root elections|election/NNS/2/obj\n"
         "Chile/NNP/2/nsubj slept|sleep/VBD/0/root\n"
         "Chile/NNP/2/nsubj slept|sleep/VBD/0/root\n"
         "Chile/NNP/2/nsubj slept|sleep/VBD/0/root\n"
         "Brazil/NNP/2/nsubj fears|fear/VBZ/0/root elections|election/NNS/2/obj",
         "LEADER elections > [possible]"},
    };
    for (const auto& [trees, events] : cases) {
        const auto& shown_trees = trees;
        CAPTURE(shown_trees);
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
