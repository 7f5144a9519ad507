#pragma once

#include <vector>

#include "annals/text.hpp"
#include "language/word_list.hpp"
#include "text/boundaries.hpp"

namespace annals {

/// What the rules say of the gap behind each token of a paragraph.
[[nodiscard]] std::vector<Verdict> verdicts(const std::vector<Token>& tokens,
                                            const WordLists& words);

/// The tokens of a paragraph, or of a piece of one, sentence by sentence. An abbreviation that ends
/// a sentence gives its full stop away: "at 5 p.m." -> at 5 p.m . ("in the U.S." keeps it).
[[nodiscard]] std::vector<std::vector<Token>> sentences(std::vector<Token> tokens,
                                                        const WordLists& words,
                                                        const Boundaries& boundaries);

}  // namespace annals
