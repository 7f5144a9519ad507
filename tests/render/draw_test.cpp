#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "annals/error.hpp"
#include "annals/render.hpp"

using namespace annals;

namespace {

Diagram::Box box(const std::string& id, const std::string& group = "") {
    Diagram::Box one;
    one.id = id;
    one.label = id;
    one.group = group;
    return one;
}

Diagram::Arrow arrow(const std::string& from, const std::string& to) {
    Diagram::Arrow one;
    one.id = from + "-" + to;
    one.from = from;
    one.to = to;
    one.label = "x";
    one.style = Diagram::Style::opposes;
    return one;
}

/// Two clusters and labelled arrows: on this Graphviz 2.42 frees memory twice.
Diagram double_free() {
    Diagram diagram;
    diagram.title = "who opposed whom";
    for (const char* id : {"n1", "n5"}) {
        diagram.boxes.push_back(box(id));
    }
    for (const char* id : {"n13", "n17", "n19"}) {
        diagram.boxes.push_back(box(id, "1"));
    }
    for (const char* id : {"n16", "n18", "n8"}) {
        diagram.boxes.push_back(box(id, "0"));
    }
    diagram.arrows = {arrow("n18", "n5"), arrow("n19", "n5"), arrow("n1", "n8"),
                      arrow("n18", "n17"), arrow("n13", "n16")};
    return diagram;
}

/// Everybody against everybody: dot would take minutes.
Diagram dense(std::size_t boxes) {
    Diagram diagram;
    for (std::size_t i = 0; i < boxes; ++i) {
        diagram.boxes.push_back(box("n" + std::to_string(i)));
        for (std::size_t j = 0; j < i; ++j) {
            diagram.arrows.push_back(arrow("n" + std::to_string(i), "n" + std::to_string(j)));
        }
    }
    return diagram;
}

}  // namespace

TEST_CASE("draw: clusters with labelled arrows survive, again and again, with the same bytes") {
    const std::string first = draw(double_free(), "svg");
    for (int i = 0; i < 10; ++i) {
        const bool same = draw(double_free(), "svg") == first;
        CHECK(same);
    }
}

// The address sanitizer's allocator does not survive a fork while another thread allocates.
#ifndef __SANITIZE_ADDRESS__
TEST_CASE("draw: several threads at once") {
    const std::string expected = draw(double_free(), "svg");
    std::vector<std::string> drawn(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& one : drawn) {
            threads.emplace_back([&one] { one = draw(double_free(), "svg"); });
        }
    }
    for (const std::string& one : drawn) {
        const bool same = one == expected;
        CHECK(same);
    }
}
#endif

TEST_CASE("draw: an arrow between neighbours of one bloc has its head") {
    Diagram diagram;
    diagram.boxes = {box("a", "1"), box("b", "1"), box("c", "2")};
    diagram.arrows = {arrow("a", "b"), arrow("a", "c"), arrow("b", "a")};
    for (Diagram::Arrow& one : diagram.arrows) {
        one.style = Diagram::Style::supports;
        one.label.clear();
    }
    diagram.facing = {{"1", "2"}};
    const std::string svg = draw(diagram, "svg");
    for (const Diagram::Arrow& one : diagram.arrows) {
        CAPTURE(one.id);
        const std::size_t begin = svg.find(one.from + "&#45;" + one.to + "\"");
        REQUIRE(begin != std::string::npos);
        const std::string drawn = svg.substr(begin, svg.find("</g>", begin) - begin);
        CHECK(drawn.find("<polygon") != std::string::npos);
    }
}

TEST_CASE("draw: png and pdf") {
    CHECK(draw(double_free(), "png").substr(0, 4) == "\x89PNG");
    CHECK(draw(double_free(), "pdf").substr(0, 5) == "%PDF-");
    CHECK_THROWS_WITH_AS((void)draw(double_free(), "gif"),
                         "cannot draw \"gif\": expected svg, png or pdf", Error);
}

TEST_CASE("draw: what takes too long is given up with a reason") {
    CHECK_THROWS_WITH_AS(
        (void)draw(dense(60), "svg", {std::chrono::milliseconds{1}, std::size_t{1} << 30}),
        "Graphviz cannot draw 60 boxes and 1770 arrows (dot: not done after 1 ms; sfdp: not done "
        "after 1 ms); show fewer with --top",
        Error);
}

TEST_CASE("draw: a simpler layout when dot does not end") {
    const std::string svg = draw(dense(60), "svg", {std::chrono::seconds{6}, std::size_t{1} << 30});
    CHECK(svg.find("aria-label=\"n59\"") != std::string::npos);
}
