#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/tensor.hpp"

namespace annals {

class Model;

/// A word as the vectors know it: ASCII letters in small, digits as 0. "July" -> "july", "2012" ->
/// "0000".
[[nodiscard]] std::string vector_key(std::string_view form);

/// Which row of a table belongs to a word, read where it lies: section NAME, open addressing, slots
/// of the upper half of the word's hash and its row + 1; a row of 0 is free.
class WordIndex {
public:
    WordIndex(const Model& model, const std::string& name)
        : slots_(tensor<std::uint32_t>(model, name)) {}

    [[nodiscard]] std::optional<std::size_t> find(std::string_view key) const;

    /// The section for these keys; the row of each is its place in the list.
    [[nodiscard]] static std::string section(const std::vector<std::string>& keys);

private:
    Tensor<std::uint32_t> slots_;  // a power of two
};

/// Vectors in 8 bits a number, each with a scale of its own: number = whole * scale.
///
/// Sections: NAME, the whole numbers; NAME.scales.
class ByteVectors {
public:
    ByteVectors(const Model& model, const std::string& name);

    [[nodiscard]] std::size_t count() const { return wholes_.rows; }
    [[nodiscard]] std::size_t width() const { return wholes_.columns; }
    [[nodiscard]] std::span<const std::int8_t> wholes(std::size_t i) const {
        return wholes_.row(i);
    }
    [[nodiscard]] float scale(std::size_t i) const { return scales_.numbers[i]; }

    /// Adds vector i to `sum`, which has width() numbers.
    void add(std::size_t i, std::span<float> sum) const;

private:
    Tensor<std::int8_t> wholes_;
    Tensor<float> scales_;
};

}  // namespace annals
