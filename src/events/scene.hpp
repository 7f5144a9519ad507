#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annals/actors.hpp"
#include "annals/events.hpp"
#include "annals/quotes.hpp"
#include "annals/read.hpp"
#include "annals/syntax.hpp"
#include "annals/time.hpp"
#include "events/branches.hpp"
#include "language/lexicon.hpp"
#include "language/ontology.hpp"
#include "language/word_list.hpp"

namespace annals {

/// All that the earlier rooms found in an article, and the tables: what the steps of this room
/// read.
struct Scene {
    const Article& article;
    const Syntax& syntax;
    const Actors& actors;
    const std::vector<Quote>& quotes;
    const std::vector<TimeExpression>& dates;
    const Lexicon& lexicon;
    const Ontology& ontology;
    const WordList& speech;
    std::vector<Branches> branches;  // of Syntax::trees
    std::vector<std::vector<bool>>
        named;  // by sentence and word: inside the name of an actor or a date
};

[[nodiscard]] Scene scene_of(const Article& article, const Syntax& syntax, const Actors& actors,
                             const std::vector<Quote>& quotes,
                             const std::vector<TimeExpression>& dates, const Language& english);

/// A word that tells of an event, and the line of the lexicon that says so.
struct Hit {
    std::size_t sentence = 0;
    std::size_t word = 0;
    const EventWord* entry = nullptr;
    bool noun = false;
    std::optional<std::size_t> light;  // the verb that carries the noun: "held" of "held talks"
    LightRole light_role = LightRole::agent;  // of that verb's subject
};

/// What one mention tells: a hit and all that is said with it.
struct Telling {
    Hit hit;
    std::string type;  // of the entry, but for deaths without a known killer
    std::vector<std::size_t> agents;
    std::vector<std::size_t> targets;
    std::vector<Argument> arguments;
    std::optional<std::size_t> object;  // indices in the tellings
    std::vector<std::size_t> causes;
    std::string place;
    When when;
    Status status = Status::actual;
    std::optional<std::size_t> said_by;
    std::vector<Count> counts;
    bool definite = false;    // "the meeting", "this attack", "that trial"
    bool indefinite = false;  // "a meeting"
    bool mutual = false;      // "clashed with", "fighting between"
    bool apart = false;       // from the date of its sentence, which is that of another event
    std::string label;
};

/// Whether doing it is saying it: "accused", "promised", "rejected".
[[nodiscard]] bool is_speech_act(std::string_view type);

/// Whether a word tells of people killed or hurt.
[[nodiscard]] bool is_harm(std::string_view lemma);

// The steps, in their order.

/// The words that tell of events, by sentence and word.
[[nodiscard]] std::vector<Hit> find_hits(const Scene& scene);

/// Who does it to whom. Tellings that the lexicon is not sure of and that have no such actors are
/// left out.
[[nodiscard]] std::vector<Telling> find_arguments(const Scene& scene, const std::vector<Hit>& hits);

/// The actors that a word means, alone or as "members of", "two of"; none when it means none.
[[nodiscard]] std::vector<std::size_t> actors_at(const Scene& scene, std::size_t sentence,
                                                 std::size_t word);

/// What stands before a noun and can be a doer: "Russian veto", "NATO raid"; whose it is said to be.
[[nodiscard]] Words modifiers(const Branches& branches, std::size_t noun);
[[nodiscard]] Words possessors(const Branches& branches, std::size_t noun);

/// Whose a thing is that is no actor: "Peruvian positions", "the headquarters of the party"; of what
/// somebody does something with (agent) or to (target).
[[nodiscard]] std::vector<std::size_t> owners_at(const Scene& scene, std::size_t sentence,
                                                 std::size_t word, Role role);

/// Which telling is the object or the cause of which: "called for sanctions", "lambasted Russia for
/// blocking".
void nest(const Scene& scene, std::vector<Telling>& tellings);

/// Parties that the text does not tell again, from the event of that sort told last: "The first
/// lawsuit was settled", "Peru attacked again".
void take_implied(const Scene& scene, std::vector<Telling>& tellings);

/// Whether it happened.
[[nodiscard]] Status status_of(const Scene& scene, const std::vector<Telling>& tellings,
                               std::size_t index);

/// "A resolution could be introduced ... it is hard to win them for the resolution": a law or
/// resolution that was only possible before is no more than that when it is spoken of again.
void take_up_status(const Scene& scene, std::vector<Telling>& tellings);

/// The words of the place where it happens, and their span; none when the text does not say.
struct PlaceName {
    std::string words;
    Span span;
};
[[nodiscard]] std::optional<PlaceName> place_of(const Scene& scene, const Hit& hit);

/// The numbers of people in it.
[[nodiscard]] std::vector<Count> counts_of(const Scene& scene, const Hit& hit);

/// The source that alone tells of it.
[[nodiscard]] std::optional<std::size_t> source_of(const Scene& scene,
                                                   const std::vector<Telling>& tellings,
                                                   std::size_t index);

/// "lambasted", "Friends of Syria conference".
[[nodiscard]] std::string label_of(const Scene& scene, const Hit& hit);

/// Tellings of one event together, in the order of their first; each group in text order.
[[nodiscard]] std::vector<std::vector<std::size_t>> join(const Scene& scene,
                                                         const std::vector<Telling>& tellings);

/// Whether the grammar tells it as something that was before: "has lost", "lambasted them for
/// blocking". What happened around it happened later.
[[nodiscard]] bool is_told_as_past(const Branches& branches, const Hit& hit);

/// Dates that were found for a telling but are those of another event, which it lies after or
/// before: "expelled him after the February conference".
void hand_over_dates(const Scene& scene, std::vector<Telling>& tellings);

/// Whether a noun only tells how things stood: "was being kept afloat by aid from Peru". Its time
/// is longer than the day that is told of.
[[nodiscard]] bool is_background(const Branches& branches, const Hit& hit);

/// Dates for events without one of their own.
void inherit_dates(const Scene& scene, const std::vector<Telling>& tellings,
                   const std::vector<std::size_t>& event_of, std::vector<Event>& events);

/// For events still undated that go on with a tale: the day, or the year alone, told last.
void date_by_tale(const Scene& scene, const std::vector<Telling>& tellings,
                  const std::vector<std::size_t>& event_of, std::vector<Event>& events);

/// What the text says of the order of its events, without contradictions. Of the orders of an
/// undated event, those to the nearest dated ones stand first.
[[nodiscard]] std::vector<Order> find_orders(const Scene& scene,
                                             const std::vector<Telling>& tellings,
                                             const std::vector<std::size_t>& event_of,
                                             const std::vector<Event>& events);

}  // namespace annals
