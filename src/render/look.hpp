#pragma once

#include <string>

#include "annals/diagram.hpp"

namespace annals {

/// How a style is drawn. Never by colour alone: each style has its own line, arrowhead or frame.
struct Look {
    const char* color;
    const char* fill;    // of boxes
    const char* line;    // of arrows
    const char* head;    // of arrows
    const char* sample;  // such an arrow in characters, for the legend
};

/// What Graphviz calls the form of a box.
struct Form {
    const char* shape;
    const char* style;
    const char* margin;
};

[[nodiscard]] Look look(Diagram::Style style);
[[nodiscard]] Form form(Diagram::Shape shape);

/// The class of boxes and arrows of that style in the SVG: "opposes", "old-only".
[[nodiscard]] std::string class_of(Diagram::Style style);

}  // namespace annals
