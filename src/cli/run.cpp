#include "cli/run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "annals/annals.hpp"
#include "cli/output.hpp"

namespace annals::cli {

void complain(const std::string& message) {
    fmt::print(stderr, "annals: {}\n", harmless(message));
}

void note(const Options& options, const std::string& message) {
    if (!options.quiet) {
        complain(message);
    }
}

Progress::Progress(const Options& options)
    : shown_(!options.quiet && ::isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
    if (shown_ && done_ > 0) {
        fmt::print(stderr, "\r\x1B[K");
    }
}

void Progress::step() {
    ++done_;
    if (shown_) {
        fmt::print(stderr, "\r{} articles", done_);
    }
}

Graphs read_graphs(const Options& options) {
    const Language english = Language::english(options.user_files);
    check_types(options.selection.types, english);
    Graphs found;
    found.tally = for_each_article<EventGraph>(
        options,
        [&](const Article& article) {
            return select(event_graph(article, english), options.selection);
        },
        [&](EventGraph graph) { found.graphs.push_back(std::move(graph)); });
    return found;
}

EventGraph joined(const std::vector<EventGraph>& graphs) {
    return graphs.size() == 1 ? graphs.front() : merge(graphs);
}

}  // namespace annals::cli
