#pragma once

#include <vector>

#include "annals/syntax.hpp"
#include "train/name_corpus.hpp"

namespace annals::train {

/// The same and, behind, copies of a few sentences in small letters and of a few in capitals, so
/// that headlines and careless text are not new to the networks.
[[nodiscard]] Syntax with_other_case(Syntax treebank);
[[nodiscard]] std::vector<NameExample> with_other_case(std::vector<NameExample> examples);

}  // namespace annals::train
