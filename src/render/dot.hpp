#pragma once

#include <string>

#include "annals/diagram.hpp"

namespace annals {

/// How much of a diagram goes into the DOT text.
struct Detail {
    bool layout =
        true;  // groups, columns and labels of arrows, which the simpler layouts cannot use
    bool tooltips = true;  // and links
};

[[nodiscard]] std::string to_dot(const Diagram& diagram, const Detail& detail);

/// The lines of the legend have these ids in the picture.
[[nodiscard]] std::string legend_id(std::size_t line);

}  // namespace annals
