#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "annals/render.hpp"

using namespace annals;

namespace {

Timeline::Entry entry(const char* id, std::optional<Period> period) {
    Timeline::Entry one;
    one.event = id;
    one.type = "CONSULT";
    one.text = "they met";
    one.when.period = period;
    one.when.basis = period ? Basis::stated : Basis::none;
    one.article = "story";
    one.sentence = 3;
    one.evidence = "They met.";
    return one;
}

Period days(Day first, Day last) {
    return {first, last, first == last ? Precision::day : Precision::range, DateModifier::none};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Lines as they were before they were folded.
std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) {
        text.erase(at, 3);
    }
    return text;
}

}  // namespace

TEST_CASE("icalendar: an event of a day") {
    Timeline list;
    list.dated = {entry("consult-1", days({2012, 7, 6}, {2012, 7, 6}))};
    list.dated[0].place = "Paris";
    list.sources = {{"story", "A story", "Wire", "https://x.org/a", Day{2012, 7, 7}}};
    const Calendar calendar = to_icalendar(list);
    CHECK(calendar.text ==
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//annals//EN\r\nX-WR-CALNAME:Timeline\r\n"
          "BEGIN:VEVENT\r\nUID:consult-1.story@annals\r\nDTSTAMP:20120707T000000Z\r\n"
          "DTSTART;VALUE=DATE:20120706\r\nDTEND;VALUE=DATE:20120707\r\nSUMMARY:they met\r\n"
          "DESCRIPTION:They met.\\nA story\\, sentence 3 (Wire)\r\nCATEGORIES:CONSULT\r\n"
          "LOCATION:Paris\r\nURL:https://x.org/a\r\nSTATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\nEND:VCALENDAR\r\n");
    CHECK(calendar.left_out == "");
}

TEST_CASE("icalendar: the end of a range is the day after; planned is tentative") {
    Timeline list;
    list.dated = {entry("a", days({2012, 7, 30}, {2012, 7, 31}))};
    list.dated[0].status = Status::planned;
    const std::string text = to_icalendar(list).text;
    CHECK(has(text, "DTSTART;VALUE=DATE:20120730\r\nDTEND;VALUE=DATE:20120801\r\n"));
    CHECK(has(text, "DTSTAMP:20120730T000000Z\r\n"));
    CHECK(has(text, "SUMMARY:planned: they met\r\n"));
    CHECK(has(text, "STATUS:TENTATIVE\r\n"));
}

TEST_CASE("icalendar: what is not known to the day is counted") {
    constexpr auto exact = DateModifier::none;
    const std::vector<Period> vague{
        {Day{2012, 2, 1}, Day{2012, 2, 29}, Precision::month, exact},
        {Day{2012, 3, 1}, Day{2012, 5, 31}, Precision::range, exact},
        {Day{2012, 7, 2}, Day{2012, 7, 8}, Precision::week, exact},
        {Day{2012, 7, 6}, std::nullopt, Precision::day, exact},
        {Day{2012, 7, 6}, Day{2012, 7, 6}, Precision::day, DateModifier::about},
    };
    Timeline list;
    for (const Period& period : vague) {
        list.dated.push_back(entry("a", period));
    }
    auto assumed = entry("b", std::nullopt);
    assumed.when = {std::nullopt, Basis::assumed, Day{2012, 7, 6}, std::nullopt};
    auto denied = entry("c", days({2012, 7, 6}, {2012, 7, 6}));
    denied.status = Status::denied;
    list.dated.push_back(assumed);
    list.dated.push_back(denied);
    list.undated = {entry("d", std::nullopt)};
    list.subtitle = "A story (Wire)";
    const Calendar calendar = to_icalendar(list);
    CHECK(calendar.left_out ==
          "8 of 8 events are left out: 1 undated, 1 with an assumed date, 5 not dated to the day, "
          "1 denied");
    CHECK(!has(calendar.text, "VEVENT"));
    CHECK(
        has(unfolded(calendar.text), "X-WR-CALDESC:A story (Wire). " + calendar.left_out + "\r\n"));
}

TEST_CASE("icalendar: hostile text stays in its line; no line is longer than 75 bytes") {
    Timeline list;
    list.dated = {entry("a", days({2012, 7, 6}, {2012, 7, 6}))};
    list.dated[0].text =
        "a, b; c\\n\r\nEND:VEVENT\x01\xFF " + std::string(200, 'x') + "习近平习近平";
    const std::string text = to_icalendar(list).text;
    CHECK(has(unfolded(text), "SUMMARY:a\\, b\\; c\\\\n END:VEVENT\uFFFD " + std::string(200, 'x') +
                                  "习近平习近平\r\n"));
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
        CHECK(text.find('\r', begin) - begin <= 75);
    }
}

TEST_CASE("icalendar: the same bytes again, none for nothing") {
    Timeline list;
    list.dated = {entry("a", days({2012, 7, 6}, {2012, 7, 6}))};
    CHECK(to_icalendar(list).text == to_icalendar(list).text);
    CHECK(to_icalendar({}).text ==
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//annals//EN\r\nX-WR-CALNAME:Timeline\r\n"
          "END:VCALENDAR\r\n");
}
