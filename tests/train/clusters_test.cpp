#include "language/clusters.hpp"

#include <doctest/doctest.h>

#include "annals/error.hpp"
#include "annals/language.hpp"
#include "train/exchange.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

// Items 0 and 1 stand before 4, items 2 and 3 before 5; 6 stands before all of them.
const std::vector<Bigram> bigrams{{0, 4, 50}, {1, 4, 40}, {2, 5, 30}, {3, 5, 20}, {4, 6, 90},
                                  {5, 6, 50}, {6, 0, 50}, {6, 1, 40}, {6, 2, 30}, {6, 3, 20}};

TEST_CASE("exchange: items with the same neighbours come together") {
    const auto group = exchange(7, bigrams, 5, 10);
    REQUIRE(group.size() == 7);
    CHECK(group[0] == group[1]);
    CHECK(group[2] == group[3]);
    CHECK(group[0] != group[2]);
    CHECK(group[4] != group[6]);
}

TEST_CASE("exchange: no items, more groups than items") {
    CHECK(exchange(0, {}, 3, 2).empty());
    CHECK(exchange(1, {{0, 0, 7}}, 3, 2).size() == 1);
}

std::string section_of(const std::vector<Clusters::Entry>& entries) {
    return Clusters::section(entries);
}

TEST_CASE("clusters: by the form, else by its small letters") {
    const std::string section =
        section_of({{"may", {1, 1}}, {"May", {2, 2}}, {"veto", {3, 1}}, {"État", {4, 2}}});
    const Clusters clusters{std::as_bytes(std::span{section})};
    CHECK(clusters.of("may") == Cluster{1, 1});
    CHECK(clusters.of("May") == Cluster{2, 2});
    CHECK(clusters.of("MAY") == Cluster{1, 1});
    CHECK(clusters.of("VETO") == Cluster{3, 1});
    CHECK(clusters.of("État") == Cluster{4, 2});
    CHECK(clusters.of("unseen") == Cluster{});
    CHECK(clusters.of("") == Cluster{});
}

TEST_CASE("clusters: no section, and broken ones") {
    CHECK(Clusters{}.of("veto") == Cluster{});
    const std::string section = section_of({{"may", {1, 1}}, {"veto", {3, 1}}, {"vote", {3, 1}}});
    const std::string_view part = std::string_view{section}.substr(0, section.size() - 8);
    CHECK_THROWS_WITH_AS(Clusters{std::as_bytes(std::span{part})},
                         "a section of the model is cut short", Error);
}

TEST_CASE("clusters: words of running text that are used alike") {
    std::string text;
    for (const char* city : {"Paris", "Cairo", "Tunis"}) {
        for (const char* verb : {"met", "spoke", "voted"}) {
            text += std::string{"They "} + verb + " in " + city + ".\n";
        }
    }
    const Sections sections = train_clusters({text}, Language::english(), {5, 2, 1});
    const Clusters clusters{std::as_bytes(std::span{sections.at("clusters")})};
    CHECK(clusters.of("Paris").fine != 0);
    CHECK(clusters.of("Paris") == clusters.of("Tunis"));
    CHECK(clusters.of("met") == clusters.of("voted"));
    CHECK(clusters.of("met").fine != clusters.of("Paris").fine);
}

}  // namespace
}  // namespace annals::train
