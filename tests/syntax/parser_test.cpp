#include "syntax/parser.hpp"

#include <doctest/doctest.h>

using namespace annals;

TEST_CASE("parser state: one root, whatever is chosen") {
    ParserState state{3};
    CHECK_FALSE(state.allows(Move::left));
    CHECK_FALSE(state.allows(Move::right));
    state.shift();
    state.shift();
    state.shift();
    CHECK_FALSE(state.allows(Move::shift));
    CHECK_FALSE(state.allows(Move::left));  // two words under the root would be two roots
    state.attach(Move::right, Relation::obj);
    state.attach(Move::right, Relation::nsubj);
    CHECK(state.allows(Move::left));
    state.attach(Move::left, Relation::root);
    CHECK(state.done());
    CHECK(state.node(2).head == 1);
    CHECK(state.node(1).head == 0);
    CHECK(state.node(0).head == state.words());
}

TEST_CASE("parser state: dependents outermost first, case words, relations seen") {
    ParserState state{4};  // of the old city
    state.shift();
    state.shift();
    state.shift();
    state.attach(Move::left, Relation::amod);
    state.attach(Move::left, Relation::det);
    state.attach(Move::left, Relation::case_);
    CHECK(state.node(3).left == 0);
    CHECK(state.node(3).left2 == 1);
    CHECK(state.node(3).lefts == 3);
    CHECK(state.node(3).case_word == 0);
    CHECK((state.node(3).relations >> static_cast<unsigned>(Relation::det) & 1) == 1);
}
