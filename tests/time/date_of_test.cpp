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
