// Tested in tests/language/encoder_test.cpp; trained by src/train/encoder.cpp.
#include "language/encoder.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "annals/error.hpp"
#include "language/exponential.hpp"
#include "language/hash.hpp"
#include "language/model.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_prefix = 3;
constexpr std::size_t longest_suffix = 4;

/// "Xxx" for a capital and small letters, "dd" for digits: runs cut to two.
std::string shape_of(std::string_view form) {
    std::string shape;
    for (const char c : form) {
        const char kind = c >= '0' && c <= '9'                  ? 'd'
                          : c >= 'A' && c <= 'Z'                ? 'X'
                          : c >= 'a' && c <= 'z'                ? 'x'
                          : static_cast<unsigned char>(c) > 127 ? 'u'
                                                                : c;
        const std::size_t size = shape.size();
        if (size < 2 || shape[size - 1] != kind || shape[size - 2] != kind) {
            shape += kind;
        }
    }
    return shape;
}

[[gnu::always_inline]] inline float sigmoid(float x) {
    return 1 / (1 + exponential(-x));
}

/// One direction of a layer at one word: all of `half` numbers, the gates of three times as many.
struct Step {
    std::size_t half;
    const float* forget_weight;
    const float* reset_weight;
    const float* forget_bias;
    const float* reset_bias;

    [[gnu::always_inline]] inline void run(const float* __restrict gates,
                                           const float* __restrict input, float* __restrict memory,
                                           float* __restrict output) const {
        const float* candidate = gates;
        const float* forget = gates + half;
        const float* reset = gates + 2 * half;
        for (std::size_t i = 0; i < half; ++i) {
            const float keep = sigmoid(forget[i] + forget_weight[i] * memory[i] + forget_bias[i]);
            const float show = sigmoid(reset[i] + reset_weight[i] * memory[i] + reset_bias[i]);
            memory[i] = keep * memory[i] + (1 - keep) * candidate[i];
            output[i] = show * memory[i] + (1 - show) * input[i];
        }
    }
};

using Run = void (*)(const Step& step, const float* gates, const float* input, float* memory,
                     float* output);

void run_anywhere(const Step& step, const float* gates, const float* input, float* memory,
                  float* output) {
    step.run(gates, input, memory, output);
}

#if defined(__x86_64__)
/// The same steps on eight numbers at a time: the same results, since nothing is fused or
/// reordered.
[[gnu::target("avx2")]] void run_avx2(const Step& step, const float* gates, const float* input,
                                      float* memory, float* output) {
    step.run(gates, input, memory, output);
}

Run best_run() {
    return __builtin_cpu_supports("avx2") != 0 ? run_avx2 : run_anywhere;
}
#else
Run best_run() {
    return run_anywhere;
}
#endif

}  // namespace

std::uint32_t bucket_of(std::uint64_t feature) {
    return static_cast<std::uint32_t>(mix(0x6275636b, feature) % buckets);
}

EncodedWord encoded_word(std::string_view form, bool first) {
    EncodedWord word{vector_key(form), {}};
    const std::string_view key = word.key;
    word.buckets.reserve(3 + longest_prefix + longest_suffix);
    const auto add = [&](std::uint64_t kind, std::string_view text) {
        word.buckets.push_back(bucket_of(mix(kind, hash(text))));
    };
    add(first ? 1 : 2, shape_of(form));
    add(3, form);
    for (std::size_t n = 1; n <= std::min(longest_prefix, key.size()); ++n) {
        add(0x10 + n, key.substr(0, n));
    }
    for (std::size_t n = 1; n <= std::min(longest_suffix, key.size()); ++n) {
        add(0x20 + n, key.substr(key.size() - n));
    }
    return word;
}

std::uint32_t capital_bucket(std::int8_t usually, const EncodedWord& word) {
    return bucket_of(mix(mix(0x30, static_cast<std::uint64_t>(usually)), word.buckets.front()));
}

Encoder::Encoder(const Model& model, const std::string& name)
    : vector_index_(model, "vectors.index"),
      vectors_(model, "vectors"),
      capitals_(tensor<std::int8_t>(model, "vectors.capitals")),
      word_index_(model, name + ".words.index"),
      words_(model, name + ".words"),
      buckets_(model, name + ".buckets"),
      from_vectors_(model, name + ".vectors") {
    bool sound =
        words_.width() == 0 || (buckets_.width() == width() && buckets_.count() == buckets);
    sound = sound && width() % 2 == 0 && from_vectors_.inputs() == vectors_.width() &&
            capitals_.numbers.size() == vectors_.count();
    for (std::size_t i = 0; !model.section(fmt::format("{}.{}", name, i)).empty(); ++i) {
        const std::string layer = fmt::format("{}.{}", name, i);
        layers_.push_back({LinearLayer{model, layer}, tensor<float>(model, layer + ".recurrent")});
        sound = sound && layers_.back().gates.inputs() == width() &&
                layers_.back().gates.outputs() == 3 * width() &&
                layers_.back().recurrent.rows == 4 && layers_.back().recurrent.columns == width();
    }
    if (!sound) {
        throw Error{fmt::format("network \"{}\" of the model is broken", name)};
    }
}

Vectors Encoder::embed(std::span<const EncodedWord> sentence) const {
    RoundedVectors known{sentence.size(), vectors_.width()};
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (const auto row = vector_index_.find(sentence[i].key)) {
            std::ranges::copy(vectors_.wholes(*row),
                              known.wholes.begin() + static_cast<std::ptrdiff_t>(i * known.width));
            known.scales[i] = vectors_.scale(*row);
        }
    }
    Vectors sums = from_vectors_(known);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (const auto row = vector_index_.find(sentence[i].key)) {
            buckets_.add(capital_bucket(capitals_.numbers[*row], sentence[i]), sums.at(i));
        }
        if (const auto row = word_index_.find(sentence[i].key)) {
            words_.add(*row, sums.at(i));
        }
        for (const std::uint32_t bucket : sentence[i].buckets) {
            buckets_.add(bucket, sums.at(i));
        }
    }
    return sums;
}

Vectors Encoder::operator()(std::span<const EncodedWord> sentence) const {
    if (width() == 0) {
        return {sentence.size(), 0};
    }
    static const Run run = best_run();
    Vectors states = embed(sentence);
    const std::size_t half = width() / 2;
    for (const Layer& layer : layers_) {
        const Vectors gates = layer.gates(RoundedVectors{states});
        Vectors next{sentence.size(), width()};
        for (std::size_t direction = 0; direction < 2; ++direction) {
            const std::size_t from = direction * half;
            const Step unit{
                half, layer.recurrent.row(0).data() + from, layer.recurrent.row(1).data() + from,
                layer.recurrent.row(2).data() + from, layer.recurrent.row(3).data() + from};
            std::vector<float> memory(half);
            for (std::size_t step = 0; step < sentence.size(); ++step) {
                const std::size_t i = direction == 0 ? step : sentence.size() - 1 - step;
                run(unit, gates.at(i).data() + 3 * from, states.at(i).data() + from, memory.data(),
                    next.at(i).data() + from);
            }
        }
        states = std::move(next);
    }
    return states;
}

}  // namespace annals
