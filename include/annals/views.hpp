#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annals/diagram.hpp"
#include "annals/graph.hpp"

namespace annals {

struct ViewOptions {
    std::size_t top = 15;  // the strongest actors (or the first events) that a picture shows; 0: all
};

/// A way to look at a graph: its name on the command line, one line of help, and the function.
struct View {
    std::string_view name;
    std::string_view help;
    Diagram (*draw)(const EventGraph&, const ViewOptions&);
};

/// All views: opposition (the first, and the default), events, actors.
[[nodiscard]] std::span<const View> views();

/// The dated list of events, from a graph of one or many articles.
[[nodiscard]] Timeline timeline(const EventGraph& graph);

}  // namespace annals
