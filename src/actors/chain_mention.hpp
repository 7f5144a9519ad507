#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "actors/candidate.hpp"
#include "actors/sentence_view.hpp"
#include "annals/actors.hpp"
#include "annals/names.hpp"

namespace annals {

/// What a chain is told from: the trees as views, what stands in quotation marks, the type of each
/// word's name.
struct ChainText {
    struct NameWord {
        std::optional<NameType> type = {};
        std::size_t first = 0;  // the name's words
        std::size_t last = 0;
    };

    std::vector<SentenceView> sentences;
    std::vector<std::vector<bool>> quoted;
    std::vector<std::vector<NameWord>> names;
    std::vector<bool> question;  // of each paragraph: it ends in a question mark
    bool interview = false;      // several paragraphs are questions
};

[[nodiscard]] ChainText read_chain_text(const Syntax& syntax, const std::vector<Name>& names);

/// Words that may mean the same as others, with what agreement is asked of.
struct ChainMention {
    enum class Pronoun : std::uint8_t {
        none,
        i,
        we,
        you,
        he,
        she,
        it,
        they,
        relative,
        pointing,
        other
    };
    enum class Determiner : std::uint8_t { none, definite, pointing, indefinite, possessive };
    enum class Number : std::uint8_t { unknown, one, many };
    enum class Sort : std::uint8_t {
        unknown,
        person,
        body,
        people,
        place,
        time,
        thing,
        number,
        happening
    };

    std::size_t sentence = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t head = 0;
    Pronoun pronoun = Pronoun::none;
    Determiner determiner = Determiner::none;
    Number number = Number::unknown;
    Sort sort = Sort::unknown;
    Gender gender = Gender::unknown;
    std::optional<NameType> type = {};  // of the name at its head
    bool named = false;                 // its head is a proper noun
    bool coordinated = false;           // "Russia and China"
    bool clause = false;                // "that they stayed": given, since "this" means it
    bool longer = false;                // goes on behind its head: "the man in the boat"
    bool quoted = false;
    std::string key = {};   // all words folded, without the article
    std::string core = {};  // of a name: the name alone, "jane roe" of "the dancer Jane Roe"
    std::string noun = {};  // the lemma of the head, folded
    std::vector<std::string> modifiers = {};  // lemmas before the head, sorted
    std::vector<std::string> numerals = {};
    std::optional<std::size_t> actor = {};  // the one that the actor stage found at its head

    [[nodiscard]] bool is_pronoun() const { return pronoun != Pronoun::none; }
    [[nodiscard]] bool overlaps(const ChainMention& b) const {
        return sentence == b.sentence && first <= b.last && b.first <= last;
    }
};

/// The mention of words first..last of a sentence.
[[nodiscard]] ChainMention read_chain_mention(const ChainText& text, std::size_t sentence,
                                              std::size_t first, std::size_t last,
                                              const Actors& actors, const ActorFacts& facts);

}  // namespace annals
