#pragma once

#include <vector>

#include "events/scene.hpp"

namespace annals {

/// Sets the type of deaths and injuries: ASSAULT with a known killer, else DISASTER.
void tell_attacks_from_disasters(const Scene& scene, std::vector<Telling>& tellings);

}  // namespace annals
