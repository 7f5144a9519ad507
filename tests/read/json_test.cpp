#include <doctest/doctest.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "read/formats.hpp"

namespace annals {
namespace {

std::vector<Reading> readings(const std::string& text) {
    std::vector<Reading> found;
    read_json(text, input_named("news/a.json"),
              [&](Reading reading) { found.push_back(std::move(reading)); });
    return found;
}

/// "id|title|date|source|url|text" of the only article, or the error.
std::string summary(const std::string& text) {
    const auto found = readings(text);
    REQUIRE(found.size() == 1);
    if (!found[0].article) {
        return found[0].error;
    }
    const Article& article = *found[0].article;
    const std::string day =
        article.published ? boost::gregorian::to_iso_extended_string(*article.published) : "";
    return article.id + "|" + article.title + "|" + day + "|" + article.source + "|" + article.url +
           "|" + article.text;
}

TEST_CASE("json: the known forms") {
    struct {
        const char* text;
        const char* summary;
    } const cases[] = {
        {R"({"id": "a1", "title": "T", "date": "2012-07-06", "source": "CNN", "url": "http://x.org", "text": "Body."})",
         "a1|T|2012-07-06|CNN|http://x.org|Body."},
        {R"({"title": "T", "date": "2012-07-06", "source": "http://x.org/1", "source-hostname": "X", "text": "Body.", "raw_text": "Raw"})",
         "a|T|2012-07-06|X||Body."},  // trafilatura
        {R"({"title": "T", "date_publish": "2012-07-06 10:00:00", "source_domain": "x.org", "url": "http://x.org/1", "maintext": "Body."})",
         "a|T|2012-07-06|x.org|http://x.org/1|Body."},  // news-please
        {R"({"title": "T", "publishing_date": "2012-07-06T10:00:00+00:00", "plaintext": "Body."})",
         "a|T|2012-07-06|||Body."},  // fundus
        {R"({"id": 20190801, "date": "2012-07-06", "event_text": "Body."})",
         "20190801||2012-07-06|||Body."},  // NGEC
        {R"({"dct": "2012-07-06", "text": "Body."})", "a||2012-07-06|||Body."},
        {R"({"published": null, "date": "", "text": "Body."})", "a|||||Body."},
        {R"({"id": "a\nb ", "title": "Fran\u00c3\u00a7ois", "text": "x\u0007y"})",
         "a b|François||||xy"},
    };
    for (const auto& [text, expected] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(summary(text) == expected);
    }
}

TEST_CASE("json: faults") {
    struct {
        const char* text;
        const char* error;
    } const cases[] = {
        {R"({"id": "a"})", "news/a.json:1: expected an article with \"text\", got none"},
        {R"({"text": " \n"})", "news/a.json:1: expected an article with \"text\", got none"},
        {R"({"text": ["a"]})", "news/a.json:1: expected a string under \"text\", got an array"},
        {R"({"maintext": 5})", "news/a.json:1: expected a string under \"maintext\", got a number"},
        {R"({"text": "a", "date": {}})",
         "news/a.json:1: expected a string under \"date\", got an object"},
        {R"({"text": "a", "date": "2012-13-45"})",
         "news/a.json:1: expected a date such as 2012-07-06, got \"2012-13-45\""},
        {R"([7])", "news/a.json:1: article 1: expected an article as a JSON object, got a number"},
    };
    for (const auto& [text, error] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(summary(text) == error);
    }
    CHECK_THROWS_WITH(readings("[]"), "news/a.json:1: expected articles, got an empty array");
    CHECK_THROWS_WITH(readings("{\"id\": 1,\n\"text\": }"),
                      "news/a.json:2: expected JSON, got broken JSON at byte 19");
}

TEST_CASE("json: arrays name their articles by number") {
    const auto found =
        readings(R"([{"text": "One."}, {"text": "Two.", "id": "b"}, {"text": "Three."}])");
    REQUIRE(found.size() == 3);
    CHECK(found[0].article->id == "a-1");
    CHECK(found[1].article->id == "b");
    CHECK(found[2].article->id == "a-3");
}

TEST_CASE("json lines: a broken line does not end the others") {
    std::istringstream lines{
        "{\"text\": \"One.\"}\n\n{\"text\": \"Two\n{\"id\": \"d\", \"text\": "
        "\"Four.\"}\r\n\"five\""};
    std::vector<std::string> found;
    read_json_lines(lines, input_named("a.jsonl"), [&](const Reading& reading) {
        found.push_back(reading.article ? reading.article->id : reading.error);
    });
    CHECK(found == std::vector<std::string>{
                       "a-1", "a.jsonl:3: expected a JSON object, got broken JSON at byte 13", "d",
                       "a.jsonl:5: expected an article as a JSON object, got a string"});
}

TEST_CASE("json: offsets are bytes of the decoded text") {
    const auto found = readings(R"({"text": "Fran\u00c3\u00a7ois \"met\""})");
    const Article& article = *found[0].article;
    REQUIRE(article.text == "François \"met\"");
    CHECK(article.offsets.to_file(article.text.find("met")) == std::string{"FranÃ§ois \""}.size());
}

TEST_CASE("json is told from prose by its first characters") {
    for (const char* text : {"{\"", " {\n\"", "{}", "[{", "[ ]", "\xEF\xBB\xBF{\""}) {
        CHECK(looks_like_json(text));
    }
    for (const char* text : {"", "{", "[REPORT] Ministers met", "{Paris}", "\"a\"", "Text"}) {
        CHECK_FALSE(looks_like_json(text));
    }
}

}  // namespace
}  // namespace annals
