#pragma once

#include <string>
#include <vector>

#include "render/chart_layout.hpp"

namespace annals {

/// What a chart can show of an event, for its legend.
struct ChartTraits {
    Diagram::Style style = Diagram::Style::plain;
    bool hollow = false, crossed = false, faded = false, assumed = false, undated = false;
    bool is_bar = false;

    auto operator<=>(const ChartTraits&) const = default;
};

[[nodiscard]] ChartTraits traits_of(const ChartMark& mark);

/// A bar or dot as SVG; `breaks` of the axis are cut into it.
[[nodiscard]] std::string shape_svg(const ChartMark& mark, const ChartTraits& traits,
                                    const std::vector<ChartBreak>& breaks);

/// The event as a group of SVG: its shape, its label and a tooltip.
[[nodiscard]] std::string mark_svg(const ChartMark& mark, const std::vector<ChartBreak>& breaks);

/// The gradients that shapes fade by.
[[nodiscard]] std::string gradients_svg();

/// A text of SVG, escaped; `attributes` as they stand in the markup.
[[nodiscard]] std::string text_svg(double x, double y, double size, const std::string& attributes,
                                   const std::string& text);

}  // namespace annals
