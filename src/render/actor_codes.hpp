#pragma once

#include <string>

#include "annals/graph.hpp"

namespace annals {

/// Who somebody is in the codes of a scheme; "" for what is not known.
struct ActorCodes {
    std::string code;     // CAMEO: all in one, "USAGOV", "IGO"; PLOVER: "USA", "IGO"
    std::string country;  // "USA"
    std::string sector;   // "GOV"; CAMEO's types also hold "IGO" and "NGO"

    bool operator==(const ActorCodes&) const = default;
};

[[nodiscard]] ActorCodes cameo_codes(const ActorNode& actor);
[[nodiscard]] ActorCodes plover_codes(const ActorNode& actor);

}  // namespace annals
