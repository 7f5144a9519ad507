#include "syntax/tagger.hpp"

#include <doctest/doctest.h>

#include "annals/error.hpp"
#include "syntax/lemmas.hpp"

using namespace annals;

TEST_CASE("shapes: runs are shortened, capitals do not change the ending") {
    CHECK(shape_of("Geneva").shape == shape_of("Damascus").shape);
    CHECK(shape_of("Geneva").shape != shape_of("geneva").shape);
    CHECK(shape_of("12-14").shape == shape_of("30-31").shape);
    CHECK(shape_of("VETOED").suffixes[1] == shape_of("vetoed").suffixes[1]);
    CHECK(shape_of("").form == shape_of("").lower);
}

TEST_CASE("tags of the model are named as the standard names them") {
    const auto tags = tags_named("NOUN NN\nADJ NNP\n");
    REQUIRE(tags.size() == 2);
    CHECK(tags[1] == Tag{Upos::adj, Xpos::nnp});
    CHECK_THROWS_AS((void)tags_named("NOUN XYZ\n"), Error);
}

TEST_CASE("lemmas: known forms, then the longest known ending, names as they are") {
    const Lemmas lemmas{
        "*d\tVBD\t1+\n"
        "*ied\tVBD\t3+y\n"
        "*oed\tVBD\t2+\n"
        "went\tVBD\tgo\n"};
    CHECK(lemmas.lemma("vetoed", {Upos::verb, Xpos::vbd}) == "veto");
    CHECK(lemmas.lemma("Carried", {Upos::verb, Xpos::vbd}) == "carry");
    CHECK(lemmas.lemma("went", {Upos::verb, Xpos::vbd}) == "go");
    CHECK(lemmas.lemma("Geneva", {Upos::propn, Xpos::nnp}) == "Geneva");
    CHECK(Lemmas{"*t\tVBD\t2+go\n"}.lemma("\xc3\xa9t", {Upos::verb, Xpos::vbd}) ==
          "\xc3\xa9t");  // not half a character
    CHECK(lemmas.lemma("", {Upos::verb, Xpos::vbd}).empty());
}
