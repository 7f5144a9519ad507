#include "render/actor_codes.hpp"

#include <doctest/doctest.h>

using namespace annals;

namespace {

ActorNode actor(ActorClass actor_class, const char* country, const char* sector) {
    ActorNode node;
    node.actor_class = actor_class;
    node.country = country;
    node.sector = sector;
    return node;
}

}  // namespace

TEST_CASE("actor codes: country and sector") {
    struct {
        ActorClass actor_class;
        const char *country, *sector;
        ActorCodes cameo, plover;
    } const cases[] = {
        {ActorClass::person, "USA", "GOV", {"USAGOV", "USA", "GOV"}, {"USA", "USA", "GOV"}},
        {ActorClass::state, "RUS", "GOV", {"RUS", "RUS", ""}, {"RUS", "RUS", ""}},
        {ActorClass::igo, "", "IGO", {"IGO", "", "IGO"}, {"IGO", "", ""}},
        {ActorClass::ngo, "FRA", "HLH", {"NGOFRA", "FRA", "NGO"}, {"NGO", "FRA", ""}},
        {ActorClass::media, "GBR", "MED", {"GBRMED", "GBR", "MED"}, {"GBR", "GBR", "JRN"}},
        {ActorClass::group, "TUR", "HLH", {"TURHLH", "TUR", "HLH"}, {"TUR", "TUR", "MED"}},
        {ActorClass::group, "", "REB", {"REB", "", "REB"}, {"", "", "REB"}},
        {ActorClass::group, "", "", {"", "", ""}, {"", "", ""}},
    };
    for (const auto& [actor_class, country, sector, cameo, plover] : cases) {
        CAPTURE(country);
        CAPTURE(sector);
        const ActorNode node = actor(actor_class, country, sector);
        CHECK(cameo_codes(node) == cameo);
        CHECK(plover_codes(node) == plover);
    }
}

TEST_CASE("actor codes: what the class alone tells, and no more") {
    CHECK(cameo_codes(actor(ActorClass::company, "DEU", "")).code == "DEUBUS");
    CHECK(cameo_codes(actor(ActorClass::government, "DEU", "")).code == "DEUGOV");
    CHECK(cameo_codes(actor(ActorClass::armed_group, "DEU", "")).code == "DEU");
    CHECK(cameo_codes(actor(ActorClass::population, "DEU", "")).code == "DEU");
}

TEST_CASE("actor codes: countries that CAMEO names otherwise") {
    CHECK(cameo_codes(actor(ActorClass::state, "ROU", "")).country == "ROM");
    CHECK(cameo_codes(actor(ActorClass::state, "XKX", "")).country == "KSV");
    CHECK(plover_codes(actor(ActorClass::state, "ROU", "")).code == "ROU");
}

TEST_CASE("actor codes: a user's table may hold anything") {
    const ActorNode node = actor(ActorClass::person, "U\tS", "a much longer text");
    CHECK(cameo_codes(node) == ActorCodes{});
    CHECK(plover_codes(node) == ActorCodes{});
}
