// The points in which two tellings of one event may differ: how each is written, and when two agree
// in it.
#include "diff/fields.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "diff/words.hpp"

namespace annals {
namespace {

/// One side of a pair: its telling, and whether names are those of the old or of the new article.
struct Side {
    const EventVersion& telling;
    const ActorAlignment& actors;
    const ActorNode* AlignedActor::*names;
};

std::string name_of(const Side& side, std::size_t actor) {
    const ActorNode* node = side.actors.actors[actor].*side.names;
    return node == nullptr || node->names.empty() ? "" : node->names.front();
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

std::string names_of(const Side& side, const std::vector<std::size_t>& actors) {
    std::vector<std::string> names;
    for (const std::size_t actor : actors) {
        names.push_back(name_of(side, actor));
    }
    return joined(names);
}

std::string type(const Side& side) {
    return side.telling.event->type;
}

std::string date(const Side& side) {
    const When& when = side.telling.event->when;
    if (!when.period) {
        return "";
    }
    const bool plain = when.period->modifier == DateModifier::none;
    return (plain ? "" : std::string{show(when.period->modifier)} + ' ') + show(*when.period);
}

std::string toll(const Side& side) {
    std::vector<std::string> counts;
    for (const Count& count : side.telling.event->counts) {
        counts.push_back((count.words.empty() ? std::to_string(count.number) : count.words) + ' ' +
                         count.what);
    }
    return joined(counts);
}

std::string place(const Side& side) {
    return side.telling.event->place;
}
std::string agents(const Side& side) {
    return names_of(side, side.telling.agents);
}
std::string targets(const Side& side) {
    return names_of(side, side.telling.targets);
}
std::string status(const Side& side) {
    return std::string{show(side.telling.event->status)};
}
std::string said_by(const Side& side) {
    return side.telling.said_by ? name_of(side, *side.telling.said_by) : "";
}

bool same_toll(const EventVersion& a, const EventVersion& b) {
    using Figure = std::tuple<std::string, std::size_t, Count::Bound>;
    const auto figures = [](const EventVersion& telling) {
        std::set<Figure> found;
        for (const Count& count : telling.event->counts) {
            found.emplace(count.what, count.number, count.bound);
        }
        return found;
    };
    return figures(a) == figures(b);
}

/// "Paris" and "in Paris, France"
bool same_place(const EventVersion& a, const EventVersion& b) {
    const auto left = stems(a.event->place);
    const auto right = stems(b.event->place);
    const bool one_tells_none = left.empty() != right.empty();
    return !one_tells_none &&
           (std::includes(left.begin(), left.end(), right.begin(), right.end()) ||
            std::includes(right.begin(), right.end(), left.begin(), left.end()));
}

struct FieldRule {
    const char* name;
    std::string (*written)(const Side&);
    bool (*same)(const EventVersion&, const EventVersion&);
};
constexpr std::array field_rules{
    FieldRule{"type", type,
              [](const EventVersion& a, const EventVersion& b) {
                  return a.event->type == b.event->type;
              }},
    FieldRule{"date", date,
              [](const EventVersion& a, const EventVersion& b) {
                  return a.event->when.period == b.event->when.period;
              }},
    FieldRule{"toll", toll, same_toll},
    FieldRule{"place", place, same_place},
    FieldRule{"agents", agents,
              [](const EventVersion& a, const EventVersion& b) { return a.agents == b.agents; }},
    FieldRule{"targets", targets,
              [](const EventVersion& a, const EventVersion& b) { return a.targets == b.targets; }},
    FieldRule{"status", status,
              [](const EventVersion& a, const EventVersion& b) {
                  return a.event->status == b.event->status;
              }},
    FieldRule{"said by", said_by,
              [](const EventVersion& a, const EventVersion& b) { return a.said_by == b.said_by; }},
};

}  // namespace

std::vector<Difference::Field> told_otherwise(const EventVersion& old_telling,
                                              const EventVersion& new_telling,
                                              const ActorAlignment& actors) {
    std::vector<Difference::Field> fields;
    for (const FieldRule& rule : field_rules) {
        if (!rule.same(old_telling, new_telling)) {
            fields.push_back({rule.name,
                              rule.written({old_telling, actors, &AlignedActor::old_actor}),
                              rule.written({new_telling, actors, &AlignedActor::new_actor})});
        }
    }
    return fields;
}

}  // namespace annals
