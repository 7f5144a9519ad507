#pragma once

#include <optional>
#include <vector>

#include "annals/diagram.hpp"
#include "annals/diff.hpp"
#include "annals/graph.hpp"
#include "diff/align_actors.hpp"
#include "diff/align_events.hpp"

namespace annals {

/// An event of one or both articles: how each tells it, and in what they differ (only when both
/// do).
struct ComparedEvent {
    const EventVersion* old_telling = nullptr;  // at least one of the two
    const EventVersion* new_telling = nullptr;
    std::optional<Timeline::Entry> old_entry, new_entry;
    std::vector<Difference::Field> fields;

    [[nodiscard]] const EventVersion& either() const {
        return old_telling != nullptr ? *old_telling : *new_telling;
    }
    [[nodiscard]] bool same() const {
        return old_telling != nullptr && new_telling != nullptr && fields.empty();
    }
};

/// Two graphs laid over one another; points into both, which must outlive it.
struct Comparison {
    ActorAlignment actors;
    std::vector<EventVersion> old_tellings, new_tellings;
    std::vector<ComparedEvent> events;  // all, in the order of a timeline of both
};

[[nodiscard]] Comparison lay_over(const EventGraph& old_graph, const EventGraph& new_graph);

/// What was found, as a difference: told by one alone, or by both but otherwise.
[[nodiscard]] Difference::Kind kind_of(const ComparedEvent& event);

}  // namespace annals
