#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "annals/render.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> rows(const std::string& text) {
    std::vector<Cells> table;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) {
        Cells cells{""};
        for (const char c : line) {
            if (c == '\t') {
                cells.emplace_back();
            } else {
                cells.back() += c;
            }
        }
        table.push_back(cells);
    }
    return table;
}

/// "peru>chile" for each line, by the names of the actors.
std::string pairs(const std::string& text) {
    std::string found;
    for (const Cells& row : rows(text)) {
        found += (found.empty() ? "" : " ") + row.at(6) + ">" + row.at(16);
    }
    return found;
}

EventNode& accusation(Story& story) {
    story.actor("Ana Ruiz", ActorClass::person, "PER");
    story.node("Ana Ruiz").sector = "GOV";
    story.actor("Chile", ActorClass::state, "CHL");
    EventNode& event = story.event("accused", {"Ana Ruiz"}, {"Chile"}, "2021-03-05");
    event.cameo = "112";
    return event;
}

}  // namespace

TEST_CASE("gdelt: 61 columns in the order of the codebook") {
    Story story;
    accusation(story).place = "Lima";
    const auto table = rows(to_gdelt(story.graph).text);
    REQUIRE(table.size() == 1);
    const Cells& row = table.front();
    REQUIRE(row.size() == 61);
    Cells expected(61);
    expected[0] = row[0];
    expected[1] = "20210305";
    expected[2] = "202103";
    expected[3] = "2021";
    expected[4] = "2021.1781";
    expected[5] = "PERGOV";
    expected[6] = "Ana Ruiz";
    expected[7] = "PER";
    expected[12] = "GOV";
    expected[15] = "CHL";
    expected[16] = "Chile";
    expected[17] = "CHL";
    expected[25] = "0";
    expected[26] = expected[27] = "112";
    expected[28] = "11";
    expected[29] = "3";
    expected[30] = "-2.0";
    expected[31] = expected[32] = expected[33] = "1";
    expected[52] = "Lima";
    expected[60] = "Wire, A story";
    CHECK(row == expected);
}

TEST_CASE("gdelt: the fraction of the year is GDELT's") {
    Story story;
    accusation(story).when.period = period("2004-11-26");
    CHECK(rows(to_gdelt(story.graph).text)[0][4] == "2004.8932");
}

TEST_CASE("gdelt: ids are numbers, the same again, and of each line its own") {
    Story story;
    accusation(story);
    story.event("shelled", {"Ana Ruiz", "Chile"}, {"Peru", "Bolivia"}).cameo = "190";
    const auto table = rows(to_gdelt(story.graph).text);
    std::set<std::string> ids;
    for (const Cells& row : table) {
        ids.insert(row[0]);
        CHECK(row[0].find_first_not_of("0123456789") == std::string::npos);
        CHECK(std::stoull(row[0]) < (1ULL << 53U));
    }
    CHECK(ids.size() == 5);
    CHECK(to_gdelt(story.graph).text == to_gdelt(story.graph).text);
    // Written down, since others keep it: a change of the hash would break their data.
    CHECK(table[0][0] == "7690169450411488");
}

TEST_CASE("gdelt: a line for each pair") {
    Story story;
    story.event("accused", {"Peru", "Chile"}, {"Norland", "Sudland"}).cameo = "112";
    CHECK(pairs(to_gdelt(story.graph).text) ==
          "Peru>Norland Peru>Sudland Chile>Norland Chile>Sudland");
}

TEST_CASE("gdelt: agents without targets, and targets without agents") {
    Story story;
    story.event("marched", {"Peru", "Chile"}, {}).cameo = "141";
    story.event("shelled", {}, {"Norland"}).cameo = "190";
    CHECK(pairs(to_gdelt(story.graph).text) == "Peru> Chile> >Norland");
}

TEST_CASE("gdelt: who meets or fights each other stands on both sides") {
    Story story;
    EventNode& meeting = story.event("met", {"Peru", "Chile", "Norland"}, {});
    meeting.type = "CONSULT";
    meeting.cameo = "040";
    CHECK(pairs(to_gdelt(story.graph).text) ==
          "Peru>Chile Peru>Norland Chile>Peru Chile>Norland Norland>Peru Norland>Chile");
    Story war;
    EventNode& clash = war.event("clashed", {"Peru"}, {"Chile"});
    clash.cameo = "190";
    clash.mutual = true;
    CHECK(pairs(to_gdelt(war.graph).text) == "Peru>Chile Chile>Peru");
    Story alone;
    EventNode& talks = alone.event("talks", {"Peru"}, {});
    talks.type = "CONSULT";
    talks.cameo = "040";
    CHECK(pairs(to_gdelt(alone.graph).text) == "Peru>");
}

TEST_CASE("gdelt: what did not happen, has no code or no actors is left out and counted") {
    Story story;
    accusation(story);
    for (const Status status : {Status::planned, Status::possible, Status::denied}) {
        EventNode& event = story.event(std::string{show(status)}, {"Chile"}, {});
        event.cameo = "190";
        event.status = status;
    }
    story.event("resigned", {"Chile"}, {});
    story.event("nonsense", {"Chile"}, {}).cameo = "99";
    story.event("fighting", {}, {}).cameo = "190";
    const Coded coded = to_gdelt(story.graph);
    CHECK(pairs(coded.text) == "Ana Ruiz>Chile");
    CHECK(show(coded.left_out) ==
          "6 of 7 events are left out: 1 denied, 1 planned, 1 possible, 2 without a CAMEO code, 1 "
          "without actors");
}

TEST_CASE("gdelt: no date but one that the text gives") {
    Story story;
    EventNode& event = accusation(story);
    event.when = {std::nullopt, Basis::assumed, Day{2021, 3, 6}, std::nullopt};
    CHECK(rows(to_gdelt(story.graph).text)[0][1] == "");
    event.when = {};
    event.when.period = period("2021-02");
    CHECK(rows(to_gdelt(story.graph).text)[0][1] == "20210201");
    event.when.period->first.reset();  // "before March": nobody knows since when
    CHECK(rows(to_gdelt(story.graph).text)[0][1] == "");
    CHECK(rows(to_gdelt(story.graph).text)[0][4] == "");
}

TEST_CASE("gdelt: text from articles cannot break a line") {
    Story story;
    EventNode& event = accusation(story);
    event.place =
        "a\tb\nc\r\nd\x01\x7F"
        "e\u0085f\u2028g\xFFh\"i";
    story.node("Chile").names = {"=HYPERLINK(1)"};
    auto& article = std::get<ArticleNode>(story.graph[0]);
    article.url = "javascript:alert(1)";
    article.title = "two\nlines";
    const std::string text = to_gdelt(story.graph).text;
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
    const auto table = rows(text);
    REQUIRE(table[0].size() == 61);
    CHECK(table[0][52] == "a b c  d  e f g\uFFFDh'i");
    CHECK(table[0][16] == "'=HYPERLINK(1)");
    CHECK(table[0][60] == "Wire, two lines");
    article.url = "https://example.org/a?b=1\t2";
    CHECK(rows(to_gdelt(story.graph).text)[0][60] == "https://example.org/a?b=1%092");
}

TEST_CASE("gdelt: told in the first sentence") {
    Story story;
    EventNode& event = accusation(story);
    event.mentions.push_back(event.mentions.front());
    event.mentions.back().sentence = 0;
    const auto table = rows(to_gdelt(story.graph).text);
    CHECK(table[0][25] == "1");
    CHECK(table[0][31] == "2");
}

TEST_CASE("gdelt: an empty graph") {
    CHECK(to_gdelt(EventGraph{}).text == "");
    CHECK(show(to_gdelt(EventGraph{}).left_out) == "");
}
