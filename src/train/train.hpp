#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "annals/language.hpp"
#include "annals/syntax.hpp"
#include "language/word_list.hpp"
#include "train/encoder_training.hpp"
#include "train/name_corpus.hpp"
#include "train/network.hpp"
#include "train/word_counts.hpp"

/// Training: corpora -> sections of data/english.model. Each function is told the data and gives
/// the bytes of its sections by name; the same data gives the same bytes.
namespace annals::train {

/// "syntax...": encoder, tagger and parser, trained together.
struct SyntaxOptions {
    EncoderOptions encoder;
    Schedule schedule;
    std::size_t arc_width = 96;  // of the vectors that are compared for arcs, and for relations
    float dropout = 0.05F;       // of those
    std::uint32_t seed = 0;
};
/// `taught` are trees of a Committee, learnt from beside those of the treebank (may be none).
[[nodiscard]] Sections train_syntax(const Syntax& treebank, const Syntax& taught,
                                    const TextVectors& vectors, const SyntaxOptions& options = {});

/// "names...": the name tagger.
struct NameOptions {
    EncoderOptions encoder{.layers = 2, .dropout = 0.25F, .word_dropout = 0.25F};
    Schedule schedule{.epochs = 5, .rate = 0.001F};
};
[[nodiscard]] Sections train_names(const std::vector<NameExample>& examples,
                                   const TextVectors& vectors, const Language& english,
                                   const NameOptions& options = {});

/// "vectors..." of the words of running text, by which words stand near them in which place (Ling
/// et al. 2015, "Two/Too Simple Adaptations of Word2Vec for Syntax Problems": the structured
/// skip-gram).
struct VectorOptions {
    std::size_t width = 64;  // a multiple of 8
    std::size_t window = 2;  // words on either side
    std::size_t others = 5;  // random words that each neighbour is told from
    std::size_t epochs = 3;
    std::size_t least_seen = 8;  // a rarer word has no vector
};
/// `texts` have a paragraph on each line.
[[nodiscard]] Sections train_vectors(const std::vector<std::string>& texts, const WordLists& words,
                                     const VectorOptions& options = {});

/// "sentences".
[[nodiscard]] Sections train_sentences(const std::vector<const Tree*>& trees,
                                       const WordLists& words);

/// "lemmas", from a treebank and the words of running text (may be none).
[[nodiscard]] Sections train_lemmas(const std::vector<const Tree*>& trees, const WordCounts& words);

/// How well a model does on a treebank whose words are given, in per cent of the words, and how
/// fast.
struct Marks {
    double upos = 0, xpos = 0, lemma = 0;
    double head = 0, relation = 0;  // UAS, LAS (subtypes count)
    double words_per_second = 0;
};
[[nodiscard]] Marks evaluate(const Syntax& truth, const Model& model);

}  // namespace annals::train
