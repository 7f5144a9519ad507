// Tested in tests/train/perceptron_test.cpp.
#include "train/perceptron.hpp"

#include <algorithm>
#include <cmath>

namespace annals::train {
namespace {

constexpr std::size_t first_slots = std::size_t{1} << 16;
constexpr double largest_written = 32000;

}  // namespace

Perceptron::Perceptron(std::size_t labels) : labels_(labels), slots_(first_slots) {}

std::size_t Perceptron::slot_of(Feature feature) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = feature & mask;
    while (slots_[at].row != none && slots_[at].feature != feature) {
        at = (at + 1) & mask;
    }
    return at;
}

Perceptron::Row& Perceptron::row_of(Feature feature) {
    const std::size_t at = slot_of(feature);
    if (slots_[at].row != none) {
        return rows_[slots_[at].row];
    }
    slots_[at] = {feature, rows_.size()};
    rows_.push_back({feature, 0, {}});
    if (rows_.size() * 2 > slots_.size()) {
        grow();
    }
    return rows_.back();
}

void Perceptron::grow() {
    slots_.assign(slots_.size() * 2, Slot{});
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        slots_[slot_of(rows_[i].feature)] = {rows_[i].feature, i};
    }
}

void Perceptron::add_scores(std::span<const Feature> features, std::span<float> scores) const {
    // Everything lies far apart: slots, then rows, then weights are asked for in advance, all at
    // once.
    for (const Feature feature : features) {
        __builtin_prefetch(&slots_[feature & (slots_.size() - 1)]);
    }
    std::vector<const Row*> rows;
    rows.reserve(features.size());
    for (const Feature feature : features) {
        const std::size_t row = slots_[slot_of(feature)].row;
        if (row != none) {
            __builtin_prefetch(&rows_[row]);
            rows.push_back(&rows_[row]);
        }
    }
    for (const Row* row : rows) {
        __builtin_prefetch(row->weights.data());
    }
    for (const Row* row : rows) {
        for (const Weight& weight : row->weights) {
            scores[weight.label] += weight.value;
        }
    }
}

void Perceptron::add(Row& row, std::size_t label, float change) const {
    auto found = std::ranges::find(row.weights, label, &Weight::label);
    if (found == row.weights.end()) {
        row.weights.push_back({.value = 0, .since = now_, .total = 0, .label = label});
        found = row.weights.end() - 1;
    }
    found->total += static_cast<double>(now_ - found->since) * static_cast<double>(found->value);
    found->since = now_;
    found->value += change;
}

void Perceptron::update(std::span<const Feature> features, std::size_t truth, std::size_t guess) {
    if (truth == guess) {
        return;
    }
    for (const Feature feature : features) {
        Row& row = row_of(feature);
        ++row.updates;
        add(row, truth, 1);
        add(row, guess, -1);
    }
}

double Perceptron::average(const Weight& weight) const {
    const double total =
        weight.total + static_cast<double>(now_ - weight.since) * static_cast<double>(weight.value);
    return total / std::max<double>(now_, 1);
}

double Perceptron::largest_average() const {
    double largest = 0;
    for (const Row& row : rows_) {
        for (const Weight& weight : row.weights) {
            largest = std::max(largest, std::abs(average(weight)));
        }
    }
    return largest;
}

std::string Perceptron::section(std::uint32_t least_updates, double least_weight) const {
    const double largest = largest_average();
    const double scale = largest > 0 ? largest_written / largest : 1;
    std::vector<std::pair<Feature, std::vector<LinearModel::Weight>>> features;
    for (const Row& row : rows_) {
        if (row.updates < least_updates) {
            continue;
        }
        std::vector<LinearModel::Weight> kept;
        for (const Weight& weight : row.weights) {
            const double value = average(weight);
            if (std::abs(value) > least_weight * largest && std::abs(value * scale) >= 1) {
                kept.push_back({static_cast<std::uint8_t>(weight.label),
                                static_cast<std::int16_t>(std::lround(value * scale))});
            }
        }
        if (!kept.empty()) {
            std::ranges::sort(kept, {}, &LinearModel::Weight::label);
            features.emplace_back(row.feature, std::move(kept));
        }
    }
    std::ranges::sort(features, {}, &decltype(features)::value_type::first);
    return LinearModel::section(labels_, features);
}

}  // namespace annals::train
