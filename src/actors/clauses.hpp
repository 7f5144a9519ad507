#pragma once

#include "annals/syntax.hpp"

namespace annals {

/// The tree with those heads mended that English grammar rules out, such as a verb with two
/// subjects. What is in order stays as it is.
[[nodiscard]] Tree mend_clauses(Tree tree);

}  // namespace annals
