#include "cli/tokens.hpp"

#include <doctest/doctest.h>

namespace annals::cli {
namespace {

TEST_CASE("given tokens: one a line, further columns left out") {
    const Text text =
        given_tokens("# source = A\nMr.\tO\nAnnan\tB-PERSON\n\n\n#\tO\n1\tO\r\n", "a.tsv");
    REQUIRE(text.sentences.size() == 2);
    REQUIRE(text.sentences[0].tokens.size() == 2);
    CHECK(text.sentences[0].tokens[1].form == "Annan");
    CHECK(text.sentences[0].tokens[1].span == Span{4, 9});
    CHECK(text.sentences[1].tokens[0].form == "#");
    CHECK(text.sentences[1].tokens[1].form == "1");
    CHECK(given_tokens("", "a.tsv").sentences.empty());
}

TEST_CASE("given tokens: CoNLL-U") {
    const Text text = given_tokens(
        "# text = He left\n1\tHe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
        "a.conllu");
    REQUIRE(text.sentences.size() == 1);
    CHECK(text.sentences[0].tokens.size() == 2);
}

}  // namespace
}  // namespace annals::cli
