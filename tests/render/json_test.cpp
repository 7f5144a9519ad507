#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "annals/render.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

TEST_CASE("json: the record of an article") {
    Story story;
    story.actor("Hillary Clinton", ActorClass::person, "USA");
    EventNode& event = story.event("lambasted", {"Hillary Clinton"}, {"Russia"}, "2012-07-06");
    event.plover = "ACCUSE";
    event.confidence = 0.5;
    story.stance("Hillary Clinton", '-', "Russia", {"lambasted"});
    CHECK(
        to_json(story.graph, false) ==
        R"({"schema":"annals/1","article":"story.txt","id":"story","title":"A story","source":"Wire","url":null,)"
        R"("published":"2012-07-06","published_basis":"front matter","offset_unit":"byte","actors":[)"
        R"({"id":"hillary-clinton","names":["Hillary Clinton"],"class":"person","role":null,"country":"USA",)"
        R"("member_of":[],"sector":null,"mentions":[[0,15]]},)"
        R"({"id":"russia","names":["Russia"],"class":"state","role":null,"country":null,"member_of":[],)"
        R"("sector":null,"mentions":[[0,6]]}],"events":[{"id":"lambasted","type":"ACCUSE","label":"lambasted",)"
        R"("plover":"ACCUSE","cameo":null,"mentions":[[100,106]],"agents":["hillary-clinton"],"targets":["russia"],)"
        R"("object":null,"causes":[],"place":null,"date":"2012-07-06","date_precision":"day","date_mod":null,)"
        R"("date_basis":"stated","date_assumed":null,"date_text":null,"status":"actual","said_by":null,"counts":[],)"
        R"("confidence":0.5,"evidence":[{"sentence":1,"span":[100,150],"text":"lambasted happened."}]}],)"
        R"("stances":[{"from":"hillary-clinton","to":"russia","sign":"-","events":["lambasted"],)"
        R"("evidence":[[100,150]]}],"orders":[]})");
}

TEST_CASE("json: objects, sources, orders, assumed days, bytes that are no UTF-8") {
    Story story;
    EventNode& call = story.event("called for", {}, {});
    call.label = "called \xFF\"\\\x01";
    call.when = {std::nullopt, Basis::assumed, Day{2012, 7, 6}, std::nullopt};
    story.event("sanctions", {}, {});
    story.link("sanctions", EdgeKind::object_of, "called for");
    story.link("called for", EdgeKind::before, "sanctions");
    story.says("officials", "called for");
    const auto json = nlohmann::json::parse(to_json(story.graph));
    const auto& record = json["events"][0];
    CHECK(record["label"] == "called \uFFFD\"\\\x01");
    CHECK(record["object"] == "sanctions");
    CHECK(record["said_by"] == "officials");
    CHECK(record["date"].is_null());
    CHECK(record["date_assumed"] == "2012-07-06");
    CHECK(json["orders"][0] == nlohmann::json{{"before", "called-for"}, {"after", "sanctions"}});
}

TEST_CASE("json: an empty graph") {
    const auto json = nlohmann::json::parse(to_json(EventGraph{}));
    CHECK(json["published"].is_null());
    CHECK(json["events"].empty());
}

TEST_CASE("csv: events of a graph") {
    Story story;
    story.event("lambasted", {"Clinton"}, {"Russia", "China"}, "2012-07-06");
    CHECK(to_csv(story.graph) ==
          "article,id,type,label,plover,cameo,agents,targets,object,place,date,date_precision,date_"
          "mod,date_basis,"
          "date_assumed,date_text,status,said_by,confidence,sentence,begin,end,evidence\r\n"
          "story,lambasted,ACCUSE,lambasted,,,clinton,russia; "
          "china,,,2012-07-06,day,,stated,,,actual,,0,1,100,150,"
          "lambasted happened.\r\n");
}
