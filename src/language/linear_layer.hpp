#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/tensor.hpp"

namespace annals {

class Model;

/// Vectors of `width` numbers each, one behind the other.
class Vectors {
public:
    Vectors(std::size_t count, std::size_t size)
        : width(size), numbers(count * size), count_(count) {}

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::span<float> at(std::size_t i) { return {numbers.data() + i * width, width}; }
    [[nodiscard]] std::span<const float> at(std::size_t i) const {
        return {numbers.data() + i * width, width};
    }

    /// Puts another one behind the last.
    void add(std::span<const float> vector) {
        numbers.insert(numbers.end(), vector.begin(), vector.end());
        ++count_;
    }

    std::size_t width;
    std::vector<float> numbers;

private:
    std::size_t count_;
};

/// Vectors in whole numbers of 16 bits, each with a scale of its own: number = whole * scale.
struct RoundedVectors {
    explicit RoundedVectors(const Vectors& vectors);
    RoundedVectors(std::size_t count, std::size_t size)
        : width(size), wholes(count * size), scales(count) {}

    [[nodiscard]] std::size_t count() const { return scales.size(); }

    static constexpr int most = 2047;  // of a whole number; LinearLayer's sums stay below 2^31

    std::size_t width;
    std::vector<std::int16_t> wholes;
    std::vector<float> scales;
};

/// y = Wx + b of a neural network. The products are summed in whole numbers, so that every machine
/// gives the same result, whatever vector instructions it has.
///
/// Sections: NAME, the weights in 16 bits: for each block of 16 outputs a row, which has the 16
/// pairs of weights for the first two inputs, those for the next two, and so on; NAME.scales, a row
/// of what a weight of 1 stands for, for each output, and a row of their biases.
class LinearLayer {
public:
    LinearLayer() = default;

    /// A layer without inputs or outputs when the model has none of that name.
    LinearLayer(const Model& model, const std::string& name);

    [[nodiscard]] std::size_t inputs() const { return blocks_.columns / block; }
    [[nodiscard]] std::size_t outputs() const { return scales_.columns; }

    /// `x` has vectors of inputs() numbers; the result as many of outputs() numbers.
    [[nodiscard]] Vectors operator()(const RoundedVectors& x) const;

    static constexpr int most_weight = 4095;
    static constexpr std::size_t most_inputs = 256;  // an even number
    static constexpr std::size_t block = 16;         // outputs that are computed together

private:
    Tensor<std::int16_t> blocks_;
    Tensor<float> scales_;
};

}  // namespace annals
