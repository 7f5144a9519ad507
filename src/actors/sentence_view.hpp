#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annals/syntax.hpp"
#include "language/actor_facts.hpp"

namespace annals {

/// A sentence with what the actors room asks of it over and over: who hangs on whom, and its words
/// as written. Made once for a sentence, so that no question costs a pass over it.
struct SentenceView {
    SentenceView(const Tree& tree, std::size_t number);

    const Tree& tree;
    std::size_t number;                              // of the sentence in its article
    std::vector<std::vector<std::size_t>> children;  // of each word, in text order
    std::vector<WordRange> reach;                    // of each word: itself and all below it
    std::vector<WrittenWord> written;

    [[nodiscard]] const Word& word(std::size_t at) const { return tree.words[at]; }
    [[nodiscard]] std::size_t size() const { return tree.words.size(); }

    /// The first child with that relation, or Word::no_head.
    [[nodiscard]] std::size_t child(std::size_t head, Relation relation) const;

    /// The lemma of the preposition (or "'s") of a word, "" when it has none.
    [[nodiscard]] const std::string& preposition(std::size_t head) const;

    /// The words first..last as the article has them, with single spaces.
    [[nodiscard]] std::string text(std::size_t first, std::size_t last) const;

    /// The word of first..last that governs the others.
    [[nodiscard]] std::size_t head_of(std::size_t first, std::size_t last) const;
};

}  // namespace annals
