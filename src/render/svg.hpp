#pragma once

#include <string>
#include <string_view>

#include "annals/diagram.hpp"

namespace annals {

/// Graphviz's SVG of `diagram` made fit for a page and a screen reader: names, tooltips and links
/// of our own writing, no comments that change with the version.
[[nodiscard]] std::string finished_svg(const std::string& svg, const Diagram& diagram);

}  // namespace annals
