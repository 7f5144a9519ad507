#pragma once

#include <cstddef>
#include <vector>

#include "actors/chain_mention.hpp"

namespace annals {

/// The chains of mentions as they grow together, and what is known of each chain as a whole.
class ChainLinks {
public:
    /// What all mentions of a chain tell together.
    struct Known {
        Gender gender = Gender::unknown;
        ChainMention::Sort sort = ChainMention::Sort::unknown;
        bool many = false;
        bool one = false;
        bool named = false;
        bool full_name = false;  // a name of two words or more
        std::size_t size = 1;
    };

    /// `mentions`, in text order, must live as long.
    explicit ChainLinks(const std::vector<ChainMention>& mentions);

    void link(std::size_t a, std::size_t b);

    /// The chain's first mention.
    [[nodiscard]] std::size_t chain(std::size_t mention) const;
    [[nodiscard]] const Known& known(std::size_t mention) const { return known_[chain(mention)]; }
    [[nodiscard]] bool alone(std::size_t mention) const { return known(mention).size == 1; }
    [[nodiscard]] bool told_before(std::size_t mention) const { return chain(mention) != mention; }

private:
    std::vector<std::size_t> above_;
    std::vector<Known> known_;
};

}  // namespace annals
