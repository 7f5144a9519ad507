// How an event looks on a chart. Nothing is told by colour alone: what opposes has a minus, what
// supports a plus; what is planned or possible is hollow, what was denied crossed out, an assumed
// day stands in brackets as in the text, and a vague end fades. Tested in
// tests/render/chart_test.cpp.

#include "render/chart_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "render/entry.hpp"
#include "render/escape.hpp"
#include "render/look.hpp"

namespace annals {
namespace {

using Style = Diagram::Style;

constexpr std::array styles{Style::plain, Style::opposes, Style::supports};

/// "both", "left", "right"; "" where the mark does not fade.
std::string fading_of(const ChartMark& mark) {
    return mark.fades_left && mark.fades_right ? "both"
           : mark.fades_left                   ? "left"
           : mark.fades_right                  ? "right"
                                               : "";
}

std::string paint_of(const ChartMark& mark, Style style) {
    const std::string fading = fading_of(mark);
    return fading.empty() ? look(style).color
                          : fmt::format("url(#fade-{}-{})", fading, class_of(style));
}

std::string frame_svg(const ChartMark& mark, const ChartTraits& traits) {
    const std::string paint = paint_of(mark, traits.style);
    std::string drawn = fmt::format("fill=\"{}\"", paint);
    if (traits.hollow) {
        drawn = fmt::format(
            "fill=\"white\" stroke=\"{}\" stroke-width=\"1.4\" "
            "stroke-dasharray=\"3.2 1.8\"",
            paint);
    } else if (traits.crossed) {
        drawn = fmt::format("fill=\"{}\" stroke=\"{}\"", look(traits.style).fill, paint);
    }
    if (traits.assumed) {
        drawn += " opacity=\"0.55\"";
    }
    const double inset = traits.hollow || traits.crossed ? 0.75 : 0;
    const double corner = traits.undated ? 1.5 : chart::radius;
    if (traits.undated) {
        drawn += fmt::format(" transform=\"rotate(45 {:.1f} {:.1f})\"",
                             (mark.left + mark.right) / 2, mark.middle);
    }
    return fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"{:.1f}\" {}/>\n",
        mark.left + inset, mark.middle - chart::radius + inset, mark.right - mark.left - 2 * inset,
        2 * (chart::radius - inset), corner, drawn);
}

/// Where a sign stands that must not fade.
double solid_x(const ChartMark& mark) {
    if (mark.fades_left && !mark.fades_right) {
        return mark.right - chart::radius;
    }
    return mark.fades_left ? (mark.left + mark.right) / 2 : mark.left + chart::radius;
}

std::string path_svg(const std::string& path, const std::string& color, double width) {
    return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.1f}\"/>\n",
                       path, color, width);
}

/// A minus or a plus, or the cross of what was denied.
std::string sign_svg(const ChartMark& mark, const ChartTraits& traits) {
    constexpr double half = 2.8;
    const double x = solid_x(mark);
    if (traits.crossed) {
        constexpr double wide = chart::radius + 0.5;
        return path_svg(
            fmt::format("M{0:.1f} {1:.1f}L{2:.1f} {3:.1f}M{0:.1f} {3:.1f}L{2:.1f} {1:.1f}",
                        x - wide, mark.middle - wide, x + wide, mark.middle + wide),
            "#1f2937", 1.3);
    }
    if (traits.style == Style::plain) {
        return "";
    }
    std::string path = fmt::format("M{:.1f} {:.1f}h{:.1f}", x - half, mark.middle, 2 * half);
    if (traits.style == Style::supports) {
        path += fmt::format("M{:.1f} {:.1f}v{:.1f}", x, mark.middle - half, 2 * half);
    }
    return path_svg(path, traits.hollow ? look(traits.style).color : "white", 1.5);
}

std::string brackets_svg(const ChartMark& mark) {
    constexpr double foot = 2.5;
    constexpr double half = chart::radius + 0.5;
    return path_svg(
        fmt::format("M{:.1f} {:.1f}h-{:.1f}v{:.1f}h{:.1f}M{:.1f} {:.1f}h{:.1f}v{:.1f}h-{:.1f}",
                    mark.left + 0.5, mark.middle - half, foot, 2 * half, foot, mark.right - 0.5,
                    mark.middle - half, foot, 2 * half, foot),
        "#6b7280", 1);
}

/// Where the axis leaves time out, a bar across is cut.
std::string cuts_svg(const ChartMark& mark, const std::vector<ChartBreak>& breaks) {
    std::string path;
    for (const ChartBreak& one : breaks) {
        if (mark.left < one.left && one.right < mark.right) {
            path += fmt::format("M{:.1f} {:.1f}l6 -13", (one.left + one.right) / 2 - 3,
                                mark.middle + 6.5);
        }
    }
    return path.empty() ? "" : path_svg(path, "white", 4);
}

std::string label_svg(const ChartMark& mark, const ChartTraits& traits) {
    std::string text;
    double y = mark.label_y + 4;
    const std::string color = traits.assumed || traits.undated ? "#4b5563" : "#1f2937";
    const std::string attributes =
        fmt::format("fill=\"{}\"{}", color, mark.label_before ? " text-anchor=\"end\"" : "");
    for (const std::string& line : mark.label.lines) {
        text += text_svg(mark.label_x, y, chart::text_size, attributes, line);
        y += chart::leading;
    }
    return text;
}

std::string tooltip_of(const Timeline::Entry& entry) {
    const std::string mark = mark_of(entry.status);
    return fmt::format("{}{}{} · {}\n{}\n“{}”\n{}, sentence {}", date_for_readers(entry.when),
                       mark.empty() ? "" : " · ", mark, entry.type, text_for_readers(entry),
                       entry.evidence, entry.article, entry.sentence);
}

std::string class_names(const ChartTraits& traits, Status status) {
    std::string names = fmt::format("event {} {}", class_of(traits.style), show(status));
    names += traits.faded ? " vague" : "";
    names += traits.assumed ? " assumed" : "";
    return names + (traits.undated ? " undated" : "");
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

ChartTraits traits_of(const ChartMark& mark) {
    const Timeline::Entry& entry = *mark.entry;
    return {.style = entry.style,
            .hollow = entry.status == Status::planned || entry.status == Status::possible,
            .crossed = entry.status == Status::denied,
            .faded = mark.fades_left || mark.fades_right,
            .assumed = !entry.when.period && entry.when.assumed,
            .undated = !entry.when.period && !entry.when.assumed,
            .is_bar = mark.right - mark.left > 2 * chart::radius + 1};
}

std::string shape_svg(const ChartMark& mark, const ChartTraits& traits,
                      const std::vector<ChartBreak>& breaks) {
    return frame_svg(mark, traits) + cuts_svg(mark, breaks) + sign_svg(mark, traits) +
           (traits.assumed ? brackets_svg(mark) : "");
}

std::string mark_svg(const ChartMark& mark, const std::vector<ChartBreak>& breaks) {
    const ChartTraits traits = traits_of(mark);
    const std::string name = date_for_readers(mark.entry->when) + ": " + mark.entry->text;
    return fmt::format(
        "<g id=\"{}\" class=\"{}\" role=\"graphics-symbol\" aria-label=\"{}\">\n"
        "<title>{}</title>\n{}{}</g>\n",
        mark.id, class_names(traits, mark.entry->status), xml_text(one_line(name)),
        xml_text(tooltip_of(*mark.entry)), shape_svg(mark, traits, breaks),
        label_svg(mark, traits));
}

std::string gradients_svg() {
    const struct {
        const char* name;
        double left, middle, right;
    } fadings[] = {{"left", 0, 0.6, 1}, {"right", 1, 0.6, 0}, {"both", 0, 1, 0}};
    std::string text = "<defs>\n";
    for (const Style style : styles) {
        for (const auto& [name, left, middle, right] : fadings) {
            text += fmt::format("<linearGradient id=\"fade-{}-{}\">", name, class_of(style));
            for (const auto& [at, opacity] : {std::pair{0.0, left}, {0.5, middle}, {1.0, right}}) {
                text += fmt::format(
                    "<stop offset=\"{:.1f}\" stop-color=\"{}\" stop-opacity=\"{:.1f}\"/>", at,
                    look(style).color, opacity);
            }
            text += "</linearGradient>\n";
        }
    }
    return text + "</defs>\n";
}

std::string text_svg(double x, double y, double size, const std::string& attributes,
                     const std::string& text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:g}\" {}>{}</text>\n", x, y,
                       size, attributes, xml_text(text));
}

}  // namespace annals
