// Tested in tests/syntax/parser_test.cpp; trained by src/train/train_syntax.cpp.
#include "syntax/parser.hpp"

#include <algorithm>

#include "annals/error.hpp"
#include "language/model.hpp"

namespace annals {
namespace {

void cut_at_zero(Vectors& vectors) {
    for (float& number : vectors.numbers) {
        number = std::max(number, 0.F);
    }
}

float product(std::span<const float> a, std::span<const float> b) {
    // Four sums at a time, so that compilers use vector instructions and every machine adds alike.
    float sums[4]{};
    for (std::size_t i = 0; i + 4 <= a.size(); i += 4) {
        for (std::size_t j = 0; j < 4; ++j) {
            sums[j] += a[i + j] * b[i + j];
        }
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

}  // namespace

std::vector<Relation> relations_named(std::string_view section) {
    std::vector<Relation> relations;
    for (std::size_t begin = 0; begin < section.size();) {
        const std::size_t end = std::min(section.find('\n', begin), section.size());
        const auto relation = relation_named(section.substr(begin, end - begin));
        if (!relation) {
            throw Error{"the parser of the model has a relation that is not in use"};
        }
        relations.push_back(*relation);
        begin = end + 1;
    }
    return relations;
}

Parser::Parser(const Model& model)
    : dependents_(model, "syntax.dependents"),
      heads_(model, "syntax.heads"),
      arcs_(model, "syntax.arcs"),
      head_row_and_root_(tensor<float>(model, "syntax.arcs.head")),
      relation_dependents_(model, "syntax.relations.dependent"),
      relation_heads_(model, "syntax.relations.head"),
      relation_scores_(model, "syntax.relations"),
      relation_root_(tensor<float>(model, "syntax.relations.root")),
      relations_(relations_named(text_of(model.section("syntax.relations.names")))) {
    const std::size_t width = dependents_.outputs();
    const std::size_t relation_width = relation_dependents_.outputs();
    if (heads_.outputs() != width || arcs_.inputs() != width || arcs_.outputs() != width ||
        width % 4 != 0 || head_row_and_root_.numbers.size() != 2 * width ||
        relation_heads_.outputs() != relation_width ||
        relation_scores_.inputs() != relation_width ||
        relation_scores_.outputs() != relations_.size() ||
        relation_root_.numbers.size() != relation_width) {
        throw Error{"the parser of the model is broken"};
    }
}

std::vector<Arc> Parser::operator()(const RoundedVectors& states) const {
    std::vector<Arc> arcs(states.count());
    if (arcs.empty() || relations_.empty()) {
        return arcs;
    }
    const std::vector<std::size_t> heads = best_tree(arc_scores(states));
    const Vectors relations = relation_scores(states, heads);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        arcs[i] = {heads[i], best_relation(relations.at(i))};
    }
    return arcs;
}

ArcScores Parser::arc_scores(const RoundedVectors& states) const {
    Vectors dependents = dependents_(states);
    cut_at_zero(dependents);
    Vectors words = heads_(states);
    cut_at_zero(words);
    // The root stands behind the words, as in the scores.
    words.add(head_row_and_root_.row(1));
    const Vectors heads = arcs_(RoundedVectors{words});
    ArcScores scores{states.count()};
    for (std::size_t head = 0; head < heads.count(); ++head) {
        const float as_head = product(head_row_and_root_.row(0), words.at(head));
        for (std::size_t word = 0; word < states.count(); ++word) {
            scores.of(word, head) = as_head + product(heads.at(head), dependents.at(word));
        }
    }
    return scores;
}

Vectors Parser::relation_scores(const RoundedVectors& states,
                                const std::vector<std::size_t>& heads) const {
    Vectors sums = relation_dependents_(states);
    const Vectors words = relation_heads_(states);
    for (std::size_t i = 0; i < sums.count(); ++i) {
        const std::span<const float> head =
            heads[i] == Word::no_head ? relation_root_.row(0) : words.at(heads[i]);
        std::ranges::transform(sums.at(i), head, sums.at(i).begin(), std::plus{});
    }
    cut_at_zero(sums);
    return relation_scores_(RoundedVectors{sums});
}

Relation Parser::best_relation(std::span<const float> scores) const {
    return relations_[static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin())];
}

}  // namespace annals
