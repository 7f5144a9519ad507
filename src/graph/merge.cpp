// Several graphs as one. Actors are one when they have the same id, or the same full name and
// country; events stay apart, since two articles that tell of one thing are compared, not mixed.

#include <map>
#include <set>
#include <string>
#include <utility>

#include "annals/graph.hpp"
#include "graph/assemble.hpp"

namespace annals {
namespace {

/// `id`, or when it is taken `id-2`, `id-3`, ...
std::string unused(const std::string& id, std::set<std::string>& taken) {
    std::string free = id;
    for (std::size_t n = 2; !taken.insert(free).second; ++n) {
        free = id + '-' + std::to_string(n);
    }
    return free;
}

void join(ActorNode& into, const ActorNode& more) {
    add_new(into.names, more.names);
    for (auto [ours, theirs] :
         {std::pair{&into.role, &more.role}, std::pair{&into.country, &more.country},
          std::pair{&into.sector, &more.sector}}) {
        if (ours->empty()) {
            *ours = *theirs;
        }
    }
    into.mentions.insert(into.mentions.end(), more.mentions.begin(), more.mentions.end());
}

class Merger {
public:
    void add(const EventGraph& graph) {
        Parts more = take_apart(graph);
        renamed_.clear();
        std::vector<std::size_t> places;
        for (Node& node : more.nodes) {
            places.push_back(std::visit([&](auto& one) { return place(one); }, node));
        }
        for (Parts::Link& link : more.links) {
            for (std::string& event : link.edge.events) {
                event = renamed_.at(event);
            }
            parts_.links.push_back(
                {places.at(link.from), places.at(link.to), std::move(link.edge)});
        }
    }

    [[nodiscard]] EventGraph graph() const { return assemble(parts_); }

private:
    std::size_t place(ArticleNode& article) { return parts_.add(std::move(article)); }

    std::size_t place(ActorNode& actor) {
        const std::string name =
            (actor.names.empty() ? actor.id : actor.names.front()) + '\n' + actor.country;
        auto known = by_id_.find(actor.id);
        if (known == by_id_.end()) {
            const auto same = by_name_.find(name);
            known =
                by_id_
                    .emplace(actor.id, same == by_name_.end() ? parts_.nodes.size() : same->second)
                    .first;
        }
        by_name_.emplace(name, known->second);
        if (known->second == parts_.nodes.size()) {
            return parts_.add(std::move(actor));
        }
        join(std::get<ActorNode>(parts_.nodes[known->second]), actor);
        return known->second;
    }

    std::size_t place(EventNode& event) {
        std::string& id = renamed_[event.id];
        id = unused(event.id, event_ids_);
        event.id = id;
        return parts_.add(std::move(event));
    }

    std::size_t place(PeriodNode& period) {
        const std::string key = show(period.period) + ' ' +
                                std::string{show(period.period.precision)} + ' ' +
                                std::string{show(period.period.modifier)};
        return place_once(periods_, key, std::move(period));
    }

    std::size_t place(PlaceNode& place) {
        return place_once(places_, std::string{place.name}, std::move(place));
    }

    template <typename T>
    std::size_t place_once(std::map<std::string, std::size_t>& known, const std::string& key,
                           T node) {
        const auto [entry, is_new] = known.try_emplace(key, parts_.nodes.size());
        return is_new ? parts_.add(std::move(node)) : entry->second;
    }

    Parts parts_;
    std::map<std::string, std::size_t> by_id_, by_name_, periods_, places_;
    std::set<std::string> event_ids_;
    std::map<std::string, std::string> renamed_;  // of the graph that is being added
};

}  // namespace

EventGraph merge(const std::vector<EventGraph>& graphs) {
    Merger merger;
    for (const EventGraph& graph : graphs) {
        merger.add(graph);
    }
    return merger.graph();
}

}  // namespace annals
