#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "annals/diagram.hpp"
#include "annals/graph.hpp"
#include "annals/render.hpp"

namespace annals {

/// What one article tells otherwise than another.
struct Difference {
    enum class Kind : std::uint8_t { only_old, only_new, changed };

    /// One point told differently: field "date", old "2012-07-06", new "2012-07-07".
    struct Field {
        std::string name;
        std::string old_value;
        std::string new_value;
        bool operator==(const Field&) const = default;
    };

    Kind kind = Kind::changed;
    std::optional<Timeline::Entry> old_entry;
    std::optional<Timeline::Entry> new_entry;
    std::vector<Field> fields;  // of changed ones

    bool operator==(const Difference&) const = default;
};

/// A stance that only one article shows, or one of the two signs.
struct StanceDifference {
    std::string from, to;  // names
    std::optional<Sign> old_sign, new_sign;
    bool operator==(const StanceDifference&) const = default;
};

/// All of it, events in timeline order.
struct Diff {
    std::string old_article, new_article;  // ids
    std::vector<Difference> events;
    std::vector<StanceDifference> stances;

    [[nodiscard]] bool same() const { return events.empty() && stances.empty(); }
    bool operator==(const Diff&) const = default;
};

/// Compares two graphs of one article each: actors aligned by name and country, events by a best one-to-one
/// matching over type, actors, period and words (Kuhn 1955, the Hungarian method).
[[nodiscard]] Diff compare(const EventGraph& old_graph, const EventGraph& new_graph);

[[nodiscard]] std::string to_text(const Diff& diff, const TextOptions& options = {});
[[nodiscard]] std::string to_json(const Diff& diff);

/// One layout of the union of both: old-only, new-only, changed and common.
[[nodiscard]] Diagram picture(const EventGraph& old_graph, const EventGraph& new_graph);

}  // namespace annals
