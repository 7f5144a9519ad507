#include <doctest/doctest.h>

#include "annals/syntax.hpp"

namespace annals {
namespace {

Tree tree_of(std::initializer_list<std::size_t> heads) {
    Tree tree;
    for (const std::size_t head : heads) {
        tree.words.emplace_back();
        tree.words.back().head = head;
    }
    return tree;
}

constexpr std::size_t top = Word::no_head;

// Russia and China vetoed the draft
//   3     2    0     top   5    3
TEST_CASE("tree: dependents in text order") {
    Tree tree = tree_of({3, 2, 0, top, 5, 3});
    tree.words[0].relation = Relation::nsubj;
    tree.words[5].relation = Relation::obj;
    CHECK(dependents(tree, 3) == std::vector<std::size_t>{0, 5});
    CHECK(dependents(tree, 1).empty());
    CHECK(dependent(tree, 3, Relation::obj) == 5);
    CHECK(dependent(tree, 3, Relation::iobj) == std::nullopt);
}

TEST_CASE("tree: the words below a word") {
    const Tree tree = tree_of({3, 2, 0, top, 5, 3});
    CHECK(subtree(tree, 0) == WordRange{0, 2});
    CHECK(subtree(tree, 2) == WordRange{1, 2});
    CHECK(subtree(tree, 3) == WordRange{0, 5});
    CHECK(subtree(tree, 4) == WordRange{4, 4});
}

TEST_CASE("tree: a circle made by hand ends") {
    const Tree tree = tree_of({1, 0, 3, 2});
    CHECK(subtree(tree, 0) == WordRange{0, 1});
}

TEST_CASE("tree: long chains are climbed once") {
    Tree tree;
    for (std::size_t i = 0; i < 300000; ++i) {
        tree.words.emplace_back();
        tree.words.back().head = i + 1;
    }
    tree.words.back().head = top;
    CHECK(subtree(tree, 299999) == WordRange{0, 299999});
    CHECK(subtree(tree, 150000) == WordRange{0, 150000});
}

}  // namespace
}  // namespace annals
