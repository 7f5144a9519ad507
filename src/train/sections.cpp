#include "train/sections.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "language/linear_layer.hpp"
#include "language/word_vectors.hpp"

namespace annals::train {

Sections layer_sections(const std::string& name, const Matrix& weights, const Matrix& bias) {
    constexpr Eigen::Index block = LinearLayer::block;
    const Eigen::Index inputs = weights.cols();
    const Eigen::Index rows = (weights.rows() + block - 1) / block;
    std::vector<std::int16_t> blocks(static_cast<std::size_t>(rows * block * inputs));
    Matrix scales(2, weights.rows());
    for (Eigen::Index output = 0; output < weights.rows(); ++output) {
        const float greatest = std::max(weights.row(output).lpNorm<Eigen::Infinity>(), 1e-9F);
        const float scale = greatest / static_cast<float>(LinearLayer::most_weight);
        scales.col(output) << scale, bias.size() > 0 ? bias(output, 0) : 0;
        for (Eigen::Index input = 0; input < inputs; ++input) {
            const Eigen::Index at = output / block * block * inputs + input / 2 * 2 * block +
                                    2 * (output % block) + input % 2;
            blocks[static_cast<std::size_t>(at)] =
                static_cast<std::int16_t>(std::lround(weights(output, input) / scale));
        }
    }
    return {{name, tensor_section<std::int16_t>(static_cast<std::size_t>(rows),
                                                static_cast<std::size_t>(block * inputs), blocks)},
            {name + ".scales", float_section(scales)}};
}

Sections vector_sections(const std::string& name, const Matrix& columns) {
    constexpr float most = 127;
    std::vector<std::int8_t> wholes;
    Matrix scales(columns.cols(), 1);
    for (Eigen::Index i = 0; i < columns.cols(); ++i) {
        const float scale = std::max(columns.col(i).lpNorm<Eigen::Infinity>(), 1e-9F) / most;
        scales(i, 0) = scale;
        for (const float number : columns.col(i)) {
            wholes.push_back(static_cast<std::int8_t>(std::lround(number / scale)));
        }
    }
    return {{name, tensor_section<std::int8_t>(static_cast<std::size_t>(columns.cols()),
                                               static_cast<std::size_t>(columns.rows()), wholes)},
            {name + ".scales", float_section(scales)}};
}

Sections vector_sections(const std::string& name, const std::vector<std::string>& keys,
                         const Matrix& columns) {
    Sections sections = vector_sections(name, columns);
    sections[name + ".index"] = WordIndex::section(keys);
    return sections;
}

std::string float_section(const Matrix& matrix) {
    const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows = matrix;
    return tensor_section<float>(static_cast<std::size_t>(matrix.rows()),
                                 static_cast<std::size_t>(matrix.cols()),
                                 std::span{rows.data(), static_cast<std::size_t>(rows.size())});
}

}  // namespace annals::train
