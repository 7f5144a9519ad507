#include <doctest/doctest.h>

#include "annals/language.hpp"
#include "annals/syntax.hpp"
#include "language/model.hpp"
#include "syntax/parse.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

Model model_of(const Sections& sections) {
    return Model::from_bytes(model_file(sections));
}

std::vector<EncodedWord> encoded(const std::vector<std::string>& forms) {
    std::vector<EncodedWord> words;
    for (const std::string& form : forms) {
        words.push_back(encoded_word(form, words.empty()));
    }
    return words;
}

constexpr EncoderOptions small{
    .width = 8, .layers = 2, .dropout = 0, .word_dropout = 0, .vector_dropout = 0};

TEST_CASE("encoder training: what is trained is what runs") {
    const Model none = model_of({});
    const TextVectors vectors{none};
    const auto sentence = encoded({"Russia", "vetoed", "what", "Russia", "feared"});
    Network network;
    const EncoderTraining training{network, small, vectors, {sentence}};
    const auto words = training.looked_up(sentence);
    Random random{1};
    const Matrix states = training.forward({&words}, random).states;
    const Model model = model_of(training.sections("syntax"));
    const Vectors run = Encoder{model, "syntax"}(sentence);
    REQUIRE(run.count() == 5);
    for (std::size_t i = 0; i < run.count(); ++i) {
        for (std::size_t j = 0; j < run.width; ++j) {
            CHECK(run.at(i)[j] == doctest::Approx(states(static_cast<Eigen::Index>(j),
                                                         static_cast<Eigen::Index>(i)))
                                      .epsilon(0.03));
        }
    }
}

TEST_CASE("encoder training: the slopes are those of the loss") {
    const Model none = model_of({});
    const TextVectors vectors{none};
    const auto first = encoded({"Talks", "failed", "again"});
    const auto second = encoded({"Talks", "resumed"});
    Network network;
    const EncoderTraining training{network, small, vectors, {first, second, first}};
    const auto a = training.looked_up(first);
    const auto b = training.looked_up(second);
    // The loss: half the squares of all states.
    const auto loss = [&] {
        Random random{1};
        return 0.5 * static_cast<double>(training.forward({&a, &b}, random).states.squaredNorm());
    };
    Random random{1};
    const auto pass = training.forward({&a, &b}, random);
    Network::Gradient gradient = network.no_gradient();
    training.backward(pass, pass.states, gradient);
    constexpr float step = 0.01F;
    std::size_t checked = 0;
    for (Network::Weights weights = 0; weights < gradient.weights.size(); ++weights) {
        for (Eigen::Index i = 0; i < network[weights].size(); i += 7) {
            float& weight = network[weights].reshaped()(i);
            const float before = weight;
            weight = before + step;
            const double above = loss();
            weight = before - step;
            const double below = loss();
            weight = before;
            const double slope = static_cast<double>(gradient.weights[weights].reshaped()(i));
            CAPTURE(weights);
            CAPTURE(i);
            CHECK(slope == doctest::Approx((above - below) / (2.0 * step)).epsilon(0.02));
            ++checked;
        }
    }
    CHECK(checked > 50);
}

/// A treebank in which verbs end in "ed", in small.
Syntax treebank() {
    std::string lines;
    for (const char* verb : {"vetoed", "rejected", "blocked", "attacked"}) {
        for (const char* object : {"plan", "treaty", "town"}) {
            lines +=
                std::string{"1\tRussia\tRussia\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\t"} + verb +
                "\t_\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n4\t" +
                object + "\t_\tNOUN\tNN\t_\t2\tobj\t_\t_\n\n";
        }
    }
    return from_conllu(lines);
}

Sections trained() {
    const Model none = model_of({});
    SyntaxOptions options;
    options.encoder = small;
    options.encoder.width = 16;
    options.arc_width = 8;
    options.schedule = {.epochs = 300, .batch = 30, .rate = 0.01F};
    return train_syntax(treebank(), {}, TextVectors{none}, options);
}

TEST_CASE("training of syntax: learns a small treebank, always to the same bytes") {
    const Sections sections = trained();
    CHECK(sections == trained());
    const Model model = model_of(sections);
    const Syntax truth = treebank();
    const Marks marks = evaluate(truth, model);
    CHECK(marks.upos == 100);
    CHECK(marks.relation == 100);
}

TEST_CASE("training of vectors: words that are used alike are near each other") {
    std::string text;
    for (int round = 0; round < 60; ++round) {
        for (const char* city : {"Paris", "Cairo", "Tunis"}) {
            for (const char* verb : {"met", "spoke", "voted"}) {
                text += std::string{"They "} + verb + " in " + city + " again.\n";
            }
        }
    }
    const Model model =
        model_of(train_vectors({text}, WordLists{}, {.width = 8, .epochs = 20, .least_seen = 2}));
    const TextVectors vectors{model};
    const auto nearness = [&](const char* a, const char* b) {
        const auto column = [&](const char* word) {
            return vectors.vectors.col(static_cast<Eigen::Index>(vectors.index.find(word).value()));
        };
        return column(a).dot(column(b)) / column(a).norm() / column(b).norm();
    };
    CHECK(nearness("paris", "tunis") > nearness("paris", "met"));
    CHECK(nearness("met", "voted") > nearness("met", "cairo"));
    CHECK_FALSE(vectors.index.find("summit"));
    CHECK(vectors.capitals.numbers[vectors.index.find("paris").value()] == always_capital);
    CHECK(vectors.capitals.numbers[vectors.index.find("met").value()] == 0);
    CHECK(train_vectors({}, WordLists{}).empty());
}

}  // namespace
}  // namespace annals::train
