// Who opposed and who supported whom: an arrow for each stance, from the one who takes it.
//
// Shown are the strongest actors, by the number of events that their stances rest on. Actors are
// drawn together as a bloc where structural balance explains most of what is shown; an arrow that
// goes against the blocs (a foe in one's own bloc, a friend in the other) is marked, since those
// are the news. Tested in tests/views/opposition_test.cpp.

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "views/balance.hpp"
#include "views/captions.hpp"
#include "views/views.hpp"

namespace annals {
namespace {

constexpr std::size_t most_labelled_arrows = 16;
constexpr std::size_t most_events_in_tooltip = 8;

struct Relation {
    Vertex from;
    Vertex to;
    const Edge* edge;

    [[nodiscard]] bool opposes() const { return edge->kind == EdgeKind::opposes; }
    [[nodiscard]] std::size_t weight() const {
        return std::max<std::size_t>(1, edge->events.size());
    }
};

std::vector<Relation> relations_of(const EventGraph& graph) {
    std::vector<Relation> found;
    for (Vertex from = 0; from < num_vertices(graph); ++from) {
        for (auto [edge, end] = out_edges(from, graph); edge != end; ++edge) {
            const Edge& one = graph[*edge];
            if (one.kind == EdgeKind::opposes || one.kind == EdgeKind::supports) {
                found.push_back({from, target(*edge, graph), &one});
            }
        }
    }
    return found;
}

/// Actors with any relation, strongest first.
std::vector<Vertex> by_strength(const EventGraph& graph, const std::vector<Relation>& relations) {
    std::map<Vertex, std::size_t> strength;
    for (const Relation& relation : relations) {
        strength[relation.from] += relation.weight();
        strength[relation.to] += relation.weight();
    }
    std::vector<Vertex> actors;
    for (const auto& [actor, weight] : strength) {
        actors.push_back(actor);
    }
    std::sort(actors.begin(), actors.end(), [&](Vertex left, Vertex right) {
        const auto& left_id = std::get<ActorNode>(graph[left]).id;
        const auto& right_id = std::get<ActorNode>(graph[right]).id;
        return std::pair{strength[right], left_id} < std::pair{strength[left], right_id};
    });
    return actors;
}

/// Relations between the `top` strongest actors.
std::vector<Relation> between(const std::vector<Vertex>& actors, std::size_t top,
                              const std::vector<Relation>& relations) {
    const auto end = top == 0 || top >= actors.size()
                         ? actors.end()
                         : actors.begin() + static_cast<std::ptrdiff_t>(top);
    const std::set<Vertex> shown(actors.begin(), end);
    std::vector<Relation> left;
    std::copy_if(relations.begin(), relations.end(), std::back_inserter(left),
                 [&](const Relation& relation) {
                     return shown.count(relation.from) != 0 && shown.count(relation.to) != 0;
                 });
    return left;
}

/// The shown actors' blocs, as names of groups; and which relations go against them.
struct Blocs {
    std::map<Vertex, std::string> groups;
    std::vector<Diagram::Facing> facing;
    std::vector<bool> unbalanced;  // one for each relation
};

/// Blocs are worth drawing when they explain most of the relations of their part, and both camps
/// have somebody and one of them several.
bool explains(std::size_t members, std::size_t others, long sum, long frustrated) {
    return members > 0 && others > 0 && members + others > 2 && frustrated * 4 <= sum;
}

/// One connected part of the picture and its two camps.
struct Part {
    std::array<std::map<std::size_t, std::size_t>, 2> circles;  // allies and how many they are
    std::array<long, 2> attacks{};  // by whom the more is done against the other
    long sum = 0;
    long frustrated = 0;

    /// The largest circle of a side, the first of equals, and its size; of an empty side none of
    /// nobody.
    [[nodiscard]] std::pair<std::size_t, std::size_t> bloc(bool side) const {
        std::pair<std::size_t, std::size_t> largest{0, 0};
        for (const auto& circle : circles.at(side ? 1 : 0)) {
            if (circle.second > largest.second) {
                largest = circle;
            }
        }
        return largest;
    }
    [[nodiscard]] bool is_drawn() const {
        return explains(bloc(false).second, bloc(true).second, sum, frustrated);
    }
    [[nodiscard]] bool swaps() const { return attacks[1] > attacks[0]; }
};

class BlocFinder {
public:
    explicit BlocFinder(const std::vector<Relation>& relations) : relations_(relations) {
        number_actors();
        for (const Relation& relation : relations_) {
            const long weight = static_cast<long>(relation.weight());
            ties_.push_back({index_[relation.from], index_[relation.to],
                             relation.opposes() ? -weight : weight});
        }
        balance_ = balance(index_.size(), ties_);
        draw_circles();
        measure_parts();
    }

    [[nodiscard]] Blocs blocs() const {
        Blocs blocs;
        for (const auto& [actor, place] : index_) {
            const auto& seat = balance_.seats[place];
            if (is_in_bloc(place)) {
                blocs.groups[actor] = group(seat.part, seat.side != parts_.at(seat.part).swaps());
            }
        }
        for (const auto& [number, part] : parts_) {
            if (part.is_drawn()) {
                blocs.facing.push_back({group(number, false), group(number, true)});
            }
        }
        std::sort(blocs.facing.begin(), blocs.facing.end());
        for (const Tie& tie : ties_) {
            blocs.unbalanced.push_back(is_in_bloc(tie.left) && is_in_bloc(tie.right) &&
                                       is_frustrated(balance_, tie));
        }
        return blocs;
    }

private:
    static std::string group(std::size_t part, bool right) {
        return std::to_string(part) + (right ? "-right" : "-left");
    }

    void number_actors() {
        for (const Relation& relation : relations_) {
            index_.try_emplace(relation.from, 0);
            index_.try_emplace(relation.to, 0);
        }
        std::size_t next = 0;
        for (auto& [actor, place] : index_) {
            place = next++;
        }
    }

    [[nodiscard]] bool is_in_bloc(std::size_t actor) const {
        const auto& seat = balance_.seats[actor];
        const Part& part = parts_.at(seat.part);
        return part.is_drawn() && part.bloc(seat.side).first == circle_of(actor);
    }

    [[nodiscard]] std::size_t circle_of(std::size_t actor) const {
        while (circles_[actor] != actor) {
            actor = circles_[actor];
        }
        return actor;
    }

    /// Allies are those who support each other, who oppose the same actor, or whom the same actor
    /// opposes. Whose foe is merely the foe of another is no ally: nobody said so.
    void draw_circles() {
        circles_.resize(index_.size());
        std::iota(circles_.begin(), circles_.end(), std::size_t{0});
        std::map<std::size_t, std::size_t> first_foe;
        std::map<std::size_t, std::size_t> first_victim;
        for (const Tie& tie : ties_) {
            if (is_frustrated(balance_, tie)) {
                continue;
            }
            if (tie.strength > 0) {
                circles_[circle_of(tie.left)] = circle_of(tie.right);
                continue;
            }
            const std::size_t foe = first_foe.emplace(tie.right, tie.left).first->second;
            const std::size_t victim = first_victim.emplace(tie.left, tie.right).first->second;
            circles_[circle_of(tie.left)] = circle_of(foe);
            circles_[circle_of(tie.right)] = circle_of(victim);
        }
    }

    void measure_parts() {
        for (std::size_t actor = 0; actor < balance_.seats.size(); ++actor) {
            const auto& seat = balance_.seats[actor];
            ++parts_[seat.part].circles.at(seat.side ? 1 : 0)[circle_of(actor)];
        }
        for (const Tie& tie : ties_) {
            const auto& from = balance_.seats[tie.left];
            Part& part = parts_[from.part];
            part.sum += std::abs(tie.strength);
            part.frustrated += is_frustrated(balance_, tie) ? std::abs(tie.strength) : 0;
            part.attacks.at(from.side ? 1 : 0) += tie.strength < 0 ? -tie.strength : 0;
        }
    }

    const std::vector<Relation>& relations_;
    std::map<Vertex, std::size_t> index_;
    std::vector<Tie> ties_;
    Balance balance_;
    std::vector<std::size_t> circles_;  // of each actor, as a tree to its first
    std::map<std::size_t, Part> parts_;
};

class Picture {
public:
    Picture(const EventGraph& graph, std::vector<Relation> relations)
        : graph_(graph), relations_(std::move(relations)), blocs_(BlocFinder{relations_}.blocs()) {
        for (const Vertex vertex : vertices_of<EventNode>(graph)) {
            const auto& event = std::get<EventNode>(graph[vertex]);
            events_.emplace(event.id, &event);
        }
    }

    [[nodiscard]] std::vector<Diagram::Box> boxes() const {
        std::map<Vertex, bool> shown;
        for (const Relation& relation : relations_) {
            shown[relation.from] = shown[relation.to] = true;
        }
        std::vector<Diagram::Box> boxes;
        for (const auto& [vertex, is_shown] : shown) {
            boxes.push_back(box(vertex));
        }
        std::sort(boxes.begin(), boxes.end());
        return boxes;
    }

    [[nodiscard]] std::vector<Diagram::Arrow> arrows() const {
        std::vector<Diagram::Arrow> arrows;
        for (std::size_t i = 0; i < relations_.size(); ++i) {
            arrows.push_back(arrow(relations_[i], blocs_.unbalanced[i]));
        }
        std::sort(arrows.begin(), arrows.end(), [](const auto& left, const auto& right) {
            return std::tie(left.from, left.to, left.style) <
                   std::tie(right.from, right.to, right.style);
        });
        return arrows;
    }

    [[nodiscard]] const std::vector<Diagram::Facing>& facing() const { return blocs_.facing; }

private:
    [[nodiscard]] Diagram::Box box(Vertex vertex) const {
        const auto& actor = std::get<ActorNode>(graph_[vertex]);
        Diagram::Box box;
        box.id = diagram_id(actor.id);
        box.label = wrapped(shortened(name_of(actor), 60), 18);
        box.tooltip = actor_caption(actor);
        box.shape =
            actor.actor_class == ActorClass::person ? Diagram::Shape::ellipse : Diagram::Shape::box;
        if (const auto group = blocs_.groups.find(vertex); group != blocs_.groups.end()) {
            box.group = group->second;
        }
        return box;
    }

    [[nodiscard]] Diagram::Arrow arrow(const Relation& relation, bool unbalanced) const {
        Diagram::Arrow arrow;
        arrow.from = diagram_id(std::get<ActorNode>(graph_[relation.from]).id);
        arrow.to = diagram_id(std::get<ActorNode>(graph_[relation.to]).id);
        arrow.id = arrow.from + (relation.opposes() ? "-opposes-" : "-supports-") + arrow.to;
        arrow.style = relation.opposes() ? Diagram::Style::opposes : Diagram::Style::supports;
        arrow.weight = relation.weight();
        arrow.unbalanced = unbalanced;
        arrow.label = relations_.size() <= most_labelled_arrows ? label(relation) : "";
        arrow.tooltip = tooltip(relation);
        return arrow;
    }

    [[nodiscard]] std::vector<const EventNode*> events_of(const Relation& relation) const {
        std::vector<const EventNode*> found;
        for (const std::string& id : relation.edge->events) {
            if (const auto event = events_.find(id); event != events_.end()) {
                found.push_back(event->second);
            }
        }
        return found;
    }

    /// "blocked, vetoed\n2012-02-04": the first two verbs, and the day when there is but one.
    [[nodiscard]] std::string label(const Relation& relation) const {
        std::vector<std::string> verbs;
        std::set<std::string> dates;
        for (const EventNode* event : events_of(relation)) {
            const std::string verb = shortened(event->label, 24);
            if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) {
                verbs.push_back(verb);
            }
            if (event->when.period) {
                dates.insert(date_caption(event->when));
            }
        }
        std::string text;
        for (std::size_t i = 0; i < verbs.size() && i < 2; ++i) {
            text += (i == 0 ? "" : ",\n") + verbs[i];
        }
        if (verbs.size() > 2) {
            text += ", …";
        }
        return dates.size() == 1 && !text.empty() ? text + '\n' + *dates.begin() : text;
    }

    [[nodiscard]] std::string tooltip(const Relation& relation) const {
        std::string text = name_of(graph_, relation.from) +
                           (relation.opposes() ? " opposes " : " supports ") +
                           name_of(graph_, relation.to);
        const auto events = events_of(relation);
        for (std::size_t i = 0; i < events.size() && i < most_events_in_tooltip; ++i) {
            text += '\n' + event_caption(*events[i]);
        }
        if (events.size() > most_events_in_tooltip) {
            text += "\n…";
        }
        return text;
    }

    const EventGraph& graph_;
    std::vector<Relation> relations_;
    Blocs blocs_;
    std::map<std::string, const EventNode*> events_;
};

std::vector<Diagram::Key> legend_for(const std::vector<Diagram::Arrow>& arrows) {
    const std::array all{
        Diagram::Key{Diagram::Style::opposes, "opposes", false},
        Diagram::Key{Diagram::Style::opposes, "opposes, against the blocs", true},
        Diagram::Key{Diagram::Style::supports, "supports", false},
        Diagram::Key{Diagram::Style::supports, "supports, against the blocs", true},
    };
    std::vector<Diagram::Key> used;
    std::copy_if(all.begin(), all.end(), std::back_inserter(used), [&](const Diagram::Key& key) {
        return std::any_of(arrows.begin(), arrows.end(), [&](const Diagram::Arrow& arrow) {
            return arrow.style == key.style && arrow.unbalanced == key.unbalanced;
        });
    });
    return used;
}

}  // namespace

Diagram opposition(const EventGraph& graph, const ViewOptions& options) {
    const auto relations = relations_of(graph);
    const auto actors = by_strength(graph, relations);
    const Picture picture{graph, between(actors, options.top, relations)};
    Diagram diagram;
    diagram.title = "Who opposed whom";
    diagram.left_to_right = true;
    diagram.boxes = picture.boxes();
    diagram.arrows = picture.arrows();
    diagram.facing = picture.facing();
    diagram.subtitle =
        articles_caption(graph, shown_caption(diagram.boxes.size(), actors.size(), "actors"));
    diagram.legend = legend_for(diagram.arrows);
    return diagram;
}

}  // namespace annals
