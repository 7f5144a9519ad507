#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "annals/syntax.hpp"
#include "language/linear_layer.hpp"

namespace annals {

class Model;

/// UPOS and XPOS as one label, since either narrows the other down.
struct Tag {
    Upos upos = Upos::x;
    Xpos xpos = Xpos::nn;

    bool operator==(const Tag&) const = default;
};

/// The labels of the tagger: a section of names, "PROPN NNP\n..." in the order of the labels.
[[nodiscard]] std::vector<Tag> tags_named(std::string_view section);

/// Tags from the encoder's vectors: sections "syntax.tags" (layer), "syntax.tags.names".
class Tagger {
public:
    explicit Tagger(const Model& model);

    [[nodiscard]] std::vector<Tag> operator()(const RoundedVectors& states) const;

    /// A score for each label, of each word: the logarithm of its likelihood, up to a summand.
    [[nodiscard]] Vectors scores(const RoundedVectors& states) const { return scores_(states); }

    /// The UPOS whose labels are likely together, and the best label that has it.
    [[nodiscard]] Tag likeliest(std::span<const float> scores) const;

private:
    std::vector<Tag> tags_;
    LinearLayer scores_;
};

}  // namespace annals
