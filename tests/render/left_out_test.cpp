#include "render/left_out.hpp"

#include <doctest/doctest.h>

#include "annals/render.hpp"

using namespace annals;

TEST_CASE("left out: one sentence for all formats") {
    CHECK(left_out_sentence(0, 5, {}) == "");
    CHECK(left_out_sentence(1, 5, {"1 denied"}) == "1 of 5 events is left out: 1 denied");
    CHECK(left_out_sentence(3, 5, {"1 denied", "2 undated"}) ==
          "3 of 5 events are left out: 1 denied, 2 undated");
}

TEST_CASE("left out: counts of several articles add up") {
    LeftOut all{4, {{"denied", 1}}};
    all += LeftOut{3, {{"denied", 1}, {"planned", 1}}};
    CHECK(all == LeftOut{7, {{"denied", 2}, {"planned", 1}}});
    CHECK(show(all) == "3 of 7 events are left out: 2 denied, 1 planned");
    CHECK(show(LeftOut{7, {}}) == "");
}
