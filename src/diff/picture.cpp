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
#include "views/captions.hpp"

namespace annals {
namespace {

using Style = Diagram::Style;

/// More boxes than that and a picture is no longer read at first sight.
constexpr std::size_t most_events = 24;
constexpr std::size_t label_width = 26;   // characters in a line of an event
constexpr std::size_t longest_text = 90;  // bytes of an event's text

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

const Timeline::Entry& entry_of(const ComparedEvent& event) {
    return event.old_entry ? *event.old_entry : *event.new_entry;
}

std::string told_or_not(const std::string& value) {
    return value.empty() ? "(not told)" : value;
}

std::string label_of(const ComparedEvent& event) {
    const Timeline::Entry& entry = entry_of(event);
    std::string label = wrapped(shortened(entry.text, longest_text), label_width);
    for (const Difference::Field& field : event.fields) {
        const std::string told =
            field.name + ": " + told_or_not(field.old_value) + " / " + told_or_not(field.new_value);
        label += '\n' + wrapped(shortened(told, longest_text), label_width);
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
    return what + (in_old && in_new ? "-both-" : in_old ? "-old-" : "-new-") + diagram_id(id);
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
            .label = wrapped(shortened(name_of(node), longest_text), label_width),
            .tooltip = actor_caption(node),
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
std::set<Tie> ties_of(const EventVersion* telling, const std::string& event,
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
        for (const EventVersion* telling : {event->old_telling, event->new_telling}) {
            if (telling != nullptr) {
                found.insert(telling->agents.begin(), telling->agents.end());
                found.insert(telling->targets.begin(), telling->targets.end());
            }
        }
    }
    return found;
}

/// The date at the head of a column.
Diagram::Box heading(const std::string& date, int rank) {
    return {.id = "period-" + diagram_id(date),
            .label = date,
            .tooltip = date,
            .url = "",
            .group = "",
            .shape = Diagram::Shape::note,
            .style = Style::plain,
            .tentative = false,
            .rank = rank};
}

/// One column for each date, from left to right; the undated stand free.
void add_events(Diagram& diagram, const std::vector<const ComparedEvent*>& events,
                const ActorAlignment& actors) {
    std::map<std::string, int> ranks;
    for (const ComparedEvent* event : events) {
        const std::string date = date_caption(entry_of(*event).when);
        const auto [column, is_new] = ranks.try_emplace(date, static_cast<int>(ranks.size()));
        if (is_new && !date.empty()) {
            diagram.boxes.push_back(heading(date, column->second));
        }
        diagram.boxes.push_back(event_box(*event, date.empty() ? -1 : column->second));
        add_arrows(diagram, *event, actors);
    }
}

std::string subtitle(const EventGraph& old_graph, const EventGraph& new_graph,
                     const std::string& left_out) {
    return "old: " + articles_caption(old_graph, "") + ", new: " + articles_caption(new_graph, "") +
           (left_out.empty() ? "" : "; " + left_out);
}

}  // namespace

Diagram picture(const EventGraph& old_graph, const EventGraph& new_graph) {
    const Comparison both = lay_over(old_graph, new_graph);
    const auto events = chosen(both.events);
    Diagram diagram;
    diagram.title = "What two articles tell differently";
    diagram.subtitle =
        subtitle(old_graph, new_graph, shown_caption(events.size(), both.events.size(), "events"));
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
