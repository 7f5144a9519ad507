#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "annals/syntax.hpp"
#include "language/clusters.hpp"
#include "language/linear_model.hpp"

namespace annals {

class Model;

/// UPOS and XPOS as one label, since either narrows the other down.
struct Tag {
    Upos upos = Upos::x;
    Xpos xpos = Xpos::nn;

    bool operator==(const Tag&) const = default;
};

/// What the features need of a form, hashed once for each word.
struct Shape {
    Feature form = 0;      // as written
    Feature lower = 0;     // in small letters
    Feature shape = 0;     // "Xx", "dd-dd": runs shortened
    Feature prefixes[3]{}; // of 1 to 3 bytes
    Feature suffixes[4]{}; // of 1 to 4 bytes, small letters
    Feature fine = 0;    // word clusters, 0 when unknown
    Feature coarse = 0;
};

[[nodiscard]] Shape shape_of(std::string_view form, const Clusters& clusters = {});

/// Features of word `at`; `tags` are the labels given to the words before it.
void tag_features(std::span<const Shape> shapes, std::size_t at, std::span<const std::size_t> tags,
                  std::vector<Feature>& features);

/// The labels of the tagger: a section of names, "PROPN NNP\n..." in the order of the labels.
[[nodiscard]] std::vector<Tag> tags_named(std::string_view section);

/// Reads "tagger" and "tagger-labels".
class Tagger {
public:
    explicit Tagger(const Model& model);

    [[nodiscard]] std::vector<Tag> tag(std::span<const Shape> shapes) const;

private:
    std::vector<Tag> labels_;
    LinearModel weights_;
};

}  // namespace annals
