// annals-train: treebanks and named entities -> the trained model of a language.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <vector>

#include "annals/error.hpp"
#include "annals/syntax.hpp"
#include "language/model.hpp"
#include "language/tsv.hpp"
#include "train/train.hpp"

namespace {

using namespace annals;

void write_file(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream out{path, std::ios::binary};
    out << bytes;
    out.flush();
    if (!out) {
        throw Error{fmt::format("{}: cannot write", path.string())};
    }
}

void add(train::Sections& all, train::Sections more) {
    for (auto& [name, bytes] : more) {
        fmt::print(stderr, "annals-train: {} {} bytes\n", name, bytes.size());
        all[name] = std::move(bytes);
    }
}

train::Sections kept_sections(const std::filesystem::path& path) {
    train::Sections sections;
    if (!path.empty()) {
        const Model model = Model::from_file(path);
        for (const auto& [name, bytes] : model.sections()) {
            sections[name] = text_of(bytes);
        }
    }
    return sections;
}

void train_syntax(const std::filesystem::path& treebank, const train::Options& options, train::Sections& sections) {
    const Syntax syntax = from_conllu(read_file(treebank));
    std::vector<const Tree*> trees;
    for (const Tree& tree : syntax.trees) {
        trees.push_back(&tree);
    }
    add(sections, train::train_lemmas(trees));
    add(sections, train::train_tagger(trees, options));
    add(sections, train::train_parser(trees, train::jackknife(trees, options), options));
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Trains the model that annals reads English with."};
    std::filesystem::path treebank, keep, output;
    annals::train::Options options;
    app.add_option("--ud", treebank, "treebank in CoNLL-U: tagger, lemmas, parser");
    app.add_option("--keep", keep, "model whose other sections are kept");
    app.add_option("--epochs", options.epochs, "passes over the data")->capture_default_str();
    app.add_option("-o,--output", output, "model file to write")->required();
    CLI11_PARSE(app, argc, argv);
    try {
        train::Sections sections = kept_sections(keep);
        if (!treebank.empty()) {
            train_syntax(treebank, options, sections);
        }
        write_file(output, model_file(sections));
    } catch (const Error& error) {
        fmt::print(stderr, "annals-train: {}\n", error.what());
        return 2;
    }
    return 0;
}
