#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace annals::train {

/// How often one item follows another: "of" "the" 4711.
struct Bigram {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::uint32_t count = 0;

    auto operator<=>(const Bigram&) const = default;
};

/// Groups of items that stand beside the same items: the exchange algorithm (Kneser and Ney 1993).
/// Each item in turn goes to the group where the class bigram model gives the text the highest
/// probability, for some rounds.
///
/// Items are numbered from 0, the most frequent first, and each bigram stands once. The group of
/// each item, from 0.
[[nodiscard]] std::vector<std::uint32_t> exchange(std::size_t items,
                                                  const std::vector<Bigram>& bigrams,
                                                  std::size_t groups, std::size_t rounds);

}  // namespace annals::train
