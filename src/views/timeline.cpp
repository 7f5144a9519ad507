// The dated list of events.
//
// The text of an entry is made of the actors' full names and the article's own words:
// agents + predicate ("Hillary Clinton lambasted Russia and China"), a clause as it stands ("two
// children were killed"), or a phrase with those who take part ("Friends of Syria conference in
// Paris: Hillary Clinton"). An event that was only called for or feared is told with the event that
// called for it, and gets no line of its own unless it has a date of its own. Tested in
// tests/views/timeline_test.cpp.

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "annals/views.hpp"
#include "views/captions.hpp"

namespace annals {
namespace {

std::vector<std::string> names_of(const EventGraph& graph, const std::vector<Vertex>& actors) {
    std::vector<std::string> names;
    for (const Vertex actor : actors) {
        names.push_back(name_of(graph, actor));
    }
    return names;
}

/// Actors whom `words` do not name already, by any of their names.
std::vector<std::string> unnamed(const EventGraph& graph, const std::vector<Vertex>& actors,
                                 const std::string& words) {
    std::vector<std::string> names;
    for (const Vertex vertex : actors) {
        const auto& actor = std::get<ActorNode>(graph[vertex]);
        const bool named =
            std::any_of(actor.names.begin(), actor.names.end(), [&](const std::string& name) {
                return !name.empty() && words.find(name) != std::string::npos;
            });
        if (!named) {
            names.push_back(name_of(actor));
        }
    }
    return names;
}

/// Where an actor is first spoken of in the sentence that words the event, seen from its word.
enum class Side { nowhere, before, after };

Side side_of(const ActorNode& actor, const EventNode& event) {
    Side side = Side::nowhere;
    const Evidence& word = event.mentions.front();
    for (const Evidence& mention : actor.mentions) {
        if (mention.article != word.article || mention.sentence != word.sentence) {
            continue;
        }
        if (mention.span.begin < word.span.begin) {
            return Side::before;
        }
        side = Side::after;
    }
    return side;
}

/// The agents to name before the predicate: "Lavrov will meet al-Assad" names the second itself,
/// who is an agent of the meeting, too.
std::vector<Vertex> subjects_of(const EventGraph& graph, const EventNode& event,
                                const std::vector<Vertex>& agents) {
    std::vector<Vertex> subjects;
    for (const Vertex agent : agents) {
        const auto& actor = std::get<ActorNode>(graph[agent]);
        if (event.mentions.empty() || side_of(actor, event) != Side::after) {
            subjects.push_back(agent);
        }
    }
    return subjects.empty() ? agents : subjects;
}

/// Without words of the text: "Hillary Clinton lambasted Russia and China".
std::string text_from_label(const EventGraph& graph, const EventNode& event,
                            const std::vector<Vertex>& agents, const std::vector<Vertex>& targets) {
    const std::string before = joined_names(names_of(graph, agents));
    const std::string after = joined_names(names_of(graph, targets));
    std::string text = before + (before.empty() ? "" : " ") + event.label;
    return text + (after.empty() ? "" : (before.empty() ? ": " : " ") + after);
}

std::string with_place(std::string text, const std::string& place) {
    return place.empty() || text.find(place) != std::string::npos ? text : text + " in " + place;
}

std::string text_of(const EventGraph& graph, Vertex vertex) {
    const auto& event = std::get<EventNode>(graph[vertex]);
    const auto agents = targets_of(graph, vertex, EdgeKind::agent);
    const auto targets = targets_of(graph, vertex, EdgeKind::target);
    const std::string& words = event.wording.words;
    if (words.empty()) {
        return text_from_label(graph, event, agents, targets);
    }
    if (event.wording.form == Wording::Form::predicate) {
        return joined_names(names_of(graph, subjects_of(graph, event, agents))) + ' ' + words;
    }
    if (event.wording.form == Wording::Form::nonfinite) {
        const std::string who = joined_names(names_of(graph, agents));
        return who.empty() ? words : who + ": " + words;
    }
    // The label of several mentions can say more than the words of the first.
    const bool label_says_more =
        event.wording.form == Wording::Form::phrase && event.label.size() > words.size();
    const std::string text = label_says_more ? event.label : words;
    if (event.wording.form == Wording::Form::clause) {
        const std::string by = joined_names(unnamed(graph, agents, text));
        return text + (by.empty() ? "" : " (" + by + ')');
    }
    const std::string who = joined_names(unnamed(graph, agents, text));
    return with_place(text, event.place) + (who.empty() ? "" : ": " + who);
}

Timeline::Entry entry_of(const EventGraph& graph, Vertex vertex) {
    const auto& event = std::get<EventNode>(graph[vertex]);
    Timeline::Entry entry;
    entry.event = event.id;
    entry.type = event.type;
    entry.text = text_of(graph, vertex);
    entry.when = event.when;
    entry.date_text = event.when.basis == Basis::relative ? event.date_text : "";
    entry.status = event.status;
    entry.agents = names_of(graph, targets_of(graph, vertex, EdgeKind::agent));
    entry.targets = names_of(graph, targets_of(graph, vertex, EdgeKind::target));
    entry.place = event.place;
    entry.said_by = joined_names(names_of(graph, sources_of(graph, vertex, EdgeKind::says)));
    if (!event.sentences.empty()) {
        entry.article = event.sentences.front().article;
        entry.sentence = event.sentences.front().sentence;
        entry.evidence = event.sentences.front().text;
    }
    return entry;
}

std::vector<Timeline::Source> sources_in(const EventGraph& graph) {
    std::vector<Timeline::Source> sources;
    for (const Vertex vertex : vertices_of<ArticleNode>(graph)) {
        const auto& article = std::get<ArticleNode>(graph[vertex]);
        sources.push_back(
            {article.id, article.title, article.source, article.url, article.published});
    }
    return sources;
}

/// Of the events behind a stance; one behind both kinds opposes.
std::map<std::string, Diagram::Style> styles_of_events(const EventGraph& graph) {
    std::map<std::string, Diagram::Style> styles;
    for (auto [edge, end] = edges(graph); edge != end; ++edge) {
        const Edge& stance = graph[*edge];
        if (stance.kind != EdgeKind::opposes && stance.kind != EdgeKind::supports) {
            continue;
        }
        for (const std::string& event : stance.events) {
            if (stance.kind == EdgeKind::opposes) {
                styles[event] = Diagram::Style::opposes;
            } else {
                styles.emplace(event, Diagram::Style::supports);
            }
        }
    }
    return styles;
}

/// Told with the event whose object it is.
bool is_told_elsewhere(const EventGraph& graph, Vertex vertex) {
    const auto& event = std::get<EventNode>(graph[vertex]);
    return event.status == Status::possible && !has_own_date(event.when) &&
           !targets_of(graph, vertex, EdgeKind::object_of).empty();
}

bool is_dated(const When& when) {
    return when.period || when.assumed;
}

/// What sorts a dated entry: an open beginning is before all days.
auto first_day(const When& when) {
    const auto first = when.period ? when.period->first : when.assumed;
    return std::pair{first.has_value(), first.value_or(Day{boost::gregorian::min_date_time})};
}

/// Days that the period spans, an assumed day as fine as any.
long length(const When& when) {
    if (!when.period) {
        return 1;
    }
    if (!when.period->first || !when.period->last) {
        return std::numeric_limits<long>::max();
    }
    return (*when.period->last - *when.period->first).days() + 1;
}

/// How the undated event is known to lie to the others: their dates, or their texts.
std::string neighbour(const EventGraph& graph, const std::vector<Vertex>& others) {
    for (const Vertex other : others) {
        const auto& event = std::get<EventNode>(graph[other]);
        if (event.when.period && has_own_date(event.when)) {
            return date_caption(event.when);
        }
    }
    return others.empty() ? "" : shortened(text_of(graph, others.front()), 60);
}

}  // namespace

Timeline timeline(const EventGraph& graph) {
    Timeline list;
    list.subtitle = articles_caption(graph, "");
    list.sources = sources_in(graph);
    const auto styles = styles_of_events(graph);
    for (const Vertex vertex : vertices_of<EventNode>(graph)) {
        if (is_told_elsewhere(graph, vertex)) {
            continue;
        }
        Timeline::Entry entry = entry_of(graph, vertex);
        if (const auto style = styles.find(entry.event); style != styles.end()) {
            entry.style = style->second;
        }
        if (is_dated(entry.when)) {
            list.dated.push_back(std::move(entry));
            continue;
        }
        entry.after = neighbour(graph, sources_of(graph, vertex, EdgeKind::before));
        entry.before = neighbour(graph, targets_of(graph, vertex, EdgeKind::before));
        list.undated.push_back(std::move(entry));
    }
    std::stable_sort(list.dated.begin(), list.dated.end(), [](const auto& left, const auto& right) {
        return std::pair{first_day(left.when), length(left.when)} <
               std::pair{first_day(right.when), length(right.when)};
    });
    return list;
}

}  // namespace annals
