#include <fmt/format.h>

#include "annals/annals.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace annals::cli {
namespace {

/// The only article of one of the two files.
std::optional<EventGraph> graph_of(const Options& options, const std::string& file) {
    Options one = options;
    one.files = {file};
    Graphs found = read_graphs(one);
    if (found.graphs.size() > 1) {
        throw Error{fmt::format("{}: expected one article, got {}", file, found.graphs.size())};
    }
    return found.graphs.empty() ? std::nullopt : std::optional{std::move(found.graphs.front())};
}

std::string written(const Diff& difference, const EventGraph& old_graph,
                    const EventGraph& new_graph, const Options& options) {
    if (options.format == "json") {
        return to_json(difference) + "\n";
    }
    return options.format == "svg" ? draw(picture(old_graph, new_graph), "svg")
                                   : to_text(difference, text_options(options));
}

}  // namespace

Outcome diff_command(const Options& options) {
    if (options.files.size() != 2) {
        throw Error{fmt::format("diff: expected two files, got {}", options.files.size())};
    }
    const auto old_graph = graph_of(options, options.files[0]);
    const auto new_graph = graph_of(options, options.files[1]);
    if (!old_graph || !new_graph) {
        return Outcome::trouble;
    }
    const Diff difference = compare(*old_graph, *new_graph);
    deliver(options, written(difference, *old_graph, *new_graph, options));
    return difference.same() ? Outcome::found : Outcome::nothing;
}

}  // namespace annals::cli
