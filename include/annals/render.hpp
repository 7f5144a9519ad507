#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "annals/diagram.hpp"
#include "annals/graph.hpp"

namespace annals {

/// The picture in the DOT language, written by libcgraph.
[[nodiscard]] std::string to_dot(const Diagram& diagram);

struct DrawLimits {
    std::chrono::milliseconds time{10'000};           // for each layout that is tried
    std::size_t memory = std::size_t{1} << 30;        // bytes
};

/// The picture drawn by Graphviz in a child process: `format` is "svg", "png" or "pdf". Tries dot, then a
/// simpler layout. Throws Error when neither comes to an end.
[[nodiscard]] std::string draw(const Diagram& diagram, std::string_view format, const DrawLimits& limits = {});

/// How a timeline is laid out as text.
struct TextOptions {
    std::size_t width = 80;  // columns; 0: no folding
    bool color = false;
};

[[nodiscard]] std::string to_text(const Timeline& timeline, const TextOptions& options = {});
[[nodiscard]] std::string to_markdown(const Timeline& timeline);
[[nodiscard]] std::string to_csv(const Timeline& timeline);
[[nodiscard]] std::string to_json(const Timeline& timeline);

/// The timeline for TimelineJS 3: dated entries as events, undated ones listed in its title.
[[nodiscard]] std::string to_timelinejs(const Timeline& timeline);

/// A calendar (iCalendar, RFC 5545) and what it has no place for.
struct Calendar {
    std::string text;
    std::string left_out;  // "2 of 5 events are left out: 1 undated, 1 denied"; "" for none
};

/// What happened on a known day, or on known days from one to another, as all-day events.
[[nodiscard]] Calendar to_icalendar(const Timeline& timeline);

/// What the rows of a chart stand for.
enum class ChartRows : std::uint8_t { type, actor };

/// The timeline drawn as a chart (SVG): an axis of time, which leaves out long empty stretches, and
/// a row for each type of event or each actor.
[[nodiscard]] std::string to_svg(const Timeline& timeline, ChartRows rows = ChartRows::type);

/// The records of the graph of one article (schema annals/1) as one JSON object, two blanks a level
/// when `indent`, else on one line; no line break at the end.
[[nodiscard]] std::string to_json(const EventGraph& graph, bool indent = true);

/// The events of a graph as CSV (RFC 4180), one a line, a header line first.
[[nodiscard]] std::string to_csv(const EventGraph& graph);

/// How many events a format has no place for, by reason.
struct LeftOut {
    std::size_t events = 0;                      // that there were, kept or not
    std::map<std::string, std::size_t> reasons;  // "denied" -> 2

    LeftOut& operator+=(const LeftOut& other);
    bool operator==(const LeftOut&) const = default;
};

/// "3 of 7 events are left out: 1 denied, 2 without a CAMEO code"; "" for none.
[[nodiscard]] std::string show(const LeftOut& left_out);

/// Events in a scheme of others, line by line, and what it has no place for.
struct Coded {
    std::string text;
    LeftOut left_out;
};

/// What happened, as lines of the GDELT 2.0 event table: 61 columns between tabs, no header, a line
/// for each pair of agent and target. What was planned, possible or denied is left out.
[[nodiscard]] Coded to_gdelt(const EventGraph& graph);

/// The events as PLOVER records, a JSON object a line. What was planned, possible or denied has the
/// context "future", "hypothetical" or "negation".
[[nodiscard]] Coded to_plover(const EventGraph& graph);

}  // namespace annals
