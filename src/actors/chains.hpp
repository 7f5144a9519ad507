#pragma once

#include <cstddef>
#include <vector>

#include "annals/actors.hpp"
#include "annals/language.hpp"
#include "annals/names.hpp"
#include "annals/syntax.hpp"
#include "annals/text.hpp"

namespace annals {

/// Which of the given words mean the same, actors or not: for each span the index of the first span
/// (in text order) of its chain. Spans without words stand alone.
[[nodiscard]] std::vector<std::size_t> find_chains(const Syntax& syntax,
                                                   const std::vector<Name>& names,
                                                   const Actors& actors,
                                                   const std::vector<Span>& spans,
                                                   const Language& english);

}  // namespace annals
