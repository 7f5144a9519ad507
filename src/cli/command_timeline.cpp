#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>

#include "annals/annals.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace annals::cli {
namespace {

std::string calendar_text(const Timeline& events, const Options& options) {
    const Calendar calendar = to_icalendar(events);
    if (!calendar.left_out.empty()) {
        note(options, calendar.left_out);
    }
    return calendar.text;
}

constexpr std::array row_names{"type", "actor"};

/// One row for each format that timeline takes.
struct Writer {
    std::string_view format;
    std::string (*write)(const Timeline&, const Options&);
};
constexpr std::array writers{
    Writer{"text", [](const Timeline& t,
                      const Options& options) { return to_text(t, text_options(options)); }},
    Writer{"markdown", [](const Timeline& t, const Options&) { return to_markdown(t); }},
    Writer{"csv", [](const Timeline& t, const Options&) { return to_csv(t); }},
    Writer{"json", [](const Timeline& t, const Options&) { return to_json(t) + "\n"; }},
    Writer{"timelinejs", [](const Timeline& t, const Options&) { return to_timelinejs(t) + "\n"; }},
    Writer{"ics", calendar_text},
    Writer{"svg",
           [](const Timeline& t, const Options& options) {
               return to_svg(t, options.rows == "actor" ? ChartRows::actor : ChartRows::type);
           }},
};

}  // namespace

void timeline_options(CLI::App& app, Options& options) {
    options.rows = row_names.front();
    app.add_option("--rows", options.rows,
                   "what the rows of a chart (svg) stand for: type (of event) or actor")
        ->type_name("WHAT");
}

Outcome timeline_command(const Options& options) {
    check_name("--rows", options.rows, {row_names.begin(), row_names.end()});
    const Graphs found = read_graphs(options);
    if (found.tally.nothing_read()) {
        return Outcome::trouble;
    }
    const Timeline events = timeline(joined(found.graphs));
    const auto* const writer = std::ranges::find(writers, options.format, &Writer::format);
    deliver(options, writer->write(events, options));
    return found.tally.outcome(!events.dated.empty() || !events.undated.empty());
}

}  // namespace annals::cli
