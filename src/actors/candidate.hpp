#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "actors/named.hpp"
#include "actors/sentence_view.hpp"
#include "annals/actors.hpp"
#include "language/actor_facts.hpp"

namespace annals {

enum class Gender : std::uint8_t { unknown, male, female };

/// Words that may mean an actor, before anyone asks which one.
struct Candidate {
    /// "some", "two children", bare plurals; "the", "this", "its"; neither: "Hamas", "parliament".
    enum class Article : std::uint8_t { none, definite, indefinite };

    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t head = 0;
    MentionKind kind = MentionKind::nominal;
    bool as_place = false;
    std::string text = {};  // the words first..last

    Named named = {};       // of a name: what it names
    std::string role = {};  // of a name: the title or role before it, "U.S. Secretary of State"
    std::vector<std::size_t> of = {};  // heads of names and phrases that this one belongs to:
                                       // "U.S.", "al-Assad" of "'s regime"

    std::string noun = {};  // of a nominal: the role's singular, "foreign minister"
    ActorClass actor_class = ActorClass::group;
    std::string sector = {};
    Article article = Article::none;
    bool plural = false;
    bool owned = false;     // "his party"
    std::size_t count = 0;  // "two": 2; 0: none said
    std::size_t part_of =
        Word::no_head;  // "hundreds of protesters": the head of what it is a quantity of
    Gender gender = Gender::unknown;
};

/// The names of a sentence with the titles before them, its nominals and its pronouns; sorted by
/// head.
[[nodiscard]] std::vector<Candidate> find_candidates(const SentenceView& sentence,
                                                     const std::vector<Named>& named,
                                                     const ActorFacts& facts);

}  // namespace annals
