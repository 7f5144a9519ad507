#include <doctest/doctest.h>

#include "annals/syntax.hpp"

namespace annals {
namespace {

TEST_CASE("labels: spelling of the standard") {
    CHECK(show(Upos::adj) == "ADJ");
    CHECK(show(Upos::propn) == "PROPN");
    CHECK(show(Upos::x) == "X");
    CHECK(show(Xpos::nnp) == "NNP");
    CHECK(show(Xpos::prps) == "PRP$");
    CHECK(show(Xpos::wps) == "WP$");
    CHECK(show(Xpos::open_bracket) == "-LRB-");
    CHECK(show(Xpos::open_quote) == "``");
    CHECK(show(Relation::case_) == "case");
    CHECK(show(Relation::nsubj_pass) == "nsubj:pass");
    CHECK(show(Relation::xcomp) == "xcomp");
}

template <typename Label, typename Named>
void check_all(Label last, Named named) {
    for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i) {
        const auto label = static_cast<Label>(i);
        CAPTURE(show(label));
        CHECK(named(show(label)) == label);
    }
}

TEST_CASE("labels: every name leads back to its label") {
    check_all(Upos::x, upos_named);
    check_all(Xpos::close_bracket, xpos_named);
    check_all(Relation::xcomp, relation_named);
}

TEST_CASE("labels: a name that is not in use") {
    CHECK(upos_named("NNP") == std::nullopt);
    CHECK(xpos_named("") == std::nullopt);
    CHECK(relation_named("nsubj:Pass") == std::nullopt);
}

}  // namespace
}  // namespace annals
