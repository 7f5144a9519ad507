#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

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

/// How a format writes the events of one article.
struct Writer {
    std::string_view format;
    std::string_view ending;  // of a file for one article
    bool is_lines;            // what it makes of several articles is one after the other
    Coded (*write)(const EventGraph&);
};
constexpr std::array writers{
    Writer{"jsonl", ".jsonl", true,
           [](const EventGraph& graph) {
               return Coded{to_json(graph, false) + "\n", {}};
           }},
    Writer{"json", ".json", false,
           [](const EventGraph& graph) {
               return Coded{to_json(graph) + "\n", {}};
           }},
    Writer{"csv", ".csv", false,
           [](const EventGraph& graph) {
               return Coded{to_csv(graph), {}};
           }},
    Writer{"plover", ".jsonl", true, to_plover},
    Writer{"gdelt", ".tsv", true, to_gdelt},
};

const Writer& writer_of(const Options& options) {
    return *std::ranges::find(writers, options.format, &Writer::format);
}

using Use = std::function<void(const EventGraph&, const std::string& text)>;

/// What became of the articles, and whether there was an event in any.
struct Written {
    Tally tally;
    bool found = false;
};

/// Writes the graph of each article while it is wanted and hands it on: articles need not fit in
/// memory together. Tells at the end what the format had no place for.
Written write_each(const Options& options, const Use& use) {
    const Language english = Language::english(options.user_files);
    check_types(options.selection.types, english);
    const Writer& writer = writer_of(options);
    Written written;
    LeftOut left_out;
    written.tally = for_each_article<EventGraph>(
        options,
        [&](const Article& article) {
            return select(event_graph(article, english), options.selection);
        },
        [&](const EventGraph& graph) {
            const Coded coded = writer.write(graph);
            written.found = written.found || has_events(graph);
            left_out += coded.left_out;
            use(graph, coded.text);
        });
    if (const std::string sentence = show(left_out); !sentence.empty()) {
        note(options, sentence);
    }
    return written;
}

Outcome into_folder(const Options& options) {
    Names names;
    make_folder(options.output);
    const std::string_view ending = writer_of(options).ending;
    const auto [tally, found] =
        write_each(options, [&](const EventGraph& graph, const std::string& text) {
            const std::string name = names.next(file_name(id_of(graph))).append(ending);
            write_file((std::filesystem::path{options.output} / name).string(), text);
        });
    return tally.outcome(found);
}

Outcome lines(const Options& options) {
    const bool at_once = options.output.empty() || options.output == "-";
    std::string all;
    const auto [tally, found] =
        write_each(options, [&](const EventGraph& /*graph*/, const std::string& text) {
            if (at_once) {
                print(text);
            } else {
                all += text;
            }
        });
    if (!at_once && !tally.nothing_read()) {
        write_file(options.output, all);
    }
    return tally.outcome(found);
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

void events_options(CLI::App& app, Options& /*options*/) {
    // Folded by hand: it has no column of options to go on under.
    app.footer(
        "plover writes a PLOVER record (JSON) a line; what is planned, possible or denied\n"
        "has the context future, hypothetical or negation. gdelt writes lines of the\n"
        "GDELT 2.0 event table (61 columns, no header), one for each pair of actors, and\n"
        "leaves out what is planned, possible or denied. Both leave out the types of\n"
        "event that their scheme lacks. A note tells how many were left out, and why.");
}

Outcome events_command(const Options& options) {
    if (is_folder(options.output)) {
        return into_folder(options);
    }
    if (writer_of(options).is_lines) {
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
