#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "annals/annals.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/records.hpp"

namespace annals::cli {
namespace {

bool has_events(const EventGraph& graph) {
    return !vertices_of<EventNode>(graph).empty();
}

/// "talks", the second time "talks-2": names of files in a folder.
class Names {
public:
    std::string next(const std::string& wanted) {
        std::string name = wanted;
        for (std::size_t& number = last_[wanted]; !used_.insert(name).second;) {
            number = std::max<std::size_t>(number + 1, 2);
            name = wanted + "-" + std::to_string(number);
        }
        return name;
    }

private:
    std::map<std::string, std::size_t> last_;
    std::set<std::string> used_;
};

std::string id_of(const EventGraph& graph) {
    const auto articles = vertices_of<ArticleNode>(graph);
    return articles.empty() ? "" : std::get<ArticleNode>(graph[articles.front()]).id;
}

std::string write_one(const EventGraph& graph, const std::string& format) {
    return format == "csv" ? to_csv(graph) : to_json(graph, format == "json") + "\n";
}

/// Makes each graph while it is wanted and hands it on: articles need not fit in memory together.
Outcome each_graph(const Options& options, const std::function<void(const EventGraph&)>& use) {
    const Language english = Language::english(options.user_files);
    check_types(options.selection.types, english);
    bool found = false;
    const Tally tally = for_each_article<EventGraph>(
        options,
        [&](const Article& article) {
            return select(event_graph(article, english), options.selection);
        },
        [&](EventGraph graph) {
            found = found || has_events(graph);
            use(graph);
        });
    return tally.outcome(found);
}

Outcome into_folder(const Options& options) {
    Names names;
    make_folder(options.output);
    return each_graph(options, [&](const EventGraph& graph) {
        const std::string name = names.next(file_name(id_of(graph))) + "." + options.format;
        write_file((std::filesystem::path{options.output} / name).string(),
                   write_one(graph, options.format));
    });
}

Outcome lines(const Options& options) {
    if (options.output.empty()) {
        return each_graph(options,
                          [](const EventGraph& graph) { print(to_json(graph, false) + "\n"); });
    }
    std::string all;
    const Outcome outcome =
        each_graph(options, [&](const EventGraph& graph) { all += to_json(graph, false) + "\n"; });
    if (!all.empty()) {
        write_file(options.output, all);
    }
    return outcome;
}

}  // namespace

std::string records(const Options& options, const Graphs& found) {
    if (found.graphs.size() == 1 && options.files.size() == 1) {
        return to_json(found.graphs.front()) + "\n";
    }
    std::string text = "[";
    for (const EventGraph& graph : found.graphs) {
        text += (text.size() > 1 ? ",\n" : "\n") + to_json(graph);
    }
    return text + (found.graphs.empty() ? "]\n" : "\n]\n");
}

Outcome events_command(const Options& options) {
    if (is_folder(options.output)) {
        return into_folder(options);
    }
    if (options.format == "jsonl") {
        return lines(options);
    }
    const Graphs found = read_graphs(options);
    if (found.tally.nothing_read()) {
        return Outcome::trouble;
    }
    deliver(options,
            options.format == "json" ? records(options, found) : to_csv(joined(found.graphs)));
    return found.tally.outcome(std::ranges::any_of(found.graphs, has_events));
}

}  // namespace annals::cli
