#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "annals/render.hpp"

using namespace annals;

namespace {

Timeline hostile() {
    Timeline::Entry entry;
    entry.event = "e-1";
    entry.type = "ACCUSE";
    entry.text = "=HYPERLINK(\"x\"), <b>|`_*\xFF\n2";
    entry.when.period =
        Period{Day{2012, 7, 6}, Day{2012, 7, 6}, Precision::day, DateModifier::none};
    entry.when.basis = Basis::stated;
    entry.agents = {"A \"B\"", "C"};
    entry.article = "story";
    entry.sentence = 3;
    entry.evidence = "plain";
    Timeline list;
    list.dated = {entry};
    return list;
}

}  // namespace

TEST_CASE("markdown: no markup from the text") {
    CHECK(to_markdown(hostile()) ==
          "# Timeline\n\n| Date | Type | What | Sentence |\n| --- | --- | --- | --- |\n"
          "| 2012-07-06 | ACCUSE | =HYPERLINK(\"x\"), \\<b\\>\\|\\`\\_\\*\uFFFD 2 | story s3 |\n");
}

TEST_CASE("csv: RFC 4180, no formulas") {
    CHECK(to_csv(hostile()) ==
          "date,date_precision,date_mod,date_basis,date_assumed,date_text,status,type,text,agents,"
          "targets,place,"
          "said_by,after,before,article,sentence,event,evidence\r\n"
          "2012-07-06,day,,stated,,,actual,ACCUSE,\"'=HYPERLINK(\"\"x\"\"), <b>|`_*\uFFFD\n2\",\"A "
          "\"\"B\"\"; C\",,,"
          ",,,story,3,e-1,plain\r\n");
}

TEST_CASE("json: a timeline") {
    const auto json = nlohmann::json::parse(to_json(hostile()));
    CHECK(json["schema"] == "annals-timeline/1");
    CHECK(json["dated"][0]["text"] == "=HYPERLINK(\"x\"), <b>|`_*\uFFFD\n2");
    CHECK(json["dated"][0]["date"] == "2012-07-06");
    CHECK(json["dated"][0]["agents"][0] == "A \"B\"");
    CHECK(json["dated"][0]["said_by"].is_null());
    CHECK(json["undated"].empty());
}
