#include "language/word_vectors.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <bit>

#include "annals/error.hpp"
#include "language/hash.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

std::uint64_t hash_of(std::string_view key) {
    return mix(0x776f7264, hash(key));
}

std::uint32_t check_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

std::string vector_key(std::string_view form) {
    std::string key{form};
    for (char& c : key) {
        c = c >= '0' && c <= '9' ? '0' : small(c);
    }
    return key;
}

std::optional<std::size_t> WordIndex::find(std::string_view key) const {
    if (slots_.rows == 0) {
        return std::nullopt;
    }
    const std::uint64_t hash = hash_of(key);
    const std::size_t mask = slots_.rows - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const std::span<const std::uint32_t> slot = slots_.row(at);
        if (slot[1] == 0) {
            return std::nullopt;
        }
        if (slot[0] == check_of(hash)) {
            return slot[1] - 1;
        }
    }
}

std::string WordIndex::section(const std::vector<std::string>& keys) {
    const std::size_t slots = std::bit_ceil(2 * keys.size() + 1);
    std::vector<std::uint32_t> table(2 * slots);
    for (std::size_t row = 0; row < keys.size(); ++row) {
        const std::uint64_t hash = hash_of(keys[row]);
        std::size_t at = hash & (slots - 1);
        while (table[2 * at + 1] != 0) {
            at = (at + 1) & (slots - 1);
        }
        table[2 * at] = check_of(hash);
        table[2 * at + 1] = static_cast<std::uint32_t>(row + 1);
    }
    return tensor_section<std::uint32_t>(slots, 2, table);
}

ByteVectors::ByteVectors(const Model& model, const std::string& name)
    : wholes_(tensor<std::int8_t>(model, name)), scales_(tensor<float>(model, name + ".scales")) {
    if (scales_.numbers.size() != wholes_.rows) {
        throw Error{fmt::format("vectors \"{}\" of the model are broken", name)};
    }
}

void ByteVectors::add(std::size_t i, std::span<float> sum) const {
    const std::int8_t* whole = wholes_.row(i).data();
    const float by = scale(i);
    for (std::size_t j = 0; j < sum.size(); ++j) {
        sum[j] += by * static_cast<float>(whole[j]);
    }
}

}  // namespace annals
