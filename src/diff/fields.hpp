#pragma once

#include <vector>

#include "annals/diff.hpp"
#include "diff/align_actors.hpp"
#include "diff/align_events.hpp"

namespace annals {

/// What two tellings of one event tell differently: type, date, toll, place, agents, targets,
/// status, said by. What only one tells is a difference; the other value is then "". Wording alone
/// is none.
[[nodiscard]] std::vector<Difference::Field> told_otherwise(const EventVersion& old_telling,
                                                            const EventVersion& new_telling,
                                                            const ActorAlignment& actors);

}  // namespace annals
