// annals-train: treebanks and named entities -> the trained model of a language.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <vector>

#include "annals/error.hpp"
#include "annals/language.hpp"
#include "annals/syntax.hpp"
#include "language/model.hpp"
#include "language/tsv.hpp"
#include "train/train.hpp"
#include "train/train_names.hpp"

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

std::vector<std::string> read_files(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> files;
    for (const auto& path : paths) {
        files.push_back(read_file(path));
    }
    return files;
}

void train_syntax(const std::filesystem::path& treebank, train::Options options,
                  train::Sections& sections) {
    options.clusters = Clusters{std::as_bytes(std::span{sections["clusters"]})};
    const Syntax syntax = from_conllu(read_file(treebank));
    std::vector<const Tree*> trees;
    for (const Tree& tree : syntax.trees) {
        trees.push_back(&tree);
    }
    add(sections, train::train_lemmas(trees));
    add(sections, train::train_tagger(trees, options));
    add(sections, train::train_parser(trees, train::jackknife(trees, options), options));
}

void print(const train::Marks& marks) {
    fmt::print("UPOS {:.2f}  XPOS {:.2f}  lemma {:.2f}  UAS {:.2f}  LAS {:.2f}  {:.0f} words/s\n",
               marks.upos, marks.xpos, marks.lemma, marks.head, marks.relation,
               marks.words_per_second);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Trains the model that annals reads English with."};
    std::filesystem::path treebank, keep, output, truth;
    std::vector<std::filesystem::path> texts;
    annals::train::Options options;
    annals::train::NameTraining names;
    app.add_option("--ud", treebank, "treebank in CoNLL-U: tagger, lemmas, parser");
    app.add_option("--text", texts, "running text, a paragraph on each line: word clusters");
    app.add_option("--evaluate", truth, "treebank to measure the new model on");
    app.add_option("--names", names.corpora, "corpora with names, TOKEN<TAB>TAG lines: name tagger");
    app.add_option("--names-epochs", names.epochs, "passes over the names")->capture_default_str();
    app.add_option("--names-margin", names.margin, "by how much right labels of names must win")->capture_default_str();
    app.add_option("--names-bytes", names.bytes, "most bytes of the name tagger")->capture_default_str();
    app.add_option("--keep", keep, "model whose other sections are kept");
    app.add_option("--epochs", options.epochs, "passes over the data")->capture_default_str();
    app.add_option("-o,--output", output, "model file to write")->required();
    CLI11_PARSE(app, argc, argv);
    try {
        train::Sections sections = kept_sections(keep);
        if (!texts.empty()) {
            add(sections, train::train_clusters(read_files(texts), Language::english()));
        }
        if (!treebank.empty()) {
            train_syntax(treebank, options, sections);
        }
        if (!names.corpora.empty()) {
            names.clusters = Clusters{std::as_bytes(std::span{sections["clusters"]})};
            add(sections, train::train_names(names, Language::english()));
        }
        write_file(output, model_file(sections));
        if (!truth.empty()) {
            print(train::evaluate(from_conllu(read_file(truth)), Model::from_file(output)));
        }
    } catch (const Error& error) {
        fmt::print(stderr, "annals-train: {}\n", error.what());
        return 2;
    }
    return 0;
}
