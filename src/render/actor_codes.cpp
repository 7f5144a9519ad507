// Actors in the codes of CAMEO and PLOVER: a country and what somebody is in it.
//
// "Hillary Clinton" is USAGOV, "the United Nations" IGO, the state "Russia" RUS alone: in CAMEO a
// bare country stands for the state. Our sectors are CAMEO's; where the text tells none, the class
// may ("a company": BUS). PLOVER has other letters for media and health, no separate insurgents,
// and takes IGO and NGO for what stands in the place of a country. Tested in
// tests/render/actor_codes_test.cpp.

#include "render/actor_codes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace annals {
namespace {

struct Renamed {
    std::string_view ours, theirs;
};

template <std::size_t count>
std::string renamed(const std::string& code, const std::array<Renamed, count>& table) {
    const auto* const found = std::ranges::find(table, code, &Renamed::ours);
    return found == table.end() ? code : std::string{found->theirs};
}

/// Where GDELT's table of countries (CAMEO.country.txt) has another code than ISO 3166-1; Kosovo,
/// which has none there, as in the tables of PETRARCH.
constexpr std::array<Renamed, 5> cameo_countries{
    {{"IMN", "IMY"}, {"MNE", "MTN"}, {"ROU", "ROM"}, {"TLS", "TMP"}, {"XKX", "KSV"}}};

constexpr std::array<Renamed, 5> plover_sectors{
    {{"ELI", "CVL"}, {"HLH", "MED"}, {"INS", "REB"}, {"MED", "JRN"}, {"SEP", "REB"}}};

/// A user's table of actors may hold anything.
std::string code_or_none(const std::string& text) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == 3 && std::ranges::all_of(text, upper) ? text : "";
}

/// What the class alone tells.
std::string_view sector_of_class(ActorClass actor_class) {
    switch (actor_class) {
        case ActorClass::government:
            return "GOV";
        case ActorClass::party:
            return "PTY";
        case ActorClass::company:
            return "BUS";
        case ActorClass::media:
            return "MED";
        case ActorClass::igo:
            return "IGO";
        case ActorClass::ngo:
            return "NGO";
        case ActorClass::state:
        case ActorClass::person:
        case ActorClass::armed_group:
        case ActorClass::organisation:
        case ActorClass::population:
        case ActorClass::group:
            return "";
    }
    return "";
}

std::string sector_of(const ActorNode& actor) {
    if (actor.actor_class == ActorClass::state) {
        return "";
    }
    const std::string own = code_or_none(actor.sector);
    const bool above_sectors =
        actor.actor_class == ActorClass::igo || actor.actor_class == ActorClass::ngo;
    return own.empty() || above_sectors ? std::string{sector_of_class(actor.actor_class)} : own;
}

/// What both schemes put before a country, or in its place.
bool is_across_countries(std::string_view sector) {
    static constexpr std::array<std::string_view, 4> across{"IGO", "IMG", "MNC", "NGO"};
    return std::ranges::find(across, sector) != across.end();
}

}  // namespace

ActorCodes cameo_codes(const ActorNode& actor) {
    const std::string country = renamed(code_or_none(actor.country), cameo_countries);
    const std::string sector = sector_of(actor);
    return {is_across_countries(sector) ? sector + country : country + sector, country, sector};
}

ActorCodes plover_codes(const ActorNode& actor) {
    const std::string country = code_or_none(actor.country);
    const std::string sector = sector_of(actor);
    if (is_across_countries(sector)) {
        return {sector, country, ""};
    }
    return {country, country, renamed(sector, plover_sectors)};
}

}  // namespace annals
