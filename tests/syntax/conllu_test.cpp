#include <doctest/doctest.h>

#include "annals/error.hpp"
#include "annals/syntax.hpp"

namespace annals {
namespace {

const std::string sentence =
    "1\tShe\tshe\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tveto\tveto\tVERB\tVB\t_\t0\troot\t_\t_\n"
    "5\tit\tit\tPRON\tPRP\t_\t4\tobj\t_\tSpaceAfter=No\n"
    "6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n";

std::string round_trip(const std::string& lines) {
    std::string again;
    for (const Tree& tree : from_conllu(lines).trees) {
        again += to_conllu(tree);
    }
    return again;
}

TEST_CASE("conllu: words, tags, heads, written tokens") {
    const Syntax syntax = from_conllu("# text = She didn't veto it.\n" + sentence);
    REQUIRE(syntax.trees.size() == 1);
    const auto& words = syntax.trees[0].words;
    REQUIRE(words.size() == 6);
    CHECK(words[0].head == 3);
    CHECK(words[3].head == Word::no_head);
    CHECK(words[3].relation == Relation::root);
    CHECK(words[2].lemma == "not");
    CHECK(words[2].xpos == Xpos::rb);
    CHECK(words[1].token == Token{{4, 7}, "did", 2, false});
    CHECK(words[2].token == Token{{7, 10}, "n't", 0, true});
    CHECK(words[4].token == Token{{16, 18}, "it", 1, false});
    CHECK(syntax.trees[0].span == Span{0, 19});
}

TEST_CASE("conllu: round trips") {
    const std::string odd =
        "1\t_\t_\tPUNCT\tNFP\t_\t2\tpunct\t_\tSpaceAfter=No\n"
        "2\t<&>\"\\é\t<&>\"\\é\tSYM\tSYM\t_\t0\troot\t_\t_\n"
        "\n";
    const std::string given =
        "1\tGo\t_\tX\tNN\t_\t_\t_\t_\t_\n"
        "\n";
    CHECK(round_trip(sentence) == sentence);
    CHECK(round_trip(sentence + odd) == sentence + odd);
    CHECK(round_trip(given) == given);
    CHECK(round_trip("").empty());
    CHECK(round_trip("# a comment\n\n\n").empty());
}

TEST_CASE("conllu: given tokens only, other line ends, empty nodes, paragraphs") {
    const Syntax syntax = from_conllu(
        "# newpar\n1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\r\n1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\r\n\r\n"
        "# newpar\n1\tStop\t_\t_\t_\t_\t_\t_\t_\t_");
    REQUIRE(syntax.trees.size() == 2);
    CHECK(syntax.trees[0].words[0].lemma.empty());
    CHECK(syntax.trees[0].words[0].head == Word::no_head);
    CHECK(syntax.trees[0].paragraph == 0);
    CHECK(syntax.trees[1].paragraph == 1);
    CHECK(syntax.trees[1].span == Span{3, 7});
}

TEST_CASE("conllu: faults are named with their line") {
    struct {
        const char* lines;
        const char* message;
    } const cases[] = {
        {"1\tGo\n", "CoNLL-U:1: expected ten columns, got '2'"},
        {"\n2\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n", "CoNLL-U:2: expected word 1, got '2'"},
        {"1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "CoNLL-U:1: expected a word, got ''"},
        {"1\tGo\t_\tVB\t_\t_\t_\t_\t_\t_\n", "CoNLL-U:1: expected a UPOS tag, got 'VB'"},
        {"1\tGo\t_\t_\tVERB\t_\t_\t_\t_\t_\n", "CoNLL-U:1: expected an XPOS tag, got 'VERB'"},
        {"1\tGo\t_\t_\t_\t_\t-1\t_\t_\t_\n", "CoNLL-U:1: expected a head, got '-1'"},
        {"1\tGo\t_\t_\t_\t_\t2\t_\t_\t_\n\n", "CoNLL-U:1: expected a head from 0 to 1, got '2'"},
        {"1\tGo\t_\t_\t_\t_\t0\tsubject\t_\t_\n", "CoNLL-U:1: expected a relation, got 'subject'"},
        {"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n",
         "CoNLL-U:1: expected the range of the next words, got '2-3'"},
        {"1-99999999999\tx\t_\t_\t_\t_\t_\t_\t_\t_\n",
         "CoNLL-U:1: expected the range of the next words, got '1-99999999999'"},
    };
    for (const auto& [lines, message] : cases) {
        CHECK_THROWS_WITH_AS((void)from_conllu(lines), message, Error);
    }
}

}  // namespace
}  // namespace annals
