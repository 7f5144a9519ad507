#pragma once

#include <string_view>
#include <vector>

#include "annals/text.hpp"
#include "language/word_list.hpp"

namespace annals {

/// The tokens of the bytes `part` of `text`, a paragraph or a piece of one that ends at white
/// space.
[[nodiscard]] std::vector<Token> tokens(std::string_view text, Span part, const WordLists& words);

}  // namespace annals
