#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/linear_layer.hpp"
#include "language/word_vectors.hpp"

namespace annals {

class Model;

/// The bucket of a feature that has been hashed.
[[nodiscard]] std::uint32_t bucket_of(std::uint64_t feature);
constexpr std::size_t buckets = 1 << 15;

/// A word as the encoder takes it.
struct EncodedWord {
    std::string key;  // vector_key()
    std::vector<std::uint32_t>
        buckets;  // how it is written, its shape first, and what is known of it
};

/// With the buckets of its shape, the form itself, its beginnings and endings. `first` says whether
/// it is the first of its sentence, where a capital means little.
[[nodiscard]] EncodedWord encoded_word(std::string_view form, bool first);

/// The bucket for how a word is usually written in running text, from 0 for small letters to
/// always_capital, and for its shape here: "may" where most write "May".
[[nodiscard]] std::uint32_t capital_bucket(std::int8_t usually, const EncodedWord& word);
constexpr std::int8_t always_capital = 7;

/// Words in their sentence as vectors: word and subword vectors, then simple recurrent units in
/// both directions (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable
/// Recurrence").
///
/// Sections, NAME being "syntax" or "names": vectors.index, vectors, vectors.capitals (of
/// running text, shared by all; a tensor: how usual a capital is for each); NAME.words.index,
/// NAME.words; NAME.buckets; NAME.vectors (layer); for each layer L from 0 NAME.L (layer: 6 outputs
/// for each two inputs), NAME.L.recurrent (a tensor of four rows: weights of the memory and biases,
/// of forget and of reset gate).
class Encoder {
public:
    Encoder(const Model& model, const std::string& name);

    /// A vector of width() for each word of one sentence.
    [[nodiscard]] Vectors operator()(std::span<const EncodedWord> sentence) const;

    [[nodiscard]] std::size_t width() const { return words_.width(); }

private:
    struct Layer {
        LinearLayer gates;
        Tensor<float> recurrent;
    };

    [[nodiscard]] Vectors embed(std::span<const EncodedWord> sentence) const;

    WordIndex vector_index_;
    ByteVectors vectors_;
    Tensor<std::int8_t> capitals_;
    WordIndex word_index_;
    ByteVectors words_;
    ByteVectors buckets_;
    LinearLayer from_vectors_;
    std::vector<Layer> layers_;
};

}  // namespace annals
