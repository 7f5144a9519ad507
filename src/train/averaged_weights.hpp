#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/linear_model.hpp"

namespace annals::train {

/// Numbers for the features of a corpus that were seen often enough: 0, 1, ...
class FeatureIndex {
public:
    static constexpr std::uint32_t unknown = static_cast<std::uint32_t>(-1);

    void count(Feature feature) { ++counts_[feature]; }

    /// Numbers the features that were counted `least` times or more.
    void close(std::uint32_t least);

    [[nodiscard]] std::uint32_t number(Feature feature) const;
    [[nodiscard]] const std::vector<Feature>& features() const { return features_; }

private:
    std::unordered_map<Feature, std::uint32_t> counts_;  // after close(): numbers
    std::vector<Feature> features_;                      // sorted
};

/// Weights of numbered features for labels, and their mean over all steps of training (averaged
/// perceptron, Collins 2002). Whole numbers only, so that training repeats to the same bytes.
class AveragedWeights {
public:
    explicit AveragedWeights(std::size_t features) : rows_(features) {}

    void add_to(std::span<std::int32_t> scores, std::uint32_t feature) const;
    void update(std::uint32_t feature, std::uint8_t label, std::int32_t change);
    void step() { ++now_; }

    /// The section of a model with the mean weights; small ones are left out until it has at most
    /// `most_bytes`.
    [[nodiscard]] std::string section(const FeatureIndex& index, std::size_t labels,
                                      std::size_t most_bytes) const;

private:
    struct Cell {
        std::uint8_t label = 0;
        std::int32_t weight = 0;
        std::uint32_t since = 0;  // the step from which `weight` holds
        std::int64_t sum = 0;     // of the weights of all steps before
    };

    [[nodiscard]] double mean(const Cell& cell) const;
    [[nodiscard]] std::vector<std::pair<Feature, std::vector<LinearModel::Weight>>> weights_above(
        double least, const FeatureIndex& index) const;

    std::vector<std::vector<Cell>> rows_;
    std::uint32_t now_ = 0;
};

}  // namespace annals::train
