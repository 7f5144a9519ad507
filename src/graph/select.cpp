// The part of a graph that a user asks for. Events are chosen first; an actor stays when a chosen
// event or a stance that such events show leads to it, a body when one of its members stays. With
// --roll-up country the actors of a country become that country before anything is chosen.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "annals/graph.hpp"
#include "graph/assemble.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

/// Those who stand against their own state are not part of what it does.
bool speaks_for_country(const ActorNode& actor) {
    return !actor.country.empty() && actor.actor_class != ActorClass::armed_group &&
           actor.sector != "OPP" && actor.sector != "REB" && actor.sector != "INS";
}

bool is_stance(const Edge& edge) {
    return edge.kind == EdgeKind::opposes || edge.kind == EdgeKind::supports;
}

/// The node of each country: the state itself where the graph has it, else a new one named by its
/// code.
std::map<std::string, std::size_t> countries(Parts& parts) {
    std::map<std::string, std::size_t> found;
    for (std::size_t i = 0; i < parts.nodes.size(); ++i) {
        const auto* actor = std::get_if<ActorNode>(&parts.nodes[i]);
        if (actor != nullptr && actor->actor_class == ActorClass::state &&
            !actor->country.empty()) {
            found.try_emplace(actor->country, i);
        }
    }
    const std::size_t given = parts.nodes.size();
    for (std::size_t i = 0; i < given; ++i) {
        const auto* actor = std::get_if<ActorNode>(&parts.nodes[i]);
        if (actor == nullptr || !speaks_for_country(*actor) || found.count(actor->country) != 0) {
            continue;
        }
        const std::string code = actor->country;
        found[code] =
            parts.add(ActorNode{small(code), {code}, ActorClass::state, "", code, "", {}});
    }
    return found;
}

/// The parts with each node replaced by the one it becomes; nothing is linked to itself.
Parts replaced(const Parts& parts, const std::vector<std::size_t>& becomes) {
    Parts left;
    std::vector<std::size_t> places(parts.nodes.size());
    for (std::size_t i = 0; i < becomes.size(); ++i) {
        if (becomes[i] == i) {
            places[i] = left.add(parts.nodes[i]);
        }
    }
    for (const Parts::Link& link : parts.links) {
        const std::size_t from = places[becomes.at(link.from)];
        const std::size_t to = places[becomes.at(link.to)];
        if (from != to) {
            left.links.push_back({from, to, link.edge});
        }
    }
    return left;
}

Parts rolled_up(Parts parts) {
    const auto country = countries(parts);
    std::vector<std::size_t> becomes(parts.nodes.size());
    for (std::size_t i = 0; i < becomes.size(); ++i) {
        const auto* actor = std::get_if<ActorNode>(&parts.nodes[i]);
        becomes[i] =
            actor != nullptr && speaks_for_country(*actor) ? country.at(actor->country) : i;
        if (becomes[i] != i) {
            auto& state = std::get<ActorNode>(parts.nodes[becomes[i]]);
            state.mentions.insert(state.mentions.end(), actor->mentions.begin(),
                                  actor->mentions.end());
        }
    }
    return replaced(parts, becomes);
}

/// Days of an event for --since and --until: a day that is only assumed counts as well.
std::optional<Period> days_of(const When& when) {
    if (when.period) {
        return when.period;
    }
    if (when.assumed) {
        return Period{when.assumed, when.assumed, Precision::day, DateModifier::none};
    }
    return std::nullopt;
}

bool is_in_time(const EventNode& event, const Selection& selection) {
    if (!selection.since && !selection.until) {
        return true;
    }
    const auto days = days_of(event.when);
    if (!days) {
        return false;
    }
    const bool too_early = selection.since && days->last && *days->last < *selection.since;
    const bool too_late = selection.until && days->first && *days->first > *selection.until;
    return !too_early && !too_late;
}

template <typename T>
bool allows(const std::vector<T>& wanted, const T& value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool asks_for_something(const Selection& selection) {
    return !selection.actors.empty() || !selection.types.empty() || !selection.statuses.empty() ||
           selection.since || selection.until;
}

class Selector {
public:
    Selector(Parts parts, const Selection& selection)
        : parts_(std::move(parts)), selection_(selection) {
        for (const std::string& name : selection.actors) {
            wanted_.insert(small(name));
        }
    }

    EventGraph graph() && {
        keep_.assign(parts_.nodes.size(), false);
        keep_events();
        keep_stances();
        keep_neighbours();
        return assemble(kept());
    }

private:
    [[nodiscard]] bool is_wanted(const ActorNode& actor) const {
        return wanted_.count(small(actor.id)) != 0 ||
               std::any_of(actor.names.begin(), actor.names.end(), [&](const std::string& name) {
                   return wanted_.count(small(name)) != 0;
               });
    }

    /// Events with an actor that was asked for; all when none was.
    [[nodiscard]] std::vector<bool> events_of_wanted_actors() const {
        std::vector<bool> found(parts_.nodes.size(), wanted_.empty());
        for (const Parts::Link& link : parts_.links) {
            const bool says = link.edge.kind == EdgeKind::says;
            const auto* actor = std::get_if<ActorNode>(&parts_.nodes[says ? link.from : link.to]);
            const std::size_t event = says ? link.to : link.from;
            if (actor != nullptr && std::holds_alternative<EventNode>(parts_.nodes[event]) &&
                is_wanted(*actor)) {
                found[event] = true;
            }
        }
        return found;
    }

    void keep_events() {
        const std::vector<bool> with_actor = events_of_wanted_actors();
        for (std::size_t i = 0; i < parts_.nodes.size(); ++i) {
            if (std::holds_alternative<ArticleNode>(parts_.nodes[i])) {
                keep_[i] = true;
            }
            const auto* event = std::get_if<EventNode>(&parts_.nodes[i]);
            if (event != nullptr && with_actor[i] && allows(selection_.types, event->type) &&
                allows(selection_.statuses, event->status) && is_in_time(*event, selection_)) {
                keep_[i] = true;
                for (const Evidence& sentence : event->sentences) {
                    evidence_[event->id].insert(sentence);
                }
            }
        }
    }

    /// A stance stays with those of its events that stay, and their sentences.
    void keep_stances() {
        for (Parts::Link& link : parts_.links) {
            if (!is_stance(link.edge)) {
                continue;
            }
            auto& events = link.edge.events;
            std::set<Evidence> shown;
            std::vector<std::string> left;
            for (const std::string& event : events) {
                if (const auto known = evidence_.find(event); known != evidence_.end()) {
                    left.push_back(event);
                    shown.insert(known->second.begin(), known->second.end());
                }
            }
            events = std::move(left);
            auto& evidence = link.edge.evidence;
            evidence.erase(
                std::remove_if(evidence.begin(), evidence.end(),
                               [&](const Evidence& one) { return shown.count(one) == 0; }),
                evidence.end());
            if (!events.empty()) {
                keep_[link.from] = keep_[link.to] = true;
            }
        }
    }

    void keep_neighbours() {
        const std::vector<bool> chosen = keep_;
        for (const Parts::Link& link : parts_.links) {
            const bool from_event =
                std::holds_alternative<EventNode>(parts_.nodes[link.from]) && chosen[link.from];
            if (from_event && !std::holds_alternative<EventNode>(parts_.nodes[link.to])) {
                keep_[link.to] = true;
            }
            if (link.edge.kind == EdgeKind::says && chosen[link.to]) {
                keep_[link.from] = true;
            }
        }
        keep_bodies();
    }

    /// Memberships lead from the member to the body; bodies can be members in turn.
    void keep_bodies() {
        std::multimap<std::size_t, std::size_t> bodies;
        std::vector<std::size_t> open;
        for (const Parts::Link& link : parts_.links) {
            if (link.edge.kind == EdgeKind::part_of) {
                bodies.emplace(link.from, link.to);
            }
        }
        for (std::size_t i = 0; i < keep_.size(); ++i) {
            if (keep_[i]) {
                open.push_back(i);
            }
        }
        while (!open.empty()) {
            const auto [first, last] = bodies.equal_range(open.back());
            open.pop_back();
            for (auto one = first; one != last; ++one) {
                if (!keep_[one->second]) {
                    keep_[one->second] = true;
                    open.push_back(one->second);
                }
            }
        }
    }

    [[nodiscard]] Parts kept() const {
        Parts left;
        std::vector<std::size_t> places(parts_.nodes.size());
        for (std::size_t i = 0; i < parts_.nodes.size(); ++i) {
            if (keep_[i]) {
                places[i] = left.add(parts_.nodes[i]);
            }
        }
        for (const Parts::Link& link : parts_.links) {
            const bool empty = is_stance(link.edge) && link.edge.events.empty();
            if (keep_[link.from] && keep_[link.to] && !empty) {
                left.links.push_back({places[link.from], places[link.to], link.edge});
            }
        }
        return left;
    }

    Parts parts_;
    const Selection& selection_;
    std::set<std::string> wanted_;
    std::vector<bool> keep_;
    std::map<std::string, std::set<Evidence>> evidence_;  // of the kept events
};

}  // namespace

EventGraph select(const EventGraph& graph, const Selection& selection) {
    Parts parts = take_apart(graph);
    if (selection.roll_up_country) {
        parts = rolled_up(std::move(parts));
    }
    return asks_for_something(selection) ? Selector{std::move(parts), selection}.graph()
                                         : assemble(parts);
}

}  // namespace annals
