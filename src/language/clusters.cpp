// Tested in tests/train/clusters_test.cpp, together with the training.
#include "language/clusters.hpp"

#include <algorithm>
#include <bit>

#include "annals/error.hpp"
#include "language/linear_model.hpp"

namespace annals {
namespace {

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

Feature key_of(std::string_view word) {
    return mix(0, hash(word));
}

std::uint32_t check_of(Feature key) {
    return static_cast<std::uint32_t>(key >> 32);
}

}  // namespace

Clusters::Clusters(std::span<const std::byte> section)
    : slots_(reinterpret_cast<const Slot*>(section.data()), section.size() / sizeof(Slot)) {
    if (!section.empty() &&
        (section.size() % sizeof(Slot) != 0 || !std::has_single_bit(slots_.size()))) {
        throw Error{"a section of the model is cut short"};
    }
}

Cluster Clusters::find(std::string_view word) const {
    const Feature key = key_of(word);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t step = 0; step < slots_.size(); ++step) {
        const Slot slot = slots_[(key + step) & mask];
        if (slot.cluster.fine == 0 || slot.check == check_of(key)) {
            return slot.cluster;
        }
    }
    return {};
}

Cluster Clusters::of(std::string_view form) const {
    const Cluster found = find(form);
    if (found.fine != 0) {
        return found;
    }
    std::string lower{form};
    std::ranges::transform(lower, lower.begin(), small);
    return lower == form ? found : find(lower);
}

std::string Clusters::section(const std::vector<Entry>& entries) {
    std::vector<Slot> slots(std::bit_ceil(entries.size() * 4 / 3 + 2), Slot{0, {}});
    const std::size_t mask = slots.size() - 1;
    for (const auto& [word, cluster] : entries) {
        const Feature key = key_of(word);
        std::size_t at = key & mask;
        while (slots[at].cluster.fine != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = {check_of(key), cluster};
    }
    return {reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(Slot)};
}

}  // namespace annals
