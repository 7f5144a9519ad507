#pragma once

#include <vector>

#include "annals/events.hpp"

namespace annals {

/// Whether what given words tell of happened, by the words around them: for words of any kind, also
/// those that tell of no event of the ontology. One status for each of `words`, whose spans are not
/// read.
[[nodiscard]] std::vector<Status> statuses_at(const Article& article, const Syntax& syntax,
                                              const std::vector<Trigger>& words,
                                              const Language& english);

}  // namespace annals
