#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "annals/syntax.hpp"
#include "language/word_list.hpp"

namespace annals {

/// A word that tells that somebody says something, and what the tree of its sentence tells of it.
struct Attribution {
    std::size_t sentence = 0;
    std::size_t cue = 0;                 // "said", "according"
    std::size_t cue_last = 0;            // "to" of "according to"
    std::optional<std::size_t> speaker;  // the head of the words that name who
    WordRange source;                    // those words, when there is a speaker
    std::vector<WordRange> content;  // what is said, as far as the sentence has it; may be empty

    bool operator==(const Attribution&) const = default;
};

/// All of one sentence, by the word that tells. `words` has the verbs of saying (data/speech.tsv).
[[nodiscard]] std::vector<Attribution> find_attributions(const Tree& tree, std::size_t sentence,
                                                         const WordLists& words);

}  // namespace annals
