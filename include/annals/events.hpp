#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annals/actors.hpp"
#include "annals/quotes.hpp"
#include "annals/read.hpp"
#include "annals/syntax.hpp"
#include "annals/text.hpp"
#include "annals/time.hpp"

namespace annals {

enum class Status : std::uint8_t { actual, planned, possible, denied };

/// "actual", "planned", "possible", "denied".
[[nodiscard]] std::string_view show(Status status);
[[nodiscard]] std::optional<Status> status_named(std::string_view name);

/// One word that tells of an event: "vetoed", "conference"; and where it stands.
struct Trigger {
    std::size_t sentence = 0;
    std::size_t word = 0;
    Span span;  // of the word in Article::text

    auto operator<=>(const Trigger&) const = default;
};

/// A filler of a role that is not an actor of the graph, or the span of one that is (for
/// `inspect`).
enum class Role : std::uint8_t { agent, target, recipient, place, instrument, object };
[[nodiscard]] std::string_view show(Role role);
struct Argument {
    Role role = Role::agent;
    Span span;
    bool operator==(const Argument&) const = default;
};

/// People killed, wounded, arrested ...: "at least 89 people" -> 89, at_least.
struct Count {
    std::string what;  // "killed", "wounded", "arrested", "people"
    std::size_t number = 0;
    enum class Bound : std::uint8_t { exact, at_least, at_most, about } bound = Bound::exact;
    std::string words;  // as written: "at least 89"
    bool operator==(const Count&) const = default;
};

/// Something that happened, is planned, feared, asked for or denied.
struct Event {
    std::string id;     // made from type, actors, date and words: stable under edits elsewhere
    std::string type;   // a type of the ontology: "ACCUSE"
    std::string label;  // readable, from the text: "lambasted", "Friends of Syria conference"
    std::string cameo;  // CAMEO code of the act, "" when the scheme has none
    int valence = 0;    // of agents towards targets: -1, 0, +1
    bool mutual = false;  // targets do it to the agents too: "clashed with"
    std::vector<Trigger> mentions;    // in text order; the first is the clearest one's sentence
    std::vector<std::size_t> agents;  // indices in Actors::actors, sorted by first mention, unique
    std::vector<std::size_t> targets;
    std::vector<Argument> arguments;    // spans, of all mentions
    std::optional<std::size_t> object;  // index in the events: what was called for, vetoed, feared
    std::vector<std::size_t> causes;    // indices: "lambasted Russia for blocking": the blocking
    std::string place;                  // as written, "" when none
    When when;
    Status status = Status::actual;
    std::optional<std::size_t> said_by;  // index in Actors::actors
    std::vector<Count> counts;
    double confidence = 0.0;  // 0..1

    bool operator==(const Event&) const = default;
};

/// `before` ended before `after` began, as words of the text say.
struct Order {
    std::size_t before = 0;  // indices in the events
    std::size_t after = 0;
    Span evidence;
    bool operator==(const Order&) const = default;
};

struct Events {
    std::vector<Event> events;  // in the order of their first mentions
    std::vector<Order> orders;

    bool operator==(const Events&) const = default;
};

/// The events of an article; coreferent mentions are joined.
[[nodiscard]] Events find_events(const Article& article, const Syntax& syntax, const Actors& actors,
                                 const std::vector<Quote>& quotes,
                                 const std::vector<TimeExpression>& dates, const Language& english);

}  // namespace annals
