#include "train/committee.hpp"

#include <doctest/doctest.h>

#include <string>

#include "train/train.hpp"

namespace annals::train {
namespace {

/// Sentences in which the word before the last is the verb.
Syntax teaching_sentences() {
    std::string lines;
    for (const char* verb : {"vetoed", "rejected", "blocked", "feared"}) {
        for (const char* subject : {"Russia", "Peru", "China"}) {
            lines += std::string{"1\t"} + subject + "\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\t" + verb +
                     "\t_\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tit\t_\tPRON\tPRP\t_\t2\tobj\t_\t_\n\n";
        }
    }
    return from_conllu(lines);
}

Model member(std::uint32_t seed, std::size_t epochs) {
    const Model none = Model::from_bytes(model_file({}));
    SyntaxOptions options;
    options.encoder = {.width = 8, .layers = 1, .dropout = 0, .word_dropout = 0, .vector_dropout = 0};
    options.arc_width = 8;
    options.schedule = {.epochs = epochs, .batch = 20, .rate = 0.01F};
    options.seed = seed;
    return Model::from_bytes(
        model_file(train_syntax(teaching_sentences(), {}, TextVectors{none}, options)));
}

bool agrees(const Committee& committee) {
    for (const Tree& truth : teaching_sentences().trees) {
        Tree tree = truth;
        for (Word& word : tree.words) {
            word.upos = Upos::x;
            word.head = Word::no_head;
            word.relation = Relation::dep;
        }
        committee.parse(tree);
        if (tree != truth) {
            return false;
        }
    }
    return true;
}

TEST_CASE("committee: those who know outvote one who does not") {
    Committee committee;
    committee.add(member(1, 0));
    CHECK_FALSE(agrees(committee));
    committee.add(member(2, 200));
    committee.add(member(3, 200));
    CHECK(agrees(committee));
}

TEST_CASE("committee: a sample has sentences from all over each text") {
    const Boundaries rules{{}};
    std::string tale;
    for (int i = 0; i < 400; ++i) {
        tale += "Ministers met in town number " + std::to_string(i) + " again.\n";
    }
    const std::vector<std::string> texts{tale, "Peru accused Chile of lying.\nNo.\n", ""};
    const Syntax sample = sampled_sentences(texts, 600, rules);
    CHECK(sample.trees.size() < 50);
    CHECK(sample.trees.size() > 20);
    CHECK(sample.trees[1].words[5].token.form > sample.trees[0].words[5].token.form);
    CHECK(sample.trees.back().words.front().token.form == "Peru");  // "No." is too short
    CHECK(sampled_sentences(texts, 0, rules).trees.size() < 5);
    CHECK(sampled_sentences({}, 600, rules).trees.empty());
}

}  // namespace
}  // namespace annals::train
