#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "annals/syntax.hpp"
#include "language/linear_layer.hpp"
#include "syntax/spanning_tree.hpp"

namespace annals {

class Model;

struct Arc {
    std::size_t head = Word::no_head;
    Relation relation = Relation::dep;

    bool operator==(const Arc&) const = default;
};

/// The relations of the parser: a section of names, "nsubj\nobj\n..." in the order of the labels.
[[nodiscard]] std::vector<Relation> relations_named(std::string_view section);

/// Trees from the encoder's vectors: every word scores every word as its head (Dozat and Manning
/// 2017, "Deep Biaffine Attention for Neural Dependency Parsing"), the best tree is taken, then
/// each arc is named.
///
/// Sections: syntax.dependents, syntax.heads (layers, cut at 0), syntax.arcs (layer from heads to
/// dependents), syntax.arcs.head (a tensor of two rows: what a word gains as a head, and the root
/// in the place of a head's vector); syntax.relations.dependent, .head, .names and syntax.relations
/// (layers; names), syntax.relations.root (a tensor: the root in the place of a head's vector).
class Parser {
public:
    explicit Parser(const Model& model);

    /// One arc for each word; exactly one has no head.
    [[nodiscard]] std::vector<Arc> operator()(const RoundedVectors& states) const;

    /// The logarithms of likelihoods, up to a summand for each word: of its heads, and of the
    /// relations to the heads that it has.
    [[nodiscard]] ArcScores arc_scores(const RoundedVectors& states) const;
    [[nodiscard]] Vectors relation_scores(const RoundedVectors& states,
                                          const std::vector<std::size_t>& heads) const;

    /// The relation with the best of the scores.
    [[nodiscard]] Relation best_relation(std::span<const float> scores) const;

private:
    LinearLayer dependents_, heads_, arcs_;
    Tensor<float> head_row_and_root_;
    LinearLayer relation_dependents_, relation_heads_, relation_scores_;
    Tensor<float> relation_root_;
    std::vector<Relation> relations_;
};

}  // namespace annals
