#include "language/linear_model.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "annals/error.hpp"

namespace annals {
namespace {

struct Header {
    std::uint64_t labels;
    std::uint64_t slots;    // a power of two
    std::uint64_t weights;  // of all features together
};

std::size_t slot_of(Feature feature, std::size_t mask) { return static_cast<std::size_t>(feature) & mask; }
std::uint32_t check_of(Feature feature) { return static_cast<std::uint32_t>(feature >> 32); }

constexpr std::size_t most_weights = 255;        // of one feature: eight bits
constexpr std::size_t most_index = (1U << 24) - 1;  // of all: the other 24

}  // namespace

LinearModel::LinearModel(std::span<const std::byte> section) {
    if (section.empty()) {
        return;
    }
    Header header{};
    if (section.size() < sizeof header) {
        throw Error{"a section of the model is cut short"};
    }
    std::memcpy(&header, section.data(), sizeof header);
    const std::size_t size = sizeof header + header.slots * sizeof(Slot) + header.weights * 3;
    if (!std::has_single_bit(header.slots) || header.slots > section.size() || header.weights > section.size() ||
        size > section.size()) {
        throw Error{"a section of the model is cut short"};
    }
    labels_ = header.labels;
    mask_ = header.slots - 1;
    const std::byte* at = section.data() + sizeof header;
    slots_ = reinterpret_cast<const Slot*>(at);
    values_ = reinterpret_cast<const std::int16_t*>(at + header.slots * sizeof(Slot));
    names_ = reinterpret_cast<const std::uint8_t*>(values_ + header.weights);
}

void LinearModel::add_scores(std::span<const Feature> features, std::span<std::int32_t> scores) const {
    if (slots_ == nullptr) {
        return;
    }
    for (const Feature feature : features) {
        const std::uint32_t check = check_of(feature);
        for (std::size_t at = slot_of(feature, mask_); slots_[at].first != 0; at = (at + 1) & mask_) {
            if (slots_[at].check != check) {
                continue;
            }
            const std::size_t first = slots_[at].first >> 8;
            const std::size_t last = first + (slots_[at].first & most_weights);
            for (std::size_t i = first; i < last; ++i) {
                scores[names_[i]] += values_[i];
            }
            break;
        }
    }
}

std::string LinearModel::section(std::size_t labels,
                                 const std::vector<std::pair<Feature, std::vector<Weight>>>& features) {
    std::vector<Slot> slots(std::bit_ceil(features.size() * 4 / 3 + 2), Slot{0, 0});
    std::vector<std::int16_t> values;
    std::vector<std::uint8_t> names;
    for (const auto& [feature, weights] : features) {
        if (weights.empty()) {
            continue;
        }
        if (weights.size() > most_weights || values.size() > most_index) {
            throw Error{"too many weights for one section of the model"};
        }
        std::size_t at = slot_of(feature, slots.size() - 1);
        while (slots[at].first != 0) {
            at = (at + 1) & (slots.size() - 1);
        }
        slots[at] = {check_of(feature), static_cast<std::uint32_t>(values.size() << 8 | weights.size())};
        for (const Weight& weight : weights) {
            names.push_back(weight.label);
            values.push_back(weight.value);
        }
    }
    const Header header{labels, slots.size(), values.size()};
    std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
    bytes.append(reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(Slot));
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(std::int16_t));
    bytes.append(reinterpret_cast<const char*>(names.data()), names.size());
    return bytes;
}

std::size_t best(std::span<const std::int32_t> scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace annals
