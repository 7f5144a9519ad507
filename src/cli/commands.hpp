#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "cli/run.hpp"

namespace annals::cli {

/// A command: how its line is read, and what it does. Help and suggestions are made from the table
/// of them.
struct Command {
    CommandLine line;
    Outcome (*run)(const Options&);
};

[[nodiscard]] std::span<const Command> commands();

Outcome timeline_command(const Options& options);
Outcome graph_command(const Options& options);
Outcome diff_command(const Options& options);
Outcome events_command(const Options& options);
Outcome inspect_command(const Options& options);

void timeline_options(CLI::App& app, Options& options);
void graph_options(CLI::App& app, Options& options);
void events_options(CLI::App& app, Options& options);
void inspect_options(CLI::App& app, Options& options);

/// The help of `annals` alone: what it is, the commands, three examples.
[[nodiscard]] std::string help();

/// Runs `annals` with these arguments (without the program's name); exit status. Throws Error.
int run(const std::vector<std::string>& arguments);

}  // namespace annals::cli
