#include "language/tensor.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <cstring>

#include "annals/error.hpp"
#include "language/model.hpp"

namespace annals {
namespace {

constexpr std::size_t header = 64;  // keeps the numbers as aligned as the section

}  // namespace

template <class Number>
Tensor<Number> tensor(const Model& model, std::string_view section) {
    const std::span<const std::byte> bytes = model.section(section);
    if (bytes.empty()) {
        return {};
    }
    std::uint32_t size[2]{};
    if (bytes.size() >= header) {
        std::memcpy(size, bytes.data(), sizeof size);
    }
    const std::size_t count = std::size_t{size[0]} * size[1];
    if (bytes.size() < header || count != (bytes.size() - header) / sizeof(Number)) {
        throw Error{fmt::format("section \"{}\" of the model is broken", section)};
    }
    return {size[0], size[1], {reinterpret_cast<const Number*>(bytes.data() + header), count}};
}

template <class Number>
std::string tensor_section(std::size_t rows, std::size_t columns, std::span<const Number> numbers) {
    const std::uint32_t size[2]{static_cast<std::uint32_t>(rows),
                                static_cast<std::uint32_t>(columns)};
    std::string bytes(header + numbers.size_bytes(), '\0');
    std::memcpy(bytes.data(), size, sizeof size);
    if (!numbers.empty()) {
        std::memcpy(bytes.data() + header, numbers.data(), numbers.size_bytes());
    }
    return bytes;
}

template Tensor<std::int8_t> tensor(const Model&, std::string_view);
template Tensor<std::int16_t> tensor(const Model&, std::string_view);
template Tensor<std::uint32_t> tensor(const Model&, std::string_view);
template Tensor<float> tensor(const Model&, std::string_view);
template std::string tensor_section(std::size_t, std::size_t, std::span<const std::int8_t>);
template std::string tensor_section(std::size_t, std::size_t, std::span<const std::int16_t>);
template std::string tensor_section(std::size_t, std::size_t, std::span<const std::uint32_t>);
template std::string tensor_section(std::size_t, std::size_t, std::span<const float>);

}  // namespace annals
