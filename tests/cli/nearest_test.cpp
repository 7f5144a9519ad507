#include "cli/nearest.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace annals::cli {
namespace {

TEST_CASE("edit distance counts slips of the finger") {
    struct {
        const char* from;
        const char* to;
        std::size_t changes;
    } const cases[] = {
        {"timeline", "timeline", 0},
        {"timelien", "timeline", 1},
        {"timelin", "timeline", 1},
        {"tineline", "timeline", 1},
        {"", "diff", 4},
        {"fidf", "diff", 2},
        {"graph", "", 5},
    };
    for (const auto& [from, to, changes] : cases) {
        const auto& shown_from = from;
        CAPTURE(shown_from);
        CHECK(edit_distance(from, to) == changes);
    }
}

TEST_CASE("the nearest name, or none") {
    const std::vector<std::string> names{"timeline", "graph", "diff", "events"};
    CHECK(nearest("timelien", names) == "timeline");
    CHECK(nearest("event", names) == "events");
    CHECK(nearest("time", names) == "timeline");  // the begin of a name
    CHECK(nearest("dif", names) == "diff");
    CHECK(nearest("report", names).empty());
    CHECK(nearest(std::string(100'000, 'x'), names).empty());
    CHECK(suggestion("grpah", names) == "; did you mean \"graph\"?");
    CHECK(suggestion("report", names) == "; known are timeline, graph, diff, events");
}

}  // namespace
}  // namespace annals::cli
