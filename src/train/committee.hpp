#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "annals/syntax.hpp"
#include "language/encoder.hpp"
#include "language/model.hpp"
#include "syntax/parser.hpp"
#include "syntax/tagger.hpp"
#include "text/boundaries.hpp"

namespace annals::train {

/// Networks that were trained on the same treebank from different seeds. Together they make fewer
/// mistakes than each alone, and a network that learns from what they make of running text comes
/// near them (Kuncoro et al. 2016, "Distilling an Ensemble of Greedy Dependency Parsers into One MST
/// Parser").
class Committee {
public:
    void add(Model model) { members_.emplace_back(std::move(model)); }

    /// Gives the words of the tree tags, heads and relations: those with the greatest product of
    /// likelihoods.
    void parse(Tree& tree) const;

private:
    struct Member {
        explicit Member(Model its)
            : model(std::move(its)), encoder(model, "syntax"), tagger(model), parser(model) {}

        Model model;
        Encoder encoder;
        Tagger tagger;
        Parser parser;
    };
    std::vector<Member> members_;
};

/// Sentences without tags and arcs from all over the texts, as many words of each text as there
/// are, at most its share of `words`.
[[nodiscard]] Syntax sampled_sentences(const std::vector<std::string>& texts, std::size_t words,
                                       const Boundaries& boundaries);

/// The words as an encoder sees them.
[[nodiscard]] std::vector<EncodedWord> encoded_words(const Tree& tree);

}  // namespace annals::train
