#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "annals/annals.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/shown.hpp"
#include "cli/tokens.hpp"

namespace annals::cli {
namespace {

std::vector<std::string> stage_names() {
    std::vector<std::string> names;
    for (const Stage& stage : stages()) {
        names.emplace_back(stage.name);
    }
    return names;
}

const Stage& stage_named(const std::string& name) {
    check_name("stage", name, stage_names());
    std::size_t at = 0;
    while (stages()[at].name != name) {
        ++at;
    }
    return stages()[at];
}

std::string all_of(const std::string& file) {
    if (file == "-") {
        return {std::istreambuf_iterator<char>{std::cin}, {}};
    }
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw Error{fmt::format("{}: cannot read: {}", file, std::strerror(errno))};
    }
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string syntax_of(const Text& text, const Language& english) {
    std::string shown;
    for (const Tree& tree : parse(text, english).trees) {
        shown += to_conllu(tree);
    }
    return shown;
}

std::string names_of(const Text& text, const Language& english) {
    const Syntax syntax = parse(text, english);
    return tagged(syntax, find_names(syntax, english));
}

/// Given tokens: only the stages that begin from them.
Outcome inspect_tokens(const Options& options, const Language& english) {
    check_name("stage for --tokens", options.show, {"syntax", "names"});
    std::string shown;
    for (const std::string& file : options.files) {
        const Text text = given_tokens(all_of(file), file);
        shown += options.show == "syntax" ? syntax_of(text, english) : names_of(text, english);
    }
    deliver(options, shown);
    return Outcome::found;
}

}  // namespace

void inspect_options(CLI::App& app, Options& options) {
    std::string help = "one of:";
    for (const Stage& stage : stages()) {
        help += fmt::format("\n{:<8} {}", stage.name, stage.help);
    }
    app.add_option("--show", options.show, help)->type_name("STAGE");
    app.add_flag("--tokens", options.tokens,
                 "FILE is cut into tokens: CoNLL-U, or one token a line (syntax, names)");
    app.add_option("--given", options.given,
                   "answer for the spans in this file (mentions, events, stances, order)")
        ->type_name("FILE");
}

Outcome inspect_command(const Options& options) {
    if (options.show.empty()) {
        throw Error{
            fmt::format("inspect: expected --show with one of {}", fmt::join(stage_names(), ", "))};
    }
    const Stage& stage = stage_named(options.show);
    const Language english = Language::english(options.user_files);
    if (options.tokens) {
        return inspect_tokens(options, english);
    }
    const auto given =
        options.given.empty() ? std::nullopt : std::optional{GivenFile{options.given}};
    const auto shown = [&](const Article& article) {
        const auto spans = given ? given->of(article) : std::nullopt;
        return given && !spans ? "" : stage.show(article, english, spans ? &*spans : nullptr);
    };
    std::string all;
    const Tally tally = for_each_article<std::string>(options, shown, [&](const std::string& text) {
        options.output.empty() ? print(text) : static_cast<void>(all += text);
    });
    if (!options.output.empty() && !tally.nothing_read()) {
        write_file(options.output, all);
    }
    return tally.outcome(tally.articles > 0);
}

}  // namespace annals::cli
