#include "train/perceptron.hpp"

#include <doctest/doctest.h>

#include <array>

#include "annals/error.hpp"

namespace annals::train {
namespace {

struct Example {
    std::string word;
    std::size_t truth;  // 0: verb, 1: noun
};

const std::vector<Example> examples{{"bans", 0},    {"talks", 1}, {"vetoes", 0},
                                    {"summits", 1}, {"warns", 0}, {"treaties", 1}};

std::vector<Feature> features_of(const std::string& word) {
    return {mix(1, hash(word)), mix(2, hash(word.substr(word.size() - 2)))};
}

Perceptron trained(std::size_t epochs) {
    Perceptron perceptron{2};
    for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
        for (const auto& [word, truth] : examples) {
            std::array<float, 2> scores{};
            perceptron.add_scores(features_of(word), scores);
            perceptron.update(features_of(word), truth, scores[0] >= scores[1] ? 0 : 1);
            perceptron.step();
        }
    }
    return perceptron;
}

LinearModel model_of(const std::string& section) {
    return LinearModel{std::as_bytes(std::span{section})};
}

std::array<std::int32_t, 2> scored(const std::string& section, std::span<const Feature> features) {
    std::array<std::int32_t, 2> scores{};
    model_of(section).add_scores(features, scores);
    return scores;
}

TEST_CASE("perceptron: a written model gives the answers it was taught") {
    const std::string section = trained(30).section(1, 0);
    CHECK(model_of(section).labels() == 2);
    for (const auto& [word, truth] : examples) {
        CAPTURE(word);
        CHECK(best(scored(section, features_of(word))) == truth);
    }
}

TEST_CASE("perceptron: weights are averages over the training") {
    Perceptron perceptron{2};
    const std::vector<Feature> half{mix(1, 3)};
    const std::vector<Feature> whole{mix(1, 4)};
    perceptron.update(whole, 0, 1);
    perceptron.step();
    perceptron.update(half, 0, 1);
    perceptron.step();
    const std::string section = perceptron.section(1, 0);
    CHECK(scored(section, whole)[0] == doctest::Approx(32000).epsilon(0.05));
    CHECK(scored(section, half)[0] == doctest::Approx(16000).epsilon(0.05));
    CHECK(scored(section, half)[1] == -scored(section, half)[0]);
}

TEST_CASE("perceptron: rare features and weak weights are left out") {
    const auto features = features_of("bans");
    CHECK(scored(trained(10).section(1000, 0), features) == std::array<std::int32_t, 2>{});
    CHECK(scored(trained(10).section(1, 1), features) == std::array<std::int32_t, 2>{});
}

TEST_CASE("perceptron: same training, same bytes") {
    CHECK(trained(5).section(1, 0) == trained(5).section(1, 0));
}

TEST_CASE("linear model: no section, and broken ones") {
    CHECK(scored("", features_of("bans")) == std::array<std::int32_t, 2>{});
    const std::string section = trained(5).section(1, 0);
    for (const std::size_t size : {std::size_t{1}, std::size_t{23}, section.size() - 1}) {
        CAPTURE(size);
        CHECK_THROWS_AS((void)model_of(section.substr(0, size)), Error);
    }
}

}  // namespace
}  // namespace annals::train
