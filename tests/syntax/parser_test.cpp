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

TEST_CASE("parser: words and arcs turned round, and back again") {
    const std::vector<Arc> arcs{
        {1, Relation::nsubj}, {Word::no_head, Relation::root}, {1, Relation::obj}};
    const auto back = turned(arcs);
    CHECK(back[0].relation == Relation::obj);
    CHECK(back[0].head == 1);
    CHECK(back[1].head == Word::no_head);
    CHECK(turned(back)[0].head == 1);
    CHECK(turned(back)[2].relation == Relation::obj);
    std::vector<ParserWord> words(5);
    words[0].word = 11;
    words[3].word = 33;  // the root stays behind the words
    CHECK(turned(words)[2].word == 11);
    CHECK(turned(words)[3].word == 33);
}

TEST_CASE("parser: advice tells the head and the dependents on both sides") {
    std::vector<ParserWord> words(5);
    guide_by(
        std::vector<Arc>{{1, Relation::nsubj}, {Word::no_head, Relation::root}, {1, Relation::obj}},
        words);
    CHECK(words[0].guide.head == 1);
    CHECK(words[1].guide.head == 3);
    CHECK(words[1].guide.first == 0);
    CHECK(words[1].guide.last == 2);
    CHECK(words[0].guide.first == Guide::none);
    CHECK(words[3].guide.head == Guide::none);
    CHECK((words[1].guide.relations >> static_cast<unsigned>(Relation::obj) & 1) == 1);
}
