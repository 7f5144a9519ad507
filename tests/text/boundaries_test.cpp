#include "text/boundaries.hpp"

#include <doctest/doctest.h>

#include "annals/language.hpp"
#include "language/word_list.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace annals {
namespace {

const WordLists& words() {
    static const Language english = Language::english();
    return english.word_lists();
}

std::vector<Token> tokens_of(std::string_view text) {
    return tokens(text, {0, text.size()}, words());
}

TEST_CASE("boundaries: what the rules say") {
    const auto said = verdicts(tokens_of("Gen. Tlas of the U.S. Army left. He"), words());
    REQUIRE(said.size() == 9);
    CHECK(said[0] == Verdict::never_ends);
    CHECK(said[1] == Verdict::goes_on);
    CHECK(said[4] == Verdict::goes_on_over_stop);
    CHECK(said[7] == Verdict::ends);
}

TEST_CASE("boundaries: without a model the rules decide") {
    const auto all = tokens_of("He left. She stayed");
    const auto ends = Boundaries{{}}.ends(all, verdicts(all, words()));
    CHECK(ends == std::vector<bool>{false, false, true, false, false});
}

TEST_CASE("boundaries: gaps that are not asked about") {
    const auto all = tokens_of("We met Gen. Tlas , who left");
    const auto said = verdicts(all, words());
    const BoundaryView view{all, said};
    CHECK_FALSE(view.may_end(0));  // before a word in lower case
    CHECK(view.may_end(1));
    CHECK_FALSE(view.may_end(2));  // behind a title
    CHECK_FALSE(view.may_end(3));  // before a comma
    CHECK_FALSE(view.may_end(6));  // at the very end
}

TEST_CASE("boundaries: features tell places apart") {
    const auto all = tokens_of("Regards, Jane It is late");
    const auto said = verdicts(all, words());
    const BoundaryView view{all, said};
    CHECK(view.features(0, 1) == view.features(0, 1));
    CHECK(view.features(0, 1) != view.features(0, 2));
    CHECK(view.features(0, 2) != view.features(2, 2));
    CHECK(view.features(0, 2).size() == view.features(2, 2).size());
}

}  // namespace
}  // namespace annals
