#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace annals {

class Model;

/// A table of numbers of a trained model, read where it lies: `rows` rows of `columns` numbers.
///
/// Section: rows and columns in 32 bits each, filled up to 64 bytes, then the numbers (little
/// endian).
template <class Number>
struct Tensor {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::span<const Number> numbers;

    [[nodiscard]] std::span<const Number> row(std::size_t i) const {
        return numbers.subspan(i * columns, columns);
    }
};

/// The tensor of a section; an empty one when the model has none of that name. Throws Error when
/// the section is broken. For std::int8_t, std::int16_t, std::uint32_t and float.
template <class Number>
[[nodiscard]] Tensor<Number> tensor(const Model& model, std::string_view section);

/// The bytes of such a section. `numbers` holds rows * columns of them.
template <class Number>
[[nodiscard]] std::string tensor_section(std::size_t rows, std::size_t columns,
                                         std::span<const Number> numbers);

}  // namespace annals
