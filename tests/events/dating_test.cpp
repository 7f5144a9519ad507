#include <doctest/doctest.h>

#include <string>

#include "events/told.hpp"

namespace annals {
namespace {

/// "ACCUSE 2012-07-06; REJECT", told of one sentence with that day under a word.
std::string dated(const char* trees, std::size_t day) {
    const Day friday{2012, 7, 6};
    const TimeExpression date{0,
                              day,
                              day,
                              TimexType::date,
                              "2012-07-06",
                              Period{friday, friday, Precision::day, DateModifier::none},
                              Basis::relative};
    const Told story = told(trees, {.others = {}, .places = {}, .quotes = {}, .dates = {date}});
    std::string text;
    for (const Event& event : story.events.events) {
        text += (text.empty() ? "" : "; ") + event.type +
                (event.when.period ? " " + show(*event.when.period) : "");
    }
    return text;
}

}  // namespace

TEST_CASE("dating: what is told as past does not lie on the day of what is told around it") {
    CHECK(dated("Peru/NNP/2/nsubj accused|accuse/VBD/0/root Chile/NNP/2/obj on/IN/5/case "
                "Friday/NNP/2/obl",
                4) == "ACCUSE 2012-07-06");
    CHECK(dated("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj on/IN/5/case "
                "Friday/NNP/2/obl for/IN/7/mark vetoing|veto/VBG/2/advcl it/PRP/7/obj",
                4) == "ACCUSE 2012-07-06; REJECT");
    CHECK(dated("Peru/NNP/2/nsubj accused|accuse/VBD/0/root Chile/NNP/2/obj on/IN/5/case "
                "Friday/NNP/2/obl ,/,/9/punct which/WDT/9/nsubj has|have/VBZ/9/aux "
                "vetoed|veto/VBN/3/acl:relcl it/PRP/9/obj",
                4) == "ACCUSE 2012-07-06; REJECT");
}

}  // namespace annals
