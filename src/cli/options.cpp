#include "cli/options.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <thread>

#include "annals/error.hpp"
#include "annals/read.hpp"
#include "cli/nearest.hpp"
#include "language/ontology.hpp"

// The options that all commands share, and how words of a user become values. CLI11 cuts the line
// into options; what their values may be is checked here, since a message should name the nearest
// good value.
//
// Tests: tests/cli/options_test.cpp

namespace annals::cli {
namespace {

/// Values as typed, before they are checked.
struct Typed {
    std::string published, since, until, roll_up, color = "auto";
    std::vector<std::string> statuses, types, actors_files, ontology_files, lexicon_files;
};

void add_selection(CLI::App& app, Options& options, Typed& typed) {
    app.add_option("--actor", options.selection.actors,
                   "only events with this actor (name or id; may be repeated)")
        ->type_name("NAME");
    app.add_option("--type", typed.types, "only events of these types")
        ->type_name("T,...")
        ->delimiter(',');
    app.add_option("--since", typed.since, "only events on or after this date")->type_name("DATE");
    app.add_option("--until", typed.until, "only events on or before this date")->type_name("DATE");
    app.add_option("--status", typed.statuses, "only actual, planned, possible or denied events")
        ->type_name("S,...")
        ->delimiter(',');
    app.add_option("--roll-up", typed.roll_up,
                   "\"country\": persons and bodies become their countries")
        ->type_name("WHAT");
    app.add_option("--color", typed.color, "auto, always or never")->type_name("WHEN");
}

void add_common(CLI::App& app, Options& options, Typed& typed, bool folders) {
    app.add_option("FILE", options.files, "articles, folders of articles, or - for standard input")
        ->type_name("...");
    app.add_option("-o,--output", options.output,
                   folders ? "write here; a folder with / at its end: a file for each article"
                           : "write here")
        ->type_name("FILE");
    app.add_option("--published", typed.published, "date of articles that give none")
        ->type_name("DATE");
    app.add_option("--actors", typed.actors_files,
                   "more actors, a table like data/organisations_by_hand.tsv")
        ->type_name("FILE");
    app.add_option("--ontology", typed.ontology_files,
                   "more event types, a table like data/ontology.tsv")
        ->type_name("FILE");
    app.add_option("--lexicon", typed.lexicon_files,
                   "more words for events, a table like data/verbs.tsv")
        ->type_name("FILE");
    app.add_option("--jobs", options.jobs,
                   "articles read at the same time (default: one for each processor)")
        ->type_name("N")
        ->check(whole_number(1));
    app.add_flag("--quiet", options.quiet, "no progress, no notes");
    for (CLI::Option* option : app.get_options()) {
        if (option->get_items_expected_max() > 1 && !option->get_positional()) {
            option->expected(1)->allow_extra_args(false)->multi_option_policy(
                CLI::MultiOptionPolicy::TakeAll);
        }
    }
}

std::optional<Day> day_of(std::string_view option, const std::string& text) {
    try {
        return read_day(text);
    } catch (const Error& error) {
        throw Error{fmt::format("{}: {}", option, error.what())};
    }
}

/// --since 2012-07 is its first day, --until 2012-07 its last.
Period period_of(std::string_view option, const std::string& text) {
    try {
        return text.empty() ? Period{} : period_named(text);
    } catch (const Error& error) {
        throw Error{fmt::format("{}: {}", option, error.what())};
    }
}

std::vector<Status> statuses_of(const std::vector<std::string>& names) {
    std::vector<Status> statuses;
    for (const std::string& name : names) {
        check_name("status", name, {"actual", "planned", "possible", "denied"});
        statuses.push_back(*status_named(name));
    }
    return statuses;
}

Color color_of(const std::string& name) {
    check_name("--color", name, {"auto", "always", "never"});
    return name == "always" ? Color::always : name == "never" ? Color::never : Color::automatic;
}

std::vector<std::string> names_of(std::span<const Format> formats) {
    std::vector<std::string> names;
    for (const Format& format : formats) {
        names.emplace_back(format.name);
    }
    return names;
}

/// By --format, else by the ending of -o, else the first.
std::string format_of(const Options& options, std::span<const Format> formats) {
    if (!options.format.empty()) {
        check_name("format", options.format, names_of(formats));
        return options.format;
    }
    const std::string ending = std::filesystem::path{options.output}.extension().string();
    if (ending.empty() || options.output.ends_with('/')) {
        return std::string{formats.front().name};
    }
    const auto found = std::ranges::find(formats, ending, &Format::ending);
    if (found == formats.end()) {
        throw Error{fmt::format("-o {}: no format has the ending {}; name one with --format: {}",
                                options.output, ending, fmt::join(names_of(formats), ", "))};
    }
    return std::string{found->name};
}

void check_extras(const CLI::App& app) {
    for (const std::string& extra : app.remaining()) {
        if (extra.starts_with('-') && extra != "-" && extra != "--") {
            std::vector<std::string> names;
            for (const CLI::Option* option : app.get_options()) {
                for (const std::string& name : option->get_lnames()) {
                    names.push_back("--" + name);
                }
            }
            throw Error{fmt::format("unknown option \"{}\"{}", extra,
                                    suggestion(extra.substr(0, extra.find('=')), names))};
        }
    }
}

void check(Options& options, const Typed& typed, const CommandLine& command) {
    options.published = day_of("--published", typed.published);
    options.selection.types = typed.types;
    options.selection.statuses = statuses_of(typed.statuses);
    options.selection.since = period_of("--since", typed.since).first;
    options.selection.until = period_of("--until", typed.until).last;
    options.color = color_of(typed.color);
    options.format = format_of(options, command.formats);
    options.user_files.actors.assign(typed.actors_files.begin(), typed.actors_files.end());
    options.user_files.ontology.assign(typed.ontology_files.begin(), typed.ontology_files.end());
    options.user_files.lexicon.assign(typed.lexicon_files.begin(), typed.lexicon_files.end());
    if (!typed.roll_up.empty()) {
        check_name("--roll-up", typed.roll_up, {"country"});
        options.selection.roll_up_country = true;
    }
    if (options.jobs == 0) {
        options.jobs = std::max(1U, std::thread::hardware_concurrency());
    }
    if (options.files.empty()) {
        throw Error{fmt::format("expected a file to read; see annals {} --help", command.name)};
    }
}

std::size_t terminal_width() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    constexpr std::size_t usual = 80;
    const char* const columns = std::getenv("COLUMNS");
    const auto given = columns != nullptr ? std::strtoul(columns, nullptr, 10) : 0;
    return given > 0 ? given : usual;
}

}  // namespace

std::optional<Options> read_options(const CommandLine& command,
                                    const std::vector<std::string>& arguments) {
    Options options;
    options.jobs = 0;
    Typed typed;
    CLI::App app{fmt::format("annals {}\n  {}", command.usage, command.help),
                 fmt::format("annals {}", command.name)};
    app.allow_extras();
    command.own(app, options);
    app.add_option(
           "--format", options.format,
           fmt::format("{} (default: {}, or by the ending of -o)",
                       fmt::join(names_of(command.formats), ", "), command.formats.front().name))
        ->type_name("FORMAT");
    if (command.selects) {
        add_selection(app, options, typed);
    }
    add_common(app, options, typed, command.folders);
    std::vector<std::string> reversed{arguments.rbegin(), arguments.rend()};
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        constexpr std::size_t descriptions = 30;  // as CLI11 sets them
        fmt::print("{}", fitted(app.help(), descriptions));
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        throw Error{error.what()};
    }
    check_extras(app);
    check(options, typed, command);
    return options;
}

std::string fitted(const std::string& text, std::size_t descriptions) {
    constexpr std::size_t columns = 80;
    std::string lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) {
        const bool described = line.size() > descriptions && line[descriptions - 1] == ' ';
        const auto margin = std::min(line.find_first_not_of(' '), line.size());
        const std::string indent(described ? descriptions : margin, ' ');
        while (line.size() > columns) {
            const auto blank = line.rfind(' ', columns);
            if (blank == std::string::npos || blank <= indent.size()) {
                break;
            }
            lines += line.substr(0, blank) + '\n';
            line = indent + line.substr(blank + 1);
        }
        lines += line + '\n';
    }
    return lines;
}

std::function<std::string(const std::string&)> whole_number(std::size_t least) {
    return [least](const std::string& text) -> std::string {
        constexpr std::size_t most_digits = 9;
        const bool digits = !text.empty() && text.size() <= most_digits &&
                            text.find_first_not_of("0123456789") == std::string::npos;
        return digits && std::stoul(text) >= least
                   ? ""
                   : fmt::format("expected a number of {} or more, got \"{}\"", least, text);
    };
}

void check_name(std::string_view what, const std::string& name,
                const std::vector<std::string>& names) {
    if (std::ranges::find(names, name) == names.end()) {
        throw Error{fmt::format("unknown {} \"{}\"{}", what, name, suggestion(name, names))};
    }
}

void check_types(const std::vector<std::string>& types, const Language& english) {
    std::vector<std::string> names;
    for (const EventType& type : english.ontology().types()) {
        names.push_back(type.name);
    }
    for (const std::string& type : types) {
        check_name("event type", type, names);
    }
}

TextOptions text_options(const Options& options) {
    constexpr std::size_t file_width = 80;
    const bool to_terminal = options.output.empty() && ::isatty(STDOUT_FILENO) != 0;
    const char* const no_color = std::getenv("NO_COLOR");
    const bool wanted = no_color == nullptr || *no_color == '\0';
    return {.width = to_terminal ? terminal_width() : file_width,
            .color = options.color == Color::always ||
                     (options.color == Color::automatic && to_terminal && wanted)};
}

}  // namespace annals::cli
