#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "actors/candidate.hpp"
#include "actors/cast.hpp"
#include "actors/persons.hpp"
#include "actors/recent.hpp"
#include "actors/sentence_view.hpp"
#include "annals/actors.hpp"
#include "language/actor_facts.hpp"
#include "language/lexicon.hpp"

namespace annals {

/// What is known while an article is read from its first sentence to its last: the actors so far,
/// and who was spoken of lately. The three ways to find out whom a candidate means are in names,
/// nominals and pronouns.
struct Story {
    const ActorFacts& facts;
    const Lexicon& lexicon;
    std::string published;  // "2012-07", "" when not known: who was in office
    Persons persons = {};
    Cast cast = {};
    Recent recent = {};
    std::vector<Mention> mentions = {};
    std::optional<std::size_t> speaker = {};  // who said something last
    bool quote_open = false;                  // a quotation goes on from the sentence before
    std::size_t paragraph = 0;                // of the sentence before
};

/// A sentence being read: its candidates, and for each of its words the mention that it is the head
/// of.
struct SentenceReading {
    const SentenceView& sentence;
    std::vector<bool> quoted;             // of each word: between quotation marks
    std::vector<std::size_t> mention_at;  // index in Story::mentions, or Word::no_head

    [[nodiscard]] const Mention* mention(const Story& story, std::size_t word) const;
    /// The one actor that the mention at that word means, if it is one.
    [[nodiscard]] std::optional<std::size_t> member(const Story& story, std::size_t word) const;
};

/// Whom a name means; notes its names, country, role and membership. None: nobody.
[[nodiscard]] std::optional<std::size_t> resolve_name(Story& story, const SentenceReading& reading,
                                                      Candidate& candidate);

/// Whom a noun phrase means: somebody told before, or somebody new. Two for "the two nations".
[[nodiscard]] std::vector<std::size_t> resolve_nominal(Story& story, const SentenceReading& reading,
                                                       const Candidate& candidate);

/// Whom a pronoun means; empty when nobody stands out.
[[nodiscard]] std::vector<std::size_t> resolve_pronoun(Story& story, const SentenceReading& reading,
                                                       const Candidate& candidate);

/// "I", "our": whoever speaks.
[[nodiscard]] bool is_first_person(const Candidate& candidate);

/// What words belong to: the country that they agree on and the actor that owns or employs.
struct Belonging {
    std::string country;
    std::optional<std::size_t> body;  // a state or body: "U.S.", "Republican Guard"
    std::optional<std::size_t>
        owner;  // whoever stands in the possessive: "al-Assad" of "al-Assad's regime"
};
[[nodiscard]] Belonging belonging(const Story& story, const SentenceReading& reading,
                                  const Candidate& candidate);

/// The state with that code.
[[nodiscard]] std::size_t state_member(Story& story, const std::string& code);

}  // namespace annals
