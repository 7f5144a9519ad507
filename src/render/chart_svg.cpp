// A timeline drawn as a chart: title, axis, rows with their marks, a margin for what is undated,
// and a legend of what occurs. What is drawn comes from chart_layout, how a mark looks from
// chart_marks; all text goes through xml_text. Tested in tests/render/chart_test.cpp.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "annals/render.hpp"
#include "render/chart_layout.hpp"
#include "render/chart_marks.hpp"
#include "render/escape.hpp"

namespace annals {
namespace {

constexpr const char* strong = "fill=\"#1f2937\"";
constexpr const char* dim = "fill=\"#4b5563\"";
constexpr const char* dim_middle = "fill=\"#4b5563\" text-anchor=\"middle\"";

std::string rect_svg(double left, double top, double right, double bottom, const char* fill) {
    return fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\"/>\n", left,
        top, right - left, bottom - top, fill);
}

std::string line_svg(double x1, double y1, double x2, double y2, const char* attributes) {
    return fmt::format("<path d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\" fill=\"none\" {}/>\n", x1, y1, x2,
                       y2, attributes);
}

std::string title_svg(const Timeline& timeline) {
    const ChartLabel subtitle =
        chart_label(timeline.subtitle, 10.5, chart::width - 2 * chart::edge, 1);
    std::string text = text_svg(chart::edge, 32, 18, strong, "Timeline");
    return subtitle.lines.empty()
               ? text
               : text + text_svg(chart::edge, 50, 10.5, dim, subtitle.lines.front());
}

std::string bands_svg(const ChartLayout& layout) {
    std::string text;
    bool shaded = true;
    for (const ChartRow& row : layout.rows) {
        if (shaded) {
            text += rect_svg(0, row.top, chart::width, row.top + row.height, "#f7f8fa");
        }
        shaded = !shaded;
        double y = row.top + 6 + chart::line / 2 + 4;
        for (const std::string& line : row.name.lines) {
            text += text_svg(chart::edge, y, chart::text_size,
                             "font-weight=\"bold\" fill=\"#4b5563\"", line);
            y += chart::line;
        }
    }
    return text;
}

/// Two slanted strokes across the line of the axis at `y`.
std::string break_sign_svg(const ChartBreak& one, double y) {
    const double x = (one.left + one.right) / 2;
    constexpr const char* stroke = "stroke=\"#6b7280\" stroke-width=\"1.5\"";
    return line_svg(x - 6, y + 6, x, y - 6, stroke) + line_svg(x, y + 6, x + 6, y - 6, stroke);
}

std::string breaks_svg(const ChartLayout& layout) {
    std::string text;
    for (const ChartBreak& one : layout.axis.breaks()) {
        const std::string name = one.length + " left out";
        text += fmt::format(
            "<g class=\"break\" role=\"graphics-symbol\" aria-label=\"{0}\">\n"
            "<title>{0}</title>\n",
            xml_text(name));
        text += rect_svg(one.left, layout.top, one.right, layout.bottom, "url(#left-out)");
        text +=
            text_svg((one.left + one.right) / 2, layout.top - 38, 10,
                     "font-style=\"italic\" fill=\"#6b7280\" text-anchor=\"middle\"", one.length);
        text += "</g>\n";
    }
    return text;
}

std::string grid_svg(const ChartLayout& layout) {
    std::string text;
    for (const ChartTick& tick : layout.axis.ticks()) {
        text += line_svg(tick.x, layout.top, tick.x, layout.bottom, "stroke=\"#e5e7eb\"");
    }
    return text;
}

/// The line of the axis at `y`, with its names above it, or below it at the end of a long chart.
std::string axis_svg(const ChartLayout& layout, double y, bool above) {
    const auto breaks = layout.axis.breaks();
    constexpr const char* stroke = "stroke=\"#6b7280\"";
    std::string text;
    double from = layout.plot_left;
    for (const ChartBreak& one : breaks) {
        text += line_svg(from, y, one.left + 10, y, stroke) + break_sign_svg(one, y);
        from = one.right - 10;
    }
    text += line_svg(from, y, layout.plot_right, y, stroke);
    for (const ChartTick& tick : layout.axis.ticks()) {
        text += line_svg(tick.x, y, tick.x, above ? y - 5 : y + 5, stroke);
        text += text_svg(tick.x, above ? y - 10 : y + 16, chart::text_size, dim_middle, tick.label);
        if (!tick.year.empty()) {
            text +=
                text_svg(tick.x, above ? y - 24 : y + 30, chart::text_size,
                         "font-weight=\"bold\" fill=\"#1f2937\" text-anchor=\"middle\"", tick.year);
        }
    }
    return text;
}

std::string margin_svg(const ChartLayout& layout) {
    if (!layout.has_undated) {
        return "";
    }
    return line_svg(layout.plot_right, layout.top - 30, layout.plot_right, layout.bottom,
                    "stroke=\"#6b7280\" stroke-dasharray=\"2 3\"") +
           text_svg(layout.plot_right + 12, layout.top - 10, chart::text_size,
                    "font-weight=\"bold\" fill=\"#1f2937\"", "undated");
}

std::string marks_svg(const ChartLayout& layout) {
    const auto breaks = layout.axis.breaks();
    std::string text;
    for (const ChartRow& row : layout.rows) {
        for (const auto* part : {&row.dated, &row.undated}) {
            for (const ChartMark& mark : *part) {
                text += mark_svg(mark, breaks);
            }
        }
    }
    return text;
}

/// A sample and its meaning.
struct Meaning {
    ChartTraits traits;
    const char* text;
};

using Trait = bool ChartTraits::*;

/// The signs that occur in the chart, each by itself.
std::vector<Meaning> meanings_of(const ChartLayout& layout) {
    std::vector<ChartTraits> all;
    for (const ChartRow& row : layout.rows) {
        for (const auto* part : {&row.dated, &row.undated}) {
            std::ranges::transform(*part, std::back_inserter(all), traits_of);
        }
    }
    const auto has = [&](Trait trait) {
        return std::ranges::any_of(all, [&](const ChartTraits& one) { return one.*trait; });
    };
    const bool signs = std::ranges::any_of(
        all, [](const ChartTraits& one) { return one.style != Diagram::Style::plain; });
    std::vector<Meaning> meanings;
    for (const auto& [style, words] :
         {std::pair{Diagram::Style::opposes, "opposes somebody"},
          {Diagram::Style::supports, "supports somebody"},
          {Diagram::Style::plain, signs ? "any other event" : "an event"}}) {
        if (std::ranges::find(all, style, &ChartTraits::style) != all.end()) {
            meanings.push_back({{.style = style}, words});
        }
    }
    const std::pair<Trait, const char*> traits[] = {
        {&ChartTraits::is_bar, "within this period"},
        {&ChartTraits::faded, "vague, or open at that end"},
        {&ChartTraits::hollow, "planned or possible"},
        {&ChartTraits::crossed, "denied"},
        {&ChartTraits::assumed, "no date given: the day of publication"},
        {&ChartTraits::undated, "undated"}};
    for (const auto& [trait, words] : traits) {
        if (has(trait)) {
            ChartTraits one;
            one.*trait = true;
            meanings.push_back({one, words});
        }
    }
    return meanings;
}

/// The legend from `top` on, and the height it takes.
std::pair<std::string, double> legend_svg(const ChartLayout& layout, double top) {
    constexpr double sample = 34;
    constexpr double line = 20;
    double x = chart::edge;
    double y = top;
    std::string text = "<g class=\"legend\">\n";
    const auto start = [&](double width) {
        if (x + width > chart::width - chart::edge && x > chart::edge) {
            x = chart::edge;
            y += line;
        }
    };
    for (const Meaning& meaning : meanings_of(layout)) {
        const ChartLabel label = chart_label(meaning.text, chart::text_size, chart::width, 1);
        const bool bar = meaning.traits.is_bar || meaning.traits.faded;
        const double shape = bar ? sample : 2 * chart::radius;
        start(shape + label.width + 34);
        ChartMark mark;
        mark.left = x;
        mark.right = x + shape;
        mark.middle = y;
        mark.fades_right = meaning.traits.faded;
        text += shape_svg(mark, meaning.traits, {});
        text += text_svg(mark.right + 8, y + 4, chart::text_size, dim, meaning.text);
        x = mark.right + label.width + 34;
    }
    if (!layout.axis.breaks().empty()) {
        start(150);
        text += break_sign_svg({x, x + 12, ""}, y) +
                text_svg(x + 22, y + 4, chart::text_size, dim, "time is left out");
    }
    return {text + "</g>\n", y - top + line};
}

std::string root_svg(double height) {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
        "<svg role=\"graphics-document\" aria-label=\"Timeline\" width=\"{0:.0f}\" "
        "height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" "
        "xmlns=\"http://www.w3.org/2000/svg\" "
        "font-family=\"'DejaVu Sans', Verdana, sans-serif\">\n<title>Timeline</title>\n",
        chart::width, height);
}

constexpr const char* hatching =
    "<defs><pattern id=\"left-out\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><rect width=\"1\" height=\"6\" fill=\"#e2e5ea\"/></pattern>"
    "</defs>\n";

}  // namespace

std::string to_svg(const Timeline& timeline, ChartRows rows) {
    const ChartLayout layout = lay_out(timeline, rows);
    constexpr double long_chart = 600;  // its end is out of sight of its beginning
    const bool again = !timeline.dated.empty() && layout.bottom - layout.top > long_chart;
    const double legend_top = layout.bottom + (again ? 58 : 26);
    const auto [legend, legend_height] = legend_svg(layout, legend_top);
    const double height = legend_top + legend_height;
    std::string text = root_svg(height) + gradients_svg() + hatching;
    text += rect_svg(0, 0, chart::width, height, "white");
    text += title_svg(timeline) + bands_svg(layout) + grid_svg(layout) + breaks_svg(layout);
    if (!timeline.dated.empty()) {
        text += axis_svg(layout, layout.top, true);
    }
    if (again) {
        text += axis_svg(layout, layout.bottom, false);
    }
    text += margin_svg(layout) + marks_svg(layout) + legend;
    return text + "</svg>\n";
}

}  // namespace annals
