#pragma once

#include <cstddef>
#include <vector>

#include "actors/chain_links.hpp"
#include "actors/chain_mention.hpp"
#include "annals/actors.hpp"

namespace annals {

/// The given words of one article while their chains are told.
struct ChainStory {
    const ChainText& text;
    const Actors& actors;
    const ActorFacts& facts;
    const std::vector<ChainMention>&
        mentions;  // in text order, of two that begin together the longer first
    ChainLinks links;
};

// The passes, surest first.
void chain_names(ChainStory& story);  // names, and noun phrases of the same words
void chain_syntax(
    ChainStory& story);  // apposition, "is a", relative pronouns, a name within its phrase
void chain_nouns(ChainStory& story);     // "the old bridge ... the bridge", "2004 ... that year"
void chain_actors(ChainStory& story);    // whom the actor stage holds for the same
void chain_speakers(ChainStory& story);  // I, we, you
void chain_pronouns(ChainStory& story);  // he, she, it, they, this

/// Two numbers that exclude each other.
[[nodiscard]] bool numbers_differ(const ChainMention& a, const ChainMention& b);

}  // namespace annals
