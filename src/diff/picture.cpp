// The union of two articles as one picture: events from left to right in time, and beside them the
// actors who did them or to whom they were done. What only the old one has is drawn as old_only,
// what only the new one has as new_only, what both tell differently as changed, what they share as
// plain. Differing events come first when there is not room for all; how many were left out stands
// in the subtitle. Tested in tests/diff/picture_test.cpp.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "annals/diff.hpp"
#include "diff/comparison.hpp"

namespace annals {
namespace {

using Style = Diagram::Style;

/// More boxes than that and a picture is no longer read at first sight.
constexpr std::size_t most_events = 24;
constexpr std::size_t label_width = 28;

Style style_of(bool in_old, bool in_new) {
    if (in_old && in_new) {
        return Style::plain;
    }
    return in_old ? Style::old_only : Style::new_only;
}

Style style_of(const ComparedEvent& event) {
    const Style style = style_of(event.old_telling != nullptr, event.new_telling != nullptr);
    return style == Style::plain && !event.fields.empty() ? Style::changed : style;
}

/// The events to draw, in timeline order: the differing ones, then as many common ones as there is
/// room for.
std::vector<const ComparedEvent*> chosen(const std::vector<ComparedEvent>& events) {
    std::set<const ComparedEvent*> kept;
    for (const bool common : {false, true}) {
        for (const ComparedEvent& event : events) {
            if (event.same() == common && kept.size() < most_events) {
                kept.insert(&event);
            }
        }
    }
    return {kept.begin(), kept.end()};  // they stand in one array: by address is by place
}

/// Line breaks between words, so that a box is not wider than `label_width` unless a word is.
std::string folded(const std::string& text) {
    std::string lines;
    std::size_t column = 0;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::size_t width = end - begin;
        const bool fits = column + 1 + width <= label_width;
        lines += column == 0 ? "" : fits ? " " : "\n";
        lines.append(text, begin, width);
        column = column != 0 && fits ? column + 1 + width : width;
        begin = end + 1;
    }
    return lines;
}

const Timeline::Entry& entry_of(const ComparedEvent& event) {
    return event.old_entry ? *event.old_entry : *event.new_entry;
}

std::string date_line(const Timeline::Entry& entry) {
    return entry.when.period ? show(*entry.when.period) : "undated";
}

std::string told_or_not(const std::string& value) {
    return value.empty() ? "(not told)" : value;
}

std::string label_of(const ComparedEvent& event) {
    const Timeline::Entry& entry = entry_of(event);
    std::string label = date_line(entry) + ' ' + entry.type + '\n' + folded(entry.text);
    for (const Difference::Field& field : event.fields) {
        label += '\n' + folded(field.name + ": " + told_or_not(field.old_value) + " / " +
                               told_or_not(field.new_value));
    }
    return label;
}

std::string tooltip_of(const ComparedEvent& event) {
    std::string tooltip;
    for (const auto* entry : {&event.old_entry, &event.new_entry}) {
        if (*entry) {
            tooltip +=
                (tooltip.empty() ? "" : "\n") + (*entry)->article + ": " + (*entry)->evidence;
        }
    }
    return tooltip;
}

/// Unique in the picture, since ids are in their article: "event-both-accuse-...",
/// "actor-old-russia".
std::string id_of(const std::string& what, bool in_old, bool in_new, const std::string& id) {
    return what + (in_old && in_new ? "-both-" : in_old ? "-old-" : "-new-") + id;
}

std::string id_of(const ComparedEvent& event) {
    return id_of("event", event.old_telling != nullptr, event.new_telling != nullptr,
                 event.either().event->id);
}

std::string id_of(const AlignedActor& actor) {
    return id_of("actor", actor.old_actor != nullptr, actor.new_actor != nullptr,
                 actor.either().id);
}

Diagram::Box event_box(const ComparedEvent& event, int rank) {
    const Status status = event.either().event->status;
    return {.id = id_of(event),
            .label = label_of(event),
            .tooltip = tooltip_of(event),
            .url = "",
            .group = "",
            .shape = Diagram::Shape::event,
            .style = style_of(event),
            .tentative = status == Status::planned || status == Status::possible,
            .rank = rank};
}

Diagram::Box actor_box(const AlignedActor& actor) {
    const ActorNode& node = actor.either();
    return {.id = id_of(actor),
            .label = folded(node.names.empty() ? node.id : node.names.front()),
            .tooltip = node.role,
            .url = "",
            .group = "",
            .shape = node.actor_class == ActorClass::person ? Diagram::Shape::ellipse
                                                            : Diagram::Shape::box,
            .style = style_of(actor.old_actor != nullptr, actor.new_actor != nullptr),
            .tentative = false,
            .rank = -1};
}

using Tie = std::pair<std::string, std::string>;  // from, to

/// Which actors an event ties in, from agent to event and from event to target.
std::set<Tie> ties_of(const Telling* telling, const std::string& event,
                      const ActorAlignment& actors) {
    std::set<Tie> ties;
    if (telling == nullptr) {
        return ties;
    }
    for (const std::size_t agent : telling->agents) {
        ties.emplace(id_of(actors.actors[agent]), event);
    }
    for (const std::size_t target : telling->targets) {
        ties.emplace(event, id_of(actors.actors[target]));
    }
    return ties;
}

void add_arrows(Diagram& diagram, const ComparedEvent& event, const ActorAlignment& actors) {
    const auto old_ties = ties_of(event.old_telling, id_of(event), actors);
    const auto new_ties = ties_of(event.new_telling, id_of(event), actors);
    std::set<Tie> all = old_ties;
    all.insert(new_ties.begin(), new_ties.end());
    for (const Tie& tie : all) {
        diagram.arrows.push_back({.id = tie.first + "-to-" + tie.second,
                                  .from = tie.first,
                                  .to = tie.second,
                                  .label = "",
                                  .tooltip = "",
                                  .style = style_of(old_ties.contains(tie), new_ties.contains(tie)),
                                  .weight = 1,
                                  .unbalanced = false});
    }
}

std::set<std::size_t> actors_of(const std::vector<const ComparedEvent*>& events) {
    std::set<std::size_t> found;
    for (const ComparedEvent* event : events) {
        for (const Telling* telling : {event->old_telling, event->new_telling}) {
            if (telling != nullptr) {
                found.insert(telling->agents.begin(), telling->agents.end());
                found.insert(telling->targets.begin(), telling->targets.end());
            }
        }
    }
    return found;
}

/// One column for each date, from left to right; the undated stand free.
void add_events(Diagram& diagram, const std::vector<const ComparedEvent*>& events,
                const ActorAlignment& actors) {
    std::map<std::string, int> ranks;
    for (const ComparedEvent* event : events) {
        const Timeline::Entry& entry = entry_of(*event);
        const int next = static_cast<int>(ranks.size());
        const int rank =
            entry.when.period ? ranks.try_emplace(date_line(entry), next).first->second : -1;
        diagram.boxes.push_back(event_box(*event, rank));
        add_arrows(diagram, *event, actors);
    }
}

std::string article_line(const EventGraph& graph) {
    const auto articles = vertices_of<ArticleNode>(graph);
    if (articles.empty()) {
        return "?";
    }
    const auto& article = std::get<ArticleNode>(graph[articles.front()]);
    return article.published
               ? article.id + " (" + show(Period{article.published, article.published}) + ")"
               : article.id;
}

std::string left_out(std::size_t events) {
    return events == 0 ? ""
                       : "; " + std::to_string(events) + (events == 1 ? " event" : " events") +
                             " not drawn";
}

}  // namespace

Diagram picture(const EventGraph& old_graph, const EventGraph& new_graph) {
    const Comparison both = lay_over(old_graph, new_graph);
    const auto events = chosen(both.events);
    Diagram diagram;
    diagram.title = "What two articles tell differently";
    diagram.subtitle = "old: " + article_line(old_graph) + ", new: " + article_line(new_graph) +
                       left_out(both.events.size() - events.size());
    diagram.left_to_right = true;
    diagram.legend = {{Style::old_only, "only in the old one"},
                      {Style::new_only, "only in the new one"},
                      {Style::changed, "told differently"},
                      {Style::plain, "in both"}};
    add_events(diagram, events, both.actors);
    for (const std::size_t actor : actors_of(events)) {
        diagram.boxes.push_back(actor_box(both.actors.actors[actor]));
    }
    std::sort(diagram.boxes.begin(), diagram.boxes.end());
    std::sort(diagram.arrows.begin(), diagram.arrows.end(), [](const auto& a, const auto& b) {
        return std::tie(a.from, a.to, a.style) < std::tie(b.from, b.to, b.style);
    });
    return diagram;
}

}  // namespace annals
