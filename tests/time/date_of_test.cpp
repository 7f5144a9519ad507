#include <doctest/doctest.h>
#include <fmt/core.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <string>

#include "annals/language.hpp"
#include "annals/time.hpp"

using namespace annals;

namespace {

/// "period basis" for a word (from 1, as in CoNLL-U) of a sentence published on Friday, 6 July
/// 2012.
std::string date_for(const std::string& conllu, std::size_t word) {
    static const Language english = Language::english();
    const Syntax syntax = from_conllu(conllu);
    const auto dates = find_dates(syntax, Day{2012, 7, 6}, english);
    const When when = date_of(syntax, 0, word - 1, dates);
    return fmt::format("{} {}", when.period ? show(*when.period) : "-", show(when.basis));
}

/// One line of CoNLL-U.
std::string line(int id, const char* form, const char* upos, const char* xpos, int head,
                 const char* relation) {
    return fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t_\n", id, form, form, upos, xpos, head,
                       relation);
}

}  // namespace

TEST_CASE("date of an event: its own, and not that of what it speaks of") {
    const std::string said =
        line(1, "Police", "NOUN", "NN", 2, "nsubj") + line(2, "said", "VERB", "VBD", 0, "root") +
        line(3, "Monday", "PROPN", "NNP", 2, "obl:unmarked") +
        line(4, "that", "SCONJ", "IN", 7, "mark") + line(5, "ten", "NUM", "CD", 7, "nsubj:pass") +
        line(6, "were", "AUX", "VBD", 7, "aux:pass") +
        line(7, "killed", "VERB", "VBN", 2, "ccomp") +
        line(8, "Sunday", "PROPN", "NNP", 7, "obl:unmarked") + "\n";
    CHECK(date_for(said, 2) == "2012-07-02 relative");
    CHECK(date_for(said, 7) == "2012-07-01 relative");
}

TEST_CASE("date of an event: what was said without a date has that of the saying") {
    const std::string said =
        line(1, "Police", "NOUN", "NN", 2, "nsubj") + line(2, "said", "VERB", "VBD", 0, "root") +
        line(3, "Monday", "PROPN", "NNP", 2, "obl:unmarked") +
        line(4, "that", "SCONJ", "IN", 7, "mark") + line(5, "ten", "NUM", "CD", 7, "nsubj:pass") +
        line(6, "were", "AUX", "VBD", 7, "aux:pass") +
        line(7, "killed", "VERB", "VBN", 2, "ccomp") + "\n";
    CHECK(date_for(said, 7) == "2012-07-02 inherited");
}

TEST_CASE("date of an event: nouns") {
    const std::string held =
        line(1, "They", "PRON", "PRP", 2, "nsubj") + line(2, "held", "VERB", "VBD", 0, "root") +
        line(3, "talks", "NOUN", "NNS", 2, "obj") + line(4, "on", "ADP", "IN", 5, "case") +
        line(5, "Monday", "PROPN", "NNP", 2, "obl") + "\n";
    CHECK(date_for(held, 3) == "2012-07-02 relative");
    const std::string friday = line(1, "Monday", "PROPN", "NNP", 3, "nmod:poss") +
                               line(2, "'s", "PART", "POS", 1, "case") +
                               line(3, "meeting", "NOUN", "NN", 4, "nsubj") +
                               line(4, "failed", "VERB", "VBD", 0, "root") + "\n";
    CHECK(date_for(friday, 3) == "2012-07-02 relative");
}

TEST_CASE("date of an event: none near, none given") {
    const std::string plan =
        line(1, "They", "PRON", "PRP", 2, "nsubj") + line(2, "vetoed", "VERB", "VBD", 0, "root") +
        line(3, "Monday", "PROPN", "NNP", 2, "obl:unmarked") +
        line(4, "efforts", "NOUN", "NNS", 2, "obj") + line(5, "to", "PART", "TO", 6, "mark") +
        line(6, "topple", "VERB", "VB", 4, "acl") + line(7, "him", "PRON", "PRP", 6, "obj") + "\n";
    CHECK(date_for(plan, 2) == "2012-07-02 relative");
    CHECK(date_for(plan, 6) == "- none");
    const std::string lasting =
        line(1, "They", "PRON", "PRP", 2, "nsubj") + line(2, "fought", "VERB", "VBD", 0, "root") +
        line(3, "for", "ADP", "IN", 5, "case") + line(4, "two", "NUM", "CD", 5, "nummod") +
        line(5, "weeks", "NOUN", "NNS", 2, "obl") + "\n";
    CHECK(date_for(lasting, 2) == "- none");
}

TEST_CASE("date of an event: an opening date, and one that hangs on a noun of the clause") {
    const std::string city =
        line(1, "They", "PRON", "PRP", 2, "nsubj") + line(2, "moved", "VERB", "VBD", 0, "root") +
        line(3, "into", "ADP", "IN", 4, "case") + line(4, "most", "ADJ", "JJS", 2, "obl") +
        line(5, "on", "ADP", "IN", 6, "case") + line(6, "Monday", "PROPN", "NNP", 4, "nmod") + "\n";
    CHECK(date_for(city, 2) == "2012-07-02 relative");
}

TEST_CASE("date of an event: before what it asked for, and not of what is yet to be done") {
    // "had asked them on Monday to sign" is of the last Monday, not the next
    const std::string asked =
        line(1, "He", "PRON", "PRP", 3, "nsubj") + line(2, "had", "AUX", "VBD", 3, "aux") +
        fmt::format("3\tasked\task\tVERB\tVBN\t_\t0\troot\t_\t_\n") +
        line(4, "them", "PRON", "PRP", 3, "obj") + line(5, "Monday", "PROPN", "NNP", 3, "obl") +
        line(6, "to", "PART", "TO", 7, "mark") + line(7, "sign", "VERB", "VB", 3, "xcomp") + "\n";
    CHECK(date_for(asked, 3) == "2012-07-02 relative");
    const std::string agreed =
        line(1, "Great", "ADJ", "JJ", 2, "amod") + line(2, "powers", "NOUN", "NNS", 3, "nsubj") +
        fmt::format("3\tagreed\tagree\tVERB\tVBN\t_\t0\troot\t_\t_\n") +
        line(4, "Monday", "PROPN", "NNP", 3, "obl") + line(5, "and", "CCONJ", "CC", 7, "cc") +
        line(6, "will", "AUX", "MD", 7, "aux") + line(7, "meet", "VERB", "VB", 3, "conj") + "\n";
    CHECK(date_for(agreed, 3) == "2012-07-02 relative");
    CHECK(date_for(agreed, 7) == "- none");
}

TEST_CASE("date of an event: what the subject of that day caused") {
    const std::string storm =
        line(1, "A", "DET", "DT", 2, "det") + line(2, "storm", "NOUN", "NN", 4, "nsubj") +
        line(3, "yesterday", "NOUN", "NN", 2, "nmod:unmarked") +
        line(4, "caused", "VERB", "VBD", 0, "root") + line(5, "towers", "NOUN", "NNS", 4, "obj") +
        line(6, "to", "PART", "TO", 7, "mark") + line(7, "fall", "VERB", "VB", 4, "xcomp") + "\n";
    CHECK(date_for(storm, 7) == "2012-07-05 inherited");
}

TEST_CASE("date of an event: below what it is joined to") {
    const std::string died =
        line(1, "Ten", "NUM", "CD", 2, "nsubj") + line(2, "died", "VERB", "VBD", 0, "root") +
        line(3, "and", "CCONJ", "CC", 5, "cc") + line(4, "many", "ADJ", "JJ", 5, "nsubj") +
        line(5, "fled", "VERB", "VBD", 2, "conj") + line(6, "when", "ADV", "WRB", 8, "advmod") +
        line(7, "it", "PRON", "PRP", 8, "nsubj") + line(8, "fell", "VERB", "VBD", 5, "advcl") +
        line(9, "Monday", "PROPN", "NNP", 8, "obl:unmarked") + "\n";
    CHECK(date_for(died, 2) == "2012-07-02 inherited");
}

TEST_CASE("date of an event: a cause has not the day of what it caused") {
    const std::string closed =
        line(1, "They", "PRON", "PRP", 2, "nsubj") + line(2, "closed", "VERB", "VBD", 0, "root") +
        line(3, "it", "PRON", "PRP", 2, "obj") + line(4, "Monday", "PROPN", "NNP", 2, "obl") +
        line(5, "because", "ADP", "IN", 8, "case") + line(6, "of", "ADP", "IN", 5, "fixed") +
        line(7, "the", "DET", "DT", 8, "det") + line(8, "fighting", "NOUN", "NN", 2, "obl") + "\n";
    CHECK(date_for(closed, 2) == "2012-07-02 relative");
    CHECK(date_for(closed, 8) == "- none");
}
