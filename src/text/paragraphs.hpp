#pragma once

#include <string_view>
#include <vector>

#include "annals/text.hpp"

namespace annals {

/// The paragraphs of a text, without the white space around them; a headline is one.
[[nodiscard]] std::vector<Span> paragraphs(std::string_view text);

}  // namespace annals
