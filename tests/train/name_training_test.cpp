#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "annals/error.hpp"
#include "annals/language.hpp"
#include "annals/names.hpp"
#include "language/linear_model.hpp"
#include "language/model.hpp"
#include "train/averaged_weights.hpp"
#include "train/name_corpus.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

/// A file of the test's own, removed at its end.
class File {
public:
    File(const std::string& name, const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() / ("annals-" + name)) {
        std::ofstream{path_, std::ios::binary} << bytes;
    }
    ~File() { std::filesystem::remove(path_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

LabelSet only(Label label) {
    return LabelSet{1} << label;
}

TEST_CASE("training of names: types that a corpus does not mark are unknown") {
    const File file{"names-types.tsv",
                    "# source = made ; types = PERSON ORG LOC NORP DATE MISC\n"
                    "Amir\tB-PERSON\nal-Karim\tI-PERSON\nleft\tO\n\n"};
    const auto examples = read_names(file.path(), Language::english());
    REQUIRE(examples.size() == 2);
    CHECK(examples[0].forms == std::vector<std::string>{"Amir", "al-Karim", "left"});
    CHECK(examples[0].allowed[0] == only(label_of(NameType::person, Part::begin)));
    CHECK(examples[0].allowed[1] == only(label_of(NameType::person, Part::end)));
    CHECK((examples[0].allowed[2] & only(outside)) != 0);
    CHECK((examples[0].allowed[2] & only(label_of(NameType::event, Part::single))) != 0);
    CHECK((examples[0].allowed[2] & only(label_of(NameType::loc, Part::single))) == 0);
    CHECK(examples[1].forms == std::vector<std::string>{"Amir", "al", "-", "Karim", "left"});
    CHECK(examples[1].allowed[2] == only(label_of(NameType::person, Part::inside)));
}

TEST_CASE("training of names: a malformed line is told") {
    const File file{"names-bad.tsv", "# source = made ; types = PERSON\nAmir\tB-PERSON\nleft\n"};
    CHECK_THROWS_WITH_AS(
        (void)read_names(file.path(), Language::english()),
        (file.path().string() + ":3: expected TOKEN<TAB>O, B-TYPE or I-TYPE, got 'left'").c_str(),
        Error);
}

TEST_CASE(
    "training of names: the same corpus gives the same bytes, and a model that has learnt it") {
    std::string corpus;
    for (int i = 0; i < 4; ++i) {
        corpus +=
            "# source = made ; types = PERSON ORG LOC NORP EVENT DATE MISC\n"
            "Amir\tB-PERSON\nHaddad\tI-PERSON\nsaw\tO\nTunis\tB-LOC\n\n";
    }
    const File file{"names-small.tsv", corpus};
    const Language english = Language::english();
    const auto examples = read_names(file.path(), english);
    const Model none = Model::from_bytes(model_file({}));
    const TextVectors vectors{none};
    const NameOptions options{{.width = 16, .layers = 1, .dropout = 0}, {.epochs = 60, .batch = 8}};
    const Sections once = train_names(examples, vectors, english, options);
    CHECK(once == train_names(examples, vectors, english, options));
    CHECK(once.contains("names.pairs"));

    const auto path = std::filesystem::temp_directory_path() / "annals-names.model";
    std::ofstream{path, std::ios::binary} << model_file(once);
    Tree tree;
    for (const char* form : {"Amir", "Haddad", "saw", "Tunis"}) {
        Word word;
        word.token.form = form;
        tree.words.push_back(word);
    }
    const auto found = find_names({{tree}}, Language::english_with_model(path));
    std::filesystem::remove(path);
    CHECK(found == std::vector<Name>{{0, 0, 1, NameType::person}, {0, 3, 3, NameType::loc}});
}

TEST_CASE("averaged weights: the mean over all steps") {
    FeatureIndex index;
    index.count(7);
    index.count(9);
    index.count(9);
    index.close(2);
    CHECK(index.number(7) == FeatureIndex::unknown);
    REQUIRE(index.number(9) == 0);
    AveragedWeights weights{1};
    weights.step();
    weights.update(0, 3, 2);
    weights.step();
    const std::string bytes = weights.section(index, 4, 1'000'000);
    const LinearModel model{std::as_bytes(std::span{bytes})};
    std::array<std::int32_t, 4> scores{};
    const std::array<Feature, 1> features{9};
    model.add_scores(features, scores);
    CHECK(scores[2] == 0);
    CHECK(scores[3] == doctest::Approx(64).epsilon(0.05));  // a step of the scale of weights
}

}  // namespace
}  // namespace annals::train
