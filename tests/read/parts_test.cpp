#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annals/read.hpp"
#include "read/decode.hpp"

namespace annals {
namespace {

Article article_of(std::string text) {
    Article article;
    article.id = "a";
    article.title = "Talks";
    article.offsets.add(0, 10);
    article.text = std::move(text);
    return article;
}

std::string repeated(std::string_view text, std::size_t bytes) {
    std::string all;
    while (all.size() < bytes) {
        all += text;
    }
    return all;
}

/// Nothing is lost, no part is too long, and each knows where it stands.
void check(const Article& whole, const std::vector<Article>& parts) {
    std::string text;
    for (const Article& part : parts) {
        CHECK(part.text.size() <= longest_article);
        CHECK(part.offsets.to_file(0) == 10 + text.size());
        CHECK(part.title == "Talks");
        text += part.text;
    }
    CHECK((text == whole.text));
}

TEST_CASE("parts: an article of usual length is one") {
    const auto parts = in_parts(article_of("Ministers met."));
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].id == "a");
}

TEST_CASE("parts: a long one is cut where it hurts least") {
    for (const auto& [unit, end] : std::vector<std::pair<std::string, std::string>>{
             {"Ministers met in Geneva.\nThey left. So did we.\n\n", "\n\n"},
             {"Ministers met in Geneva.\nThey left. So did we.\n", "\n"},
             {"Ministers met in Geneva. ", ". "},
             {"ministers met ", " "},
             {"\u00e4", "\u00e4"}}) {
        CAPTURE(unit);
        const Article whole = article_of(repeated(unit, 3 * longest_article));
        const auto parts = in_parts(whole);
        CHECK(parts.size() >= 3);
        CHECK(parts.front().id == "a-part-1");
        CHECK(parts.front().text.ends_with(end));
        check(whole, parts);
    }
}

TEST_CASE("parts: long bytes are cleaned as short ones are") {
    // A character of two bytes at every place that a block may end at, bad bytes and UTF-16.
    using Bytes = std::string_view;
    for (const auto& [mark, unit] : std::vector<std::pair<Bytes, Bytes>>{
             {"", "\u00e9"},
             {"", "a\u00e9 \xE9\r\n"},
             {"\xFE\xFF", {"\0a\xD8\x3D\xDE\x00", 6}},
             {"\xFF\xFE", {"a\0\x3D\xD8\x00\xDE", 6}}}) {
        const std::string bytes = std::string{mark} + repeated(unit, 1'000'000);
        const CleanText at_once = encode(mend(decode(bytes)));
        const CleanText found = clean(bytes);
        CHECK((found.text == at_once.text));
        CHECK((found.offsets == at_once.offsets));
    }
}

}  // namespace
}  // namespace annals
