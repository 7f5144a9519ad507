#pragma once

#include <cstdint>
#include <string_view>

namespace annals {

/// Mixes `value` into `seed` (the finaliser of MurmurHash3, Appleby 2011).
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
    std::uint64_t x = (seed ^ value) * 0xff51afd7ed558ccdULL;
    x ^= x >> 32;
    x *= 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 29);
}

/// The hash of some bytes (FNV-1a: Fowler, Noll, Vo).
[[nodiscard]] constexpr std::uint64_t hash(std::string_view bytes) {
    std::uint64_t x = 0xcbf29ce484222325ULL;
    for (const char c : bytes) {
        x = (x ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return x;
}

}  // namespace annals
