#include <doctest/doctest.h>

#include <string>

#include "annals/render.hpp"

using namespace annals;

namespace {

Timeline::Entry entry(const char* type, const std::string& text,
                      std::optional<Period> period = std::nullopt) {
    Timeline::Entry one;
    one.type = type;
    one.text = text;
    one.when.period = period;
    one.when.basis = period ? Basis::stated : Basis::none;
    one.article = "a";
    return one;
}

Period day(Day first) {
    return {first, first, Precision::day, DateModifier::none};
}

Timeline conference() {
    Timeline list;
    auto tunis =
        entry("CONSULT", "Friends of Syria met in Tunis",
              Period{Day{2012, 2, 1}, Day{2012, 2, 29}, Precision::month, DateModifier::none});
    tunis.sentence = 31;
    auto geneva =
        entry("CONSULT", "foreign ministers met in Geneva",
              Period{Day{2012, 6, 25}, Day{2012, 7, 1}, Precision::week, DateModifier::none});
    geneva.date_text = "last week";
    geneva.sentence = 34;
    auto clinton = entry("ACCUSE", "Hillary Clinton lambasted Russia and China", day({2012, 7, 6}));
    auto law =
        entry("RULE", "a Security Council resolution could be introduced", day({2012, 7, 9}));
    law.status = Status::possible;
    law.said_by = "officials";
    list.dated = {tunis, geneva, clinton, law};
    auto veto = entry("REJECT", "Russia and China vetoed efforts");
    veto.before = "2012-07-06";
    list.undated = {veto};
    return list;
}

}  // namespace

TEST_CASE("text: columns") {
    CHECK(to_text(conference(), {90, false}) ==
          "2012-02                     CONSULT  Friends of Syria met in Tunis                     "
          "s31\n"
          "2012-06-25/07-01            CONSULT  foreign ministers met in Geneva (last week)       "
          "s34\n"
          "2012-07-06                  ACCUSE   Hillary Clinton lambasted Russia and China        "
          "s0\n"
          "2012-07-09        possible  RULE     a Security Council resolution could be            "
          "s0\n"
          "                                     introduced (according to officials)\n"
          "undated                     REJECT   Russia and China vetoed efforts (before           "
          "s0\n"
          "                                     2012-07-06)\n");
}

TEST_CASE("text: a narrow window puts the text below") {
    Timeline list;
    list.dated = {entry("ACCUSE", "Hillary Clinton lambasted Russia and China", day({2012, 7, 6}))};
    CHECK(to_text(list, {40, false}) ==
          "2012-07-06  ACCUSE  s0\n"
          "    Hillary Clinton lambasted Russia and\n"
          "    China\n");
}

TEST_CASE("text: vague and assumed dates") {
    Timeline list;
    auto about = entry("ASSAULT", "an attack", day({2012, 7, 6}));
    about.when.period->modifier = DateModifier::about;
    auto assumed = entry("ASSAULT", "another");
    assumed.when = {std::nullopt, Basis::assumed, Day{2012, 7, 7}, std::nullopt};
    list.dated = {about, assumed};
    CHECK(to_text(list, {0, false}) ==
          "~2012-07-06   ASSAULT  an attack  s0\n"
          "[2012-07-07]  ASSAULT  another  s0\n"
          "\n[date]: the text gives none; the day of publication\n");
}

TEST_CASE("text: hostile and wide characters") {
    Timeline list;
    list.dated = {entry("ACCUSE", "\x1B[31mred\r\nnew\xFF", day({2012, 7, 6})),
                  entry("ACCUSE", "习近平习近平习近平 习近平习近平习近平", day({2012, 7, 6}))};
    CHECK(to_text(list, {58, false}) ==
          "2012-07-06  ACCUSE  [31mred new\uFFFD                        s0\n"
          "2012-07-06  ACCUSE  习近平习近平习近平                  s0\n"
          "                    习近平习近平习近平\n");
}

TEST_CASE("text: no line is wider than asked for, a long word is broken") {
    Timeline list;
    list.dated = {
        entry("ACCUSE", std::string(300, 'x') + " and more words of the text", day({2012, 7, 6}))};
    for (std::size_t width = 40; width < 120; ++width) {
        const std::string text = to_text(list, {width, false});
        for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
            CHECK(text.find('\n', begin) - begin <= width);
        }
    }
}

TEST_CASE("text: colour when asked") {
    Timeline list;
    list.dated = {entry("ACCUSE", "a", day({2012, 7, 6}))};
    CHECK(to_text(list, {0, true}) ==
          "\x1B[1m2012-07-06\x1B[0m  \x1B[36mACCUSE\x1B[0m  a  \x1B[2ms0\x1B[0m\n");
}

TEST_CASE("text: nothing") {
    CHECK(to_text({}, {80, false}) == "");
}
