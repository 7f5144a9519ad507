#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "language/encoder.hpp"
#include "train/network.hpp"
#include "train/sections.hpp"

namespace annals::train {

/// Vectors of words from running text, as they lie in a model, which must outlive them.
struct TextVectors {
    explicit TextVectors(const Model& model);

    WordIndex index;
    Matrix vectors;                // a column for each row of the index
    Tensor<std::int8_t> capitals;  // see capital_bucket()
};

struct EncoderOptions {
    std::size_t width = 128;  // of the vectors it gives; a multiple of 4
    std::size_t layers = 4;
    float dropout = 0.05F;
    float word_dropout = 0.5F;    // a word seen n times is left out in r of n + r cases
    float vector_dropout = 0.1F;  // of a word's vector from running text
};

/// The encoder of language/encoder.hpp while it is trained.
class EncoderTraining {
public:
    /// `sentences` tell which words are frequent enough for a vector of their own.
    EncoderTraining(Network& network, const EncoderOptions& options, const TextVectors& vectors,
                    const std::vector<std::vector<EncodedWord>>& sentences);

    /// A sentence with its words looked up.
    struct Sentence {
        std::vector<std::optional<std::size_t>> vectors, words;
        std::vector<std::vector<std::uint32_t>> buckets;

        [[nodiscard]] std::size_t size() const { return buckets.size(); }
    };
    [[nodiscard]] Sentence looked_up(std::span<const EncodedWord> sentence) const;

    /// Sentences one behind the other, and what the way back needs of the way there.
    struct Pass {
        std::vector<const Sentence*> sentences;
        std::vector<Eigen::Index> begins;  // their first columns, and the end
        Matrix text_vectors;
        std::vector<std::vector<bool>> words_kept;
        struct Layer {
            Matrix input, dropped;  // `dropped`: the factors that dropout put on the input
            Matrix gates, memory, keep, show;
        };
        std::vector<Layer> layers;
        Matrix states, states_dropped;

        [[nodiscard]] auto columns(std::size_t sentence) const {
            return Eigen::seqN(begins[sentence], begins[sentence + 1] - begins[sentence]);
        }
    };
    [[nodiscard]] Pass forward(std::vector<const Sentence*> sentences, Random& random) const;

    /// Adds what `slopes` (of pass.states) say of the weights to the gradient.
    void backward(const Pass& pass, Matrix slopes, Network::Gradient& gradient) const;

    /// The sections of an encoder of that name, but for the vectors of running text.
    [[nodiscard]] Sections sections(const std::string& name) const;

private:
    struct Layer {
        Network::Weights gates, recurrent;  // recurrent: four columns, see language/encoder.hpp
    };

    void embed(Pass& pass, Random& random, Matrix& sums) const;
    void run(const Layer& layer, Pass& pass, Pass::Layer& state, Matrix& output) const;
    void run_back(const Layer& layer, const Pass& pass, const Pass::Layer& state,
                  const Matrix& slopes, Matrix& gate_slopes, Matrix& input_slopes,
                  Network::Gradient& gradient) const;

    [[nodiscard]] Eigen::Index width() const { return static_cast<Eigen::Index>(options_.width); }

    Network& network_;
    EncoderOptions options_;
    const TextVectors& text_vectors_;
    std::map<std::string, std::size_t> word_rows_;
    std::vector<std::string> words_;
    std::vector<std::size_t> seen_;
    Network::Weights word_table_, bucket_table_, from_vectors_;
    std::vector<Layer> layers_;
};

}  // namespace annals::train
