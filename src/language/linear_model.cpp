#include "language/linear_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "annals/error.hpp"

namespace annals {
namespace {

struct Header {
    std::uint64_t labels;
    std::uint64_t slots;
    std::uint64_t weights;  // of all features together
};

constexpr std::size_t most_weights = 255;           // of one feature: eight bits
constexpr std::size_t most_index = (1U << 24) - 1;  // of all: the other 24
constexpr std::size_t most_features = 128;          // whose weights are fetched at once
constexpr std::size_t steps = 127;                  // of the scale, on each side of zero
constexpr double largest_weight = 32767;
constexpr double smallest_weight = 8;

/// The slot to look at first: the lower half of the feature, spread evenly over all slots.
std::size_t home_of(Feature feature, std::size_t slots) {
    return static_cast<std::size_t>((feature & 0xffffffffU) * slots >> 32);
}
std::uint32_t check_of(Feature feature) {
    return static_cast<std::uint32_t>(feature >> 32);
}

double ratio() {
    return std::log(largest_weight / smallest_weight) / (steps - 1);
}

/// The step nearest to a weight: 0 is none, 1 to 127 go up from zero, 128 to 254 down.
std::uint8_t step_of(std::int16_t weight) {
    const double size = std::abs(static_cast<double>(weight));
    if (size < smallest_weight / 2) {
        return 0;
    }
    const double step = 1 + std::log(size / smallest_weight) / ratio();
    const auto near = static_cast<std::size_t>(std::clamp<long>(std::lround(step), 1, steps));
    return static_cast<std::uint8_t>(weight > 0 ? near : near + steps);
}

std::array<std::int32_t, 256> scale() {
    std::array<std::int32_t, 256> values{};
    for (std::size_t step = 1; step <= steps; ++step) {
        const double size = smallest_weight * std::exp(ratio() * static_cast<double>(step - 1));
        values[step] = static_cast<std::int32_t>(std::lround(size));
        values[step + steps] = -values[step];
    }
    return values;
}

/// The next `count` values of a section.
template <typename T>
std::span<const T> take(std::span<const std::byte>& rest, std::uint64_t count) {
    if (count > rest.size() / sizeof(T)) {
        throw Error{"a section of the model is cut short"};
    }
    const std::span<const T> part{reinterpret_cast<const T*>(rest.data()),
                                  static_cast<std::size_t>(count)};
    rest = rest.subspan(part.size_bytes());
    return part;
}

template <typename T>
void append(std::string& bytes, const T* values, std::size_t count) {
    bytes.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

}  // namespace

LinearModel::LinearModel(std::span<const std::byte> section) {
    if (section.empty()) {
        return;
    }
    const Header header = take<Header>(section, 1)[0];
    labels_ = static_cast<std::size_t>(header.labels);
    scale_ = take<std::int32_t>(section, 256);
    slots_ = take<Slot>(section, header.slots);
    weights_ = take<Step>(section, header.weights);
}

std::span<const LinearModel::Step> LinearModel::weights_of(Feature feature) const {
    const std::uint32_t check = check_of(feature);
    std::size_t at = home_of(feature, slots_.size());
    while (slots_[at].first != 0) {
        if (slots_[at].check == check) {
            return weights_.subspan(slots_[at].first >> 8, slots_[at].first & most_weights);
        }
        at = at + 1 == slots_.size() ? 0 : at + 1;
    }
    return {};
}

void LinearModel::add_scores(std::span<const Feature> features,
                             std::span<std::int32_t> scores) const {
    if (slots_.empty()) {
        return;
    }
    // Slots and weights lie far apart: all are asked for in advance, so that memory brings them
    // together.
    for (const Feature feature : features) {
        __builtin_prefetch(&slots_[home_of(feature, slots_.size())]);
    }
    std::array<std::span<const Step>, most_features> found;
    while (!features.empty()) {
        const std::size_t count = std::min(features.size(), most_features);
        for (std::size_t i = 0; i < count; ++i) {
            found[i] = weights_of(features[i]);
            __builtin_prefetch(found[i].data());
        }
        for (std::size_t i = 0; i < count; ++i) {
            for (const Step weight : found[i]) {
                scores[weight.label] += scale_[weight.step];
            }
        }
        features = features.subspan(count);
    }
}

std::string LinearModel::section(
    std::size_t labels, const std::vector<std::pair<Feature, std::vector<Weight>>>& features) {
    std::vector<Slot> slots(features.size() * 4 / 3 + 2, Slot{0, 0});
    std::vector<Step> steps_of_all;
    for (const auto& [feature, weights] : features) {
        const std::size_t first = steps_of_all.size();
        for (const Weight& weight : weights) {
            if (const std::uint8_t step = step_of(weight.value); step != 0) {
                steps_of_all.push_back({weight.label, step});
            }
        }
        const std::size_t count = steps_of_all.size() - first;
        if (count == 0) {
            continue;
        }
        if (count > most_weights || first > most_index) {
            throw Error{"too many weights for one section of the model"};
        }
        std::size_t at = home_of(feature, slots.size());
        while (slots[at].first != 0) {
            at = at + 1 == slots.size() ? 0 : at + 1;
        }
        slots[at] = {check_of(feature), static_cast<std::uint32_t>(first << 8 | count)};
    }
    const Header header{labels, slots.size(), steps_of_all.size()};
    const auto values = scale();
    std::string bytes;
    append(bytes, &header, 1);
    append(bytes, values.data(), values.size());
    append(bytes, slots.data(), slots.size());
    append(bytes, steps_of_all.data(), steps_of_all.size());
    return bytes;
}

std::size_t best(std::span<const std::int32_t> scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                    scores.begin());
}

}  // namespace annals
