#include <doctest/doctest.h>

#include "annals/views.hpp"
#include "views/story.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

std::string texts(const std::vector<Timeline::Entry>& entries) {
    std::string all;
    for (const auto& entry : entries) {
        all += entry.text + '\n';
    }
    return all;
}

std::string text_of(Wording wording, const std::vector<std::string>& agents,
                    const std::string& place = "") {
    Story story;
    EventNode& event = story.event("meeting", agents, {});
    event.wording = std::move(wording);
    event.place = place;
    return timeline(story.graph).undated.front().text;
}

}  // namespace

TEST_CASE("timeline: sorted by first day, the finer first, then as in the text") {
    Story story;
    story.event("in July", {}, {}, "2012-07");
    story.event("on the first", {}, {}, "2012-07-01");
    story.event("in June", {}, {}, "2012-06");
    story.event("also on the first", {}, {}, "2012-07-01");
    story.event("whenever", {}, {});
    const Timeline list = timeline(story.graph);
    CHECK(texts(list.dated) == "in June\non the first\nalso on the first\nin July\n");
    CHECK(texts(list.undated) == "whenever\n");
}

TEST_CASE("timeline: entries read as sentences") {
    using Form = Wording::Form;
    CHECK(text_of({"lambasted Russia and China", Form::predicate}, {"Hillary Clinton"}) ==
          "Hillary Clinton lambasted Russia and China");
    CHECK(text_of({"Friends of Syria conference", Form::phrase}, {"Clinton", "Fabius"}, "Paris") ==
          "Friends of Syria conference in Paris: Clinton and Fabius");
    CHECK(text_of({"two children were killed", Form::clause}, {}) == "two children were killed");
    CHECK(text_of({"two children were killed", Form::clause}, {"the army"}) ==
          "two children were killed (the army)");
    CHECK(text_of({"Russia's opposition to sanctions", Form::phrase}, {"Russia"}) ==
          "Russia's opposition to sanctions");
    CHECK(text_of({"blocking efforts", Form::nonfinite}, {"Russia", "China"}) ==
          "Russia and China: blocking efforts");
    CHECK(text_of({}, {"A", "B", "C"}) == "A, B and C meeting");
}

TEST_CASE("timeline: an agent whom the predicate names is not named before it, too") {
    Story story;
    EventNode& event = story.event("met", {"Lavrov", "al-Assad"}, {});
    event.wording = {"will meet al-Assad", Wording::Form::predicate};
    const Evidence sentence = event.sentences.front();
    const auto at = [&](std::size_t begin, std::size_t end) {
        Evidence place = sentence;
        place.span = {begin, end};
        return place;
    };
    event.mentions = {at(12, 16)};
    story.node("Lavrov").mentions = {at(0, 6)};
    story.node("al-Assad").mentions = {at(17, 25)};
    CHECK(texts(timeline(story.graph).undated) == "Lavrov will meet al-Assad\n");
}

TEST_CASE("timeline: without words of the text, actors and label") {
    Story story;
    story.event("lambasted", {"Hillary Clinton"}, {"Russia", "China"});
    CHECK(texts(timeline(story.graph).undated) == "Hillary Clinton lambasted Russia and China\n");
}

TEST_CASE("timeline: what was only called for is told with the call, unless it has a date") {
    Story story;
    story.event("called for", {"Hollande"}, {});
    story.event("sanctions", {}, {"Syria"}).status = Status::possible;
    story.link("sanctions", EdgeKind::object_of, "called for");
    CHECK(texts(timeline(story.graph).undated) == "Hollande called for\n");
    story.event("resolution", {}, {}, "2012-07-09/2012-07-15").status = Status::possible;
    story.link("resolution", EdgeKind::object_of, "called for");
    CHECK(texts(timeline(story.graph).dated) == "resolution\n");
}

TEST_CASE("timeline: order and source of what has no date") {
    Story story;
    story.event("veto", {"Russia"}, {});
    story.event("meeting", {}, {}, "2012-07-06");
    story.event("speech", {}, {});
    story.link("veto", EdgeKind::before, "meeting");
    story.link("veto", EdgeKind::before, "speech");
    story.link("speech", EdgeKind::before, "veto");
    story.says("officials", "veto");
    const auto entry = timeline(story.graph).undated.front();
    CHECK(entry.before == "2012-07-06");
    CHECK(entry.after == "speech");
    CHECK(entry.said_by == "officials");
    CHECK(entry.sentence == 1);
    CHECK(entry.evidence == "veto happened.");
}

TEST_CASE("timeline: a day of publication is dated but no period") {
    Story story;
    EventNode& event = story.event("strike", {}, {});
    event.when = {std::nullopt, Basis::assumed, Day{2012, 7, 6}, std::nullopt};
    const Timeline list = timeline(story.graph);
    REQUIRE(list.dated.size() == 1);
    CHECK(!list.dated.front().when.period);
}

TEST_CASE("timeline: an event behind a stance has its style, the articles are named") {
    Story story;
    story.event("lambasted", {"Hillary Clinton"}, {"Russia"}, "2012-07-06");
    story.event("praised", {"Hillary Clinton"}, {"Turkey"}, "2012-07-06");
    story.event("met", {"Hillary Clinton"}, {"Turkey"}, "2012-07-06");
    story.stance("Hillary Clinton", '-', "Russia", {"lambasted"});
    story.stance("Hillary Clinton", '+', "Turkey", {"praised"});
    const Timeline list = timeline(story.graph);
    CHECK(list.dated[0].style == Diagram::Style::opposes);
    CHECK(list.dated[1].style == Diagram::Style::supports);
    CHECK(list.dated[2].style == Diagram::Style::plain);
    CHECK(list.subtitle == "A story (Wire, 2012-07-06)");
    CHECK(list.sources ==
          std::vector<Timeline::Source>{{"story", "A story", "Wire", "", Day{2012, 7, 6}}});
}
