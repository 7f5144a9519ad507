#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace annals {

/// e^x within a few units of the last of 24 bits; without the library's exp(), which differs
/// between machines, and in a form that compilers turn into vector instructions.
[[nodiscard]] [[gnu::always_inline]] inline float exponential(float x) {
    constexpr float log2_e = 1.44269504F;
    constexpr float to_whole = 12582912.F;  // 1.5 * 2^23: adding it leaves no fraction
    const float power = std::clamp(x, -80.F, 80.F) * log2_e;
    const float shifted = power + to_whole;
    const float rest = power - (shifted - to_whole);  // in [-0.5, 0.5]
    const float root =
        1 + rest * (0.69314718F +
                    rest * (0.24022651F +
                            rest * (0.05550411F + rest * (0.00961813F + rest * 0.00133336F))));
    return std::bit_cast<float>(
        std::bit_cast<std::int32_t>(root) +
        static_cast<std::int32_t>(std::bit_cast<std::uint32_t>(shifted) << 23U));
}

}  // namespace annals
