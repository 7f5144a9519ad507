#include "annals/stance.hpp"

#include <doctest/doctest.h>

#include "annals/language.hpp"
#include "events/told.hpp"

namespace annals {

TEST_CASE("stance: signs multiply along nested events") {
    struct {
        const char* trees;
        const char* stances;
    } const cases[] = {
        {"Ortiz/NNP/2/nsubj defected|defect/VBD/0/root from/IN/4/case Chile/NNP/2/obl",
         "Ortiz-Chile"},
        {"Peru/NNP/2/nsubj praised|praise/VBD/0/root Chile/NNP/2/obj", "Peru+Chile"},
        {"Peru/NNP/2/nsubj met|meet/VBD/0/root Chile/NNP/2/obj", ""},
        // who blocks an effort to topple him supports him, and opposes who makes it
        {"Chile/NNP/2/nsubj blocked|block/VBD/0/root efforts|effort/NNS/2/obj by/IN/5/case "
         "Peru/NNP/3/nmod "
         "to/TO/7/mark topple/VB/3/acl Ortiz/NNP/7/obj",
         "Chile+Ortiz Chile-Peru"},
        // a call for sanctions is against whom they are for
        {"Peru/NNP/2/nsubj called|call/VBD/0/root for/IN/4/case sanctions|sanction/NNS/2/obl "
         "on/IN/6/case "
         "Chile/NNP/4/nmod",
         "Peru-Chile"},
        // a call on somebody to step down is against him
        {"Peru/NNP/2/nsubj urged|urge/VBD/0/root Ortiz/NNP/2/obj to/TO/5/mark step/VB/2/xcomp "
         "down/RP/5/compound:prt",
         "Peru-Ortiz"},
        // blame for blocking it: against the blocker, and against whom the blocking helps
        {"Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj for/IN/5/mark "
         "blocking|block/VBG/2/advcl "
         "efforts|effort/NNS/5/obj to/TO/8/mark topple/VB/6/acl Ortiz/NNP/8/obj",
         "Chile+Ortiz Peru-Chile Peru-Ortiz"},
        // what did not happen shows nothing
        {"Peru/NNP/4/nsubj did|do/VBD/4/aux not/RB/4/advmod attack/VB/0/root Chile/NNP/4/obj", ""},
        // condemning an attack is against the attacker, not for the attacked
        {"Peru/NNP/2/nsubj condemned|condemn/VBD/0/root the/DT/4/det attack/NN/2/obj by/IN/6/case "
         "Chile/NNP/4/nmod "
         "on/IN/8/case Brazil/NNP/4/nmod",
         "Chile-Brazil Peru-Chile"},
        // who denies that he supports somebody opposes nobody by that
        {"Peru/NNP/2/nsubj denied|deny/VBD/0/root that/IN/5/mark Peru/NNP/5/nsubj "
         "backs|back/VBZ/2/ccomp Chile/NNP/5/obj",
         ""},
        // to reject an idea is nothing against those who are in it
        {"Peru/NNP/2/nsubj rejected|reject/VBD/0/root the/DT/4/det idea/NN/2/obj that/IN/8/mark "
         "Chile/NNP/8/nsubj should/MD/8/aux negotiate/VB/4/acl",
         ""},
    };
    for (const auto& [trees, stances] : cases) {
        const auto& shown_trees = trees;
        CAPTURE(shown_trees);
        CHECK(stances_of(told(trees)) == stances);
    }
}

TEST_CASE("stance: who tells of an attack is against the attacker, unless telling is his trade") {
    const std::pair<ActorClass, std::size_t> cases[] = {
        {ActorClass::party, 1},        {ActorClass::government, 1}, {ActorClass::ngo, 0},
        {ActorClass::organisation, 0}, {ActorClass::media, 0},
    };
    for (const auto& [speaker, expected] : cases) {
        const auto& shown_speaker = speaker;
        CAPTURE(show(shown_speaker));
        Actors actors;
        actors.actors.resize(2);
        actors.actors[0].actor_class = speaker;
        Events events;
        events.events.resize(1);
        events.events[0].type = "ASSAULT";
        events.events[0].agents = {1};
        events.events[0].said_by = 0;
        CHECK(find_stances(events, actors, Language::english()).size() == expected);
    }
}

}  // namespace annals
