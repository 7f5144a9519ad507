#include "syntax/spanning_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "annals/syntax.hpp"

namespace annals {
namespace {

double sum(const ArcScores& scores, const std::vector<std::size_t>& heads) {
    double total = 0;
    for (std::size_t word = 0; word < heads.size(); ++word) {
        total += scores.of(word, heads[word] == Word::no_head ? scores.root() : heads[word]);
    }
    return total;
}

bool is_tree(const std::vector<std::size_t>& heads) {
    if (std::ranges::count(heads, Word::no_head) != 1) {
        return false;
    }
    for (std::size_t word = 0; word < heads.size(); ++word) {
        std::size_t at = word;
        for (std::size_t steps = 0; at != Word::no_head; ++steps) {
            if (steps > heads.size()) {
                return false;
            }
            at = heads[at];
        }
    }
    return true;
}

/// The best of all trees, by trying every choice of heads.
double best_of_all(const ArcScores& scores) {
    const std::size_t words = scores.words();
    std::vector<std::size_t> heads(words, 0);
    double best = -1e9;
    for (bool more = true; more;) {
        std::vector<std::size_t> tree = heads;
        std::ranges::replace(tree, words, Word::no_head);
        bool own_head = false;
        for (std::size_t i = 0; i < words; ++i) {
            own_head = own_head || heads[i] == i;
        }
        if (!own_head && is_tree(tree)) {
            best = std::max(best, sum(scores, tree));
        }
        more = false;
        for (std::size_t i = 0; i < words && !more; ++i) {
            heads[i] = heads[i] == words ? 0 : heads[i] + 1;
            more = heads[i] != 0;
        }
    }
    return best;
}

TEST_CASE("best tree: as good as the best of all trees") {
    std::mt19937 random{5};
    for (std::size_t round = 0; round < 300; ++round) {
        ArcScores scores{1 + round % 5};
        for (std::size_t word = 0; word < scores.words(); ++word) {
            for (std::size_t head = 0; head <= scores.words(); ++head) {
                scores.of(word, head) = static_cast<float>(random() % 100);
            }
        }
        const auto heads = best_tree(scores);
        CAPTURE(round);
        REQUIRE(is_tree(heads));
        CHECK(sum(scores, heads) == doctest::Approx(best_of_all(scores)));
    }
}

TEST_CASE("best tree: arcs that cross are allowed") {
    ArcScores scores{4};  // "A hearing is scheduled on the issue": the issue hangs on the hearing
    scores.of(0, 2) = scores.of(1, 2) = scores.of(3, 0) = scores.of(2, scores.root()) = 10;
    CHECK(best_tree(scores) == std::vector<std::size_t>{2, 2, Word::no_head, 0});
}

TEST_CASE("best tree: a long sentence in which everybody wants the next as head") {
    ArcScores scores{200};
    for (std::size_t word = 0; word < 200; ++word) {
        scores.of(word, (word + 1) % 200) = 5;
    }
    CHECK(is_tree(best_tree(scores)));
}

}  // namespace
}  // namespace annals
