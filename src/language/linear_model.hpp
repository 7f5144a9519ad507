#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/hash.hpp"

namespace annals {

/// A hashed feature: what was seen and where, mixed into 64 bits.
using Feature = std::uint64_t;

/// A trained linear classifier, read where it lies in the model: each feature has a weight for a
/// few labels; the score of a label is the sum over the features that are present.
///
/// Section: header, 256 steps of weight, slots (open addressing by hash), for each feature a run of
/// weights as pairs of label and step.
class LinearModel {
public:
    /// An empty section gives a model that scores everything 0.
    explicit LinearModel(std::span<const std::byte> section);

    [[nodiscard]] std::size_t labels() const { return labels_; }

    /// Adds the weights of each feature to `scores` (labels() of them).
    void add_scores(std::span<const Feature> features, std::span<std::int32_t> scores) const;

    struct Weight {
        std::uint8_t label;
        std::int16_t value;
    };

    /// The bytes of a section. Features in rising order, each once. Weights are rounded to a scale
    /// that is finer for small ones, so that each takes two bytes.
    [[nodiscard]] static std::string section(
        std::size_t labels, const std::vector<std::pair<Feature, std::vector<Weight>>>& features);

private:
    struct Slot {
        std::uint32_t check;  // upper half of the feature
        std::uint32_t first;  // index of the first weight << 8 | number of weights; 0: empty
    };

    struct Step {
        std::uint8_t label;
        std::uint8_t step;
    };

    [[nodiscard]] std::span<const Step> weights_of(Feature feature) const;

    std::size_t labels_ = 0;
    std::span<const std::int32_t> scale_;
    std::span<const Slot> slots_;
    std::span<const Step> weights_;
};

/// The label with the highest score; the first of equals.
[[nodiscard]] std::size_t best(std::span<const std::int32_t> scores);

}  // namespace annals
