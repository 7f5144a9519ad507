// Who stands with whom. Structural balance expects that the friend of a friend is a friend and the
// enemy of a friend an enemy; then the actors fall into two camps. Real stories are nearly
// balanced: we look for the two camps that leave the least unexplained (the frustration index), one
// connected part at a time. Tested in tests/views/balance_test.cpp.

#include "views/balance.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace annals {
namespace {

constexpr std::size_t exact_up_to = 16;

/// A connected part with its own numbering of actors.
struct Part {
    std::vector<std::size_t> actors;
    std::vector<Tie> ties;
};

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t actor) {
    while (parents[actor] != actor) {
        actor = parents[actor] = parents[parents[actor]];
    }
    return actor;
}

std::vector<Part> connected_parts(std::size_t actors, const std::vector<Tie>& ties) {
    std::vector<std::size_t> parents(actors);
    std::iota(parents.begin(), parents.end(), std::size_t{0});
    for (const Tie& tie : ties) {
        const std::size_t left = root_of(parents, tie.left);
        const std::size_t right = root_of(parents, tie.right);
        parents[std::max(left, right)] = std::min(left, right);
    }
    std::vector<Part> parts;
    std::vector<std::size_t> part_of(actors);
    std::vector<std::size_t> place(actors);
    for (std::size_t actor = 0; actor < actors; ++actor) {
        const std::size_t root = root_of(parents, actor);
        if (root == actor) {
            part_of[actor] = parts.size();
            parts.emplace_back();
        }
        part_of[actor] = part_of[root];
        place[actor] = parts[part_of[actor]].actors.size();
        parts[part_of[actor]].actors.push_back(actor);
    }
    for (const Tie& tie : ties) {
        parts[part_of[tie.left]].ties.push_back({place[tie.left], place[tie.right], tie.strength});
    }
    return parts;
}

long unexplained(const Tie& tie, bool apart) {
    return apart == (tie.strength > 0) ? std::labs(tie.strength) : 0;
}

/// All seatings with actor 0 on side false, the best (the first of equals) as bits.
std::vector<bool> best_of_all(const Part& part) {
    long least = std::numeric_limits<long>::max();
    std::uint32_t best = 0;
    for (std::uint32_t sides = 0; sides < (std::uint32_t{1} << part.actors.size()); sides += 2) {
        long sum = 0;
        for (const Tie& tie : part.ties) {
            sum += unexplained(tie, ((sides >> tie.left) & 1U) != ((sides >> tie.right) & 1U));
        }
        if (sum < least) {
            least = sum;
            best = sides;
        }
    }
    std::vector<bool> seats(part.actors.size());
    for (std::size_t i = 0; i < seats.size(); ++i) {
        seats[i] = ((best >> i) & 1U) != 0;
    }
    return seats;
}

/// What would be gained if the actor changed sides.
long gain(const std::vector<Tie>& ties, const std::vector<bool>& seats) {
    long sum = 0;
    for (const Tie& tie : ties) {
        const bool apart = seats[tie.left] != seats[tie.right];
        sum += unexplained(tie, apart) - unexplained(tie, !apart);
    }
    return sum;
}

/// Each actor in turn sits where its ties want it, until nobody moves.
std::vector<bool> local_best(const Part& part) {
    std::vector<std::vector<Tie>> ties_of(part.actors.size());
    for (const Tie& tie : part.ties) {
        ties_of[tie.left].push_back(tie);
        ties_of[tie.right].push_back(tie);
    }
    std::vector<bool> seats(part.actors.size());
    bool moved = true;
    while (moved) {  // each move lowers a sum of whole numbers, so it ends
        moved = false;
        for (std::size_t actor = 1; actor < seats.size(); ++actor) {
            if (gain(ties_of[actor], seats) > 0) {
                seats[actor] = !seats[actor];
                moved = true;
            }
        }
    }
    return seats;
}

}  // namespace

Balance balance(std::size_t actors, const std::vector<Tie>& ties) {
    Balance found;
    found.seats.resize(actors);
    const std::vector<Part> parts = connected_parts(actors, ties);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto& members = parts[part].actors;
        const auto sides =
            members.size() <= exact_up_to ? best_of_all(parts[part]) : local_best(parts[part]);
        for (std::size_t i = 0; i < members.size(); ++i) {
            found.seats[members[i]] = {part, sides[i]};
        }
    }
    return found;
}

bool is_frustrated(const Balance& balance, const Tie& tie) {
    const bool apart = balance.seats.at(tie.left).side != balance.seats.at(tie.right).side;
    return unexplained(tie, apart) > 0;
}

}  // namespace annals
