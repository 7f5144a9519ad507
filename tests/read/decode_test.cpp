#include "read/decode.hpp"

#include <doctest/doctest.h>

#include <string>

#include "annals/error.hpp"

namespace annals {
namespace {

using namespace std::string_literals;

CleanText clean(const std::string& bytes) {
    return encode(mend(decode(bytes)));
}

TEST_CASE("encodings come out as UTF-8") {
    struct {
        std::string bytes;
        const char* text;
    } const cases[] = {
        {"", ""},
        {"caf\xC3\xA9", "café"},
        {"\xEF\xBB\xBF"
         "caf\xC3\xA9",
         "café"},
        {"caf\xE9", "café"},  // Latin-1
        {"\x93"
         "No\x94 \x96 he said",
         "“No” – he said"},                            // Windows-1252
        {"caf\xE9 and caf\xC3\xA9", "café and café"},  // a mixture
        {"\xFF\xFE"
         "A\0\xAC\x20"s,
         "A€"},                                  // UTF-16, little endian
        {"\xFE\xFF\0A\xD8\x3D\xDE\x00"s, "A😀"},  // big endian, a pair
        {"\xFE\xFF\xD8\x3D\0A"s,
         "\xEF\xBF\xBD"
         "A"},                         // half a pair
        {"a\0b\0c\0d\0"s, "abcd"},     // without a byte order mark
        {"\xC0\xAF", "À¯"},            // an overlong slash is no slash
        {"\xED\xA0\x80", "í\u00A0€"},  // nor is a surrogate a character
    };
    for (const auto& [bytes, text] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(clean(bytes).text == text);
    }
}

TEST_CASE("text that was decoded twice is put right") {
    struct {
        const char* text;
        const char* mended;
    } const cases[] = {
        {"FranÃ§ois Hollande", "François Hollande"},
        {"the presidentâ€™s â€œhard blowâ€\x9D", "the president’s “hard blow”"},
        {"FranÃƒÂ§ois", "François"},                      // three times
        {"FranÃ§ois and Élysée", "François and Élysée"},  // a mixture
        {"ÐœÐ¾Ñ\u0081ÐºÐ²Ð°", "Москва"},
        {"Â£5 and 5Â°", "£5 and 5°"},
        {"ErdoÄŸan", "Erdoğan"},
        {"the “CAFÉ” – À — Spaß“ Ä” É…", "the “CAFÉ” – À — Spaß“ Ä” É…"},  // good text stays
        {"São Tomé, Łódź, Ångström, Đà Nẵng", "São Tomé, Łódź, Ångström, Đà Nẵng"},
        {"Ã", "Ã"},
    };
    for (const auto& [text, mended] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(clean(text).text == mended);
    }
}

TEST_CASE("control characters are dropped, line breaks kept") {
    struct {
        std::string bytes;
        const char* text;
    } const cases[] = {
        {"one\r\ntwo\rthree\nfour\tfive", "one\r\ntwo\nthree\nfour\tfive"},
        {"an escape \x1B[31m sequence, long enough", "an escape [31m sequence, long enough"},
        {"a page\fa page", "a page\na page"},
        {"oppo\xC2\xADsition", "opposition"},  // soft hyphen
        {"abc\xE2\x80\xAE"
         "def",
         "abcdef"},  // right-to-left override
        {"\xE0\xB9\x84\xE0\xB8\x97\xE0\xB8\xA2", "ไทย"},
    };
    for (const auto& [bytes, text] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(clean(bytes).text == text);
    }
}

TEST_CASE("offsets lead back to the bytes of the file") {
    const std::string file =
        "\xEF\xBB\xBF"
        "Mr FranÃ§ois \x01met Mr FranÃ§ois";
    const CleanText found = clean(file);
    REQUIRE(found.text == "Mr François met Mr François");
    const auto at = [&](const char* word, std::size_t from = 0) {
        const std::size_t begin = found.text.find(word, from);
        const Span span = found.offsets.to_file(Span{begin, begin + std::string{word}.size()});
        return file.substr(span.begin, span.end - span.begin);
    };
    CHECK(at("Mr") == "Mr");
    CHECK(at("François") == "FranÃ§ois");
    CHECK(at("met") == "met");
    CHECK(at("François", 12) == "FranÃ§ois");
    CHECK(found.offsets.part({4, found.text.size()}).to_file(0) == 7);
    CHECK(found.offsets.part({4, found.text.size()}).to_file(found.text.size() - 4) == file.size());
}

TEST_CASE("binary files are refused") {
    CHECK_THROWS_WITH_AS((void)decode("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s),
                         "expected text, got a binary file", Error);
    CHECK_THROWS_WITH_AS((void)decode("\x1F\x8B\x08\x01\x02\x03\x04"s),
                         "expected text, got a binary file", Error);
}

TEST_CASE("one line of a title") {
    CHECK(on_one_line("  Vetoed:\r\n\n\twhy ") == "Vetoed: why");
    CHECK(on_one_line(" \n") == "");
}

}  // namespace
}  // namespace annals
