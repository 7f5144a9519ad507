#include "annals/text.hpp"

#include <doctest/doctest.h>

#include <string>

#include "annals/language.hpp"
#include "text/characters.hpp"

namespace annals {
namespace {

const Language& english() {
    static const Language language = Language::english();
    return language;
}

std::string repeat(const std::string& part, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) {
        all += part;
    }
    return all;
}

/// Every byte that is no white space is in exactly one token, and tokens are in order.
void check_cover(const std::string& text) {
    std::size_t at = 0;
    for (const Sentence& sentence : segment(text, english()).sentences) {
        CHECK(sentence.span.begin == sentence.tokens.front().span.begin);
        CHECK(sentence.span.end == sentence.tokens.back().span.end);
        for (const Token& token : sentence.tokens) {
            REQUIRE(token.span.begin >= at);
            REQUIRE(token.span.end > token.span.begin);
            for (; at < token.span.begin; at += char_at(text, at).length) {
                REQUIRE(is_space(char_at(text, at).code));
            }
            REQUIRE(slice(text, token.span) == token.form);
            at = token.span.end;
        }
    }
    for (; at < text.size(); at += char_at(text, at).length) {
        REQUIRE(is_space(char_at(text, at).code));
    }
}

TEST_CASE("text: spans, spaces and written words") {
    const Text text = segment("He can't. No", english());
    REQUIRE(text.sentences.size() == 2);
    const auto& tokens = text.sentences[0].tokens;
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0] == Token{{0, 2}, "He", 1, true});
    CHECK(tokens[1] == Token{{3, 5}, "ca", 2, false});
    CHECK(tokens[2] == Token{{5, 8}, "n't", 0, false});
    CHECK(tokens[3] == Token{{8, 9}, ".", 1, true});
    CHECK(text.sentences[1].tokens[0] == Token{{10, 12}, "No", 1, false});
}

TEST_CASE("text: slice") {
    CHECK(slice("from Paris", {5, 10}) == "Paris");
    CHECK(slice("from", {4, 4}).empty());
}

TEST_CASE("text: every byte is in one token") {
    for (const std::string text : {"",         "a",         "'",
                                   "''",       "\"“”'",     "don't 'tis",
                                   "\xE4\xBC", "a\xF0\x9F", "-.,;:!?@#&/\\",
                                   "x@y.z a@", "www.",      "http://",
                                   "A.B.C.D",  "U.S",       "'s 's'",
                                   "1.2.3,4",  "\r\n\r",    "n't",
                                   "'72's",    "...a...",   "é'é’é"}) {
        CAPTURE(text);
        check_cover(text);
    }
}

TEST_CASE("text: neither spaces nor full stops are needed") {
    for (const std::string part :
         {"a",  "a-", "a.", "'",  "a'",    "1", "1-",       "@",  "a@",  ".",
          "a ", "\"", "é",  "会", "U.S. ", "(", "http://a", "\n", "A\n", "a&"}) {
        CAPTURE(part);
        check_cover(repeat(part, 200'000 / part.size()));
    }
}

TEST_CASE("text: long sentences are cut") {
    const Text text = segment(repeat("word ", 2'500), english());
    REQUIRE(text.sentences.size() == 3);
    CHECK(text.sentences[0].tokens.size() == 1'000);
    CHECK(text.sentences[2].tokens.size() == 500);
    CHECK(text.sentences[2].paragraph == 0);
}

TEST_CASE("text: long sentences are cut at a pause when there is one") {
    const Text text = segment(repeat("word ", 900) + ", " + repeat("word ", 900), english());
    REQUIRE(text.sentences.size() == 2);
    CHECK(text.sentences[0].tokens.size() == 901);
    CHECK(text.sentences[0].tokens.back().form == ",");
}

TEST_CASE("characters: classes") {
    CHECK(is_upper(U'Š'));
    CHECK(is_lower(U'š'));
    CHECK(is_upper(U'Ž'));
    CHECK(is_lower(U'ž'));
    CHECK(is_upper(U'Я'));
    CHECK(class_of(U'会') == CharClass::letter);
    CHECK(class_of(U'’') == CharClass::mark);
    CHECK(is_space(U'\u3000'));
    CHECK(char_at("é", 0).length == 2);
    CHECK(char_at("\xC3", 0).length == 1);
}

}  // namespace
}  // namespace annals
