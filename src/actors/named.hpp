#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "actors/sentence_view.hpp"
#include "annals/actors.hpp"
#include "annals/names.hpp"
#include "language/actor_facts.hpp"

namespace annals {

/// A proper name or a word made from one, and what it most likely names.
struct Named {
    enum class Kind : std::uint8_t {
        person,
        body,       // organisation, people without a state, group with a name
        state,      // "Syria", "U.S."
        adjective,  // "Syrian": of a state or a region
        people,     // "Syrians"
        capital,    // place or government
        place,
        unknown,  // capitals that nobody knows: a person named earlier, or nobody
    };

    std::size_t first = 0;
    std::size_t last = 0;
    Kind kind = Kind::unknown;
    ActorClass actor_class = ActorClass::group;
    std::string name = {};     // the table's fullest one, else as written
    std::string country = {};  // "" when none or not known
    std::string also_country = {};  // of "North and South Korea" the other state, "" when none
    std::string sector = {};
    bool known = false;      // from the tables
    bool has_noun = false;   // of a body: a word in it says so, "Council"
    bool describes = false;  // may stand before a noun as it is: "Syrian", "U.S."
};

/// The names of a sentence by the name tagger (`names`, those of this sentence) and the tables;
/// sorted, no overlap.
[[nodiscard]] std::vector<Named> find_named(const SentenceView& sentence,
                                            const std::vector<Name>& names,
                                            const ActorFacts& facts);

/// The class of that name; group for a name that is none.
[[nodiscard]] ActorClass actor_class_named(std::string_view name);

}  // namespace annals
