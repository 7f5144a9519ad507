// Where everything stands on a chart. Rows are those of the types, or of the most frequent actors
// (an event of several actors stands in the row of each), the first to begin at the top. In a row
// marks are placed from the earliest on, each in the highest line where neither its bar nor its
// label meets another; the label stands behind the bar, where there is no room before it, and below
// a bar that leaves none on either side. Tested in tests/render/chart_layout_test.cpp.

#include "render/chart_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "render/entry.hpp"
#include "views/captions.hpp"

namespace annals {
namespace {

constexpr double name_width = 104;     // of rows
constexpr double undated_width = 236;  // of the margin
constexpr double label_width = 244;
constexpr double apart = 6;    // bar and label
constexpr double fading = 56;  // length of a bar without an end
constexpr double row_padding = 6;
constexpr std::size_t most_actors = 15;
constexpr std::string_view others = "others";
constexpr std::string_view nobody = "no actor named";

ChartSpan span_of(const When& when) {
    if (!when.period) {
        return {*when.assumed, *when.assumed};
    }
    const Period& period = *when.period;
    return {*(period.first ? period.first : period.last),
            *(period.last ? period.last : period.first)};
}

/// How far the bar of a vague date fades: towards what is not known.
std::pair<bool, bool> fades_of(const When& when) {
    if (!when.period) {
        return {false, false};
    }
    bool left = !when.period->first;
    bool right = !when.period->last;
    switch (when.period->modifier) {
        case DateModifier::none:
            break;
        case DateModifier::about:
        case DateModifier::mid:
            left = right = true;
            break;
        case DateModifier::early:
        case DateModifier::after:
            right = true;
            break;
        case DateModifier::late:
        case DateModifier::before:
            left = true;
            break;
    }
    return {left, right};
}

/// A rectangle of lines [top, bottom) that a bar or a label takes.
struct Taken {
    double left, right;
    std::size_t top, bottom;
};

bool meet(const Taken& one, const Taken& other) {
    constexpr double gap = 8;
    return one.left < other.right + gap && other.left < one.right + gap && one.top < other.bottom &&
           other.top < one.bottom;
}

/// Puts the marks of one row into lines.
class Stacker {
public:
    Stacker(double left, double right) : left_(left), right_(right) {}

    /// Sets where the label stands, and the line of all of it.
    void place(ChartMark& mark) {
        const std::size_t height = std::max<std::size_t>(mark.label.lines.size(), 1);
        Taken box{mark.left, mark.right, 0, height};
        const double behind = mark.right + apart;
        const double before = mark.left - apart;
        std::size_t below = 0;
        if (behind + mark.label.width <= right_) {
            mark.label_x = behind;
            box.right = behind + mark.label.width;
        } else if (before - mark.label.width >= left_) {
            mark.label_before = true;
            mark.label_x = before;
            box.left = before - mark.label.width;
        } else {
            below = 1;
            mark.label_x = std::max(left_, std::min(mark.left, right_ - mark.label.width));
            box.left = std::min(box.left, mark.label_x);
            box.right = std::max(box.right, mark.label_x + mark.label.width);
            ++box.bottom;
        }
        sink(box);
        mark.middle = (static_cast<double>(box.top) + 0.5) * chart::line;
        mark.label_y = mark.middle + static_cast<double>(below) * chart::line;
    }

    [[nodiscard]] double height() const { return static_cast<double>(lines_) * chart::line; }

private:
    void sink(Taken& box) {
        while (std::ranges::any_of(taken_, [&](const Taken& other) { return meet(box, other); })) {
            ++box.top;
            ++box.bottom;
        }
        taken_.push_back(box);
        lines_ = std::max(lines_, box.bottom);
    }

    double left_, right_;
    std::size_t lines_ = 0;
    std::vector<Taken> taken_;
};

using Names = std::vector<std::string>;

const Names& parties_of(const Timeline::Entry& entry) {
    return entry.agents.empty() ? entry.targets : entry.agents;
}

/// The actors with the most events, who have rows of their own.
std::set<std::string> frequent_actors(const Timeline& timeline) {
    std::map<std::string, std::size_t> counts;
    for (const auto* part : {&timeline.dated, &timeline.undated}) {
        for (const auto& entry : *part) {
            for (const std::string& name : parties_of(entry)) {
                ++counts[name];
            }
        }
    }
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [name, count] : counts) {
        order.emplace_back(timeline.dated.size() + timeline.undated.size() - count, name);
    }
    std::ranges::sort(order);
    std::set<std::string> frequent;
    for (std::size_t i = 0; i < std::min(order.size(), most_actors); ++i) {
        frequent.insert(order[i].second);
    }
    return frequent;
}

std::string words_of(const Timeline::Entry& entry) {
    const std::string mark = mark_of(entry.status);
    return mark.empty() ? entry.text : fmt::format("{}: {}", mark, entry.text);
}

/// The rows of the chart with what stands in them, not yet placed.
class Rows {
public:
    Rows(const Timeline& timeline, ChartRows kind)
        : kind_(kind),
          frequent_(kind == ChartRows::actor ? frequent_actors(timeline)
                                             : std::set<std::string>{}) {
        for (const auto& entry : timeline.dated) {
            add(entry, &ChartRow::dated);
        }
        for (const auto& entry : timeline.undated) {
            add(entry, &ChartRow::undated);
        }
        for (const std::string_view last : {others, nobody}) {
            const auto begin = std::ranges::find(names_, last);
            if (begin != names_.end()) {
                const auto row = rows_.begin() + (begin - names_.begin());
                std::rotate(row, row + 1, rows_.end());
                std::rotate(begin, begin + 1, names_.end());
            }
        }
    }

    [[nodiscard]] std::vector<ChartRow> take() && { return std::move(rows_); }

private:
    [[nodiscard]] Names names_of(const Timeline::Entry& entry) const {
        if (kind_ == ChartRows::type) {
            return {entry.type};
        }
        Names names;
        for (const std::string& name : parties_of(entry)) {
            const std::string row = frequent_.contains(name) ? name : std::string{others};
            if (std::ranges::find(names, row) == names.end()) {
                names.push_back(row);
            }
        }
        return names.empty() ? Names{std::string{nobody}} : names;
    }

    void add(const Timeline::Entry& entry, std::vector<ChartMark> ChartRow::*part) {
        for (const std::string& name : names_of(entry)) {
            ChartMark mark;
            mark.entry = &entry;
            mark.label = chart_label(words_of(entry), chart::text_size, label_width, 2);
            mark.id = "event-" + diagram_id(entry.event);
            if (const std::size_t again = ++ids_[mark.id]; again > 1) {
                mark.id += fmt::format("-{}", again);
            }
            (row(name).*part).push_back(std::move(mark));
        }
    }

    ChartRow& row(const std::string& name) {
        const auto known = std::ranges::find(names_, name);
        if (known != names_.end()) {
            return rows_[static_cast<std::size_t>(known - names_.begin())];
        }
        names_.push_back(name);
        rows_.emplace_back();
        rows_.back().name = chart_label(name, chart::text_size * 1.1, name_width, 3);
        return rows_.back();
    }

    ChartRows kind_;
    std::set<std::string> frequent_;
    Names names_;
    std::vector<ChartRow> rows_;
    std::map<std::string, std::size_t> ids_;
};

void set_bar(ChartMark& mark, const ChartAxis& axis, const ChartLayout& layout) {
    const When& when = mark.entry->when;
    const ChartSpan span = span_of(when);
    std::tie(mark.fades_left, mark.fades_right) = fades_of(when);
    mark.left = axis.x(span.first) - chart::radius;
    mark.right = axis.x(span.last) + chart::radius;
    // What fades needs some length for that.
    const bool is_dot = mark.right - mark.left < fading / 2;
    if (mark.fades_left && (is_dot || !when.period->first)) {
        mark.left = std::max(layout.plot_left, mark.right - fading);
    }
    if (mark.fades_right && (is_dot || !when.period->last)) {
        mark.right = std::min(layout.plot_right, mark.left + fading);
    }
}

void place(ChartRow& row, const ChartLayout& layout) {
    Stacker plot{layout.plot_left, layout.plot_right};
    for (ChartMark& mark : row.dated) {
        set_bar(mark, layout.axis, layout);
        plot.place(mark);
    }
    Stacker margin{layout.plot_right, chart::width - chart::edge};
    for (ChartMark& mark : row.undated) {
        mark.left = layout.plot_right + 2 * apart;
        mark.right = mark.left + 2 * chart::radius;
        mark.label = chart_label(words_of(*mark.entry), chart::text_size,
                                 chart::width - chart::edge - mark.right - 2 * apart, 2);
        margin.place(mark);
    }
    const double name = static_cast<double>(row.name.lines.size()) * chart::line;
    row.height = std::max({plot.height(), margin.height(), name}) + 2 * row_padding;
    for (auto* part : {&row.dated, &row.undated}) {
        for (ChartMark& mark : *part) {
            mark.middle += row.top + row_padding;
            mark.label_y += row.top + row_padding;
        }
    }
}

}  // namespace

ChartLayout lay_out(const Timeline& timeline, ChartRows rows) {
    constexpr double head = 112;  // title and axis
    ChartLayout layout;
    layout.has_undated = !timeline.undated.empty();
    layout.plot_left = chart::edge + name_width + 2 * apart;
    layout.plot_right = chart::width - chart::edge - (layout.has_undated ? undated_width : 0);
    std::vector<ChartSpan> spans;
    for (const auto& entry : timeline.dated) {
        spans.push_back(span_of(entry.when));
    }
    layout.axis = ChartAxis{spans, layout.plot_left, layout.plot_right};
    layout.rows = Rows{timeline, rows}.take();
    layout.top = layout.bottom = head;
    for (ChartRow& row : layout.rows) {
        row.top = layout.bottom;
        place(row, layout);
        layout.bottom += row.height;
    }
    return layout;
}

}  // namespace annals
