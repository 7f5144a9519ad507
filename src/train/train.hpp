#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "annals/syntax.hpp"
#include "syntax/tagger.hpp"

/// Training: corpora -> sections of data/english.model. Each function is told the data and gives the bytes of its
/// sections by name; the same data gives the same bytes.
namespace annals::train {

using Sections = std::map<std::string, std::string>;

struct Options {
    std::size_t epochs = 8;
    std::size_t folds = 4;  // the parser learns from tags that the tagger gave to sentences it had not seen
};

/// "tagger" and "tagger-labels".
[[nodiscard]] Sections train_tagger(const std::vector<const Tree*>& trees, const Options& options);

/// Tags for every tree, each by a tagger trained on the other folds.
[[nodiscard]] std::vector<std::vector<Tag>> jackknife(const std::vector<const Tree*>& trees, const Options& options);

/// "parser-moves" and "parser-relations". `tags` as the tagger would give them.
[[nodiscard]] Sections train_parser(const std::vector<const Tree*>& trees, const std::vector<std::vector<Tag>>& tags,
                                    const Options& options);

/// "lemmas".
[[nodiscard]] Sections train_lemmas(const std::vector<const Tree*>& trees);

/// The same order on every machine: Fisher and Yates with a fixed generator.
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, unsigned seed);

}  // namespace annals::train
