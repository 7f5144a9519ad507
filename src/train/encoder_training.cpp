// Trains what src/language/encoder.cpp runs: the same steps, and the way back.
#include "train/encoder_training.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "language/model.hpp"
#include "train/dense.hpp"

namespace annals::train {
namespace {

constexpr std::size_t least_seen = 2;  // a rarer word has no vector of its own, only its buckets

Eigen::ArrayXf sigmoid(const Eigen::ArrayXf& x) {
    return (1 + (-x).exp()).inverse();
}

enum Recurrent : Eigen::Index { forget_weight, reset_weight, forget_bias, reset_bias };

/// Where the words of one sentence lie, in the order in which one direction reads them.
struct Reading {
    Eigen::Index first;
    Eigen::Index size;
    bool backward;

    [[nodiscard]] Eigen::Index column(Eigen::Index step) const {
        return backward ? first + size - 1 - step : first + step;
    }
};

void add_slope(Network::Columns& columns, std::size_t column, const Matrix& slopes,
               Eigen::Index at) {
    const auto [found, added] = columns.emplace(column, slopes.col(at));
    if (!added) {
        found->second += slopes.col(at);
    }
}

}  // namespace

TextVectors::TextVectors(const Model& model)
    : index(model, "vectors.index"), capitals(tensor<std::int8_t>(model, "vectors.capitals")) {
    const ByteVectors bytes{model, "vectors"};
    vectors = Matrix::Zero(static_cast<Eigen::Index>(bytes.width()),
                           static_cast<Eigen::Index>(bytes.count()));
    for (std::size_t i = 0; i < bytes.count(); ++i) {
        const auto column = static_cast<Eigen::Index>(i);
        bytes.add(i, {vectors.col(column).data(), bytes.width()});
    }
}

EncoderTraining::EncoderTraining(Network& network, const EncoderOptions& options,
                                 const TextVectors& vectors,
                                 const std::vector<std::vector<EncodedWord>>& sentences)
    : network_(network), options_(options), text_vectors_(vectors) {
    std::map<std::string, std::size_t> counts;
    for (const auto& sentence : sentences) {
        for (const EncodedWord& word : sentence) {
            ++counts[word.key];
        }
    }
    for (const auto& [key, count] : counts) {
        if (count >= least_seen) {
            word_rows_.emplace(key, words_.size());
            words_.push_back(key);
            seen_.push_back(count);
        }
    }
    const std::size_t width = options.width;
    word_table_ = network.add_table(width, std::max<std::size_t>(words_.size(), 1), 0.1F);
    bucket_table_ = network.add_table(width, buckets, 0.1F);
    const auto known = static_cast<std::size_t>(vectors.vectors.rows());
    from_vectors_ = network.add(width, known, balanced_deviation(known, width));
    for (std::size_t i = 0; i < options.layers; ++i) {
        layers_.push_back(
            {network.add(3 * width, width, std::sqrt(1.5F / static_cast<float>(width))),
             network.add(width, 4, 0.1F)});
        network[layers_.back().recurrent].col(forget_bias).setConstant(0.5F);
        network[layers_.back().recurrent].col(reset_bias).setZero();
    }
}

EncoderTraining::Sentence EncoderTraining::looked_up(std::span<const EncodedWord> sentence) const {
    Sentence result;
    for (const EncodedWord& word : sentence) {
        const auto own = word_rows_.find(word.key);
        result.words.push_back(own == word_rows_.end() ? std::nullopt : std::optional{own->second});
        const auto row = text_vectors_.index.find(word.key);
        result.vectors.push_back(row);
        result.buckets.push_back(word.buckets);
        if (row) {
            result.buckets.back().push_back(
                capital_bucket(text_vectors_.capitals.numbers[*row], word));
        }
    }
    return result;
}

void EncoderTraining::embed(Pass& pass, Random& random, Matrix& sums) const {
    const Matrix& words = network_.table(word_table_);
    const Matrix& written = network_.table(bucket_table_);
    pass.text_vectors = Matrix::Zero(text_vectors_.vectors.rows(), pass.begins.back());
    sums = Matrix::Zero(width(), pass.begins.back());
    Eigen::Index column = 0;
    for (const Sentence* sentence : pass.sentences) {
        std::vector<bool>& kept = pass.words_kept.emplace_back(sentence->size());
        for (std::size_t i = 0; i < sentence->size(); ++i, ++column) {
            if (const auto& row = sentence->words[i]) {
                const float seen = static_cast<float>(seen_[*row]);
                kept[i] = random.uniform() > options_.word_dropout / (options_.word_dropout + seen);
                if (kept[i]) {
                    sums.col(column) += words.col(static_cast<Eigen::Index>(*row));
                }
            }
            for (const std::uint32_t bucket : sentence->buckets[i]) {
                sums.col(column) += written.col(bucket);
            }
            if (const auto& row = sentence->vectors[i];
                row && random.uniform() >= options_.vector_dropout) {
                pass.text_vectors.col(column) =
                    text_vectors_.vectors.col(static_cast<Eigen::Index>(*row));
            }
        }
    }
    sums.noalias() += network_[from_vectors_] * pass.text_vectors;
}

void EncoderTraining::run(const Layer& layer, Pass& pass, Pass::Layer& state,
                          Matrix& output) const {
    const Eigen::Index half = width() / 2;
    const Matrix& recurrent = network_[layer.recurrent];
    const Eigen::Index count = pass.begins.back();
    state.gates.noalias() = network_[layer.gates] * state.input;
    for (Matrix* matrix : {&output, &state.memory, &state.keep, &state.show}) {
        matrix->resize(width(), count);
    }
    for (std::size_t s = 0; s < pass.sentences.size(); ++s) {
        for (const bool backward : {false, true}) {
            const Reading reading{pass.begins[s], pass.begins[s + 1] - pass.begins[s], backward};
            const Eigen::Index from = backward ? half : 0;
            const auto weight = [&](Recurrent which) {
                return recurrent.col(which).segment(from, half).array();
            };
            Eigen::ArrayXf memory = Eigen::ArrayXf::Zero(half);
            for (Eigen::Index step = 0; step < reading.size; ++step) {
                const Eigen::Index at = reading.column(step);
                const auto gate = [&](Eigen::Index which) {
                    return state.gates.col(at).segment(3 * from + which * half, half).array();
                };
                const Eigen::ArrayXf keep =
                    sigmoid(gate(1) + weight(forget_weight) * memory + weight(forget_bias));
                const Eigen::ArrayXf show =
                    sigmoid(gate(2) + weight(reset_weight) * memory + weight(reset_bias));
                memory = keep * memory + (1 - keep) * gate(0);
                state.memory.col(at).segment(from, half) = memory.matrix();
                state.keep.col(at).segment(from, half) = keep.matrix();
                state.show.col(at).segment(from, half) = show.matrix();
                output.col(at).segment(from, half) =
                    (show * memory + (1 - show) * state.input.col(at).segment(from, half).array())
                        .matrix();
            }
        }
    }
}

EncoderTraining::Pass EncoderTraining::forward(std::vector<const Sentence*> sentences,
                                               Random& random) const {
    Pass pass;
    pass.sentences = std::move(sentences);
    pass.begins.push_back(0);
    for (const Sentence* sentence : pass.sentences) {
        pass.begins.push_back(pass.begins.back() + static_cast<Eigen::Index>(sentence->size()));
    }
    Matrix current;
    embed(pass, random, current);
    const auto drop = [&](Matrix& matrix) {
        Matrix factors = dropout(matrix.rows(), matrix.cols(), options_.dropout, random);
        matrix.array() *= factors.array();
        return factors;
    };
    for (const Layer& layer : layers_) {
        Pass::Layer& state = pass.layers.emplace_back();
        state.dropped = drop(current);
        state.input = std::move(current);
        run(layer, pass, state, current);
    }
    pass.states_dropped = drop(current);
    pass.states = std::move(current);
    return pass;
}

void EncoderTraining::run_back(const Layer& layer, const Pass& pass, const Pass::Layer& state,
                               const Matrix& slopes, Matrix& gate_slopes, Matrix& input_slopes,
                               Network::Gradient& gradient) const {
    const Eigen::Index half = width() / 2;
    const Matrix& recurrent = network_[layer.recurrent];
    Matrix& recurrent_slopes = gradient.weights[layer.recurrent];
    for (std::size_t s = 0; s < pass.sentences.size(); ++s) {
        for (const bool backward : {false, true}) {
            const Reading reading{pass.begins[s], pass.begins[s + 1] - pass.begins[s], backward};
            const Eigen::Index from = backward ? half : 0;
            const Eigen::ArrayXf forget = recurrent.col(forget_weight).segment(from, half).array();
            const Eigen::ArrayXf reset = recurrent.col(reset_weight).segment(from, half).array();
            const auto learn = [&](Recurrent which, const Eigen::ArrayXf& slope) {
                recurrent_slopes.col(which).segment(from, half) += slope.matrix();
            };
            Eigen::ArrayXf memory_slope = Eigen::ArrayXf::Zero(half);
            Eigen::ArrayXf before = Eigen::ArrayXf::Zero(half);
            for (Eigen::Index step = reading.size; step-- > 0;) {
                const Eigen::Index at = reading.column(step);
                const auto part = [&](const Matrix& matrix, Eigen::Index column) {
                    return matrix.col(column).segment(from, half).array();
                };
                before.setZero();
                if (step > 0) {
                    before = part(state.memory, reading.column(step - 1));
                }
                const auto slope = part(slopes, at);
                const auto keep = part(state.keep, at);
                const auto show = part(state.show, at);
                const auto candidate = state.gates.col(at).segment(3 * from, half).array();
                const Eigen::ArrayXf reset_slope =
                    slope * (part(state.memory, at) - part(state.input, at)) * show * (1 - show);
                input_slopes.col(at).segment(from, half) = (slope * (1 - show)).matrix();
                memory_slope += slope * show;
                const Eigen::ArrayXf forget_slope =
                    memory_slope * (before - candidate) * keep * (1 - keep);
                auto gates = gate_slopes.col(at).segment(3 * from, 3 * half);
                gates.head(half) = (memory_slope * (1 - keep)).matrix();
                gates.segment(half, half) = forget_slope.matrix();
                gates.tail(half) = reset_slope.matrix();
                learn(forget_weight, forget_slope * before);
                learn(reset_weight, reset_slope * before);
                learn(forget_bias, forget_slope);
                learn(reset_bias, reset_slope);
                memory_slope = memory_slope * keep + forget * forget_slope + reset * reset_slope;
            }
        }
    }
}

void EncoderTraining::backward(const Pass& pass, Matrix slopes, Network::Gradient& gradient) const {
    slopes.array() *= pass.states_dropped.array();
    for (std::size_t i = layers_.size(); i-- > 0;) {
        const Layer& layer = layers_[i];
        const Pass::Layer& state = pass.layers[i];
        Matrix gate_slopes(3 * width(), slopes.cols());
        Matrix input_slopes(width(), slopes.cols());
        run_back(layer, pass, state, slopes, gate_slopes, input_slopes, gradient);
        gradient.weights[layer.gates].noalias() += gate_slopes * state.input.transpose();
        slopes = input_slopes;
        slopes.noalias() += network_[layer.gates].transpose() * gate_slopes;
        slopes.array() *= state.dropped.array();
    }
    gradient.weights[from_vectors_].noalias() += slopes * pass.text_vectors.transpose();
    Eigen::Index column = 0;
    for (std::size_t s = 0; s < pass.sentences.size(); ++s) {
        const Sentence& sentence = *pass.sentences[s];
        for (std::size_t i = 0; i < sentence.size(); ++i, ++column) {
            if (pass.words_kept[s][i]) {
                add_slope(gradient.tables[word_table_], *sentence.words[i], slopes, column);
            }
            for (const std::uint32_t bucket : sentence.buckets[i]) {
                add_slope(gradient.tables[bucket_table_], bucket, slopes, column);
            }
        }
    }
}

Sections EncoderTraining::sections(const std::string& name) const {
    Sections sections = vector_sections(name + ".words", words_, network_.table(word_table_));
    sections.merge(vector_sections(name + ".buckets", network_.table(bucket_table_)));
    sections.merge(layer_sections(name + ".vectors", network_[from_vectors_]));
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const std::string layer = fmt::format("{}.{}", name, i);
        sections.merge(layer_sections(layer, network_[layers_[i].gates]));
        sections[layer + ".recurrent"] = float_section(network_[layers_[i].recurrent].transpose());
    }
    return sections;
}

}  // namespace annals::train
