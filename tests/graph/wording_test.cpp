#include "graph/wording.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace annals;

namespace {

constexpr std::size_t nobody = 99;  // an agent that no pronoun means

/// The wording of word `word` (from 1) of one tree in CoNLL-U, with its form: "predicate: lambasted
/// Russia".
std::string worded(const char* conllu, std::size_t word, bool agents_known,
                   const Actors& actors = {}) {
    const Syntax syntax = from_conllu(conllu);
    const Wording found =
        wording(syntax, {0, word - 1, {}}, actors,
                agents_known ? std::vector<std::size_t>{nobody} : std::vector<std::size_t>{});
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

TEST_CASE("wording: a clause left out goes with both its commas") {
    const char* const veto =
        "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
        "2\tveto\tveto\tNOUN\tNN\t_\t8\tnsubj\t_\tSpaceAfter=No\n"
        "3\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\t_\n"
        "4\the\the\tPRON\tPRP\t_\t5\tnsubj\t_\t_\n"
        "5\tadded\tadd\tVERB\tVBD\t_\t2\tacl:relcl\t_\tSpaceAfter=No\n"
        "6\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\t_\n"
        "7\twould\twould\tAUX\tMD\t_\t8\taux\t_\t_\n"
        "8\thelp\thelp\tVERB\tVB\t_\t0\troot\t_\t_\n"
        "9\tthem\tthey\tPRON\tPRP\t_\t8\tobj\t_\t_\n\n";
    CHECK(worded(veto, 8, false) == "clause: veto would help them");
}

TEST_CASE("wording: passives keep their subject, nouns lose what only points") {
    CHECK(worded(killed, 4, true) == "clause: Two children were killed");
    CHECK(worded(opposition, 3, true) == "phrase: long opposition to sanctions");
}

TEST_CASE("wording: a pronoun that means the agent stays, and so does one for many words") {
    Actors actors;
    actors.actors.resize(2);
    actors.actors[0].names = {"Russia"};
    actors.actors[1].names = {"members of more than 60 councils"};
    actors.mentions = {{0, 2, 2, 2, MentionKind::pronoun, {nobody - 99}, false}};
    const Syntax syntax = from_conllu(lambasted);
    CHECK(wording(syntax, {0, 1, {}}, actors, {0}).words ==
          "lambasted them on Friday for blocking efforts");
    actors.mentions.front().actors = {1};
    CHECK(wording(syntax, {0, 1, {}}, actors, {0}).words ==
          "lambasted them on Friday for blocking efforts");
}

TEST_CASE("wording: \"at least\" and what is counted stay, clauses of content too") {
    CHECK(worded("1\tAt\tat\tADP\tIN\t_\t3\tadvmod\t_\t_\n"
                 "2\tleast\tleast\tADJ\tJJS\t_\t1\tfixed\t_\t_\n"
                 "3\tten\tten\tNUM\tCD\t_\t5\tnsubj:pass\t_\t_\n"
                 "4\twere\tbe\tAUX\tVBD\t_\t5\taux:pass\t_\t_\n"
                 "5\tkilled\tkill\tVERB\tVBN\t_\t0\troot\t_\t_\n\n",
                 5, false) == "clause: At least ten were killed");
    CHECK(worded("1\treported\treport\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                 "2\tdozens\tdozen\tNOUN\tNNS\t_\t1\tobj\t_\t_\n"
                 "3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_\n"
                 "4\tarrests\tarrest\tNOUN\tNNS\t_\t2\tnmod\t_\t_\n\n",
                 4, false) == "phrase: dozens of arrests");
    CHECK(worded("1\ta\ta\tDET\tDT\t_\t2\tdet\t_\t_\n"
                 "2\tdemand\tdemand\tNOUN\tNN\t_\t0\troot\t_\t_\n"
                 "3\tthat\tthat\tSCONJ\tIN\t_\t5\tmark\t_\t_\n"
                 "4\tOrtiz\tOrtiz\tPROPN\tNNP\t_\t5\tnsubj\t_\t_\n"
                 "5\tgo\tgo\tVERB\tVB\t_\t2\tacl:relcl\t_\t_\n\n",
                 2, false) == "phrase: demand that Ortiz go");
    CHECK(worded("1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
                 "2\tagreed\tagree\tVERB\tVBN\t_\t0\troot\t_\t_\n"
                 "3\tquickly\tquickly\tADV\tRB\t_\t2\tadvmod\t_\t_\n\n",
                 2, true) == "predicate: agreed quickly");
}

TEST_CASE("wording: cut between words, and no token over pages") {
    std::string tree =
        "1\tPeru\tPeru\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
        "2\ttold\ttell\tVERB\tVBD\t_\t0\troot\t_\t_\n";
    for (int id = 3; id < 25; ++id) {
        tree += std::to_string(id) + "\tword\tword\tNOUN\tNN\t_\t2\tobj\t_\t_\n";
    }
    tree +=
        "25\tal\tal\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No\n"
        "26\t-\t-\tPUNCT\tHYPH\t_\t25\tpunct\t_\tSpaceAfter=No\n"
        "27\tSabah\tSabah\tPROPN\tNNP\t_\t25\tflat\t_\t_\n\n";
    CHECK(worded(tree.c_str(), 2, true).ends_with(" word word …"));
    const std::string page(5000, 'A');
    const std::string long_token = "1\tattacked\tattack\tVERB\tVBD\t_\t0\troot\t_\t_\n2\t" + page +
                                   "\t" + page + "\tPROPN\tNNP\t_\t1\tobj\t_\t_\n\n";
    CHECK(worded(long_token.c_str(), 1, true) ==
          "predicate: attacked " + std::string(60, 'A') + "…");
}
