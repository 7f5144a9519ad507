#pragma once

#include <optional>
#include <string>

#include "time/calendar.hpp"
#include "time/terms.hpp"

namespace annals {

/// "week" and "weeks" -> Unit::week. "Fortnight" is none: it is counted as two weeks by the rule
/// for it.
[[nodiscard]] std::optional<Unit> unit_of(const Term& term);

/// "16" months -> "P16M", "X" hours -> "PTXH".
[[nodiscard]] std::string duration_value(const std::string& amount, Unit unit);

}  // namespace annals
