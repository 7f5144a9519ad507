#pragma once

#include <cstddef>
#include <vector>

namespace annals {

/// How two actors stand to each other: below 0 against, above 0 together; as strong as its events
/// are many.
struct Tie {
    std::size_t left = 0;
    std::size_t right = 0;
    long strength = 0;
};

/// Two camps in each connected part of a signed graph.
struct Balance {
    struct Seat {
        std::size_t part = 0;  // the connected part an actor is in
        bool side = false;     // which of its two camps
    };
    std::vector<Seat> seats;  // one for each actor
};

/// Structural balance (Cartwright and Harary 1956): seats such that friends sit together and foes
/// apart, as far as it goes: the sum of the strengths of ties that do otherwise is the least,
/// exactly for parts of up to 16 actors, by local search for larger ones. The first actor of each
/// part sits on side false.
[[nodiscard]] Balance balance(std::size_t actors, const std::vector<Tie>& ties);

/// Whether the tie goes against the seats: foes who sit together, friends who sit apart.
[[nodiscard]] bool is_frustrated(const Balance& balance, const Tie& tie);

}  // namespace annals
