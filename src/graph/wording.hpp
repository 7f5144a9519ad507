#pragma once

#include <cstddef>
#include <vector>

#include "annals/actors.hpp"
#include "annals/events.hpp"
#include "annals/graph.hpp"
#include "annals/syntax.hpp"

namespace annals {

/// How the sentence of `trigger` words its event. Without known agents an active verb keeps its own
/// subject. Pronouns become names, but not those that mean the agents: "Peru denied that it ...".
[[nodiscard]] Wording wording(const Syntax& syntax, const Trigger& trigger, const Actors& actors,
                              const std::vector<std::size_t>& agents);

}  // namespace annals
