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
        CAPTURE(trees);
        CHECK(show(told(trees)) == events);
    }
}

}  // namespace annals
