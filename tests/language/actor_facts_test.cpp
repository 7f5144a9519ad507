#include "language/actor_facts.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <chrono>
#include <string>
#include <vector>

#include "annals/error.hpp"

using namespace annals;

namespace {

const ActorFacts& facts() {
    static const ActorFacts built_in = ActorFacts::built_in();
    return built_in;
}

std::string show(const ActorFact& fact) {
    static const char* const kinds[] = {"country", "people", "adjective", "capital", "place",
                                        "org",     "leader", "role",      "title",   "cue"};
    return fmt::format("{} {} {}", kinds[static_cast<int>(fact.kind)], fact.name, fact.country);
}

std::string found(const std::string& phrase, const ActorFacts& in = facts()) {
    std::string all;
    for (const ActorFact* fact : in.find(phrase)) {
        all += (all.empty() ? "" : "; ") + show(*fact);
    }
    return all;
}

std::vector<WrittenWord> words(const std::vector<const char*>& forms) {
    std::vector<WrittenWord> made;
    for (const char* form : forms) {
        made.push_back({form});
    }
    return made;
}

}  // namespace

TEST_CASE("actor facts: phrases") {
    struct {
        const char* phrase;
        const char* facts;
    } const cases[] = {
        {"Syria", "country Syria SYR"},
        {"U.S.", "country United States USA; adjective United States USA"},
        {"us", ""},
        {"Soviet Union", "country Russia RUS"},
        {"Turkish", "adjective Turkey TUR"},
        {"turkish", ""},
        {"Palestinians", "people Palestine PSE"},
        {"Damascus", "capital Syria SYR"},
        {"White House", "capital United States USA"},
        {"Aleppo", "place Aleppo SYR"},
        {"Middle East", "place Middle East "},
        {"UN", "org United Nations "},
        {"U.N.", "org United Nations "},
        {"al-Qa’ida", "org Al-Qaeda "},
        {"Médecins sans Frontières", "org Médecins Sans Frontières "},
        {"Kofi Annan", ""},
        {"Sergey Lavrov", "leader Sergey Lavrov RUS"},
        {"soldiers", "role soldier "},
        {"brig. gen.", ""},
        {"Brig. Gen.", "title Brigadier General "},
        {"Nowhereland", ""},
        {"", ""},
    };
    for (const auto& [phrase, expected] : cases) {
        const auto& shown_phrase = phrase;
        CAPTURE(shown_phrase);
        CHECK(found(phrase) == expected);
    }
}

TEST_CASE("actor facts: the longest phrase wins, and titles are found apart") {
    const auto name = facts().longest_name(words({"U.N.", "Security", "Council", "voted"}));
    REQUIRE(name.length == 3);
    CHECK(show(*name.facts.front()) == "org U.N. Security Council ");
    CHECK(facts().longest_name(words({"voted", "on"})).length == 0);
    CHECK(facts().longest_name({}).length == 0);
    CHECK(facts().longest_name(words({"Iraq", "."})).length == 1);
    CHECK(facts().longest_name(words({"in", "Iraq"})).length == 0);
    const auto title = facts().longest_title(words({"Secretary", "of", "State", "John", "Doe"}));
    CHECK(title.length == 3);
}

TEST_CASE("actor facts: a user's lines hide the built-in ones") {
    ActorFacts mine = ActorFacts::built_in();
    mine.add("# my actors\nShell\tShell Oil|Phoenix\tparty\tNGA\tPTY\r\nOldtown\t\tplace\tSYR\t\n",
             "my.tsv");
    CHECK(found("Shell", mine) == "org Shell NGA");
    CHECK(found("Shell Oil", mine) == "org Shell NGA");
    CHECK(mine.find("Shell").front()->sector == "PTY");
    CHECK(found("Oldtown", mine) == "place Oldtown SYR");
    CHECK(found("Syria", mine) == "country Syria SYR");
    const ActorFacts copy = mine;
    mine = ActorFacts{};
    CHECK(found("Shell", copy) == "org Shell NGA");
}

TEST_CASE("actor facts: faults of a user's table name file and line") {
    struct {
        const char* tsv;
        const char* fault;
    } const cases[] = {
        {"Shell\tx", "my.tsv:1: expected 5 columns, got 2"},
        {"\n\tx\tparty\tSYR\t", "my.tsv:2: expected a name, got nothing"},
        {"Shell\t\tclub\tSYR\t", "my.tsv:1: expected a class of actor or 'place', got 'club'"},
        {"Shell\t\tparty\tSyria\t", "my.tsv:1: expected a country as three capitals, got 'Syria'"},
    };
    for (const auto& [tsv, fault] : cases) {
        ActorFacts mine;
        CHECK_THROWS_WITH_AS(mine.add(tsv, "my.tsv"), fault, Error);
    }
}

TEST_CASE("actor facts: loading is quick") {
    const auto start = std::chrono::steady_clock::now();
    CHECK(found("Syria", ActorFacts::built_in()) != "");
    const auto took = std::chrono::steady_clock::now() - start;
    CHECK(took < std::chrono::seconds{1});  // far above what it takes: sanitizers and busy machines
}

TEST_CASE("actor facts: cues") {
    CHECK(facts().is_cue("near", "locative"));
    CHECK_FALSE(facts().is_cue("near", "quantity"));
    CHECK_FALSE(facts().is_cue("", "quantity"));
}

TEST_CASE("actor facts: country names") {
    CHECK(facts().country_name("SYR") == "Syria");
    CHECK(facts().country_name("XYZ") == "");
}
