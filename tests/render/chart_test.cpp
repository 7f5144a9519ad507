#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "annals/render.hpp"

using namespace annals;

namespace {

Timeline::Entry entry(const char* id, std::optional<Period> period) {
    Timeline::Entry one;
    one.event = id;
    one.type = "CONSULT";
    one.text = "they met";
    one.when.period = period;
    one.article = "story";
    one.sentence = 3;
    one.evidence = "They met.";
    return one;
}

Period on(Day day) {
    return {day, day, Precision::day, DateModifier::none};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The group of one event.
std::string group(const std::string& svg, const std::string& id) {
    const auto begin = svg.find("<g id=\"event-" + id + "\"");
    return begin == std::string::npos ? "" : svg.substr(begin, svg.find("</g>", begin) - begin);
}

std::string drawn(const Timeline::Entry& one) {
    Timeline list;
    (one.when.period || one.when.assumed ? list.dated : list.undated) = {one};
    return group(to_svg(list), one.event);
}

}  // namespace

TEST_CASE("chart: an event has an id, classes, a name and a tooltip") {
    auto one = entry("e-1", on({2012, 7, 6}));
    one.style = Diagram::Style::opposes;
    one.date_text = "Friday";
    const std::string svg = drawn(one);
    CHECK(has(svg,
              "<g id=\"event-e-1\" class=\"event opposes actual\" role=\"graphics-symbol\" "
              "aria-label=\"2012-07-06: they met\">"));
    CHECK(has(svg,
              "<title>2012-07-06 · CONSULT\nthey met (Friday)\n“They met.”\nstory, sentence "
              "3</title>"));
    CHECK(has(svg, ">they met</text>"));
    CHECK(has(svg, "fill=\"#b2182b\""));
}

TEST_CASE("chart: how sure an event is shows without colour") {
    auto planned = entry("a", on({2012, 7, 6}));
    planned.status = Status::planned;
    CHECK(has(drawn(planned), "stroke-dasharray"));
    CHECK(has(drawn(planned), ">planned: they met</text>"));
    auto denied = entry("b", on({2012, 7, 6}));
    denied.status = Status::denied;
    CHECK(has(drawn(denied), "class=\"event plain denied\""));
    CHECK(has(drawn(denied), ">denied: they met</text>"));
    auto assumed = entry("c", std::nullopt);
    assumed.when = {std::nullopt, Basis::assumed, Day{2012, 7, 6}, std::nullopt};
    CHECK(has(drawn(assumed), "class=\"event plain actual assumed\""));
    CHECK(has(drawn(assumed), "opacity=\"0.55\""));
    auto since =
        entry("d", Period{Day{2011, 1, 1}, std::nullopt, Precision::year, DateModifier::none});
    CHECK(has(drawn(since), "url(#fade-right-plain)"));
    CHECK(has(drawn(entry("e", std::nullopt)), "class=\"event plain actual undated\""));
}

TEST_CASE("chart: the legend tells of what occurs only") {
    Timeline list;
    list.dated = {entry("a", on({2012, 7, 6}))};
    list.dated[0].status = Status::denied;
    const std::string svg = to_svg(list);
    const std::string legend = svg.substr(svg.find("<g class=\"legend\">"));
    CHECK(has(legend, ">denied</text>"));
    CHECK(!has(legend, ">planned or possible</text>"));
    CHECK(!has(legend, ">undated</text>"));
}

TEST_CASE("chart: a break of the axis is named") {
    Timeline list;
    list.dated = {entry("a", on({1971, 7, 6})), entry("b", on({2012, 7, 6})),
                  entry("c", on({2012, 7, 9}))};
    const std::string svg = to_svg(list);
    CHECK(has(svg, "<title>41 years left out</title>"));
    CHECK(has(svg, ">time is left out</text>"));
}

TEST_CASE("chart: no markup from the text") {
    auto one = entry("x\"><script>", on({2012, 7, 6}));
    one.text = "</text><script>alert(1)</script> & \"q\"\x01\xFF";
    one.type = "<b>";
    one.evidence = "</title><script>";
    one.article = "<&>";
    one.agents = {"<i>\"'"};
    Timeline list;
    list.dated = {one};
    list.subtitle = "<script>";
    for (const ChartRows rows : {ChartRows::type, ChartRows::actor}) {
        const std::string svg = to_svg(list, rows);
        CHECK(!has(svg, "<script"));
        CHECK(!has(svg, "<b>"));
        CHECK(!has(svg, "<i>"));
        CHECK(has(svg, "&lt;script&gt;"));
    }
}

TEST_CASE("chart: the same bytes again, and a page for nothing") {
    Timeline list;
    list.dated = {entry("a", on({2012, 7, 6}))};
    CHECK(to_svg(list) == to_svg(list));
    CHECK(to_svg({}).ends_with("</svg>\n"));
}
