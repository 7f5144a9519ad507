#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/linear_model.hpp"

namespace annals::train {

/// A multi-class averaged perceptron (Collins 2002) over hashed features. Features come into being when they are
/// first updated; averages are kept lazily (Daume 2006).
class Perceptron {
public:
    explicit Perceptron(std::size_t labels);

    [[nodiscard]] std::size_t labels() const { return labels_; }

    /// Adds the current weights of each feature to `scores`.
    void add_scores(std::span<const Feature> features, std::span<float> scores) const;

    /// Rewards `truth` and punishes `guess` for these features.
    void update(std::span<const Feature> features, std::size_t truth, std::size_t guess);

    /// Ends one decision: call it once for each, whether there was an update or not.
    void step() { ++now_; }

    /// The averaged weights as a section of the model. Features that were updated fewer than `least_updates` times
    /// and weights below `least_weight` (in parts of the largest) are left out.
    [[nodiscard]] std::string section(std::uint32_t least_updates, double least_weight) const;

private:
    struct Weight {
        float value = 0;
        std::uint32_t stamp = 0;  // when `total` was last brought up to date
        double total = 0;
    };
    struct Slot {
        Feature feature = 0;
        std::uint32_t id = none;
    };
    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

    [[nodiscard]] std::uint32_t find(Feature feature) const;
    std::uint32_t find_or_make(Feature feature);
    void grow();
    void add(std::uint32_t id, std::size_t label, float change);

    std::size_t labels_;
    std::uint32_t now_ = 0;
    std::vector<Slot> slots_;
    std::vector<Weight> weights_;         // labels_ of them for each feature
    std::vector<std::uint32_t> updates_;  // of each feature
};

}  // namespace annals::train
