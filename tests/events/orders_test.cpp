#include <doctest/doctest.h>

#include <string>

#include "events/told.hpp"

namespace annals {
namespace {

TimeExpression month(std::size_t sentence, std::size_t word, int number) {
    const Day first{2012, static_cast<unsigned short>(number), 1};
    return {sentence,
            word,
            word,
            TimexType::date,
            "2012-0" + std::to_string(number),
            Period{first, first.end_of_month(), Precision::month, DateModifier::none},
            Basis::relative};
}

/// "left < met", the labels of events, one order after another.
std::string orders(const char* trees, const std::vector<TimeExpression>& dates = {}) {
    const Told story = told(trees, {.others = {}, .places = {}, .quotes = {}, .dates = dates});
    std::string text;
    for (const Order& order : story.events.orders) {
        text += (text.empty() ? "" : "; ") + story.events.events[order.before].label + " < " +
                story.events.events[order.after].label;
    }
    return text;
}

/// "expelled 2012-02; met", events with their dates.
std::string dated(const char* trees, const std::vector<TimeExpression>& dates) {
    const Told story = told(trees, {.others = {}, .places = {}, .quotes = {}, .dates = dates});
    std::string text;
    for (const Event& event : story.events.events) {
        text += (text.empty() ? "" : "; ") + event.label +
                (event.when.period ? " " + show(*event.when.period) : "");
    }
    return text;
}

}  // namespace

TEST_CASE("orders: connectives, before verbs and before nouns") {
    CHECK(orders("Peru/NNP/2/nsubj attacked|attack/VBD/0/root Chile/NNP/2/obj after/IN/6/mark "
                 "Brazil/NNP/6/nsubj invaded|invade/VBD/2/advcl Norway/NNP/6/obj") ==
          "invaded < attacked");
    CHECK(orders("Peru/NNP/2/nsubj attacked|attack/VBD/0/root Chile/NNP/2/obj before/IN/6/case "
                 "the/DT/6/det conference/NN/2/obl") == "attacked < conference");
    CHECK(orders("Peru/NNP/2/nsubj attacked|attack/VBD/0/root Chile/NNP/2/obj and/CC/5/cc "
                 "invaded|invade/VBD/2/conj Brazil/NNP/5/obj") == "");
}

TEST_CASE("orders: a perfect lies before, a plain past in what is said does not say so") {
    CHECK(orders("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj which/WDT/6/nsubj "
                 "had|have/VBD/6/aux invaded|invade/VBN/3/acl:relcl Brazil/NNP/6/obj") ==
          "invaded < lambasted");
    CHECK(orders("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj which/WDT/5/nsubj "
                 "invaded|invade/VBD/3/acl:relcl Brazil/NNP/5/obj") == "");
    // Not what did not happen.
    CHECK(orders("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj which/WDT/7/nsubj "
                 "had|have/VBD/7/aux not/RB/7/advmod invaded|invade/VBN/3/acl:relcl "
                 "Brazil/NNP/7/obj") == "");
}

TEST_CASE("orders: causes, and what is agreed on") {
    CHECK(orders("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj for/IN/5/mark "
                 "invading|invade/VBG/2/advcl Brazil/NNP/5/obj") == "invading < lambasted");
    CHECK(orders("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj for/IN/5/mark "
                 "supporting|support/VBG/2/advcl Brazil/NNP/5/obj") == "");
    CHECK(orders("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj because/IN/7/case "
                 "of/IN/4/fixed the/DT/7/det fighting/NN/2/obl") == "");
    CHECK(orders("Peru/NNP/2/nsubj agreed|agree/VBD/0/root to/TO/4/mark meet/VB/2/xcomp "
                 "Chile/NNP/4/obj") == "agreed < meet");
}

TEST_CASE("orders: a claim that dates contradict is dropped") {
    const char* trees =
        "Peru/NNP/2/nsubj attacked|attack/VBD/0/root Chile/NNP/2/obj in/IN/5/case May/NNP/2/obl "
        "after/IN/8/mark Brazil/NNP/8/nsubj invaded|invade/VBD/2/advcl Norway/NNP/8/obj "
        "in/IN/11/case "
        "June/NNP/8/obl";
    CHECK(orders(trees) == "invaded < attacked");
    CHECK(orders(trees, {month(0, 4, 5), month(0, 10, 6)}) == "");
    CHECK(orders(trees, {month(0, 4, 6), month(0, 10, 5)}) == "invaded < attacked");
}

TEST_CASE("orders: an undated event is tied to the dated ones on both sides") {
    CHECK(orders("Peru/NNP/3/nsubj had|have/VBD/3/aux invaded|invade/VBN/0/root Chile/NNP/3/obj "
                 "after/IN/7/case the/DT/7/det conference/NN/3/obl in/IN/9/case May/NNP/7/nmod "
                 "and/CC/13/cc "
                 "before/IN/13/case the/DT/13/det veto/NN/7/conj in/IN/15/case June/NNP/13/nmod",
                 {month(0, 8, 5), month(0, 14, 6)}) == "conference < invaded; invaded < veto");
}

TEST_CASE("orders: a date in the phrase of another event is that event's") {
    CHECK(dated("Peru/NNP/2/nsubj invaded|invade/VBD/0/root Chile/NNP/2/obj after/IN/6/case "
                "the/DT/6/det conference/NN/2/obl in/IN/8/case May/NNP/2/obl",
                {month(0, 7, 5)}) == "invaded; conference 2012-05");
    CHECK(dated("Peru/NNP/2/nsubj invaded|invade/VBD/0/root Chile/NNP/2/obj in/IN/5/case "
                "May/NNP/2/obl after/IN/8/case the/DT/8/det conference/NN/2/obl",
                {month(0, 4, 5)}) == "invaded 2012-05; conference 2012-05");
}

}  // namespace annals
