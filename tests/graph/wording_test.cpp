#include "graph/wording.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace annals;

namespace {

/// The wording of word `word` (from 1) of one tree in CoNLL-U, with its form: "predicate: lambasted
/// Russia".
std::string worded(const char* conllu, std::size_t word, bool agents_known,
                   const Actors& actors = {}) {
    const Syntax syntax = from_conllu(conllu);
    const Wording found = wording(syntax, {0, word - 1, {}}, actors, agents_known);
    static constexpr const char* forms[] = {"phrase", "nonfinite", "predicate", "clause"};
    return std::string{forms[static_cast<std::size_t>(found.form)]} + ": " + found.words;
}

const char* const lambasted =
    "1\tClinton\tClinton\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
    "2\tlambasted\tlambast\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\tthem\tthey\tPRON\tPRP\t_\t2\tobj\t_\t_\n"
    "4\ton\ton\tADP\tIN\t_\t5\tcase\t_\t_\n"
    "5\tFriday\tFriday\tPROPN\tNNP\t_\t2\tobl\t_\t_\n"
    "6\tfor\tfor\tSCONJ\tIN\t_\t7\tmark\t_\t_\n"
    "7\tblocking\tblock\tVERB\tVBG\t_\t2\tadvcl\t_\t_\n"
    "8\tefforts\teffort\tNOUN\tNNS\t_\t7\tobj\t_\tSpaceAfter=No\n"
    "9\t,\t,\tPUNCT\t,\t_\t10\tpunct\t_\t_\n"
    "10\tspeaking\tspeak\tVERB\tVBG\t_\t2\tadvcl\t_\t_\n"
    "11\tin\tin\tADP\tIN\t_\t12\tcase\t_\t_\n"
    "12\tParis\tParis\tPROPN\tNNP\t_\t10\tobl\t_\tSpaceAfter=No\n"
    "13\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

const char* const killed =
    "1\tTwo\ttwo\tNUM\tCD\t_\t2\tnummod\t_\t_\n"
    "2\tchildren\tchild\tNOUN\tNNS\t_\t4\tnsubj:pass\t_\t_\n"
    "3\twere\tbe\tAUX\tVBD\t_\t4\taux:pass\t_\t_\n"
    "4\tkilled\tkill\tVERB\tVBN\t_\t0\troot\t_\t_\n"
    "5\tand\tand\tCCONJ\tCC\t_\t6\tcc\t_\t_\n"
    "6\tinjured\tinjure\tVERB\tVBN\t_\t4\tconj\t_\t_\n\n";

const char* const opposition =
    "1\ttheir\ttheir\tPRON\tPRP$\t_\t3\tnmod:poss\t_\t_\n"
    "2\tlong\tlong\tADJ\tJJ\t_\t3\tamod\t_\t_\n"
    "3\topposition\topposition\tNOUN\tNN\t_\t0\troot\t_\t_\n"
    "4\tto\tto\tADP\tIN\t_\t5\tcase\t_\t_\n"
    "5\tsanctions\tsanction\tNOUN\tNNS\t_\t3\tnmod\t_\t_\n"
    "6\tthat\tthat\tPRON\tWDT\t_\t7\tnsubj\t_\t_\n"
    "7\tbite\tbite\tVERB\tVBP\t_\t5\tacl:relcl\t_\t_\n\n";

}  // namespace

TEST_CASE("wording: a verb with what completes it") {
    CHECK(worded(lambasted, 2, true) == "predicate: lambasted them on Friday for blocking efforts");
    CHECK(worded(lambasted, 2, false) ==
          "clause: Clinton lambasted them on Friday for blocking efforts");
    CHECK(worded(lambasted, 7, true) == "nonfinite: blocking efforts");
}

TEST_CASE("wording: pronouns become names") {
    Actors actors;
    actors.actors.resize(2);
    actors.actors[0].names = {"Russia"};
    actors.actors[1].names = {"China"};
    actors.mentions = {{0, 2, 2, 2, MentionKind::pronoun, {0, 1}, false}};
    CHECK(worded(lambasted, 2, true, actors) ==
          "predicate: lambasted Russia and China on Friday for blocking efforts");
}

TEST_CASE("wording: words left out in the middle are marked") {
    const char* const tree =
        "1\tPeru\tPeru\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
        "2\tcondemned\tcondemn\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "3\tChile\tChile\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No\n"
        "4\t,\t,\tPUNCT\t,\t_\t6\tpunct\t_\t_\n"
        "5\tits\tits\tPRON\tPRP$\t_\t6\tnmod:poss\t_\t_\n"
        "6\tneighbour\tneighbour\tNOUN\tNN\t_\t3\tappos\t_\tSpaceAfter=No\n"
        "7\t,\t,\tPUNCT\t,\t_\t6\tpunct\t_\t_\n"
        "8\ton\ton\tADP\tIN\t_\t9\tcase\t_\t_\n"
        "9\tFriday\tFriday\tPROPN\tNNP\t_\t2\tobl\t_\t_\n\n";
    CHECK(worded(tree, 2, true) == "predicate: condemned Chile … on Friday");
}

TEST_CASE("wording: passives keep their subject, nouns lose what only points") {
    CHECK(worded(killed, 4, true) == "clause: Two children were killed");
    CHECK(worded(opposition, 3, true) == "phrase: long opposition to sanctions");
}
