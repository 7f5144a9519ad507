// Events from left to right in time: a column for each period, a note with its date at the head,
// actors beside the events: who does it on its left, to whom it is done on its right. Tested in
// tests/views/events_test.cpp.

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "views/captions.hpp"
#include "views/views.hpp"

namespace annals {
namespace {

/// Events with a period, by first day, at most `top` of them.
std::vector<Vertex> first_events(const EventGraph& graph, std::size_t top) {
    std::vector<Vertex> dated;
    for (const Vertex vertex : vertices_of<EventNode>(graph)) {
        if (std::get<EventNode>(graph[vertex]).when.period) {
            dated.push_back(vertex);
        }
    }
    std::stable_sort(dated.begin(), dated.end(), [&](Vertex left, Vertex right) {
        return show(*std::get<EventNode>(graph[left]).when.period) <
               show(*std::get<EventNode>(graph[right]).when.period);
    });
    if (top != 0 && dated.size() > top) {
        dated.resize(top);
    }
    return dated;
}

/// The words of the text, "vetoed a resolution on Syria", with "denied: " and the like before what
/// did not happen.
std::string label_of(const EventNode& event) {
    constexpr std::size_t longest = 60;
    const std::string& words = event.wording.words.empty() ? event.label : event.wording.words;
    const std::string status =
        event.status == Status::actual ? "" : std::string{show(event.status)} + ": ";
    return status + shortened(words.size() < event.label.size() ? event.label : words, longest);
}

class Picture {
public:
    explicit Picture(const EventGraph& graph) : graph_(graph) {}

    void add(const std::vector<Vertex>& events) {
        int rank = -1;
        std::string last;
        for (const Vertex vertex : events) {
            const auto& event = std::get<EventNode>(graph_[vertex]);
            if (const std::string date = date_caption(event.when); date != last) {
                last = date;
                add_heading(++rank, date);
            }
            add_event(vertex, event, rank);
        }
    }

    [[nodiscard]] Diagram diagram() && {
        std::sort(diagram_.boxes.begin(), diagram_.boxes.end());
        std::sort(diagram_.arrows.begin(), diagram_.arrows.end(),
                  [](const auto& left, const auto& right) {
                      return std::tie(left.from, left.to, left.style) <
                             std::tie(right.from, right.to, right.style);
                  });
        return std::move(diagram_);
    }

private:
    void add_heading(int rank, const std::string& date) {
        Diagram::Box box;
        box.id = "period-" + diagram_id(date);
        box.label = date;
        box.tooltip = date;
        box.shape = Diagram::Shape::note;
        box.rank = rank;
        diagram_.boxes.push_back(std::move(box));
    }

    void add_event(Vertex vertex, const EventNode& event, int rank) {
        Diagram::Box box;
        box.id = "event-" + diagram_id(event.id);
        box.label = wrapped(label_of(event), 22);
        box.tooltip = event_caption(event);
        box.shape = Diagram::Shape::event;
        box.tentative = event.status != Status::actual;
        box.rank = rank;
        for (const Vertex agent : targets_of(graph_, vertex, EdgeKind::agent)) {
            add_arrow(add_actor(agent), box.id, name_of(graph_, agent) + ": " + event.label);
        }
        for (const Vertex target : targets_of(graph_, vertex, EdgeKind::target)) {
            add_arrow(box.id, add_actor(target), event.label + ": " + name_of(graph_, target));
        }
        diagram_.boxes.push_back(std::move(box));
    }

    std::string add_actor(Vertex vertex) {
        const auto& actor = std::get<ActorNode>(graph_[vertex]);
        Diagram::Box box;
        box.id = diagram_id(actor.id);
        if (actors_.insert(vertex).second) {
            box.label = wrapped(shortened(name_of(actor), 60), 18);
            box.tooltip = actor_caption(actor);
            box.shape = actor.actor_class == ActorClass::person ? Diagram::Shape::ellipse
                                                                : Diagram::Shape::box;
            diagram_.boxes.push_back(box);
        }
        return box.id;
    }

    void add_arrow(const std::string& from, const std::string& to, const std::string& tooltip) {
        Diagram::Arrow arrow;
        arrow.from = from;
        arrow.to = to;
        arrow.id = from + "-to-" + to;
        arrow.tooltip = tooltip;
        diagram_.arrows.push_back(std::move(arrow));
    }

    const EventGraph& graph_;
    Diagram diagram_;
    std::set<Vertex> actors_;
};

}  // namespace

Diagram events_in_time(const EventGraph& graph, const ViewOptions& options) {
    const auto events = first_events(graph, options.top);
    Picture picture{graph};
    picture.add(events);
    Diagram diagram = std::move(picture).diagram();
    diagram.title = "What happened when";
    diagram.subtitle = articles_caption(
        graph, shown_caption(events.size(), vertices_of<EventNode>(graph).size(), "events"));
    diagram.left_to_right = true;
    return diagram;
}

}  // namespace annals
