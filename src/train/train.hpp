#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "annals/language.hpp"
#include "annals/syntax.hpp"
#include "language/clusters.hpp"
#include "syntax/tagger.hpp"

/// Training: corpora -> sections of data/english.model. Each function is told the data and gives
/// the bytes of its sections by name; the same data gives the same bytes.
namespace annals::train {

using Sections = std::map<std::string, std::string>;

struct Options {
    std::size_t epochs = 8;
    std::size_t folds =
        4;  // the parser learns from tags that the tagger gave to sentences it had not seen
    std::size_t fold_epochs = 3;
    Clusters clusters;
};

[[nodiscard]] std::vector<Shape> shapes_of(const Tree& tree, const Clusters& clusters);

/// "tagger" and "tagger-labels".
[[nodiscard]] Sections train_tagger(const std::vector<const Tree*>& trees, const Options& options);

/// Tags for every tree, each by a tagger trained on the other folds.
[[nodiscard]] std::vector<std::vector<Tag>> jackknife(const std::vector<const Tree*>& trees,
                                                      const Options& options);

/// "parser-moves", "parser-relations" and the same of "parser-back". `tags` as the tagger would give them.
[[nodiscard]] Sections train_parser(const std::vector<const Tree*>& trees,
                                    const std::vector<std::vector<Tag>>& tags,
                                    const Options& options);

/// How words are grouped by their use in running text.
struct ClusterOptions {
    std::size_t fine = 256;
    std::size_t coarse = 32;
    std::size_t least_seen = 20;  // a rarer word gets no group
};

/// "clusters", from running text with a paragraph on each line.
[[nodiscard]] Sections train_clusters(const std::vector<std::string>& texts,
                                      const Language& english, const ClusterOptions& options = {});

/// "lemmas".
[[nodiscard]] Sections train_lemmas(const std::vector<const Tree*>& trees);

/// How well a model does on a treebank whose words are given, in per cent of the words, and how
/// fast.
struct Marks {
    double upos = 0, xpos = 0, lemma = 0;
    double head = 0, relation = 0;  // UAS, LAS (subtypes count)
    double words_per_second = 0;
};
[[nodiscard]] Marks evaluate(const Syntax& truth, const Model& model);

/// Calls work(0) to work(count - 1), two at a time.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

/// The same order on every machine: Fisher and Yates with a fixed generator.
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, unsigned seed);

}  // namespace annals::train
