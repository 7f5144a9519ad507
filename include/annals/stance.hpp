#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "annals/actors.hpp"
#include "annals/events.hpp"

namespace annals {

enum class Sign : std::int8_t { opposes = -1, supports = +1 };

/// By these events actor `from` is shown to oppose or support actor `to`.
struct Stance {
    std::size_t from = 0;  // indices in Actors::actors
    std::size_t to = 0;
    Sign sign = Sign::opposes;
    std::vector<std::size_t> events;  // indices in Events::events, sorted

    bool operator==(const Stance&) const = default;
};

/// Stances composed along nested events (balance theory, Heider 1946; product of signs): who blocks (-) an
/// effort to topple (-) X supports X. Sorted by from, to, sign; one for each of those.
[[nodiscard]] std::vector<Stance> find_stances(const Events& events, const Actors& actors, const Language& english);

}  // namespace annals
