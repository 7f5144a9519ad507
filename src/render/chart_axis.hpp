#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annals/time.hpp"

namespace annals {

/// The days from a first to a last one that a mark of the chart spans.
struct ChartSpan {
    Day first;
    Day last;
};

/// A day named on the axis.
struct ChartTick {
    double x = 0;
    std::string label;  // "6 Jul", "Jul", "2012"
    std::string year;   // "" where the tick before it, or the label, tells it
};

/// A stretch of time that the axis leaves out.
struct ChartBreak {
    double left = 0;
    double right = 0;
    std::string length;  // "41 years"
};

/// An axis of time in parts: even within each, long empty stretches between them left out. 1971 and
/// one week of 2012 make two parts with a break, so that the days of the week can be told apart.
class ChartAxis {
public:
    /// For marks over `spans`, between `left` and `right` on the page.
    ChartAxis(const std::vector<ChartSpan>& spans, double left, double right);

    /// Where a day stands that is a first or last one of a span, or lies between such in one part.
    [[nodiscard]] double x(const Day& day) const;
    [[nodiscard]] std::vector<ChartTick> ticks() const;
    [[nodiscard]] std::vector<ChartBreak> breaks() const;

private:
    struct Part {
        Day first, last;
        double left = 0, right = 0;
    };

    std::vector<Part> parts_;
};

}  // namespace annals
