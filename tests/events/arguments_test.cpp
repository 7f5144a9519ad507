#include <doctest/doctest.h>

#include "events/told.hpp"

namespace annals {
namespace {

struct Row {
    const char* trees;
    const char* events;
};

void check(const Row& row, const ToldOptions& options = {}) {
    CAPTURE(row.trees);
    CHECK(show(told(row.trees, options)) == row.events);
}

}  // namespace

TEST_CASE("arguments: voice, coordination, by-agents") {
    const Row rows[] = {
        {"Peru/NNP/2/nsubj condemned|condemn/VBD/0/root Chile/NNP/2/obj and/CC/5/cc "
         "Brazil/NNP/3/conj",
         "ACCUSE condemned Peru>Chile,Brazil"},
        {"Peru/NNP/3/nsubj:pass was|be/VBD/3/aux:pass condemned|condemn/VBN/0/root by/IN/5/case "
         "Chile/NNP/3/obl:agent",
         "ACCUSE condemned Chile>Peru"},
        {"Peru/NNP/2/nsubj praised|praise/VBD/0/root Chile/NNP/2/obj and/CC/5/cc "
         "condemned|condemn/VBD/2/conj "
         "Brazil/NNP/5/obj",
         "SUPPORT praised Peru>Chile; ACCUSE condemned Peru>Brazil"},
        {"The/DT/2/det rebels/NNS/3/nsubj attacked|attack/VBD/0/root Lima/NNP/3/obj",
         "ASSAULT attacked >Lima"},
    };
    for (const Row& row : rows) {
        check(row);
    }
    check({"The/DT/2/det rebels/NNS/3/nsubj attacked|attack/VBD/0/root Lima/NNP/3/obj",
           "ASSAULT attacked rebels>Lima"},
          {.others = {"rebels"}, .places = {}, .quotes = {}, .dates = {}});
}

TEST_CASE("arguments: control, infinitives of nouns, relative clauses") {
    const Row rows[] = {
        {"Peru/NNP/2/nsubj urged|urge/VBD/0/root Chile/NNP/2/obj to/TO/5/mark condemn/VB/2/xcomp "
         "Brazil/NNP/5/obj",
         "REQUEST urged Peru>Chile; ACCUSE condemn Chile>Brazil [possible]"},
        {"Peru/NNP/2/nsubj called|call/VBD/0/root on/IN/4/case Chile/NNP/2/obl to/TO/6/mark "
         "condemn/VB/2/xcomp "
         "Brazil/NNP/6/obj",
         "REQUEST called Peru>Chile; ACCUSE condemn Chile>Brazil [possible]"},
        {"Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj for/IN/5/mark "
         "attacking|attack/VBG/2/advcl "
         "Brazil/NNP/5/obj",
         "ACCUSE lambasted Peru>Chile; ASSAULT attacking Chile>Brazil"},
        {"Chile/NNP/2/nsubj vetoed|veto/VBD/0/root efforts|effort/NNS/2/obj by/IN/5/case "
         "Peru/NNP/3/nmod to/TO/7/mark "
         "topple/VB/3/acl Ortiz/NNP/7/obj",
         "REJECT vetoed Chile>Peru; LEADER topple Peru>Ortiz [possible]"},
        {"Chile/NNP/5/nsubj ,/,/4/punct which/WDT/4/nsubj condemned|condemn/VBD/1/acl:relcl "
         "met|meet/VBD/0/root "
         "Peru/NNP/5/obj",
         "ACCUSE condemned Chile>; CONSULT met Chile,Peru>"},
    };
    for (const Row& row : rows) {
        check(row);
    }
}

TEST_CASE("arguments: nouns with possessors and prepositions, light verbs") {
    const Row rows[] = {
        {"The/DT/2/det defection/NN/0/root of/IN/4/case Ortiz/NNP/2/nmod from/IN/6/case "
         "Chile/NNP/2/nmod",
         "DEFECT defection Ortiz>Chile"},
        {"Peru/NNP/3/nmod:poss 's/POS/1/case veto/NN/0/root", "REJECT veto Peru>"},
        {"talks|talks/NNS/0/root between/IN/3/case Peru/NNP/1/nmod and/CC/5/cc Chile/NNP/3/conj",
         "CONSULT talks Peru,Chile>"},
        {"Peru/NNP/2/nsubj held|hold/VBD/0/root talks|talks/NNS/2/obj with/IN/5/case "
         "Chile/NNP/3/nmod",
         "CONSULT talks Peru,Chile>"},
        {"Peru/NNP/2/nsubj imposed|impose/VBD/0/root sanctions|sanction/NNS/2/obj on/IN/5/case "
         "Chile/NNP/2/obl",
         "SANCTION sanctions Peru>Chile"},
        {"Peru/NNP/2/nsubj came|come/VBD/0/root under/IN/4/case attack/NN/2/obl",
         "ASSAULT attack >Peru"},
        {"Ortiz/NNP/3/nmod:poss 's/POS/1/case murder/NN/0/root of/IN/5/case Diaz/NNP/3/nmod",
         "ASSAULT murder Ortiz>Diaz"},
        {"Diaz/NNP/3/nmod:poss 's/POS/1/case murder/NN/0/root", "ASSAULT murder >Diaz"},
        {"fighting/NN/0/root between/IN/3/case Peru/NNP/1/nmod and/CC/5/cc Chile/NNP/3/conj",
         "ASSAULT fighting Peru,Chile>Peru,Chile"},
    };
    for (const Row& row : rows) {
        check(row);
    }
}

TEST_CASE("triggers: words that only describe tell nothing") {
    const Row rows[] = {
        {"Peru/NNP/2/nsubj ran|run/VBD/0/root attack/NN/4/compound ads|ad/NNS/2/obj", ""},
        {"The/DT/3/det defence/NN/3/compound minister/NN/4/nsubj spoke|speak/VBD/0/root", ""},
        {"Peru/NNP/2/nsubj met|meet/VBD/0/root its/PRP$/4/nmod:poss target/NN/2/obj", ""},
    };
    for (const Row& row : rows) {
        check(row);
    }
}

TEST_CASE("arguments: participles that are no passives, and whom a joined verb goes on from") {
    const Row rows[] = {
        // "Ortiz, defected in May": the verb takes no object
        {"Ortiz/NNP/2/nsubj fell|fall/VBD/0/root defected|defect/VBN/1/acl from/IN/5/case "
         "Chile/NNP/3/obl",
         "DEFECT defected Ortiz>Chile"},
        {"Ortiz/NNP/2/nsubj fell|fall/VBD/0/root attacked|attack/VBN/1/acl by/IN/5/case "
         "Chile/NNP/3/obl",
         "ASSAULT attacked Chile>Ortiz"},
        // "Peru, which has vetoed it", whatever the label of "which"
        {"Peru/NNP/0/root which/WDT/4/nsubj:pass has|have/VBZ/4/aux "
         "condemned|condemn/VBN/1/acl:relcl "
         "Chile/NNP/4/obj",
         "ACCUSE condemned Peru>Chile"},
        // "Ortiz said that nobody could decide, and condemned Chile"
        {"Ortiz/NNP/2/nsubj said|say/VBD/0/root that/IN/6/mark Peru/NNP/6/nsubj could/MD/6/aux "
         "decide/VB/2/ccomp ,/,/9/punct and/CC/9/cc condemned|condemn/VBD/6/conj Chile/NNP/9/obj",
         "ACCUSE condemned Ortiz>Chile"},
        // the same, tagged as a participle
        {"Ortiz/NNP/2/nsubj said|say/VBD/0/root that/IN/6/mark Peru/NNP/6/nsubj could/MD/6/aux "
         "decide/VB/2/ccomp ,/,/9/punct and/CC/9/cc condemned|condemn/VBN/6/conj Chile/NNP/9/obj",
         "ACCUSE condemned Ortiz>Chile"},
        // "denied that Peru had attacked it and blamed Chile"
        {"Ortiz/NNP/2/nsubj denied|deny/VBD/0/root that/IN/6/mark Peru/NNP/6/nsubj had/VBD/6/aux "
         "attacked|attack/VBN/2/ccomp it/PRP/6/obj and/CC/9/cc blamed|blame/VBN/6/conj "
         "Chile/NNP/9/obj",
         "REJECT denied Ortiz>; ASSAULT attacked Peru> [denied]; ACCUSE blamed Ortiz>Chile"},
        // "lambasted both for blocking it": not the one who lambasts
        {"Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root both/DT/2/advmod for/IN/5/mark "
         "vetoing|veto/VBG/2/advcl it/PRP/5/obj",
         "ACCUSE lambasted Peru>; REJECT vetoing >"},
        // "it" is not who opposes it
        {"Peru/NNP/2/nsubj opposed|oppose/VBD/0/root Peru/NNP/2/obj", "REJECT opposed Peru>"},
        // "leave office" tells of no dead
        {"They/PRP/2/nsubj demanded|demand/VBD/0/root that/IN/5/mark Ortiz/NNP/5/nsubj "
         "leave/VB/2/ccomp office/NN/5/obj",
         "REQUEST demanded >Ortiz; LEADER leave Ortiz> [possible]"},
        // a figure of speech, and leave to speak
        {"a/DT/2/det march/NN/0/root toward/IN/4/mark peace|make/VBG/2/acl", ""},
        {"The/DT/2/det march/NN/0/root on/IN/4/case Lima/NNP/2/nmod", "PROTEST march >"},
        {"He/PRP/4/nsubj:pass was|be/VBD/4/aux:pass not/RB/4/advmod "
         "authorized|authorize/VBN/0/root "
         "to/TO/6/mark speak/VB/4/xcomp",
         ""},
    };
    for (const Row& row : rows) {
        check(row);
    }
}

TEST_CASE("arguments: who is asked or warned, and objects behind particles") {
    const Row rows[] = {
        {"Peru/NNP/2/nsubj warned|warn/VBD/0/root Chile/NNP/2/iobj that/IN/6/mark it/PRP/6/nsubj "
         "waits/VBZ/2/ccomp",
         "THREATEN warned Peru>Chile"},
        {"Peru/NNP/2/nsubj asked|ask/VBD/0/root Chile/NNP/2/iobj to/TO/5/mark condemn/VB/2/xcomp "
         "Brazil/NNP/5/obj",
         "REQUEST asked Peru>Chile; ACCUSE condemn Chile>Brazil [possible]"},
        // the particle was read as a preposition
        {"Peru/NNP/2/nsubj blew|blow/VBD/0/root up/IN/4/case Lima/NNP/2/obl",
         "ASSAULT blew Peru>Lima"},
        {"Peru/NNP/2/nsubj blew|blow/VBD/0/root in/IN/4/case Lima/NNP/2/obl", ""},
    };
    for (const Row& row : rows) {
        check(row);
    }
}

TEST_CASE("arguments: phrases that the tree hangs too high") {
    const Row rows[] = {
        // "efforts by Peru to topple him": Peru, not the efforts
        {"Chile/NNP/2/nsubj vetoed|veto/VBD/0/root efforts|effort/NNS/2/obj by/IN/5/case "
         "Peru/NNP/3/nmod to/TO/7/mark topple/VB/2/advcl Ortiz/NNP/7/obj",
         "REJECT vetoed Chile>Peru; LEADER topple Peru>Ortiz [possible]"},
        {"It/PRP/2/nsubj led|lead/VBD/0/root to/IN/4/case mobilization/NN/2/obl by/IN/6/case "
         "Peru/NNP/2/obl",
         "MOBILIZE mobilization Peru>"},
        // "the difficulties in persuading Peru"
        {"They/PRP/2/nsubj saw|see/VBD/0/root difficulties|difficulty/NNS/2/obj in/IN/5/mark "
         "persuading|persuade/VBG/3/acl Peru/NNP/5/obj",
         "REQUEST persuading >Peru [possible]"},
        // "sentenced Ortiz to years for attacking Peru"
        {"Chile/NNP/2/nsubj sentenced|sentence/VBD/0/root Ortiz/NNP/2/obj to/IN/5/case "
         "years|year/NNS/2/obl for/IN/7/mark attacking|attack/VBG/5/acl Peru/NNP/7/obj",
         "COERCE sentenced Chile>Ortiz; ASSAULT attacking Ortiz>Peru"},
        {"Chile/NNP/2/nsubj rejected|reject/VBD/0/root the/DT/4/det offer/NN/2/obj by/IN/6/case "
         "Peru/NNP/4/nmod to/TO/8/mark wait/VB/4/acl",
         "REJECT rejected Chile>Peru"},
        // a sentence that is no headline has its auxiliary
        {"Peru/NNP/2/nsubj:pass attacked|attack/VBN/0/root near/IN/4/case Lima/NNP/2/obl "
         "././2/punct",
         "ASSAULT attacked Peru>"},
        {"Peru/NNP/2/nsubj:pass attacked|attack/VBN/0/root near/IN/4/case Lima/NNP/2/obl",
         "ASSAULT attacked >Peru"},
    };
    for (const Row& row : rows) {
        check(row);
    }
}

TEST_CASE("arguments: \"their support of him\" is for him, \"the support of Peru\" is Peru's") {
    const Row rows[] = {
        {"Peru/NNP/3/nmod:poss 's/IN/1/case support/NN/0/root of/IN/5/case Ortiz/NNP/3/nmod",
         "SUPPORT support Peru>Ortiz"},
        {"the/DT/2/det support/NN/0/root of/IN/4/case Peru/NNP/2/nmod", "SUPPORT support Peru>"},
    };
    for (const Row& row : rows) {
        check(row);
    }
}

TEST_CASE("places: the whole name") {
    const Told story = told(
        "Peru/NNP/2/nsubj attacked|attack/VBD/0/root Chile/NNP/2/obj in/IN/8/case the/DT/8/det "
        "Middle/JJ/7/amod East/NNP/8/compound nation/NN/2/obl",
        {.others = {}, .places = {"East"}, .quotes = {}, .dates = {}});
    REQUIRE(story.events.events.size() == 1);
    CHECK(story.events.events[0].place == "Middle East nation");
    // "at the end of a conference in Lima"
    const Told end = told(
        "the/DT/2/det end/NN/0/root of/IN/5/case a/DT/5/det conference/NN/2/nmod in/IN/7/case "
        "Lima/NNP/2/nmod",
        {.others = {}, .places = {"Lima"}, .quotes = {}, .dates = {}});
    REQUIRE(end.events.events.size() == 1);
    CHECK(end.events.events[0].place == "Lima");
}

}  // namespace annals
