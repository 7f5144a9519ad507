#include "cli/commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "annals/error.hpp"
#include "cli/nearest.hpp"
#include "cli/output.hpp"

namespace annals::cli {
namespace {

constexpr std::array timeline_formats{Format{"text", ".txt"},   Format{"markdown", ".md"},
                                      Format{"csv", ".csv"},    Format{"json", ".json"},
                                      Format{"timelinejs", ""}, Format{"ics", ".ics"},
                                      Format{"svg", ".svg"}};
constexpr std::array graph_formats{Format{"svg", ".svg"}, Format{"png", ".png"},
                                   Format{"pdf", ".pdf"}, Format{"dot", ".dot"},
                                   Format{"json", ".json"}};
constexpr std::array diff_formats{Format{"text", ".txt"}, Format{"json", ".json"},
                                  Format{"svg", ".svg"}};
constexpr std::array events_formats{Format{"jsonl", ".jsonl"}, Format{"json", ".json"},
                                    Format{"csv", ".csv"}, Format{"plover", ""},
                                    Format{"gdelt", ".tsv"}};
constexpr std::array inspect_formats{Format{"jsonl", ".jsonl"}};

void no_options(CLI::App& /*app*/, Options& /*options*/) {}

constexpr std::array all{
    Command{{"timeline", "timeline FILE...", "what happened, oldest first", timeline_formats,
             timeline_options},
            timeline_command},
    Command{{"graph", "graph FILE... -o F.svg", "a picture of who opposed whom", graph_formats,
             graph_options},
            graph_command},
    Command{{"diff", "diff OLD NEW",
             "what one article has that the other has not, and what they tell differently",
             diff_formats, no_options},
            diff_command},
    Command{
        {"events", "events FILE...", "records of events, actors and stances, for other programs",
         events_formats, events_options, true, true},
        events_command},
    Command{{"inspect", "inspect FILE... --show STAGE", "what each stage found", inspect_formats,
             inspect_options, false},
            inspect_command},
};

const Command& command_named(const std::string& name) {
    const auto* const found = std::ranges::find_if(
        all, [&](const Command& command) { return command.line.name == name; });
    if (found == all.end()) {
        std::vector<std::string> names;
        for (const Command& command : all) {
            names.emplace_back(command.line.name);
        }
        throw Error{fmt::format("unknown command \"{}\"{}", name, suggestion(name, names))};
    }
    return *found;
}

}  // namespace

std::span<const Command> commands() {
    return all;
}

std::string help() {
    std::string text =
        "annals reads news articles and tells who did what to whom, when, where, and who says "
        "so.\n\n"
        "Commands:\n";
    for (const Command& command : all) {
        text += fmt::format("  {:<30} {}\n", command.line.usage, command.line.help);
    }
    text +=
        "\nExamples:\n"
        "  annals timeline article.txt\n"
        "  annals graph articles/ -o who-opposed-whom.svg\n"
        "  annals diff monday.txt tuesday.txt\n\n"
        "annals COMMAND --help tells the options of a command; annals --version the version.\n";
    constexpr std::size_t descriptions = 33;
    return fitted(text, descriptions);
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h" ||
        arguments[0] == "help") {
        print(help());
        return 0;
    }
    if (arguments[0] == "--version") {
        print("annals " ANNALS_VERSION "\n");
        return 0;
    }
    const Command& command = command_named(arguments[0]);
    const auto options = read_options(command.line, {arguments.begin() + 1, arguments.end()});
    return options ? static_cast<int>(command.run(*options)) : 0;
}

}  // namespace annals::cli
