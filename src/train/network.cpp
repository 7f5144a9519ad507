#include "train/network.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <thread>

namespace annals::train {
namespace {

constexpr float mean_decay = 0.9F, square_decay = 0.98F, least_divisor = 1e-8F;
constexpr std::size_t parts = 2;

/// How far the moving means are from those of many steps.
float warm(float decay, int steps) {
    return 1 - std::pow(decay, static_cast<float>(std::min(steps, 10000)));
}

template <class Value, class Mean, class Square, class Slope>
void adam(Value&& value, Mean&& mean, Square&& square, const Slope& slope, int steps, float rate) {
    mean = mean_decay * mean + (1 - mean_decay) * slope;
    square = square_decay * square + (1 - square_decay) * slope.cwiseProduct(slope);
    value.array() -= rate * (mean.array() / warm(mean_decay, steps)) /
                     ((square.array() / warm(square_decay, steps)).sqrt() + least_divisor);
}

void add(Network::Columns& sum, const Network::Columns& more) {
    for (const auto& [column, slope] : more) {
        const auto [found, added] = sum.emplace(column, slope);
        if (!added) {
            found->second += slope;
        }
    }
}

void add(Network::Gradient& sum, const Network::Gradient& more) {
    for (std::size_t i = 0; i < sum.weights.size(); ++i) {
        sum.weights[i] += more.weights[i];
    }
    for (std::size_t i = 0; i < sum.tables.size(); ++i) {
        add(sum.tables[i], more.tables[i]);
    }
}

float length(const Network::Gradient& gradient) {
    double squares = 0;
    for (const Matrix& slopes : gradient.weights) {
        squares += slopes.squaredNorm();
    }
    for (const Network::Columns& columns : gradient.tables) {
        for (const auto& [column, slopes] : columns) {
            squares += slopes.squaredNorm();
        }
    }
    return static_cast<float>(std::sqrt(squares));
}

std::vector<std::size_t> shuffled(std::size_t count, Random& random) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) {
        std::swap(order[i - 1], order[random.below(i)]);
    }
    return order;
}

/// Examples in groups of about `words` words.
std::vector<std::vector<std::size_t>> grouped(const std::vector<std::size_t>& order,
                                              const std::vector<std::size_t>& sizes,
                                              std::size_t words) {
    std::vector<std::vector<std::size_t>> groups(1);
    std::size_t full = 0;
    for (const std::size_t example : order) {
        if (full >= words) {
            groups.emplace_back();
            full = 0;
        }
        groups.back().push_back(example);
        full += sizes[example];
    }
    return groups;
}

/// Steps grow at first, and shrink to almost nothing at the end.
float rate_at(float rate, double done, std::size_t step) {
    constexpr double constant = 0.7;
    constexpr float first_steps = 200;
    const double shrunk = done < constant ? 1 : std::max(0.02, (1 - done) / (1 - constant));
    return rate * static_cast<float>(shrunk) *
           std::min(1.F, (static_cast<float>(step) + 1) / first_steps);
}

}  // namespace

float Random::around_zero(float deviation) {
    float sum = -6;
    for (int i = 0; i < 12; ++i) {
        sum += uniform();
    }
    return sum * deviation;
}

Network::Learnt Network::made(std::size_t rows, std::size_t columns, float deviation) {
    const auto height = static_cast<Eigen::Index>(rows);
    const auto width = static_cast<Eigen::Index>(columns);
    Learnt learnt{Matrix::Zero(height, width), Matrix::Zero(height, width),
                  Matrix::Zero(height, width), std::vector<int>(columns)};
    for (float& weight : learnt.value.reshaped()) {
        weight = deviation > 0 ? random_.around_zero(deviation) : 0;
    }
    return learnt;
}

Network::Weights Network::add(std::size_t rows, std::size_t columns, float deviation) {
    weights_.push_back(made(rows, columns, deviation));
    return weights_.size() - 1;
}

Network::Weights Network::add_table(std::size_t rows, std::size_t columns, float deviation) {
    tables_.push_back(made(rows, columns, deviation));
    return tables_.size() - 1;
}

Network::Gradient Network::no_gradient() const {
    Gradient gradient;
    for (const Learnt& learnt : weights_) {
        gradient.weights.push_back(Matrix::Zero(learnt.value.rows(), learnt.value.cols()));
    }
    gradient.tables.resize(tables_.size());
    return gradient;
}

void Network::step(std::vector<Gradient>& gradients, float rate, float longest) {
    Gradient& sum = gradients.front();
    for (std::size_t i = 1; i < gradients.size(); ++i) {
        train::add(sum, gradients[i]);
    }
    const float norm = length(sum);
    const float shorter = norm > longest ? longest / norm : 1;
    ++steps_;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
        Learnt& learnt = weights_[i];
        sum.weights[i] *= shorter;
        adam(learnt.value, learnt.mean, learnt.square, sum.weights[i], steps_, rate);
    }
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        Learnt& learnt = tables_[i];
        for (const auto& [column, slopes] : sum.tables[i]) {
            const auto at = static_cast<Eigen::Index>(column);
            const Column slope = slopes * shorter;
            adam(learnt.value.col(at), learnt.mean.col(at), learnt.square.col(at), slope,
                 ++learnt.steps[column], rate);
        }
    }
    for (Gradient& gradient : gradients) {
        for (Matrix& slopes : gradient.weights) {
            slopes.setZero();
        }
        for (Columns& columns : gradient.tables) {
            columns.clear();
        }
    }
}

void train(Network& network, const std::vector<std::size_t>& sizes, const Schedule& schedule,
           const Work& work) {
    constexpr float longest_per_word = 0.05F;
    const float longest = longest_per_word * static_cast<float>(schedule.batch);
    const std::uint32_t seed = 3 * network.seed();
    Random random{seed + 7};
    std::array<Random, parts> part_random{Random{seed + 8}, Random{seed + 9}};
    std::vector<Network::Gradient> gradients(parts, network.no_gradient());
    std::size_t step = 0;
    for (std::size_t epoch = 0; epoch < schedule.epochs; ++epoch) {
        const auto groups = grouped(shuffled(sizes.size(), random), sizes, schedule.batch / parts);
        for (std::size_t i = 0; i < groups.size(); i += parts) {
            {
                std::vector<std::jthread> threads;
                for (std::size_t part = 1; part < std::min(parts, groups.size() - i); ++part) {
                    threads.emplace_back(
                        [&, part] { work(groups[i + part], part_random[part], gradients[part]); });
                }
                work(groups[i], part_random[0], gradients[0]);
            }
            const double done = (static_cast<double>(epoch) +
                                 static_cast<double>(i) / static_cast<double>(groups.size())) /
                                static_cast<double>(schedule.epochs);
            network.step(gradients, rate_at(schedule.rate, done, step++), longest);
        }
    }
}

void log_loss_gradient(Eigen::Ref<Column> scores, std::size_t right) {
    scores = (scores.array() - scores.maxCoeff()).exp();
    scores /= scores.sum();
    scores[static_cast<Eigen::Index>(right)] -= 1;
}

Matrix dropout(Eigen::Index rows, Eigen::Index columns, float rate, Random& random) {
    Matrix factors(rows, columns);
    for (float& factor : factors.reshaped()) {
        factor = random.uniform() < rate ? 0 : 1 / (1 - rate);
    }
    return factors;
}

}  // namespace annals::train
