#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "annals/render.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

using Json = nlohmann::ordered_json;

std::vector<Json> records(const std::string& text) {
    std::vector<Json> found;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) {
        found.push_back(Json::parse(line));
    }
    return found;
}

Json only_record(const Story& story) {
    const auto found = records(to_plover(story.graph).text);
    REQUIRE(found.size() == 1);
    return found.front();
}

std::string names(const Json& actors) {
    std::string found;
    for (const Json& actor : actors) {
        found += (found.empty() ? "" : " ") + actor["entity_text"].get<std::string>();
    }
    return found;
}

EventNode& accusation(Story& story) {
    story.actor("Ana Ruiz", ActorClass::person, "PER");
    story.node("Ana Ruiz").sector = "GOV";
    story.node("Ana Ruiz").role = "Foreign Minister";
    EventNode& event = story.event("accused", {"Ana Ruiz"}, {"Chile"}, "2021-03-05");
    event.plover = "ACCUSE";
    return event;
}

}  // namespace

TEST_CASE("plover: a record with all keys, in the order of the manual") {
    Story story;
    accusation(story).place = "Lima";
    CHECK(
        to_plover(story.graph).text ==
        R"({"id":"story:accused","has_event":true,"date":"2021-03-05","time":null,"enddate":null,)"
        R"("endtime":null,"actor":[{"code":"PER","sector":"GOV","entity_text":"Ana Ruiz",)"
        R"("identifier_id":null,"identifier_text":"ana-ruiz","religion":null,"ethnicity":null,)"
        R"("office":"Foreign Minister","gender":null,"age":null}],"recipient":[{"code":null,)"
        R"("sector":null,"entity_text":"Chile","identifier_id":null,"identifier_text":"chile",)"
        R"("religion":null,"ethnicity":null,"office":null,"gender":null,"age":null}],)"
        R"("event":["ACCUSE"],"event_loc":{"extracted_place":"Lima","resolved_place":null,)"
        R"("geonameid":null,"lat":null,"lon":null,"city":null,"district":null,"province":null,)"
        R"("country":null,"country_code":null,"feature_class":null,"feature_code":null,)"
        R"("resolution":null},"event_text":["accused"],"quad_code":3,"event_scale":-2.0,)"
        R"("mode":[],"context":[],"link":null,"text":"accused happened.",)"
        R"("text_info":{"sequence":1,"start":100,"end":150,"offset_unit":"byte",)"
        R"("status":"actual","said_by":null},"cite_info":{"corpus":null,"citation":"story",)"
        R"("url":null,"title":"A story","language":"en","publication":"Wire","license":null,)"
        R"("copyright":null,"coder":"annals","codebook":"plover","version":null},)"
        R"("coder":"annals","coded_date":null,"coded_time":null,"comment":null,)"
        R"("date_precision":"day","date_mod":null,"date_basis":"stated"})"
        "\n");
}

TEST_CASE("plover: the required keys are there when nothing is known") {
    Story story;
    story.event("fighting", {}, {}).plover = "ASSAULT";
    const Json record = only_record(story);
    CHECK(record["date"].is_null());
    CHECK(record["actor"] == Json::array());
    CHECK(record["recipient"] == Json::array());
    CHECK(record["event"] == Json::array({"ASSAULT"}));
    CHECK(record["event_loc"].is_null());
    CHECK(record["date_precision"].is_null());
}

TEST_CASE("plover: what did not happen does not look as if it had") {
    struct {
        Status status;
        const char* context;
    } const cases[] = {{Status::planned, "future"},
                       {Status::possible, "hypothetical"},
                       {Status::denied, "negation"}};
    for (const auto& [status, context] : cases) {
        Story story;
        accusation(story).status = status;
        const Json record = only_record(story);
        CHECK(record["context"] == Json::array({context}));
        CHECK(record["text_info"]["status"] == std::string{show(status)});
    }
}

TEST_CASE("plover: who says so") {
    Story story;
    accusation(story);
    story.says("officials", "accused");
    CHECK(only_record(story)["text_info"]["said_by"] == "officials");
}

TEST_CASE("plover: who meets or fights each other are actors without a recipient") {
    Story story;
    EventNode& clash = story.event("clashed", {"Peru"}, {"Chile"});
    clash.plover = "ASSAULT";
    clash.mutual = true;
    const Json record = only_record(story);
    CHECK(names(record["actor"]) == "Peru Chile");
    CHECK(record["recipient"].empty());
}

TEST_CASE("plover: a period has an end, a day has none, an assumed day is no date") {
    Story story;
    EventNode& event = accusation(story);
    event.when.period = period("2021-02");
    event.when.period->modifier = DateModifier::late;
    Json record = only_record(story);
    CHECK(record["date"] == "2021-02-01");
    CHECK(record["enddate"] == "2021-02-28");
    CHECK(record["date_precision"] == "month");
    CHECK(record["date_mod"] == "late");
    event.when = {std::nullopt, Basis::assumed, Day{2021, 3, 6}, std::nullopt};
    record = only_record(story);
    CHECK(record["date"].is_null());
    CHECK(record["enddate"].is_null());
    CHECK(record["date_basis"] == "assumed");
}

TEST_CASE("plover: casualties, as words where they are not exact") {
    Story story;
    accusation(story).counts = {{"killed", 89, Count::Bound::at_least, "at least 89"},
                                {"wounded", 12, Count::Bound::exact, "12"},
                                {"people", 300, Count::Bound::exact, "300"}};
    const Json record = only_record(story);
    CHECK(record["dead"] == "at least 89");
    CHECK(record["injured"] == 12);
    CHECK_FALSE(record.contains("people"));
}

TEST_CASE("plover: types that it lacks are left out and counted; unknown ones have no numbers") {
    Story story;
    accusation(story);
    story.event("resigned", {"Chile"}, {});
    story.event("sang", {"Chile"}, {}).plover = "SING";  // of a user's ontology
    const Coded coded = to_plover(story.graph);
    const auto found = records(coded.text);
    REQUIRE(found.size() == 2);
    CHECK(found[1]["quad_code"].is_null());
    CHECK(found[1]["event_scale"].is_null());
    CHECK(show(coded.left_out) == "1 of 3 events is left out: 1 of a type that PLOVER lacks");
}

TEST_CASE("plover: text from articles stays in its string, and in its line") {
    Story story;
    EventNode& event = accusation(story);
    event.place = "a\"b\\c\nd\xFF\x01";
    std::get<ArticleNode>(story.graph[0]).url = "javascript:alert(1)";
    const std::string text = to_plover(story.graph).text;
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
    const Json record = records(text).front();
    CHECK(record["event_loc"]["extracted_place"] == "a\"b\\c\nd\uFFFD\x01");
    CHECK(record["cite_info"]["url"].is_null());
}

TEST_CASE("plover: an empty graph") {
    CHECK(to_plover(EventGraph{}).text == "");
}
