#include "annals/actors.hpp"

#include <array>

namespace annals {

std::string_view show(ActorClass actor_class) {
    static constexpr std::array names{"person",  "state", "government",  "igo",
                                      "ngo",     "party", "armed_group", "organisation",
                                      "company", "media", "population",  "group"};
    return names.at(static_cast<std::size_t>(actor_class));
}

Actors find_actors(const Article&, const Syntax&, const std::vector<Name>&, const Language&) {
    return {};
}

}  // namespace annals
