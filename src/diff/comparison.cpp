// Two articles laid over one another: actors aligned, events paired, each pair looked at field by
// field, and all of it put in the order of one timeline. Tested in tests/diff/compare_test.cpp.
#include "diff/comparison.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "annals/views.hpp"
#include "diff/fields.hpp"

namespace annals {
namespace {

/// An entry and its place in a timeline: dated ones by day, then finer ones, then as its own
/// timeline has them.
struct Placed {
    Timeline::Entry entry;
    bool undated = false;
    std::size_t place = 0;
};

using Entries = std::map<std::string, Placed>;  // by event id

Entries entries_of(const EventGraph& graph) {
    Entries found;
    const Timeline all = timeline(graph);
    for (const Timeline::Entry& entry : all.dated) {
        found.try_emplace(entry.event, Placed{entry, false, found.size()});
    }
    for (const Timeline::Entry& entry : all.undated) {
        found.try_emplace(entry.event, Placed{entry, true, found.size()});
    }
    return found;
}

/// The first day known of an entry; the earliest of all when only its end is known.
Day first_day(const When& when) {
    if (when.period && when.period->first) {
        return *when.period->first;
    }
    return when.assumed.value_or(Day{boost::gregorian::min_date_time});
}

auto order_of(const Placed& placed) {
    const Precision precision =
        placed.entry.when.period ? placed.entry.when.period->precision : Precision::day;
    return std::tuple{placed.undated, placed.undated ? Day{} : first_day(placed.entry.when),
                      placed.undated ? Precision::day : precision, placed.place};
}

struct Ordered {
    decltype(order_of(Placed{})) order;
    ComparedEvent event;
};

const Placed* find(const Entries& entries, const EventVersion* telling) {
    const auto entry = telling == nullptr ? entries.end() : entries.find(telling->event->id);
    return entry == entries.end() ? nullptr : &entry->second;
}

const EventVersion* pick(const std::vector<EventVersion>& tellings, std::optional<std::size_t> at) {
    return at ? &tellings[*at] : nullptr;
}

/// The events of both in timeline order; those of neither timeline are left out.
std::vector<ComparedEvent> compared_events(const Comparison& both, const Entries& old_entries,
                                           const Entries& new_entries) {
    std::vector<Ordered> found;
    for (const EventPair& pair : align_events(both.old_tellings, both.new_tellings, both.actors)) {
        ComparedEvent event{pick(both.old_tellings, pair.old_event),
                            pick(both.new_tellings, pair.new_event),
                            {},
                            {},
                            {}};
        const Placed* old_entry = find(old_entries, event.old_telling);
        const Placed* new_entry = find(new_entries, event.new_telling);
        if (old_entry == nullptr && new_entry == nullptr) {
            continue;
        }
        if (event.old_telling != nullptr && event.new_telling != nullptr) {
            event.fields = told_otherwise(*event.old_telling, *event.new_telling, both.actors);
        }
        event.old_entry = old_entry == nullptr ? std::nullopt : std::optional{old_entry->entry};
        event.new_entry = new_entry == nullptr ? std::nullopt : std::optional{new_entry->entry};
        found.push_back(
            {order_of(old_entry != nullptr ? *old_entry : *new_entry), std::move(event)});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Ordered& a, const Ordered& b) { return a.order < b.order; });
    std::vector<ComparedEvent> events;
    for (Ordered& one : found) {
        events.push_back(std::move(one.event));
    }
    return events;
}

}  // namespace

Comparison lay_over(const EventGraph& old_graph, const EventGraph& new_graph) {
    Comparison both{align_actors(old_graph, new_graph), {}, {}, {}};
    both.old_tellings = tellings(old_graph, both.actors.old_number);
    both.new_tellings = tellings(new_graph, both.actors.new_number);
    both.events = compared_events(both, entries_of(old_graph), entries_of(new_graph));
    return both;
}

Difference::Kind kind_of(const ComparedEvent& event) {
    if (event.new_telling == nullptr) {
        return Difference::Kind::only_old;
    }
    return event.old_telling == nullptr ? Difference::Kind::only_new : Difference::Kind::changed;
}

}  // namespace annals
