// Whole numbers of 16 bits are multiplied and summed in pairs by one instruction (pmaddwd), eight
// at a time on any x86-64 and sixteen with AVX2: several times what floating point would give.
// Tested in tests/language/linear_layer_test.cpp.
#include "language/linear_layer.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "annals/error.hpp"

namespace annals {
namespace {

static_assert(std::int64_t{RoundedVectors::most} * LinearLayer::most_weight *
                  static_cast<std::int64_t>(LinearLayer::most_inputs) <=
              INT32_MAX);

constexpr std::size_t block = LinearLayer::block;

/// Vectors that are multiplied at a time: each weight is loaded once for all of them.
constexpr std::size_t tile = 4;

/// One block of weights times `tile` vectors of `inputs` numbers: the sums of each vector in turn.
using Multiply = void (*)(const std::int16_t* weights, const std::int16_t* x, std::size_t inputs,
                          std::int32_t* sums);

#if defined(__x86_64__)
std::int32_t pair_at(const std::int16_t* numbers) {
    std::int32_t pair = 0;
    std::memcpy(&pair, numbers, sizeof pair);
    return pair;
}

void multiply_sse2(const std::int16_t* weights, const std::int16_t* x, std::size_t inputs,
                   std::int32_t* sums) {
    constexpr std::size_t lane = 4;
    for (std::size_t part = 0; part < block; part += 2 * lane) {
        __m128i low[tile], high[tile];
        std::fill_n(low, tile, _mm_setzero_si128());
        std::fill_n(high, tile, _mm_setzero_si128());
        for (std::size_t i = 0; i < inputs; i += 2) {
            const auto* pairs = reinterpret_cast<const __m128i*>(weights + i * block + 2 * part);
            const __m128i first = _mm_loadu_si128(pairs);
            const __m128i second = _mm_loadu_si128(pairs + 1);
            for (std::size_t v = 0; v < tile; ++v) {
                const __m128i pair = _mm_set1_epi32(pair_at(x + v * inputs + i));
                low[v] = _mm_add_epi32(low[v], _mm_madd_epi16(first, pair));
                high[v] = _mm_add_epi32(high[v], _mm_madd_epi16(second, pair));
            }
        }
        for (std::size_t v = 0; v < tile; ++v) {
            auto* sum = reinterpret_cast<__m128i*>(sums + v * block + part);
            _mm_storeu_si128(sum, low[v]);
            _mm_storeu_si128(sum + 1, high[v]);
        }
    }
}

[[gnu::target("avx2")]] void multiply_avx2(const std::int16_t* weights, const std::int16_t* x,
                                           std::size_t inputs, std::int32_t* sums) {
    __m256i low[tile], high[tile];
    std::fill_n(low, tile, _mm256_setzero_si256());
    std::fill_n(high, tile, _mm256_setzero_si256());
    for (std::size_t i = 0; i < inputs; i += 2) {
        const auto* pairs = reinterpret_cast<const __m256i*>(weights + i * block);
        const __m256i first = _mm256_loadu_si256(pairs);
        const __m256i second = _mm256_loadu_si256(pairs + 1);
        for (std::size_t v = 0; v < tile; ++v) {
            const __m256i pair = _mm256_set1_epi32(pair_at(x + v * inputs + i));
            low[v] = _mm256_add_epi32(low[v], _mm256_madd_epi16(first, pair));
            high[v] = _mm256_add_epi32(high[v], _mm256_madd_epi16(second, pair));
        }
    }
    for (std::size_t v = 0; v < tile; ++v) {
        auto* sum = reinterpret_cast<__m256i*>(sums + v * block);
        _mm256_storeu_si256(sum, low[v]);
        _mm256_storeu_si256(sum + 1, high[v]);
    }
}

Multiply best_multiply() {
    return __builtin_cpu_supports("avx2") != 0 ? multiply_avx2 : multiply_sse2;
}
#else
void multiply_plainly(const std::int16_t* weights, const std::int16_t* x, std::size_t inputs,
                      std::int32_t* sums) {
    std::fill_n(sums, tile * block, 0);
    for (std::size_t v = 0; v < tile; ++v) {
        for (std::size_t i = 0; i < inputs; ++i) {
            for (std::size_t o = 0; o < block; ++o) {
                const std::size_t at = i / 2 * 2 * block + 2 * o + i % 2;
                sums[v * block + o] += std::int32_t{weights[at]} * x[v * inputs + i];
            }
        }
    }
}

Multiply best_multiply() {
    return multiply_plainly;
}
#endif

}  // namespace

RoundedVectors::RoundedVectors(const Vectors& vectors)
    : RoundedVectors(vectors.count(), vectors.width) {
    for (std::size_t i = 0; i < count(); ++i) {
        const std::span<const float> numbers = vectors.at(i);
        float greatest = 0;
        for (const float number : numbers) {
            greatest = std::max(greatest, std::abs(number));
        }
        if (greatest == 0) {
            continue;
        }
        const float factor = static_cast<float>(most) / greatest;
        scales[i] = greatest / static_cast<float>(most);
        std::int16_t* whole = wholes.data() + i * width;
        for (std::size_t j = 0; j < width; ++j) {
            const float scaled = numbers[j] * factor;
            whole[j] = static_cast<std::int16_t>(scaled + (scaled < 0 ? -0.5F : 0.5F));
        }
    }
}

LinearLayer::LinearLayer(const Model& model, const std::string& name)
    : blocks_(tensor<std::int16_t>(model, name)), scales_(tensor<float>(model, name + ".scales")) {
    if ((outputs() > 0 && scales_.rows != 2) || inputs() > most_inputs || inputs() % 2 != 0 ||
        blocks_.rows != (outputs() + block - 1) / block) {
        throw Error{fmt::format("layer \"{}\" of the model is broken", name)};
    }
}

Vectors LinearLayer::operator()(const RoundedVectors& x) const {
    static const Multiply multiply = best_multiply();
    Vectors y{x.count(), outputs()};
    // Vectors that fill no tile are multiplied in a copy that does.
    const std::size_t whole = x.count() / tile * tile;
    std::vector<std::int16_t> rest(tile * inputs());
    std::copy(x.wholes.data() + whole * inputs(), x.wholes.data() + x.wholes.size(), rest.begin());
    std::int32_t sums[tile * block];
    for (std::size_t row = 0; row < blocks_.rows; ++row) {
        const std::size_t first = row * block;
        const std::size_t count = std::min(block, outputs() - first);
        const float* weight_scales = scales_.row(0).data() + first;
        const float* biases = scales_.row(1).data() + first;
        for (std::size_t i = 0; i < x.count(); i += tile) {
            const std::int16_t* tiled = i < whole ? x.wholes.data() + i * inputs() : rest.data();
            multiply(blocks_.row(row).data(), tiled, inputs(), sums);
            for (std::size_t v = 0; v < std::min(tile, x.count() - i); ++v) {
                float* output = y.at(i + v).data() + first;
                const float scale = x.scales[i + v];
                for (std::size_t o = 0; o < count; ++o) {
                    const auto sum = static_cast<float>(sums[v * block + o]);
                    output[o] = sum * weight_scales[o] * scale + biases[o];
                }
            }
        }
    }
    return y;
}

}  // namespace annals
