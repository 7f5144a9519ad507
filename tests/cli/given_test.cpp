#include "cli/given.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "annals/error.hpp"

namespace annals::cli {
namespace {

/// A file of given spans that is gone after the test.
struct File {
    std::filesystem::path path = std::filesystem::temp_directory_path() /
                                 ("annals-given-" + std::to_string(::getpid()) + ".jsonl");
    explicit File(const char* text) { std::ofstream{path} << text; }
    ~File() { std::filesystem::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

Article article(const std::string& id) {
    Article made;
    made.id = id;
    made.text = "François met Mr Annan";
    made.offsets.add(0, 0);
    return made;
}

std::string words(const Article& from, Span span) {
    return std::string{slice(from.text, span)};
}

TEST_CASE("given spans count code points, or bytes when they say so") {
    const File file{
        R"({"id": "a", "entities": [{"start": 0, "end": 8}, {"start": 16, "end": 99}], "preds": [{"start": 9, "end": 12}]})"
        "\n\n"
        R"({"id": 7, "offset_unit": "byte", "events": [{"start": 10, "end": 13}], "p": {"start": 0, "end": 9}, "q": {"start": 17, "end": 22}})"
        "\n"};
    const GivenFile given{file.path.string()};
    const Article a = article("a");
    const auto of_a = given.of(a);
    REQUIRE(of_a.has_value());
    REQUIRE(of_a->entities.size() == 2);
    CHECK(words(a, of_a->entities[0]) == "François");
    CHECK(words(a, of_a->entities[1]) == "Annan");
    CHECK(words(a, of_a->predicates.at(0)) == "met");
    CHECK_FALSE(of_a->p.has_value());
    const auto of_7 = given.of(article("7"));
    REQUIRE(of_7.has_value());
    CHECK(words(a, of_7->events.at(0)) == "met");
    CHECK(words(a, of_7->q.value()) == "Annan");
    CHECK_FALSE(given.of(article("b")).has_value());
}

TEST_CASE("given pairs are four numbers each") {
    const File file{"{\"id\": \"a\", \"pairs\": [[0, 8, 9, 12], [16, 21, 9, 12]]}\n"};
    const Article a = article("a");
    const auto given = GivenFile{file.path.string()}.of(a);
    REQUIRE(given.has_value());
    REQUIRE(given->pairs.size() == 2);
    CHECK(words(a, given->pairs[0].p) == "François");
    CHECK(words(a, given->pairs[1].p) == "Annan");
    CHECK(words(a, given->pairs[1].q) == "met");
}

TEST_CASE("given spans: faults are named") {
    const File file{"{\"id\": \"a\"}\nno json\n"};
    CHECK_THROWS_WITH_AS(GivenFile{file.path.string()},
                         (file.path.string() + ":2: expected a JSON object with \"id\"").c_str(),
                         Error);
    CHECK_THROWS_AS(GivenFile{"/no/such/file"}, Error);
    const File odd{"{\"id\": \"a\", \"entities\": [3]}\n"};
    CHECK_THROWS_WITH_AS((void)GivenFile{odd.path.string()}.of(article("a")),
                         "a: expected given spans as {\"start\", \"end\"}, pairs as four numbers",
                         Error);
    const File three{"{\"id\": \"a\", \"pairs\": [[0, 8, 9]]}\n"};
    CHECK_THROWS_AS((void)GivenFile{three.path.string()}.of(article("a")), Error);
}

}  // namespace
}  // namespace annals::cli
