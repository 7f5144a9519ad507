#pragma once

#include <vector>

#include "annals/actors.hpp"

namespace annals {

/// Puts the fullest name of each actor first; that of a state and of a known body stays.
void order_names(std::vector<Actor>& actors);

/// Gives each actor an id made from its first name: "hillary-clinton"; of two of one name the
/// second gets "-2".
void give_ids(std::vector<Actor>& actors);

}  // namespace annals
