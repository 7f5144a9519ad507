#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "annals/actors.hpp"
#include "annals/events.hpp"
#include "annals/stance.hpp"
#include "annals/time.hpp"

namespace annals {

/// Words that many places show: a sentence is kept once, however many events, actors and edges rest
/// on it.
class SharedText {
public:
    SharedText() = default;
    SharedText(std::string text)  // NOLINT: a text is a text
        : text_(std::make_shared<const std::string>(std::move(text))) {}
    SharedText(const char* text) : SharedText(std::string{text}) {}  // NOLINT: as above

    [[nodiscard]] const std::string& str() const {
        static const std::string none;
        return text_ ? *text_ : none;
    }
    operator const std::string&() const { return str(); }  // NOLINT: as above

    friend bool operator==(const SharedText& a, const SharedText& b) {
        return a.text_ == b.text_ || a.str() == b.str();
    }
    friend auto operator<=>(const SharedText& a, const SharedText& b) {
        return a.text_ == b.text_ ? std::strong_ordering::equal : a.str() <=> b.str();
    }

private:
    std::shared_ptr<const std::string> text_;
};

/// A place in an article that shows why something is in the graph.
struct Evidence {
    std::string article;       // id of the article
    std::size_t sentence = 0;  // 0, 1, ... in the article
    Span span;                 // bytes of the file as it is on disk
    SharedText text;           // the sentence, white space as single blanks

    auto operator<=>(const Evidence&) const = default;
};

/// An article that was read.
struct ArticleNode {
    std::string id, file, title, source, url;
    std::optional<Day> published;
    std::string published_basis;
    std::vector<Evidence> sentences;  // all of them, in order

    bool operator==(const ArticleNode&) const = default;
};

/// An actor; after merging articles, one of them all.
struct ActorNode {
    std::string id;
    std::vector<std::string> names;
    ActorClass actor_class = ActorClass::group;
    std::string role, country, sector;
    std::vector<Evidence> mentions;

    bool operator==(const ActorNode&) const = default;
};

/// How the text itself words an event. A predicate goes on from the agents as in a sentence
/// ("lambasted Russia and China"), a clause needs no more ("two children were killed"), a nonfinite
/// verb names what is done
/// ("blocking efforts", "to topple the regime"), a phrase the event ("opposition to sanctions").
struct Wording {
    enum class Form : std::uint8_t { phrase, nonfinite, predicate, clause };
    std::string words;
    Form form = Form::phrase;

    bool operator==(const Wording&) const = default;
};

/// An event with all that is its own; who did it to whom, when and where stands in the edges.
struct EventNode {
    std::string id, type, label, plover,
        cameo;  // plover, cameo: "" when the scheme has no such act
    Wording wording;
    When when;
    std::string date_text;  // the words the date comes from: "Friday"
    Status status = Status::actual;
    bool mutual = false;  // targets do it to the agents too: "clashed with"
    std::string place;    // as written
    std::vector<Count> counts;
    double confidence = 0.0;
    std::vector<Evidence> mentions;   // spans of the triggers, text of their sentences
    std::vector<Evidence> sentences;  // spans and text of the sentences, unique

    bool operator==(const EventNode&) const = default;
};

/// A period that events lie in, and a place where they happen.
struct PeriodNode {
    Period period;
    bool operator==(const PeriodNode&) const = default;
};
struct PlaceNode {
    std::string name;
    bool operator==(const PlaceNode&) const = default;
};

using Node = std::variant<ArticleNode, ActorNode, EventNode, PeriodNode, PlaceNode>;

/// What an edge says, read from its source to its target:
/// event agent actor; event target actor; event at place; event on period; actor part_of actor;
/// event object_of event (the inner is the object of the outer: from inner to outer); event
/// cause_of event (from the cause); actor says event; event before event; actor opposes or supports
/// actor; event in_article article.
enum class EdgeKind : std::uint8_t {
    agent,
    target,
    at,
    on,
    part_of,
    object_of,
    cause_of,
    says,
    before,
    same_as,
    opposes,
    supports,
    in_article
};
[[nodiscard]] std::string_view show(EdgeKind kind);

/// An edge and the sentences that show it; `events` names the events behind a stance (their ids).
struct Edge {
    EdgeKind kind = EdgeKind::agent;
    std::vector<std::string> events;
    std::vector<Evidence> evidence;

    bool operator==(const Edge&) const = default;
};

/// Events, actors, periods, places and articles, linked; self-contained (no offsets into memory).
/// Vertices stand in this order: articles, actors, events in text order, periods, places.
using EventGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Edge>;
using Vertex = boost::graph_traits<EventGraph>::vertex_descriptor;

/// The vertices that hold a T, in order. vertices_of<EventNode>(graph)
template <typename T>
[[nodiscard]] std::vector<Vertex> vertices_of(const EventGraph& graph) {
    std::vector<Vertex> found;
    for (Vertex v = 0; v < num_vertices(graph); ++v) {
        if (std::holds_alternative<T>(graph[v])) {
            found.push_back(v);
        }
    }
    return found;
}

/// Where the edges of that kind out of `from` lead, in the order they were added; into `to`: where
/// they come from.
[[nodiscard]] std::vector<Vertex> targets_of(const EventGraph& graph, Vertex from, EdgeKind kind);
[[nodiscard]] std::vector<Vertex> sources_of(const EventGraph& graph, Vertex to, EdgeKind kind);

/// Builds the event graph of one article from what the stages found.
[[nodiscard]] EventGraph connect(const Article& article, const Syntax& syntax, const Actors& actors,
                                 const std::vector<TimeExpression>& dates, const Events& events,
                                 const std::vector<Stance>& stances, const Language& english);

/// One graph of several articles: actors of the same id become one; stances of the same pair and
/// sign are joined.
[[nodiscard]] EventGraph merge(const std::vector<EventGraph>& graphs);

/// What a user wants to see of a graph (--actor, --type, --since, --until, --status, --roll-up).
struct Selection {
    std::vector<std::string> actors;  // names or ids; an event with any of them stays
    std::vector<std::string> types;
    std::vector<Status> statuses;
    std::optional<Day> since, until;  // undated events go when one is given
    bool roll_up_country = false;     // persons and bodies become their countries
};

/// The part of `graph` that `selection` keeps, with stances only of kept events.
[[nodiscard]] EventGraph select(const EventGraph& graph, const Selection& selection);

}  // namespace annals
