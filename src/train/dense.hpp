#pragma once

#include <cmath>
#include <string>

#include "train/network.hpp"
#include "train/sections.hpp"

namespace annals::train {

/// For weights between so many numbers, so that sums stay as large as what they are made of (Glorot
/// and Bengio 2010).
[[nodiscard]] inline float balanced_deviation(std::size_t in, std::size_t out) {
    return std::sqrt(2.F / static_cast<float>(in + out));
}

/// y = Wx + b.
struct Dense {
    Network::Weights weights, bias;

    static Dense of(Network& network, std::size_t in, std::size_t out) {
        return {network.add(out, in, balanced_deviation(in, out)), network.add(out, 1, 0)};
    }
    [[nodiscard]] Matrix forward(const Network& network, const Matrix& x) const {
        Matrix y(network[weights].rows(), x.cols());
        y.noalias() = network[weights] * x;
        y.colwise() += network[bias].col(0);
        return y;
    }
    /// Adds to the gradient, and gives the slopes of x.
    [[nodiscard]] Matrix backward(const Network& network, const Matrix& x, const Matrix& slopes,
                                  Network::Gradient& gradient) const {
        gradient.weights[weights].noalias() += slopes * x.transpose();
        gradient.weights[bias].col(0) += slopes.rowwise().sum();
        return network[weights].transpose() * slopes;
    }
    [[nodiscard]] Sections sections(const std::string& name, const Network& network) const {
        return layer_sections(name, network[weights], network[bias]);
    }
};

}  // namespace annals::train
