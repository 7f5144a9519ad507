#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annals/graph.hpp"
#include "annals/language.hpp"
#include "annals/render.hpp"
#include "annals/time.hpp"

namespace CLI {
class App;
}

namespace annals::cli {

enum class Color : std::uint8_t { automatic, always, never };

/// What a user asked for, checked: every name in it is known.
struct Options {
    std::vector<std::string> files;
    std::string output;  // -o; "" is standard output
    std::string format;  // a format of the command
    std::optional<Day> published;
    Selection selection;
    UserFiles user_files;
    std::size_t jobs = 1;
    bool quiet = false;
    Color color = Color::automatic;
    std::string rows;  // timeline
    std::string view;  // graph
    std::size_t top = 15;
    std::string show;  // inspect
    bool tokens = false;
    std::string given;
};

/// A format of a command and the ending of files that means it, "" for none: "markdown", ".md".
struct Format {
    std::string_view name;
    std::string_view ending;
};

/// Reads the arguments after the name of a command: `own` adds the command's own options to the
/// common ones, the first of `formats` is the default. Prints help and gives none for --help.
/// Throws Error for what it does not know, naming the nearest that it knows.
struct CommandLine {
    std::string_view name;
    std::string_view usage;
    std::string_view help;
    std::span<const Format> formats;
    void (*own)(CLI::App&, Options&);
    bool selects = true;   // has the options that choose events, and colour
    bool folders = false;  // -o may be a folder: a file for each article
};
[[nodiscard]] std::optional<Options> read_options(const CommandLine& command,
                                                  const std::vector<std::string>& arguments);

/// A help text with no line longer than 80: what is too long goes on under the column in which
/// descriptions begin.
[[nodiscard]] std::string fitted(const std::string& text, std::size_t descriptions);

/// A check of an option's value: "" for a whole number of at least `least`, else what is wrong.
[[nodiscard]] std::function<std::string(const std::string&)> whole_number(std::size_t least);

/// Throws Error when one of the types is not in the ontology.
void check_types(const std::vector<std::string>& types, const Language& english);

/// Throws Error when `name` is not among `names`: `unknown view "oposition"; did you mean ...`.
void check_name(std::string_view what, const std::string& name,
                const std::vector<std::string>& names);

/// How wide and colourful text is to be: as the terminal is, for a file 80 columns without colour.
[[nodiscard]] TextOptions text_options(const Options& options);

}  // namespace annals::cli
