#pragma once

#include <Eigen/Dense>
#include <cstddef>
#include <functional>
#include <random>
#include <unordered_map>
#include <vector>

namespace annals::train {

using Matrix = Eigen::MatrixXf;  // a column for each word
using Column = Eigen::VectorXf;

/// Random numbers that are the same with every library.
class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}

    /// In [0, 1).
    float uniform() { return static_cast<float>(engine_() >> 8U) / 16777216.F; }

    /// Near 0, with this standard deviation (a sum of uniform numbers).
    float around_zero(float deviation);

    std::size_t below(std::size_t end) { return engine_() % end; }

private:
    std::mt19937 engine_;
};

/// The weights of a network while they are learnt, by the steps of Adam (Kingma and Ba 2015).
///
/// A weight matrix is changed in every step. A table is a matrix of which a step sees few columns,
/// the vectors of the words at hand; only those are changed.
class Network {
public:
    /// Networks of different seeds begin with different weights, and see examples in different order.
    explicit Network(std::uint32_t seed = 0) : seed_(seed), random_(20120706 + seed) {}

    [[nodiscard]] std::uint32_t seed() const { return seed_; }

    using Weights = std::size_t;  // a number of a weight matrix or of a table
    using Columns = std::unordered_map<std::size_t, Column>;

    struct Gradient {
        std::vector<Matrix> weights;
        std::vector<Columns> tables;
    };

    Weights add(std::size_t rows, std::size_t columns, float deviation);
    Weights add_table(std::size_t rows, std::size_t columns, float deviation);

    [[nodiscard]] Matrix& operator[](Weights weights) { return weights_[weights].value; }
    [[nodiscard]] const Matrix& operator[](Weights weights) const {
        return weights_[weights].value;
    }
    [[nodiscard]] const Matrix& table(Weights table) const { return tables_[table].value; }

    [[nodiscard]] Gradient no_gradient() const;

    /// One step down the sum of the gradients, which are zero afterwards. A sum longer than
    /// `longest` is shortened to it.
    void step(std::vector<Gradient>& gradients, float rate, float longest);

private:
    struct Learnt {
        Matrix value, mean, square;
        std::vector<int> steps;  // of each column of a table
    };

    Learnt made(std::size_t rows, std::size_t columns, float deviation);

    std::vector<Learnt> weights_, tables_;
    int steps_ = 0;
    std::uint32_t seed_;
    Random random_;
};

/// How a network is trained.
struct Schedule {
    std::size_t epochs = 12;
    std::size_t batch = 300;  // words that make a step
    float rate = 0.002F;
};

/// Passes over examples of `sizes` words, in random batches, each cut in two that are worked on at
/// the same time: work(examples, random, gradient) adds to the gradient.
using Work = std::function<void(const std::vector<std::size_t>& examples, Random& random,
                                Network::Gradient& gradient)>;
void train(Network& network, const std::vector<std::size_t>& sizes, const Schedule& schedule,
           const Work& work);

/// The same over examples that have `words`.
template <class Example>
void train_on(Network& network, const std::vector<Example>& examples, const Schedule& schedule,
              const Work& work) {
    std::vector<std::size_t> sizes;
    for (const Example& example : examples) {
        sizes.push_back(example.words.size());
    }
    train(network, sizes, schedule, work);
}

/// Turns the scores of labels into the gradient of the log loss of the right one (softmax).
void log_loss_gradient(Eigen::Ref<Column> scores, std::size_t right);

/// Multiplies by 0 with probability `rate`, else by 1 / (1 - rate): the factors, to be used again
/// on the way back (Srivastava et al. 2014, "Dropout").
[[nodiscard]] Matrix dropout(Eigen::Index rows, Eigen::Index columns, float rate, Random& random);

}  // namespace annals::train
