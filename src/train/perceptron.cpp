#include "train/perceptron.hpp"

#include <algorithm>
#include <cmath>

namespace annals::train {
namespace {

constexpr std::size_t first_slots = std::size_t{1} << 20;

}  // namespace

Perceptron::Perceptron(std::size_t labels) : labels_(labels), slots_(first_slots) {}

std::uint32_t Perceptron::find(Feature feature) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = feature & mask; slots_[at].id != none; at = (at + 1) & mask) {
        if (slots_[at].feature == feature) {
            return slots_[at].id;
        }
    }
    return none;
}

std::uint32_t Perceptron::find_or_make(Feature feature) {
    const std::uint32_t known = find(feature);
    if (known != none) {
        return known;
    }
    if (updates_.size() * 2 > slots_.size()) {
        grow();
    }
    const auto id = static_cast<std::uint32_t>(updates_.size());
    updates_.push_back(0);
    weights_.resize(weights_.size() + labels_);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = feature & mask;
    while (slots_[at].id != none) {
        at = (at + 1) & mask;
    }
    slots_[at] = {feature, id};
    return id;
}

void Perceptron::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == none) {
            continue;
        }
        std::size_t at = slot.feature & mask;
        while (slots_[at].id != none) {
            at = (at + 1) & mask;
        }
        slots_[at] = slot;
    }
}

void Perceptron::add_scores(std::span<const Feature> features, std::span<float> scores) const {
    for (const Feature feature : features) {
        const std::uint32_t id = find(feature);
        if (id == none) {
            continue;
        }
        const Weight* weights = &weights_[id * labels_];
        for (std::size_t i = 0; i < labels_; ++i) {
            scores[i] += weights[i].value;
        }
    }
}

void Perceptron::add(std::uint32_t id, std::size_t label, float change) {
    Weight& weight = weights_[id * labels_ + label];
    weight.total += static_cast<double>(now_ - weight.stamp) * static_cast<double>(weight.value);
    weight.stamp = now_;
    weight.value += change;
}

void Perceptron::update(std::span<const Feature> features, std::size_t truth, std::size_t guess) {
    if (truth == guess) {
        return;
    }
    for (const Feature feature : features) {
        const std::uint32_t id = find_or_make(feature);
        ++updates_[id];
        add(id, truth, 1);
        add(id, guess, -1);
    }
}

std::string Perceptron::section(std::uint32_t least_updates, double least_weight) const {
    const auto average = [&](const Weight& weight) {
        const double total =
            weight.total + static_cast<double>(now_ - weight.stamp) * static_cast<double>(weight.value);
        return total / std::max<double>(now_, 1);
    };
    double largest = 0;
    for (const Weight& weight : weights_) {
        largest = std::max(largest, std::abs(average(weight)));
    }
    const double scale = largest > 0 ? 32000 / largest : 1;
    std::vector<std::pair<Feature, std::vector<LinearModel::Weight>>> features;
    for (const Slot& slot : slots_) {
        if (slot.id == none || updates_[slot.id] < least_updates) {
            continue;
        }
        std::vector<LinearModel::Weight> kept;
        for (std::size_t i = 0; i < labels_; ++i) {
            const double value = average(weights_[slot.id * labels_ + i]);
            if (std::abs(value) > least_weight * largest && std::abs(value * scale) >= 1) {
                kept.push_back({static_cast<std::uint8_t>(i), static_cast<std::int16_t>(std::lround(value * scale))});
            }
        }
        if (!kept.empty()) {
            features.emplace_back(slot.feature, std::move(kept));
        }
    }
    std::sort(features.begin(), features.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return LinearModel::section(labels_, features);
}

}  // namespace annals::train
