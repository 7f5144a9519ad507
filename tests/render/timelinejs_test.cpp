#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "annals/render.hpp"

using namespace annals;

namespace {

Timeline::Entry entry(const std::string& text, std::optional<Period> period = std::nullopt) {
    Timeline::Entry one;
    one.event = "e-1";
    one.type = "CONSULT";
    one.text = text;
    one.when.period = period;
    one.when.basis = period ? Basis::stated : Basis::none;
    one.article = "story";
    one.sentence = 3;
    one.evidence = "They met.";
    return one;
}

Timeline of(const Timeline::Entry& one) {
    Timeline list;
    (one.when.period || one.when.assumed ? list.dated : list.undated) = {one};
    return list;
}

nlohmann::json parsed(const Timeline& list) {
    return nlohmann::json::parse(to_timelinejs(list));
}

/// Start, end and shown date of the only event: "2012-7-6/2012-7-8 shown".
std::string dates(const Period& period) {
    const auto event = parsed(of(entry("a", period)))["events"][0];
    const auto text = [&](const char* key) {
        std::string parts;
        for (const char* part : {"year", "month", "day"}) {
            if (event.contains(key) && event[key].contains(part)) {
                parts += (parts.empty() ? "" : "-") + event[key][part].dump();
            }
        }
        return parts;
    };
    const std::string end = text("end_date");
    return text("start_date") + (end.empty() ? "" : "/" + end) + " " +
           event["display_date"].get<std::string>();
}

}  // namespace

TEST_CASE("timelinejs: dates are as fine as they are known") {
    using enum Precision;
    constexpr auto exact = DateModifier::none;
    const struct {
        Period period;
        const char* expected;
    } cases[] = {
        {{Day{2012, 7, 6}, Day{2012, 7, 6}, day, exact}, "2012-7-6 2012-07-06"},
        {{Day{2012, 7, 6}, Day{2012, 7, 8}, range, exact}, "2012-7-6/2012-7-8 2012-07-06/07-08"},
        {{Day{2012, 7, 2}, Day{2012, 7, 8}, week, exact}, "2012-7-2/2012-7-8 2012-07-02/07-08"},
        {{Day{2012, 2, 1}, Day{2012, 2, 29}, month, exact}, "2012-2 2012-02"},
        {{Day{2012, 4, 1}, Day{2012, 6, 30}, quarter, exact}, "2012-4/2012-6 2012-04-01/06-30"},
        {{Day{2012, 3, 1}, Day{2012, 5, 31}, range, exact}, "2012-3/2012-5 2012-03/2012-05"},
        {{Day{2012, 1, 1}, Day{2012, 12, 31}, year, exact}, "2012 2012"},
        {{Day{2007, 1, 1}, Day{2011, 12, 31}, range, exact}, "2007/2011 2007/2011"},
        {{Day{2012, 2, 1}, Day{2012, 2, 29}, month, DateModifier::about}, "2012-2 ~2012-02"},
        {{Day{2012, 2, 1}, Day{2012, 2, 29}, month, DateModifier::early}, "2012-2 ~2012-02 early"},
        {{Day{2011, 1, 1}, std::nullopt, year, exact}, "2011 2011/.."},
        {{std::nullopt, Day{2012, 7, 6}, day, DateModifier::before},
         "2012-7-6 ~../2012-07-06 before"},
    };
    for (const auto& [period, expected] : cases) {
        CAPTURE(expected);
        CHECK(dates(period) == expected);
    }
}

TEST_CASE("timelinejs: an assumed day says so") {
    Timeline::Entry one = entry("a");
    one.when = {std::nullopt, Basis::assumed, Day{2012, 7, 6}, std::nullopt};
    const auto event = parsed(of(one))["events"][0];
    CHECK(event["start_date"] == nlohmann::json{{"year", 2012}, {"month", 7}, {"day", 6}});
    CHECK(event["display_date"] == "[2012-07-06] (assumed: the day of publication)");
}

TEST_CASE("timelinejs: headline, evidence and article; no markup from the text") {
    Timeline::Entry one =
        entry("talks <b>\"A\" & B's\xFF",
              Period{Day{2012, 7, 6}, Day{2012, 7, 6}, Precision::day, DateModifier::none});
    one.status = Status::planned;
    one.date_text = "Friday";
    one.evidence = "<script>alert(1)</script>";
    Timeline list = of(one);
    list.sources = {{"story", "A <i>story", "Wire", "https://x.org/?a=\"><script>", std::nullopt}};
    const auto event = parsed(list)["events"][0];
    CHECK(event["text"]["headline"] ==
          "planned: talks &lt;b&gt;&quot;A&quot; &amp; B&#39;s\uFFFD (Friday)");
    CHECK(event["text"]["text"] ==
          "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
          "<p><a href=\"https://x.org/?a=%22%3E%3Cscript%3E\">A &lt;i&gt;story</a> (Wire), "
          "sentence 3</p>");
    CHECK(event["group"] == "CONSULT");
    CHECK(event["unique_id"] == "e-1");
}

TEST_CASE("timelinejs: what has no date is listed in the title") {
    Timeline::Entry one = entry("a <veto>");
    one.status = Status::denied;
    one.before = "2012-07-06";
    const auto json = parsed(of(one));
    CHECK(json["events"].empty());
    CHECK(json["title"]["text"]["headline"] == "Timeline");
    CHECK(json["title"]["text"]["text"] ==
          "<p>Undated:</p><ul><li>CONSULT: denied: a &lt;veto&gt; (before 2012-07-06)"
          "<p>They met.</p><p>story, sentence 3</p></li></ul>");
}
