#include "views/balance.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace annals;

namespace {

/// "0a 0a 0b": part and camp of each actor.
std::string seats(std::size_t actors, const std::vector<Tie>& ties) {
    std::string text;
    for (const auto& seat : balance(actors, ties).seats) {
        text += (text.empty() ? "" : " ") + std::to_string(seat.part) + (seat.side ? 'b' : 'a');
    }
    return text;
}

}  // namespace

TEST_CASE("balance: friends sit together, foes apart") {
    const struct {
        std::size_t actors;
        std::vector<Tie> ties;
        const char* expected;
    } cases[] = {
        {0, {}, ""},
        {1, {}, "0a"},
        {2, {{0, 1, -1}}, "0a 0b"},
        {2, {{0, 1, 2}}, "0a 0a"},
        {3, {{0, 1, -1}, {1, 2, 1}}, "0a 0b 0b"},   // the friend of a foe is a foe
        {3, {{0, 1, -1}, {1, 2, -1}}, "0a 0b 0a"},  // the foe of a foe is a friend
        {4,
         {{0, 1, -1}, {2, 3, -1}},
         "0a 0b 1a 1b"},  // two stories that have nothing to do with each other
        {3,
         {{0, 1, -3}, {1, 2, -3}, {0, 2, -1}},
         "0a 0b 0a"},  // the weakest tie is left unexplained
    };
    for (const auto& [actors, ties, expected] : cases) {
        CHECK(seats(actors, ties) == expected);
    }
}

TEST_CASE("balance: the tie that goes against the camps is frustrated") {
    const std::vector<Tie> ties{{0, 1, -3}, {1, 2, -3}, {0, 2, -1}};
    const Balance found = balance(3, ties);
    CHECK(!is_frustrated(found, ties[0]));
    CHECK(is_frustrated(found, ties[2]));
}

TEST_CASE("balance: large parts are seated by local search") {
    std::vector<Tie> ties;
    for (std::size_t i = 0; i + 1 < 60; ++i) {
        ties.push_back({i, i + 1, i == 29 ? -5 : 5});
    }
    const Balance found = balance(60, ties);
    std::size_t frustrated = 0;
    for (const Tie& tie : ties) {
        frustrated += is_frustrated(found, tie) ? 1 : 0;
    }
    CHECK(frustrated <= 1);
}
