#pragma once

#include <string>
#include <string_view>

#include "annals/text.hpp"

namespace annals::cli {

/// Sentences and tokens that are given (`inspect --tokens`): CoNLL-U, or one token a line (further
/// columns after a tab are left out), an empty line after each sentence. Spans count in the forms
/// joined by blanks. Throws Error that begins with the name of the input.
[[nodiscard]] Text given_tokens(std::string_view lines, const std::string& name);

}  // namespace annals::cli
