#pragma once

#include <map>
#include <string>
#include <vector>

#include "train/network.hpp"

namespace annals::train {

/// The bytes of sections of a model, by name.
using Sections = std::map<std::string, std::string>;

/// Sections of a LinearLayer: `weights` has a row for each output; no bias where there is none.
[[nodiscard]] Sections layer_sections(const std::string& name, const Matrix& weights,
                                      const Matrix& bias = {});

/// Sections of ByteVectors, a vector for each column; with an index, for words.
[[nodiscard]] Sections vector_sections(const std::string& name, const Matrix& columns);
[[nodiscard]] Sections vector_sections(const std::string& name,
                                       const std::vector<std::string>& keys, const Matrix& columns);

/// A tensor of floating point numbers with a row for each row of the matrix.
[[nodiscard]] std::string float_section(const Matrix& matrix);

}  // namespace annals::train
