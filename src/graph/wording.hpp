#pragma once

#include "annals/actors.hpp"
#include "annals/events.hpp"
#include "annals/graph.hpp"
#include "annals/syntax.hpp"

namespace annals {

/// How the sentence of `trigger` words its event. Without known agents an active verb keeps its own
/// subject.
[[nodiscard]] Wording wording(const Syntax& syntax, const Trigger& trigger, const Actors& actors,
                              bool agents_known);

}  // namespace annals
