#include "train/averaged_weights.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace annals::train {
namespace {

constexpr double scale = 64;  // of means to the whole numbers of the model

}  // namespace

void FeatureIndex::close(std::uint32_t least) {
    std::erase_if(counts_, [&](const auto& entry) { return entry.second < least; });
    for (const auto& [feature, count] : counts_) {
        features_.push_back(feature);
    }
    std::ranges::sort(features_);
    for (std::uint32_t i = 0; i < features_.size(); ++i) {
        counts_[features_[i]] = i;
    }
}

std::uint32_t FeatureIndex::number(Feature feature) const {
    const auto found = counts_.find(feature);
    return found == counts_.end() ? unknown : found->second;
}

void AveragedWeights::add_to(std::span<std::int32_t> scores, std::uint32_t feature) const {
    for (const Cell& cell : rows_[feature]) {
        scores[cell.label] += cell.weight;
    }
}

void AveragedWeights::update(std::uint32_t feature, std::uint8_t label, std::int32_t change) {
    auto& row = rows_[feature];
    auto cell = std::ranges::find(row, label, &Cell::label);
    if (cell == row.end()) {
        cell = row.insert(row.end(), Cell{label, 0, now_, 0});
    }
    cell->sum += std::int64_t{cell->weight} * (now_ - cell->since);
    cell->since = now_;
    cell->weight += change;
}

double AveragedWeights::mean(const Cell& cell) const {
    const std::int64_t sum = cell.sum + std::int64_t{cell.weight} * (now_ - cell.since);
    return static_cast<double>(sum) / std::max(now_, 1U);
}

std::vector<std::pair<Feature, std::vector<LinearModel::Weight>>> AveragedWeights::weights_above(
    double least, const FeatureIndex& index) const {
    constexpr double most = std::numeric_limits<std::int16_t>::max();
    std::vector<std::pair<Feature, std::vector<LinearModel::Weight>>> kept;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        std::vector<LinearModel::Weight> weights;
        for (const Cell& cell : rows_[i]) {
            const double value = std::clamp(std::round(mean(cell) * scale), -most, most);
            if (std::abs(value) > least) {
                weights.push_back({cell.label, static_cast<std::int16_t>(value)});
            }
        }
        if (!weights.empty()) {
            kept.emplace_back(index.features()[i], std::move(weights));
        }
    }
    return kept;
}

std::string AveragedWeights::section(const FeatureIndex& index, std::size_t labels,
                                     std::size_t most_bytes) const {
    for (double least = 0;; least = least * 1.1 + 0.5) {
        std::string bytes = LinearModel::section(labels, weights_above(least, index));
        if (bytes.size() <= most_bytes) {
            return bytes;
        }
    }
}

}  // namespace annals::train
