#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "annals/diff.hpp"

using namespace annals;
using nlohmann::json;

namespace {

Timeline::Entry entry(const std::string& text) {
    Timeline::Entry entry;
    entry.event = "e1";
    entry.type = "ACCUSE";
    entry.text = text;
    entry.agents = {"Hillary Clinton"};
    entry.article = "one";
    entry.evidence = text + '.';
    return entry;
}

}  // namespace

TEST_CASE("diff to_json: nothing differs") {
    const auto found = json::parse(to_json(Diff{"a", "b", {}, {}}));
    CHECK(found == json{{"schema", "annals/1"},
                        {"old", "a"},
                        {"new", "b"},
                        {"same", true},
                        {"changes", json::array()},
                        {"stances", json::array()}});
}

TEST_CASE("diff to_json: both events of a change, null for what is not told") {
    Diff diff{"a",
              "b",
              {{Difference::Kind::changed, entry("x"), entry("y"), {{"place", "", "Paris"}}}},
              {}};
    diff.events.front().old_entry->when.assumed = Day{2012, 7, 6};
    diff.events.front().old_entry->when.basis = Basis::assumed;
    diff.events.push_back({Difference::Kind::only_new, {}, entry("z"), {}});
    diff.stances = {{"Russia", "rebels", Sign::opposes, std::nullopt}};
    const auto found = json::parse(to_json(diff));
    CHECK(found["same"] == false);
    CHECK(found["changes"][0]["change"] == "changed");
    CHECK(found["changes"][0]["fields"] ==
          json::parse(R"([{"field":"place","old":null,"new":"Paris"}])"));
    CHECK(found["changes"][0]["old"] ==
          json::parse(R"({"id":"e1","type":"ACCUSE","text":"x","agents":["Hillary Clinton"],
        "targets":[],"place":null,"status":"actual","said_by":null,"date":null,"date_basis":"assumed",
        "date_assumed":"2012-07-06","date_text":null,"evidence":{"article":"one","sentence":0,"text":"x."}})"));
    CHECK(found["changes"][1]["change"] == "only_new");
    CHECK(found["changes"][1]["old"].is_null());
    CHECK(found["stances"] ==
          json::parse(R"([{"from":"Russia","to":"rebels","old":"-","new":null}])"));
}

TEST_CASE("diff to_json: nasty strings come back as they were") {
    for (const char* text :
         {"\"quoted\" \\ back", "tab\tand\x01control", "<b>&amp;</b>", "Ünïcödé 北京"}) {
        CAPTURE(text);
        const Diff diff{text, "b", {{Difference::Kind::only_old, entry(text), {}, {}}}, {}};
        const auto found = json::parse(to_json(diff));
        CHECK(found["old"] == text);
        CHECK(found["changes"][0]["old"]["text"] == text);
    }
    const Diff broken{"\xff", "b", {}, {}};
    CHECK(json::parse(to_json(broken))["old"] == "\xEF\xBF\xBD");
}
