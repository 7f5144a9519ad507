#include <doctest/doctest.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <string>

#include "annals/error.hpp"
#include "annals/read.hpp"

namespace annals {
namespace {

std::string error_of(const char* text) {
    try {
        (void)read_text(text, "news/a.txt");
        return "";
    } catch (const Error& error) {
        return error.what();
    }
}

TEST_CASE("front matter: fields, and where the text stands in the file") {
    const std::string file =
        "---\r\ntitle: \"Talks: the end\"\r\ndate: 2012-06-30\r\nsource: CNN\r\nurl: "
        "https://example.org/a?b=c\r\n"
        "licence: CC0\r\ntags:\r\n  - Syria\r\n---\r\nMinisters met.\r\n";
    const Article article = read_text(file, "news/talks.txt");
    CHECK(article.id == "talks");
    CHECK(article.file == "talks.txt");
    CHECK(article.title == "Talks: the end");
    CHECK(article.source == "CNN");
    CHECK(article.url == "https://example.org/a?b=c");
    CHECK(article.published == boost::gregorian::date{2012, 6, 30});
    CHECK(article.published_basis == "front matter");
    CHECK(article.text == "Ministers met.\r\n");
    CHECK(article.offsets.to_file(0) == file.find("Ministers"));
}

TEST_CASE("front matter: an id of its own, a date by another name, none") {
    const Article article =
        read_text("---\nid: talks/1\npublished: 30 June 2012\n---\nText.", "a.txt");
    CHECK(article.id == "talks/1");
    CHECK(article.published == boost::gregorian::date{2012, 6, 30});
    CHECK_FALSE(read_text("---\ndate: undated\n---\nText.", "a.txt").published.has_value());
    CHECK(read_text("---\ndate:\n---\nText.", "a.txt").published_basis.empty());
}

TEST_CASE("front matter: what is none belongs to the text") {
    for (const char* text : {"Plain text.", "---\nNo end: really\n",
                             "---\nProse, not keys.\n---\nMore.", "--- \n\n"}) {
        CAPTURE(text);
        CHECK(read_text(text, "a.txt").text == text);
    }
}

TEST_CASE("front matter: faults with file and line") {
    struct {
        const char* text;
        const char* error;
    } const cases[] = {
        {"", "news/a.txt:1: expected text, got an empty file"},
        {" \n\r\n", "news/a.txt:1: expected text, got only blanks"},
        {"---\ntitle: A\n---\n\n", "news/a.txt:4: expected text, got only front matter"},
        {"---\ntitle: A\ndate: 2012-13-45\n---\nText.",
         "news/a.txt:3: expected a date such as 2012-07-06, got \"2012-13-45\""},
    };
    for (const auto& [text, error] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(error_of(text) == error);
    }
}

}  // namespace
}  // namespace annals
