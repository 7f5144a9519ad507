#include <doctest/doctest.h>

#include <string>

#include "annals/annals.hpp"

namespace annals {
namespace {

const Language& english() {
    static const Language language = Language::english();
    return language;
}

std::string day_told(const std::string& text) {
    const auto day = day_of_text(parse(segment(text, english()), english()), english());
    return day ? show(Period{day, day, Precision::day, DateModifier::none}) : "";
}

}  // namespace

TEST_CASE("dateline: a day that the text tells of itself") {
    CHECK(day_told("PARIS, July 6, 2012 (AP) - Ministers met on Friday.") == "2012-07-06");
    CHECK(day_told("LIMA, 6 July 2012 \u2014 Ministers met.") == "2012-07-06");
    CHECK(day_told("Ministers met\n\nFriday, July 6, 2012\n\nThe ministers of Peru met in Lima.") ==
          "2012-07-06");
    CHECK(day_told("Ministers met in Lima.\n\nUpdated 1405 GMT, 7 July 2012") == "2012-07-07");
    CHECK(day_told("Published: July 6, 2012\n\nMinisters met.\n\nLast updated on 9 July 2012") ==
          "2012-07-06");
}

TEST_CASE("dateline: days that the text tells of other things") {
    CHECK(day_told("Ministers met on 6 July 2012 in Lima.").empty());
    CHECK(day_told("PARIS, July 6 (AP) - Ministers met.").empty());  // of which year?
    CHECK(day_told("Ministers met.\n\nThe treaty of 6 July 2012").empty());
    CHECK(day_told("").empty());
}

TEST_CASE("dateline: relative dates are counted from the day that the text tells") {
    Article article;
    article.text = "PARIS, July 6, 2012 (AP) - Peru accused Chile on Thursday.";
    const auto events = analyse(article, english()).events.events;
    REQUIRE(events.size() == 1);
    REQUIRE(events[0].when.period);
    CHECK(show(*events[0].when.period) == "2012-07-05");
    article.text = "Peru accused Chile on Thursday. Peru met Chile last week.";
    const EventGraph graph = event_graph(article, english());
    std::string told;
    for (const Vertex vertex : vertices_of<EventNode>(graph)) {
        const auto& event = std::get<EventNode>(graph[vertex]);
        CHECK(!event.when.period);
        told += event.date_text + "; ";
    }
    CHECK(told == "Thursday of an unknown week; last week, counted from an unknown day; ");
}

}  // namespace annals
