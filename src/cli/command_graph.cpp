#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "annals/annals.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/records.hpp"

namespace annals::cli {
namespace {

std::vector<std::string> view_names() {
    std::vector<std::string> names;
    for (const View& view : views()) {
        names.emplace_back(view.name);
    }
    return names;
}

const View& view_named(const std::string& name) {
    check_name("view", name, view_names());
    std::size_t at = 0;
    while (views()[at].name != name) {
        ++at;
    }
    return views()[at];
}

}  // namespace

void graph_options(CLI::App& app, Options& options) {
    std::string help = "what is drawn:";
    for (const View& view : views()) {
        help += fmt::format("\n{:<11} {}", view.name, view.help);
    }
    options.view = views().front().name;
    app.add_option("--view", options.view, help)->type_name("VIEW");
    app.add_option("--top", options.top, "show the N strongest actors (or first events); 0: all")
        ->type_name("N")
        ->check(whole_number(0));
}

Outcome graph_command(const Options& options) {
    const View& view = view_named(options.view);
    const Graphs found = read_graphs(options);
    if (found.tally.nothing_read()) {
        return Outcome::trouble;
    }
    const Diagram diagram = view.draw(joined(found.graphs), {.top = options.top});
    if (options.format == "json") {
        deliver(options, records(options, found));
    } else {
        deliver(options, options.format == "dot" ? to_dot(diagram) : draw(diagram, options.format));
    }
    return found.tally.outcome(!diagram.arrows.empty() || !diagram.boxes.empty());
}

}  // namespace annals::cli
