#include "syntax/lemmas.hpp"

#include <doctest/doctest.h>

namespace annals {
namespace {

constexpr Tag past{Upos::verb, Xpos::vbd};
constexpr Tag participle{Upos::verb, Xpos::vbn};
constexpr Tag plural{Upos::noun, Xpos::nns};
constexpr Tag name{Upos::propn, Xpos::nnp};
constexpr Tag names{Upos::propn, Xpos::nnps};
constexpr Tag number{Upos::num, Xpos::cd};

const Lemmas& lemmas() {
    static const Lemmas table{
        "*d\tVBD\t1+\n"
        "*ed\tVBD\t2+\n"
        "*ed\tVBN\t2+\n"
        "*ied\tVBD\t3+y\n"
        "*oed\tVBD\t2+\n"
        "*s\tNNS\t1+\n"
        "IRAN\tNNP\tIran\n"
        "UNESCO\tNNP\tUNESCO\n"
        "United\tNNP\tUnited\n"
        "United\tNNP/VERB\tUnite\n"
        "freed\tV\tfree\n"
        "saw\tNN\tsaw\n"
        "saw\tVBD\tsee\n"
        "wound\tV\twind\n"
        "wound\tVBN\twound\n"};
    return table;
}

TEST_CASE("lemmas: known forms, then the longest known ending") {
    CHECK(lemmas().lemma("vetoed", past) == "veto");
    CHECK(lemmas().lemma("Carried", past) == "carry");
    CHECK(lemmas().lemma("saw", past) == "see");
    CHECK(lemmas().lemma("saw", {Upos::noun, Xpos::nn}) == "saw");
    CHECK(lemmas().lemma("", past).empty());
}

TEST_CASE("lemmas: the line with the closest tag") {
    CHECK(lemmas().lemma("freed", past) == "free");
    CHECK(lemmas().lemma("freed", participle) == "free");
    CHECK(lemmas().lemma("freed", {Upos::adj, Xpos::jj}) == "freed");
    CHECK(lemmas().lemma("wound", participle) == "wound");
    CHECK(lemmas().lemma("wound", past) == "wind");
    CHECK(lemmas().lemma("United", {Upos::adj, Xpos::nnp}) == "United");
    CHECK(lemmas().lemma("United", {Upos::verb, Xpos::nnp}) == "Unite");
}

TEST_CASE("lemmas: no ending leaves less than a syllable") {
    CHECK(lemmas().lemma("fled", participle) == "fled");
    CHECK(Lemmas{"*t\tVBD\t2+go\n"}.lemma("\xc3\xa9t", past) == "\xc3\xa9t");
}

TEST_CASE("lemmas: names and their capitals") {
    CHECK(lemmas().lemma("Geneva", name) == "Geneva");
    CHECK(lemmas().lemma("McDonald", name) == "McDonald");
    CHECK(lemmas().lemma("TEHRAN", name) == "Tehran");
    CHECK(lemmas().lemma("tehran", name) == "Tehran");
    CHECK(lemmas().lemma("NATO", name) == "NATO");
    CHECK(lemmas().lemma("UNESCO", name) == "UNESCO");
    CHECK(lemmas().lemma("IRAN", name) == "Iran");
    CHECK(lemmas().lemma("Žižek", name) == "Žižek");
    CHECK(lemmas().lemma("Senators", names) == "Senator");
    CHECK(lemmas().lemma("SENATORS", names) == "Senator");
    CHECK(lemmas().lemma("Senators", plural) == "senator");
}

TEST_CASE("lemmas: numbers, addresses, letters") {
    CHECK(lemmas().lemma("2,400", number) == "2400");
    CHECK(lemmas().lemma("1,234,567.5", number) == "1234567.5");
    CHECK(lemmas().lemma("3,40", number) == "3,40");
    CHECK(lemmas().lemma("Two", number) == "two");
    CHECK(lemmas().lemma("http://Example.org/A", {Upos::x, Xpos::add}) == "http://Example.org/A");
    CHECK(lemmas().lemma("B", {Upos::noun, Xpos::nn}) == "B");
}

}  // namespace
}  // namespace annals
