// annals-train: running text, treebanks and named entities -> the trained model of a language.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <vector>

#include "annals/error.hpp"
#include "annals/language.hpp"
#include "annals/syntax.hpp"
#include "language/model.hpp"
#include "language/tsv.hpp"
#include "language/word_list.hpp"
#include "train/committee.hpp"
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

std::vector<std::string> read_files(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> files;
    for (const auto& path : paths) {
        files.push_back(read_file(path));
    }
    return files;
}

/// What to learn, and from what.
struct Work {
    std::vector<std::filesystem::path> texts, names;
    std::filesystem::path treebank;
    std::vector<std::string> parts{"vectors", "sentences", "lemmas", "syntax", "names"};
    train::SyntaxOptions syntax;
    std::size_t teachers = 3, taught_words = 1'500'000;
    std::size_t student_epochs = 6;
    train::NameOptions name;

    [[nodiscard]] bool has(std::string_view part) const {
        return std::ranges::find(parts, part) != parts.end();
    }
};

/// Several networks learn from the treebank, then one from the treebank and from what they
/// together make of running text.
train::Sections learnt_syntax(const Work& work, const Syntax& treebank,
                              const train::TextVectors& vectors, const train::Sections& so_far) {
    if (work.teachers == 0 || work.texts.empty()) {
        return train::train_syntax(treebank, {}, vectors, work.syntax);
    }
    train::Committee committee;
    train::SyntaxOptions options = work.syntax;
    for (std::size_t i = 0; i < work.teachers; ++i) {
        options.seed = static_cast<std::uint32_t>(i + 1);
        train::Sections sections = train::train_syntax(treebank, {}, vectors, options);
        sections.insert(so_far.begin(), so_far.end());
        committee.add(Model::from_bytes(model_file(sections)));
        fmt::print(stderr, "annals-train: {} of {} teachers\n", i + 1, work.teachers);
    }
    const Model model = Model::from_bytes(model_file(so_far));
    Syntax taught = train::sampled_sentences(read_files(work.texts), work.taught_words,
                                             Boundaries{model.section("sentences")});
    for (Tree& tree : taught.trees) {
        committee.parse(tree);
    }
    options = work.syntax;
    options.schedule.epochs = work.student_epochs;
    return train::train_syntax(treebank, taught, vectors, options);
}

void learn_from_treebank(const Work& work, const train::TextVectors& vectors,
                         train::Sections& sections) {
    const Syntax treebank = from_conllu(read_file(work.treebank));
    std::vector<const Tree*> trees;
    for (const Tree& tree : treebank.trees) {
        trees.push_back(&tree);
    }
    if (work.has("sentences")) {
        add(sections, train::train_sentences(trees, WordLists{}));
    }
    if (work.has("lemmas")) {
        train::WordCounts words;
        for (const auto& path : work.texts) {
            words.add(read_file(path));
        }
        add(sections, train::train_lemmas(trees, words));
    }
    if (work.has("syntax")) {
        add(sections, learnt_syntax(work, treebank, vectors, sections));
    }
}

void learn(const Work& work, train::Sections& sections) {
    if (!work.texts.empty() && work.has("vectors")) {
        add(sections, train::train_vectors(read_files(work.texts), WordLists{}));
    }
    const Model so_far = Model::from_bytes(model_file(sections));
    const train::TextVectors vectors{so_far};
    if (!work.treebank.empty()) {
        learn_from_treebank(work, vectors, sections);
    }
    if (!work.names.empty() && work.has("names")) {
        const Language english = Language::english();
        std::vector<train::NameExample> examples;
        for (const auto& file : work.names) {
            std::ranges::move(train::read_names(file, english), std::back_inserter(examples));
        }
        add(sections, train::train_names(examples, vectors, english, work.name));
    }
}

void print(const train::Marks& marks) {
    fmt::print("UPOS {:.2f}  XPOS {:.2f}  lemma {:.2f}  UAS {:.2f}  LAS {:.2f}  {:.0f} words/s\n",
               marks.upos, marks.xpos, marks.lemma, marks.head, marks.relation,
               marks.words_per_second);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Trains the model that annals reads English with."};
    std::filesystem::path keep, output, truth;
    Work work;
    app.add_option("--text", work.texts,
                   "running text, a paragraph on each line: word vectors, and the words there are");
    app.add_option("--ud", work.treebank, "treebank in CoNLL-U: sentence ends, lemmas, syntax");
    app.add_option("--names", work.names, "corpora with names, TOKEN<TAB>TAG lines");
    app.add_option("--parts", work.parts, "what to learn, where there is data for it")
        ->delimiter(',')
        ->check(CLI::IsMember{work.parts})
        ->capture_default_str();
    app.add_option("--keep", keep, "model whose other sections are kept");
    app.add_option("--epochs", work.syntax.schedule.epochs, "passes over the treebank")
        ->capture_default_str();
    app.add_option("--teachers", work.teachers,
                   "networks that parse running text for the one that is kept to learn from")
        ->capture_default_str();
    app.add_option("--taught-words", work.taught_words, "words that they parse")
        ->capture_default_str();
    app.add_option("--student-epochs", work.student_epochs, "passes over those and the treebank")
        ->capture_default_str();
    app.add_option("--names-epochs", work.name.schedule.epochs, "passes over the names")
        ->capture_default_str();
    app.add_option("--evaluate", truth, "treebank to measure the new model on");
    app.add_option("-o,--output", output, "model file to write")->required();
    CLI11_PARSE(app, argc, argv);
    try {
        train::Sections sections = kept_sections(keep);
        learn(work, sections);
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
