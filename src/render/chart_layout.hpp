#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annals/diagram.hpp"
#include "annals/render.hpp"
#include "render/chart_axis.hpp"

namespace annals {

/// Text of a chart in lines, and how wide the widest is.
struct ChartLabel {
    std::vector<std::string> lines;
    double width = 0;
};

/// `text` in at most `most` lines of at most `width`, with "…" where some of it is left out. Widths
/// are those of DejaVu Sans, or more.
[[nodiscard]] ChartLabel chart_label(const std::string& text, double size, double width,
                                     std::size_t most);

/// An event on the chart: a bar, as short as a dot for a day, and its text beside it.
struct ChartMark {
    const Timeline::Entry* entry = nullptr;
    std::string id;                          // unique in the chart
    double left = 0, right = 0, middle = 0;  // of the bar
    bool fades_left = false, fades_right = false;
    ChartLabel label;
    double label_x = 0;
    double label_y = 0;         // of the middle of the first line
    bool label_before = false;  // it ends at label_x
};

/// The marks of one type or actor, in lines that do not overlap.
struct ChartRow {
    ChartLabel name;
    std::vector<ChartMark> dated;
    std::vector<ChartMark> undated;
    double top = 0;
    double height = 0;
};

struct ChartLayout {
    ChartAxis axis{{}, 0, 0};
    std::vector<ChartRow> rows;
    double plot_left = 0;
    double plot_right = 0;  // the margin of what is undated begins behind it, if there is any
    double top = 0;         // of the rows
    double bottom = 0;
    bool has_undated = false;
};

namespace chart {

// On the page, in pixels.
constexpr double width = 1200;
constexpr double edge = 20;     // empty around everything
constexpr double radius = 5.5;  // half the height of a bar, and the radius of a dot
constexpr double text_size = 11;
constexpr double line = 14;       // height of what has one line
constexpr double leading = 12.5;  // from one line of a label to the next

}  // namespace chart

/// Places everything; `timeline` must outlive the result.
[[nodiscard]] ChartLayout lay_out(const Timeline& timeline, ChartRows rows);

}  // namespace annals
