#include <doctest/doctest.h>

#include "annals/diff.hpp"

using namespace annals;

namespace {

Timeline::Entry entry(const std::string& type, const std::string& text,
                      std::optional<Day> day = {}) {
    Timeline::Entry entry;
    entry.type = type;
    entry.text = text;
    if (day) {
        entry.when = {
            .period = Period{day, day}, .basis = Basis::stated, .assumed = {}, .expression = {}};
    }
    return entry;
}

const Day sixth_of_july{2012, 7, 6};

}  // namespace

TEST_CASE("diff to_text: nothing differs") {
    CHECK(to_text(Diff{"a", "b", {}, {}}).empty());
}

TEST_CASE("diff to_text: events and stances") {
    Timeline::Entry planned = entry("RULE", "a resolution could be introduced", sixth_of_july);
    planned.status = Status::planned;
    planned.date_text = "Friday";
    const Diff diff{
        "morning",
        "evening",
        {{Difference::Kind::only_new, {}, planned, {}},
         {Difference::Kind::changed,
          entry("DISASTER", "explosion in the camp", sixth_of_july),
          entry("DISASTER", "blast", sixth_of_july),
          {{"toll", "at least 89 killed", "more than 90 killed"}, {"place", "", "Yarmouk"}}},
         {Difference::Kind::only_old, entry("REJECT", "Russia vetoed it"), {}, {}}},
        {{"Hillary Clinton", "Russia", Sign::supports, Sign::opposes},
         {"China", "rebels", Sign::opposes, {}}}};
    CHECK(to_text(diff) ==
          "--- morning\n"
          "+++ evening\n"
          "+ 2012-07-06         RULE      planned: a resolution could be introduced\n"
          "                               (Friday)\n"
          "~ 2012-07-06         DISASTER  explosion in the camp\n"
          "                               toll: at least 89 killed / more than 90 killed\n"
          "                               place: (not told) / Yarmouk\n"
          "- undated            REJECT    Russia vetoed it\n"
          "\n"
          "stances\n"
          "~ Hillary Clinton supports / opposes Russia\n"
          "- China opposes rebels\n");
}

TEST_CASE("diff to_text: width and colour") {
    const Diff diff{
        "a",
        "b",
        {{Difference::Kind::only_old, entry("ACCUSE", "one two three four five six"), {}, {}}},
        {}};
    CHECK(to_text(diff, {.width = 50, .color = false}) ==
          "--- a\n+++ b\n"
          "- undated            ACCUSE    one two three four\n"
          "                               five six\n");
    CHECK(to_text(diff, {.width = 0, .color = true}) ==
          "--- a\n+++ b\n\x1b[31m- undated            ACCUSE    one two three four five "
          "six\x1b[0m\n");
}

TEST_CASE("diff to_text: text of an article cannot steer the terminal") {
    Timeline::Entry hostile = entry("ACCUSE", "\x1b[2J\u202Eone");
    const Diff diff{"a\x1b]0;x", "b", {{Difference::Kind::only_old, hostile, {}, {}}}, {}};
    const std::string text = to_text(diff);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
}
