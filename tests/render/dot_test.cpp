#include <doctest/doctest.h>

#include "annals/error.hpp"
#include "annals/render.hpp"

using namespace annals;

TEST_CASE("DOT: a picture with hostile text, byte for byte") {
    Diagram diagram;
    diagram.title = "Who \"opposed\" whom";
    diagram.subtitle = "R&D \\N";
    Diagram::Box clinton;
    clinton.id = "clinton";
    clinton.label = "<b>Clinton</b>";
    clinton.tooltip = "said \"no\" & left\nC:\\new";
    clinton.url = "https://x.org/?a=1&q=\"><script>";
    clinton.shape = Diagram::Shape::ellipse;
    Diagram::Box russia;
    russia.id = "russia";
    russia.label = "Россия";
    russia.url = "javascript:alert(1)";
    diagram.boxes = {clinton, russia};
    Diagram::Arrow arrow;
    arrow.id = "clinton-opposes-russia";
    arrow.from = "clinton";
    arrow.to = "russia";
    arrow.label = "lambasted";
    arrow.style = Diagram::Style::opposes;
    arrow.weight = 2;
    diagram.arrows = {arrow};
    diagram.legend = {{Diagram::Style::opposes, "opposes", false}};
    const std::string dot = to_dot(diagram);
    CHECK(dot == R"dot(@@DOT@@)dot");
    CHECK(dot == to_dot(diagram));
}

TEST_CASE("DOT: an arrow to nowhere is an error") {
    Diagram diagram;
    Diagram::Arrow arrow;
    arrow.from = "a";
    arrow.to = "b";
    diagram.arrows = {arrow};
    CHECK_THROWS_WITH_AS((void)to_dot(diagram), "diagram: an arrow from a to b, but no such box",
                         Error);
}
