#include <doctest/doctest.h>

#include "events/told.hpp"

namespace annals {
namespace {

/// The sources of the events of one sentence: "Ortiz;".
std::string sources(const char* trees, const std::vector<Quote>& quotes = {}) {
    const Told story = told(trees, {.others = {}, .places = {}, .quotes = quotes, .dates = {}});
    std::string text;
    for (const Event& event : story.events.events) {
        text += (event.said_by ? story.actors.actors[*event.said_by].id : "") + ";";
    }
    return text;
}

}  // namespace

TEST_CASE("sources: what somebody is accused of is known from the accuser") {
    CHECK(sources("Peru/NNP/2/nsubj accused|accuse/VBD/0/root Chile/NNP/2/obj of/IN/5/mark "
                  "attacking|attack/VBG/2/advcl Brazil/NNP/5/obj") == ";Peru;");
    CHECK(sources("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj for/IN/5/mark "
                  "attacking|attack/VBG/2/advcl Brazil/NNP/5/obj") == ";;");
}

TEST_CASE("sources: of quotes inside each other the innermost that somebody says") {
    // "Ortiz said the meeting showed Peru attacked Chile": bytes 11 and 30 to the end
    const std::vector<Quote> quotes{
        {.source = {{0, 5}},
         .cue = {{6, 10}},
         .content = {{11, 52}},
         .direct = false,
         .speaker = 0},
        {.source = {{11, 22}},
         .cue = {{23, 29}},
         .content = {{30, 52}},
         .direct = false,
         .speaker = {}},
    };
    CHECK(sources("Ortiz/NNP/2/nsubj said|say/VBD/0/root the/DT/4/det meeting/NN/5/nsubj "
                  "showed|show/VBD/2/ccomp Peru/NNP/7/nsubj attacked|attack/VBD/5/ccomp "
                  "Chile/NNP/7/obj",
                  quotes) == "Ortiz;Ortiz;");
}

}  // namespace annals
