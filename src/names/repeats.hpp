#pragma once

#include <vector>

#include "annals/names.hpp"
#include "annals/syntax.hpp"

namespace annals {

/// The names of an article, with those added or retyped that its clear mentions tell: last names of
/// persons named in full.
[[nodiscard]] std::vector<Name> with_repeats(std::vector<Name> names, const Syntax& syntax);

}  // namespace annals
