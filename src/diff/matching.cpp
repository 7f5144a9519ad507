// The assignment problem, solved by the Hungarian method (Kuhn 1955) in its form for sparse tables:
// each left node is brought in by the cheapest augmenting path, found by Dijkstra's search over
// reduced costs (Edmonds and Karp 1972, Tomizawa 1971). Costs are negative gains.
//
// Every left node also has a seat of its own at cost 0, "alone", so a path always exists and no one
// is forced into a match that gains nothing. Invariant: cost - left price - right price is never
// negative, and is zero on matched pairs. n nodes and m candidates take n searches of m log n; most
// searches end after a few steps. Tested against all permutations of small tables in
// tests/diff/matching_test.cpp.
#include "diff/matching.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <tuple>
#include <utility>

namespace annals {
namespace {

constexpr auto nobody = std::numeric_limits<std::size_t>::max();
constexpr auto far_away = std::numeric_limits<std::int64_t>::max();

struct Seat {
    std::size_t right;
    std::int64_t cost;
};

class Assignment {
public:
    /// Right nodes are 0 .. rights-1; the seat "alone" of left node i is rights+i.
    Assignment(std::vector<std::vector<Seat>> seats, std::size_t rights)
        : seats_(std::move(seats)),
          left_price_(seats_.size(), 0),
          right_price_(rights + seats_.size(), 0),
          taken_by_(rights + seats_.size(), nobody),
          seat_of_(seats_.size(), nobody),
          distance_(rights + seats_.size(), far_away),
          reached_from_(rights + seats_.size(), nobody) {}

    void bring_in(std::size_t left) {
        left_price_[left] = cheapest(left);
        const std::size_t free = search(left);
        set_prices(left, distance_[free]);
        augment(left, free);
        forget();
    }

    [[nodiscard]] std::size_t taken_by(std::size_t right) const { return taken_by_[right]; }

private:
    using Entry = std::pair<std::int64_t, std::size_t>;  // distance, right node

    [[nodiscard]] std::int64_t cheapest(std::size_t left) const {
        std::int64_t least = far_away;
        for (const Seat& seat : seats_[left]) {
            least = std::min(least, seat.cost - right_price_[seat.right]);
        }
        return least;
    }

    void look_at_seats(std::size_t left, std::int64_t walked) {
        for (const Seat& seat : seats_[left]) {
            const std::int64_t step = seat.cost - left_price_[left] - right_price_[seat.right];
            if (walked + step < distance_[seat.right]) {
                if (distance_[seat.right] == far_away) {
                    touched_.push_back(seat.right);
                }
                distance_[seat.right] = walked + step;
                reached_from_[seat.right] = left;
                open_.emplace(walked + step, seat.right);
            }
        }
    }

    /// The nearest free seat.
    std::size_t search(std::size_t start) {
        open_ = {};
        settled_.clear();
        look_at_seats(start, 0);
        while (true) {
            const auto [walked, right] = open_.top();
            open_.pop();
            if (walked > distance_[right]) {
                continue;  // a nearer way was found since
            }
            if (taken_by_[right] == nobody) {
                return right;
            }
            settled_.push_back(right);
            look_at_seats(taken_by_[right], walked);
        }
    }

    void set_prices(std::size_t start, std::int64_t length) {
        left_price_[start] += length;
        for (const std::size_t right : settled_) {
            left_price_[taken_by_[right]] += length - distance_[right];
            right_price_[right] -= length - distance_[right];
        }
    }

    /// Everyone on the path moves on to the next seat.
    void augment(std::size_t start, std::size_t right) {
        std::size_t left = nobody;
        while (left != start) {
            left = reached_from_[right];
            taken_by_[right] = left;
            std::swap(seat_of_[left], right);
        }
    }

    void forget() {
        for (const std::size_t right : touched_) {
            distance_[right] = far_away;
        }
        touched_.clear();
    }

    std::vector<std::vector<Seat>> seats_;  // of each left node
    std::vector<std::int64_t> left_price_, right_price_;
    std::vector<std::size_t> taken_by_;  // of each right node: the left one there
    std::vector<std::size_t> seat_of_;   // of each left node: where it sits
    std::vector<std::int64_t> distance_;
    std::vector<std::size_t> reached_from_;
    std::vector<std::size_t> touched_, settled_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open_;
};

/// The best of each pair, sorted by left and right.
std::vector<Pairing> tidy(std::vector<Pairing> candidates) {
    std::erase_if(candidates, [](const Pairing& candidate) { return candidate.gain <= 0; });
    std::sort(candidates.begin(), candidates.end(), [](const Pairing& a, const Pairing& b) {
        return std::tuple{a.left, a.right, b.gain} < std::tuple{b.left, b.right, a.gain};
    });
    const auto same_pair = [](const Pairing& a, const Pairing& b) {
        return a.left == b.left && a.right == b.right;
    };
    candidates.erase(std::unique(candidates.begin(), candidates.end(), same_pair),
                     candidates.end());
    return candidates;
}

}  // namespace

std::vector<Pairing> best_matching(std::vector<Pairing> candidates) {
    candidates = tidy(std::move(candidates));
    std::size_t lefts = 0;
    std::size_t rights = 0;
    for (const Pairing& candidate : candidates) {
        lefts = std::max(lefts, candidate.left + 1);
        rights = std::max(rights, candidate.right + 1);
    }
    std::vector<std::vector<Seat>> seats(lefts);
    for (const Pairing& candidate : candidates) {
        seats[candidate.left].push_back({candidate.right, -candidate.gain});
    }
    for (std::size_t left = 0; left < lefts; ++left) {
        seats[left].push_back({rights + left, 0});
    }
    Assignment assignment{std::move(seats), rights};
    for (std::size_t left = 0; left < lefts; ++left) {
        assignment.bring_in(left);
    }
    std::erase_if(candidates, [&](const Pairing& candidate) {
        return assignment.taken_by(candidate.right) != candidate.left;
    });
    return candidates;
}

}  // namespace annals
