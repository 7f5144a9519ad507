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
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(shown(stems(text)) == expected);
    }
}

TEST_CASE("words: common words weigh little, rare ones much") {
    const WordWeights weights{{{"the", "veto"}, {"the", "talk"}, {"the", "camp"}}};
    const auto overlap = [&](const std::vector<std::string>& a, const std::vector<std::string>& b) {
        return weights.overlap(weights.numbers(a), weights.numbers(b));
    };
    CHECK(overlap({"the", "veto"}, {"the", "veto"}) == doctest::Approx(1.0));
    CHECK(overlap({"talk"}, {"veto"}) == doctest::Approx(0.0));
    CHECK(overlap({"the", "veto"}, {"talk", "the"}) < overlap({"talk", "veto"}, {"talk", "the"}));
    CHECK(overlap({}, {}) == doctest::Approx(1.0));
    CHECK(overlap({"veto"}, {}) == doctest::Approx(0.0));
    CHECK(weights.numbers({"unknown"}).empty());
}
