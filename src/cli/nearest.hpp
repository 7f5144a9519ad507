#pragma once

#include <span>
#include <string>
#include <string_view>

namespace annals::cli {

/// Letters that must be added, left out, changed or swapped with the next to turn one word into the
/// other: "timelien", "timeline" -> 1. (Optimal string alignment, the restricted form of Damerau
/// 1964.)
[[nodiscard]] std::size_t edit_distance(std::string_view from, std::string_view to);

/// The name nearest to `word`, or "" when none is near: at most one change for every three letters.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> names);

/// "; did you mean \"timeline\"?", or a list of all names when none is near.
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string> names);

}  // namespace annals::cli
