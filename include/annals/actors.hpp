#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annals/names.hpp"
#include "annals/read.hpp"
#include "annals/syntax.hpp"
#include "annals/text.hpp"

namespace annals {

enum class ActorClass : std::uint8_t {
    person, state, government, igo, ngo, party, armed_group, organisation, company, media, population, group
};

/// "person", "armed_group", ...
[[nodiscard]] std::string_view show(ActorClass actor_class);

/// Somebody who can act or be acted upon, with all that the article calls it.
struct Actor {
    std::string id;                  // made from the name: "hillary-clinton"; unique in the article
    std::vector<std::string> names;  // the fullest first: "Hillary Clinton", "Clinton", "the secretary of state"
    ActorClass actor_class = ActorClass::group;
    std::string role;     // "U.S. Secretary of State"; "" when the text gives none
    std::string country;  // ISO 3166-1 alpha-3; "" for bodies above countries and when unknown
    std::string sector;   // GOV, MIL, OPP, REB, COP, JUD, MED, BUS, CVL, IGO, NGO ...; "" when unknown
    std::vector<std::size_t> member_of;  // indices in Actors::actors

    bool operator==(const Actor&) const = default;
};

enum class MentionKind : std::uint8_t { name, nominal, pronoun };

/// Words [first, last] of a sentence that mean one actor, or several ("the two nations", "they").
struct Mention {
    std::size_t sentence = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t head = 0;  // the word that governs the others: "Clinton" in "Secretary Hillary Clinton"
    MentionKind kind = MentionKind::name;
    std::vector<std::size_t> actors;  // indices in Actors::actors; at least one
    bool as_place = false;            // a country, city or capital used as a place: "in Paris", "in Syria"

    bool operator==(const Mention&) const = default;
};

/// Who is who in one article.
struct Actors {
    std::vector<Actor> actors;
    std::vector<Mention> mentions;  // sorted by sentence, first, last; no two with the same sentence and head

    bool operator==(const Actors&) const = default;
};

/// The mention whose head is that word, if any.
[[nodiscard]] const Mention* mention_at(const Actors& actors, std::size_t sentence, std::size_t head);

/// The bytes of Article::text from the first to the last word of a mention.
[[nodiscard]] Span span_of(const Mention& mention, const Syntax& syntax);

/// Finds the actors of an article. Names of the title help, but get no mention.
[[nodiscard]] Actors find_actors(const Article& article, const Syntax& syntax, const std::vector<Name>& names,
                                 const Language& english);

}  // namespace annals
