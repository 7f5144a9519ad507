#pragma once

#include <string>

#include "annals/diagram.hpp"

namespace annals::testing {

/// Boxes and arrows a line each: "(Hillary Clinton) 0-left", "russia =opposes=> syria 2 vetoed".
std::string shown(const Diagram& diagram);

}  // namespace annals::testing
