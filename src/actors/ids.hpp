#pragma once

#include <vector>

#include "annals/actors.hpp"

namespace annals {

/// Gives each actor an id made from its first name: "hillary-clinton"; of two of one name the
/// second gets "-2".
void give_ids(std::vector<Actor>& actors);

}  // namespace annals
