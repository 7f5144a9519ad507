#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace annals {

/// `left` of one list and `right` of another may be the same, and that much speaks for it (more
/// than 0). Whole numbers, so that sums compare exactly and every run gives the same bytes.
struct Pairing {
    std::size_t left = 0;
    std::size_t right = 0;
    std::int64_t gain = 0;

    auto operator<=>(const Pairing&) const = default;
};

/// The one-to-one matching with the greatest sum of gains, sorted by left; who gains nothing stays
/// alone. Candidates of gain 0 or less are left out; of the same pair, the greatest counts. {0,0,5}
/// {0,1,4} {1,0,4} -> {0,1,4} {1,0,4}: 8 is more than the 5 of the first that fits.
[[nodiscard]] std::vector<Pairing> best_matching(std::vector<Pairing> candidates);

}  // namespace annals
