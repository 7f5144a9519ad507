#pragma once

#include <string_view>

#include "annals/text.hpp"
#include "language/word_list.hpp"
#include "text/boundaries.hpp"

namespace annals {

/// segment() with what it takes from a Language given one by one. Training uses it without a
/// classifier, so that what it makes does not hang on the model it was built with.
[[nodiscard]] Text segment(std::string_view text, const WordLists& words,
                           const Boundaries& boundaries);

}  // namespace annals
