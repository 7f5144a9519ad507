#include "render/schemes.hpp"

#include <doctest/doctest.h>

#include "language/ontology.hpp"

using namespace annals;

TEST_CASE("cameo: base, root, quadrant and scale of an act") {
    const Cameo cameo;
    CHECK(cameo.act("1121") == CameoAct{"1121", "112", "11", 3, "-2.0"});
    CHECK(cameo.act("0874") == CameoAct{"0874", "087", "08", 2, "10.0"});
    CHECK(cameo.act("11") == CameoAct{"110", "110", "11", 3, "-2.0"});
    CHECK(cameo.act("198") == CameoAct{"198", "198", "19", 4, ""});  // no act that the scale has
}

TEST_CASE("cameo: quadrants by root, as GDELT has them") {
    const Cameo cameo;
    struct {
        const char* code;
        int quadrant;
    } const cases[] = {{"010", 1}, {"057", 1}, {"060", 2}, {"094", 2}, {"100", 3},
                       {"139", 3}, {"140", 3}, {"150", 4}, {"163", 4}, {"204", 4}};
    for (const auto& [code, quadrant] : cases) {
        CAPTURE(code);
        CHECK(cameo.act(code)->quadrant == quadrant);
    }
}

TEST_CASE("cameo: what is no code, a user's lexicon may hold it") {
    const Cameo cameo;
    for (const char* const text : {"", "1", "00", "21", "210", "11a", "-10", "11211", "\xFF\xFF"}) {
        CAPTURE(text);
        CHECK_FALSE(cameo.act(text));
    }
}

TEST_CASE("plover: every category of the ontology has its numbers") {
    const auto categories = plover_categories();
    const Ontology ontology = Ontology::built_in();  // outlives what it hands out
    for (const EventType& type : ontology.types()) {
        CAPTURE(type.name);
        CHECK((type.plover.empty() || categories.count(type.plover) == 1));
    }
    CHECK(categories.at("ASSAULT").quadrant == 4);
    CHECK(categories.at("ASSAULT").score == doctest::Approx(-9.3));
}
