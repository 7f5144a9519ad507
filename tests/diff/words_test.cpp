#include "diff/words.hpp"

#include <doctest/doctest.h>

using namespace annals;

namespace {

std::string shown(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

}  // namespace

TEST_CASE("words: stems") {
    struct {
        const char* text;
        const char* stems;
    } const cases[] = {
        {"Vetoed, vetoes; VETOING veto", "veto"},
        {"urge urged urges", "urg"},
        {"at least 89 killed", "89 at kill least"},
        {"Sergueï Lavrov's", "lavrov s sergueï"},
        {"his is as", "as his is"},
        {"", ""},
        {"... – ", "–"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(shown(stems(text)) == expected);
    }
}

TEST_CASE("words: common words weigh little, rare ones much") {
    const WordWeights weights{{{"the", "veto"}, {"the", "talk"}, {"the", "camp"}}};
    CHECK(weights.of("the") < weights.of("veto"));
    CHECK(weights.of("unknown") == weights.of("veto"));
    CHECK(weights.overlap({"the", "veto"}, {"the", "veto"}) == doctest::Approx(1.0));
    CHECK(weights.overlap({"talk"}, {"veto"}) == doctest::Approx(0.0));
    CHECK(weights.overlap({"the", "veto"}, {"talk", "the"}) <
          weights.overlap({"talk", "veto"}, {"talk", "the"}));
    CHECK(weights.overlap({}, {}) == doctest::Approx(1.0));
    CHECK(weights.overlap({"veto"}, {}) == doctest::Approx(0.0));
}
