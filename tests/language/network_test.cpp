#include <doctest/doctest.h>

#include <algorithm>

#include "annals/error.hpp"
#include "language/encoder.hpp"
#include "language/linear_layer.hpp"
#include "language/model.hpp"
#include "language/word_vectors.hpp"

namespace annals {
namespace {

Model model_of(const std::map<std::string, std::string>& sections) {
    return Model::from_bytes(model_file(sections));
}

TEST_CASE("tensor: rows of a section, none, and broken ones") {
    const std::vector<float> numbers{1, 2, 3, 4, 5, 6};
    const std::string section = tensor_section<float>(2, 3, numbers);
    const Model model = model_of({{"a", section}, {"b", section.substr(0, 70)}, {"c", "x"}});
    const auto read = tensor<float>(model, "a");
    CHECK(read.rows == 2);
    CHECK(read.columns == 3);
    CHECK(read.row(1)[2] == 6);
    CHECK(tensor<float>(model, "none").rows == 0);
    CHECK_THROWS_WITH_AS((void)tensor<float>(model, "b"), "section \"b\" of the model is broken",
                         Error);
    CHECK_THROWS_AS((void)tensor<float>(model, "c"), Error);
    CHECK_THROWS_AS((void)tensor<std::int16_t>(model, "a"), Error);
}

/// The weight of input i for output o in the layer below.
int weight(std::size_t output, std::size_t input) {
    return static_cast<int>((output * 31 + input * 17) % 201) - 100;
}

Model layer(std::size_t outputs, std::size_t inputs) {
    constexpr std::size_t block = LinearLayer::block;
    const std::size_t rows = (outputs + block - 1) / block;
    std::vector<std::int16_t> blocks(rows * block * inputs);
    std::vector<float> scales(2 * outputs, 0.01F);
    for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t i = 0; i < inputs; ++i) {
            blocks[o / block * block * inputs + i / 2 * 2 * block + o % block * 2 + i % 2] =
                static_cast<std::int16_t>(weight(o, i));
        }
        scales[outputs + o] = static_cast<float>(o);
    }
    return model_of({{"l", tensor_section<std::int16_t>(rows, block * inputs, blocks)},
                     {"l.scales", tensor_section<float>(2, outputs, scales)}});
}

TEST_CASE("linear layer: weights times numbers, whatever the size") {
    for (const std::size_t outputs : {1UL, 16UL, 21UL}) {
        for (const std::size_t count : {0UL, 1UL, 4UL, 7UL}) {
            CAPTURE(outputs);
            CAPTURE(count);
            constexpr std::size_t inputs = 6;
            const Model model = layer(outputs, inputs);
            const LinearLayer linear{model, "l"};
            Vectors x{count, inputs};
            for (std::size_t i = 0; i < x.numbers.size(); ++i) {
                x.numbers[i] = static_cast<float>(i % 5) - 2;
            }
            const Vectors y = linear(RoundedVectors{x});
            REQUIRE(y.count() == count);
            REQUIRE(y.width == outputs);
            for (std::size_t v = 0; v < count; ++v) {
                for (std::size_t o = 0; o < outputs; ++o) {
                    float expected = static_cast<float>(o);
                    for (std::size_t i = 0; i < inputs; ++i) {
                        expected += 0.01F * static_cast<float>(weight(o, i)) * x.at(v)[i];
                    }
                    CHECK(y.at(v)[o] == doctest::Approx(expected).epsilon(0.002));
                }
            }
        }
    }
}

TEST_CASE("linear layer: the greatest numbers do not overflow") {
    constexpr std::size_t inputs = LinearLayer::most_inputs;
    const std::vector<std::int16_t> blocks(LinearLayer::block * inputs, LinearLayer::most_weight);
    const std::vector<float> scales(16, 1);
    const Model model =
        model_of({{"l", tensor_section<std::int16_t>(1, LinearLayer::block * inputs, blocks)},
                  {"l.scales", tensor_section<float>(2, 8, scales)}});
    Vectors x{1, inputs};
    std::ranges::fill(x.numbers, 3.F);
    const Vectors y = LinearLayer{model, "l"}(RoundedVectors{x});
    CHECK(y.at(0)[7] == doctest::Approx(3.0 * inputs * LinearLayer::most_weight + 1));
}

TEST_CASE("linear layer: none, and broken ones") {
    CHECK(LinearLayer{model_of({}), "l"}.outputs() == 0);
    const std::vector<float> scales(6);
    CHECK_THROWS_WITH_AS(
        LinearLayer(model_of({{"l.scales", tensor_section<float>(3, 2, scales)}}), "l"),
        "layer \"l\" of the model is broken", Error);
}

TEST_CASE("word index: every key has its row") {
    std::vector<std::string> keys;
    for (int i = 0; i < 100; ++i) {
        keys.push_back("word" + std::to_string(i));
    }
    const Model model = model_of({{"i", WordIndex::section(keys)}});
    const WordIndex index{model, "i"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        CHECK(index.find(keys[i]) == i);
    }
    CHECK_FALSE(index.find("veto"));
    CHECK_FALSE(WordIndex{model, "none"}.find("veto"));
}

TEST_CASE("vector keys: small letters, digits as 0") {
    CHECK(vector_key("July") == "july");
    CHECK(vector_key("2012-07-06") == "0000-00-00");
    CHECK(vector_key("ÉTÉ") == "ÉtÉ");
}

TEST_CASE("encoded words: how a word is written") {
    const auto shape = [](std::string_view form, bool first = false) {
        return encoded_word(form, first).buckets.front();
    };
    CHECK(shape("Geneva") == shape("Damascus"));
    CHECK(shape("Geneva") != shape("geneva"));
    CHECK(shape("Geneva") != shape("Geneva", true));
    CHECK(shape("12-14") == shape("30-31"));
    CHECK(encoded_word("VETOED", false).buckets.back() ==
          encoded_word("vetoed", false).buckets.back());
    CHECK(encoded_word("", false).buckets.size() == 2);
    CHECK(encoded_word("a", false).buckets.size() == 4);
    CHECK(capital_bucket(0, encoded_word("may", false)) !=
          capital_bucket(7, encoded_word("may", false)));
}

TEST_CASE("encoder: a model without it gives vectors of no numbers") {
    const Encoder encoder{model_of({}), "syntax"};
    CHECK(encoder.width() == 0);
    const std::vector<EncodedWord> sentence{encoded_word("veto", true)};
    CHECK(encoder(sentence).numbers.empty());
}

}  // namespace
}  // namespace annals
