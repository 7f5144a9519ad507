// Who does it to whom, in whole texts: parties that stand elsewhere than beside the verb.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "annals/annals.hpp"

namespace annals {
namespace {

std::string names(const Actors& actors, const std::vector<std::size_t>& who) {
    std::vector<std::string> all;
    for (const std::size_t actor : who) {
        all.push_back(actors.actors[actor].names.front());
    }
    std::ranges::sort(all);
    std::string text;
    for (const std::string& name : all) {
        text += (text.empty() ? "" : "+") + name;
    }
    return text;
}

/// "ACCUSE Peru>Chile; ..." of the events of a type in a text.
std::string parties(const std::string& text, const std::string& type) {
    static const Language english = Language::english();
    Article article;
    article.text = text;
    article.published = Day{2012, 7, 6};
    const Analysis found = analyse(article, english);
    std::string all;
    for (const Event& event : found.events.events) {
        if (event.type == type) {
            all += (all.empty() ? "" : "; ") + names(found.actors, event.agents) + ">" +
                   names(found.actors, event.targets);
        }
    }
    return all;
}

struct Case {
    const char* text;
    const char* type;
    const char* parties;
};

template <std::size_t n>
void check(const Case (&cases)[n]) {
    for (const auto& [text, type, expected] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(parties(text, type) == expected);
    }
}

}  // namespace

TEST_CASE("parties: what is done with somebody's things is done to him") {
    const Case cases[] = {
        {"Peru bombed Chilean positions on Monday.", "ASSAULT", "Peru>Chile"},
        {"Peru criticised Chile's plan.", "ACCUSE", "Peru>Chile"},
        {"Peru imposed sanctions on Chilean oil.", "SANCTION", "Peru>Chile"},
        {"The Peruvian crisis worsened.", "ACCUSE", ""},
    };
    check(cases);
}

TEST_CASE("parties: 'of' after a deed that somebody suffers") {
    const Case cases[] = {
        {"Brazil condemned the invasion of Chile by Peru.", "ASSAULT", "Peru>Chile"},
        {"Brazil denounced Peru's occupation of Chile.", "ASSAULT", "Peru>Chile"},
        {"The attack by Peru on Chile failed.", "ASSAULT", "Peru>Chile"},
    };
    check(cases);
}

TEST_CASE("parties: who is condemned, asked or refused by what he does") {
    const Case cases[] = {
        {"Brazil condemned Peru's attack on Chile.", "ACCUSE", "Brazil>Peru"},
        {"Brazil rejected Peru's request for talks.", "REJECT", "Brazil>Peru"},
        {"Brazil denied that Peru had attacked Chile.", "REJECT", "Brazil>"},
    };
    check(cases);
}

TEST_CASE("parties: two sides, halves of two names, both ways") {
    const Case cases[] = {
        {"North and South Korea signed an agreement.", "AGREE", "North Korea+South Korea>"},
        {"Peru and Chile exchanged fire on Monday.", "ASSAULT", "Chile+Peru>Chile+Peru"},
        {"Peru and Chile met on Monday. The two sides signed an agreement.", "AGREE",
         "Chile+Peru>"},
        {"Peru and Chile are in talks with Brazil.", "CONSULT", "Brazil+Chile+Peru>"},
    };
    check(cases);
}

TEST_CASE("parties: taken over from what was told before") {
    const Case cases[] = {
        {"Peru sued Chile in 1990. Another lawsuit was filed in 1995.", "ACCUSE",
         "Peru>Chile; Peru>Chile"},
        {"Peru attacked Chile on Monday. Peru attacked again on Tuesday.", "ASSAULT",
         "Peru>Chile; Peru>Chile"},
    };
    check(cases);
}

TEST_CASE("parties: fighting with somebody sets both against each other") {
    static const Language english = Language::english();
    Article article;
    article.text = "Peruvian troops clashed with Chilean rebels on Monday.";
    const Analysis found = analyse(article, english);
    CHECK(found.stances.size() == 2);
}

}  // namespace annals
