#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/linear_model.hpp"

namespace annals::train {

/// A multi-class averaged perceptron (Collins 2002) over hashed features. Features come into being
/// when they are first updated and have weights only for the labels they were updated with;
/// averages are kept lazily (Daume 2006).
///
///     Perceptron perceptron{labels};
///     for each decision: perceptron.add_scores(features, scores); update(features, truth, guess);
///     step(); sections["name"] = perceptron.section(3, 0.004);   // read again by LinearModel
class Perceptron {
public:
    explicit Perceptron(std::size_t labels);

    [[nodiscard]] std::size_t labels() const { return labels_; }

    /// Adds the current weights of each feature to `scores`.
    void add_scores(std::span<const Feature> features, std::span<float> scores) const;

    /// Rewards `truth` and punishes `guess` for these features; does nothing when they are the
    /// same.
    void update(std::span<const Feature> features, std::size_t truth, std::size_t guess);

    /// Ends one decision: call it once for each, whether there was an update or not.
    void step() { ++now_; }

    /// The averaged weights as a section of the model. Features that were updated fewer than
    /// `least_updates` times and weights below `least_weight` (in parts of the largest) are left
    /// out.
    [[nodiscard]] std::string section(std::uint32_t least_updates, double least_weight) const;

private:
    struct Weight {
        float value = 0;
        std::uint32_t since = 0;  // when `total` was last brought up to date
        double total = 0;
        std::size_t label = 0;
    };
    struct Row {
        Feature feature = 0;
        std::uint32_t updates = 0;
        std::vector<Weight> weights;
    };
    struct Slot {
        Feature feature = 0;
        std::size_t row = none;
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    [[nodiscard]] std::size_t slot_of(Feature feature) const;
    Row& row_of(Feature feature);
    void grow();
    void add(Row& row, std::size_t label, float change) const;
    [[nodiscard]] double average(const Weight& weight) const;
    [[nodiscard]] double largest_average() const;

    std::size_t labels_;
    std::uint32_t now_ = 0;
    std::vector<Slot> slots_;  // open addressing, at most half full
    std::vector<Row> rows_;
};

}  // namespace annals::train
