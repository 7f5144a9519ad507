#include <doctest/doctest.h>

#include "events/told.hpp"

namespace annals {

TEST_CASE("status: negation, modals, embedding, purpose") {
    struct {
        const char* trees;
        const char* events;
    } const cases[] = {
        {"Peru/NNP/4/nsubj did|do/VBD/4/aux not/RB/4/advmod veto/VB/0/root it/PRP/4/obj",
         "REJECT veto Peru> [denied]"},
        {"Peru/NNP/4/nsubj not/RB/4/advmod only/RB/2/advmod vetoed|veto/VBD/0/root it/PRP/4/obj",
         "REJECT vetoed Peru>"},
        {"Peru/NNP/3/nsubj will/MD/3/aux meet/VB/0/root Chile/NNP/3/obj",
         "CONSULT meet Peru,Chile> [planned]"},
        {"Peru/NNP/3/nsubj could/MD/3/aux attack/VB/0/root Chile/NNP/3/obj",
         "ASSAULT attack Peru>Chile [possible]"},
        {"Peru/NNP/2/nsubj failed|fail/VBD/0/root to/TO/4/mark attack/VB/2/xcomp Chile/NNP/4/obj",
         "ASSAULT attack Peru>Chile [denied]"},
        {"Peru/NNP/2/nsubj began|begin/VBD/0/root to/TO/4/mark attack/VB/2/xcomp Chile/NNP/4/obj",
         "ASSAULT attack Peru>Chile"},
        {"Peru/NNP/2/nsubj called|call/VBD/0/root for/IN/4/case sanctions|sanction/NNS/2/obl "
         "on/IN/6/case "
         "Chile/NNP/4/nmod",
         "REQUEST called Peru>; SANCTION sanctions >Chile [possible]"},
        {"Peru/NNP/2/nsubj threatened|threaten/VBD/0/root to/TO/4/mark attack/VB/2/xcomp "
         "Chile/NNP/4/obj",
         "THREATEN threatened Peru>Chile; ASSAULT attack Peru>Chile [possible]"},
        {"if/IN/3/mark Peru/NNP/3/nsubj attacks|attack/VBZ/0/root Chile/NNP/3/obj",
         "ASSAULT attacks Peru>Chile [possible]"},
    };
    for (const auto& [trees, events] : cases) {
        const auto& shown_trees = trees;
        CAPTURE(shown_trees);
        CHECK(show(told(trees)) == events);
    }
}

TEST_CASE("status: nouns that say what their clause is worth") {
    struct {
        const char* trees;
        const char* events;
    } const cases[] = {
        // "hopes that Peru was withdrawing", read as a relative clause
        {"It/PRP/2/nsubj raised|raise/VBD/0/root hopes|hope/NNS/2/obj that/WDT/7/nsubj "
         "Peru/NNP/7/nsubj was|be/VBD/7/aux withdrawing|withdraw/VBG/3/acl:relcl",
         "RETREAT withdrawing Peru> [possible]"},
        {"The/DT/2/det hopes|hope/NNS/0/root that/WDT/5/obj Peru/NNP/5/nsubj "
         "attacked|attack/VBD/2/acl:relcl",
         "ASSAULT attacked Peru>"},
        // "fears that Peru will attack", with "that" in the place of a phrase
        {"It/PRP/2/nsubj allays|allay/VBZ/0/root fears|fear/NNS/2/obj that/WDT/7/obl:unmarked "
         "Peru/NNP/7/nsubj will/MD/7/aux attack/VB/3/acl:relcl Chile/NNP/7/obj",
         "ASSAULT attack Peru>Chile [possible]"},
        {"It/PRP/5/nsubj:pass should/MD/5/aux not/RB/5/advmod be/VB/5/aux:pass "
         "seen|see/VBN/0/root as/IN/7/case Peru/NNP/5/obl attacking|attack/VBG/5/advcl "
         "Chile/NNP/8/obj",
         "ASSAULT attacking Peru>Chile [possible]"},
        {"the/DT/2/det absence/NN/8/nsubj of/IN/4/case Peru/NNP/2/nmod from/IN/7/case the/DT/7/det "
         "summit/NN/2/nmod counts|count/VBZ/0/root",
         "CONSULT summit >"},
        {"They/PRP/2/nsubj had|have/VBD/0/root difficulties|difficulty/NNS/2/obj in/IN/5/mark "
         "persuading|persuade/VBG/2/advcl Peru/NNP/5/obj",
         "REQUEST persuading >Peru [possible]"},
        {"They/PRP/2/nsubj wrote|write/VBD/0/root a/DT/4/det page/NN/2/obj vision/NN/4/appos "
         "for/IN/8/case a/DT/8/det ceasefire/NN/4/nmod",
         "RETREAT ceasefire > [possible]"},
        {"They/PRP/2/nsubj saw|see/VBD/0/root it/PRP/2/obj as/IN/5/case licence/NN/2/obl "
         "to/IN/7/mark attack/VB/2/obl Peru/NNP/7/obj",
         "ASSAULT attack >Peru [possible]"},
        {"The/DT/2/det plan/NN/3/nsubj includes|include/VBZ/0/root the/DT/5/det "
         "appointment/NN/3/obj of/IN/7/case Ortiz/NNP/5/nmod",
         "LEADER appointment >Ortiz [planned]"},
        {"There/PRP/3/nsubj was|be/VBD/3/cop progress/NN/0/root toward/IN/5/mark "
         "toppling|topple/VBG/3/acl Ortiz/NNP/5/obj",
         "LEADER toppling >Ortiz [possible]"},
        {"They/PRP/4/nsubj can/MD/4/aux not/RB/4/advmod confirm/VB/0/root reports|report/NNS/4/obj "
         "of/IN/7/case attacks|attack/NNS/5/nmod on/IN/9/case Peru/NNP/7/nmod",
         "ASSAULT attacks >Peru [possible]"},
        {"An/DT/2/det election/NN/6/nsubj is|be/VBZ/6/cop the/DT/6/det only/JJ/6/amod "
         "way/NN/0/root "
         "out/RB/6/advmod",
         "LEADER election > [possible]"},
    };
    for (const auto& [trees, events] : cases) {
        const auto& shown_trees = trees;
        CAPTURE(shown_trees);
        CHECK(show(told(trees)) == events);
    }
}

TEST_CASE("status: what somebody stands against is not there yet, but for what has an article") {
    struct {
        const char* trees;
        const char* events;
    } const cases[] = {
        {"Peru/NNP/2/nsubj opposed|oppose/VBD/0/root sanctions|sanction/NNS/2/obj",
         "REJECT opposed Peru>; SANCTION sanctions > [possible]"},
        {"Peru/NNP/2/nsubj opposed|oppose/VBD/0/root the/DT/4/det attack/NN/2/obj",
         "REJECT opposed Peru>; ASSAULT attack >"},
        {"Peru/NNP/2/nsubj vetoed|veto/VBD/0/root the/DT/4/det resolution/NN/2/obj",
         "REJECT vetoed Peru>; RULE resolution > [denied]"},
    };
    for (const auto& [trees, events] : cases) {
        const auto& shown_trees = trees;
        CAPTURE(shown_trees);
        CHECK(show(told(trees)) == events);
    }
}

TEST_CASE("status: reach of negations, of \"are to\", and who is asked") {
    struct {
        const char* trees;
        const char* events;
    } const cases[] = {
        {"Peru/NNP/4/nsubj does|do/VBZ/4/aux not/RB/4/advmod yield/VB/0/root and/CC/6/cc "
         "attacked|attack/VBD/4/conj Chile/NNP/6/obj",
         "ASSAULT attacked Peru>Chile"},
        {"Peru/NNP/4/nsubj does|do/VBZ/4/aux not/RB/4/advmod yield/VB/0/root or/CC/6/cc "
         "attack/VB/4/conj Chile/NNP/6/obj",
         "ASSAULT attack Peru>Chile [denied]"},
        {"Peru/NNP/4/nsubj is|be/VBZ/4/cop to/TO/4/mark attack/VB/0/root Chile/NNP/4/obj",
         "ASSAULT attack Peru>Chile [planned]"},
        {"Attacking|attack/VBG/4/csubj Chile/NNP/1/obj would/MD/4/aux help/VB/0/root",
         "ASSAULT Attacking >Chile [possible]"},
        {"Peru/NNP/2/nsubj called|call/VBD/0/root the/DT/4/det attack/NN/2/obj cowardly/JJ/2/xcomp",
         "ASSAULT attack >"},
        {"They/PRP/2/nsubj curb/VBP/0/root the/DT/4/det ability/NN/2/obj to/TO/6/mark "
         "continue/VB/4/acl the/DT/8/det attack/NN/6/obj",
         "ASSAULT attack >"},
        {"Peru/NNP/2/nsubj asked|ask/VBD/0/root the/DT/4/det conference/NN/2/obj for/IN/6/case "
         "aid/NN/2/obl",
         "REQUEST asked Peru>; CONSULT conference >; AID aid > [possible]"},
    };
    for (const auto& [trees, events] : cases) {
        const auto& shown_trees = trees;
        CAPTURE(shown_trees);
        CHECK(show(told(trees)) == events);
    }
}

TEST_CASE("status: a resolution that is only possible stays so when it is taken up") {
    const std::string possible =
        "A/DT/2/det resolution/NN/5/nsubj:pass could/MD/5/aux be/VB/5/aux:pass drawn/VBN/0/root\n";
    CHECK(show(told(possible + "Peru/NNP/2/nsubj backs|back/VBZ/0/root the/DT/4/det "
                               "resolution/NN/2/obj")) ==
          "RULE resolution > [possible]; SUPPORT backs Peru>");
}

}  // namespace annals
