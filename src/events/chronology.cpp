// Claims and dates as one graph without cycles. Each day on which a dated event begins or ends is a
// node of its own, and the days stand in a row: an event that ends on the 2nd leads to the end of
// that day, from there to the beginning of the 3rd, and on to what begins then. So dates cost one
// edge for each end of an event, not one for each pair. Tested in tests/events/chronology_test.cpp.
#include "events/chronology.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace annals {
namespace {

using Moment = std::pair<Day, bool>;  // a day, and whether it is its end

std::optional<Moment> beginning(const Period& period) {
    return period.first ? std::optional{Moment{*period.first, false}} : std::nullopt;
}

std::optional<Moment> end(const Period& period) {
    return period.last ? std::optional{Moment{*period.last, true}} : std::nullopt;
}

}  // namespace

const Period* Chronology::days(std::size_t event) const {
    return events_[event].when.period ? &*events_[event].when.period : nullptr;
}

/// An inherited date is too weak to date another event by.
const Period* Chronology::own_days(std::size_t event) const {
    return has_own_date(events_[event].when) ? days(event) : nullptr;
}

Chronology::Chronology(const std::vector<Event>& events)
    : events_(events), later_(events.size()), earlier_(events.size()), dated_(events.size()) {
    std::map<Moment, std::size_t> nodes;
    for (std::size_t event = 0; event < events.size(); ++event) {
        if (const Period* period = days(event)) {
            for (const auto& moment : {beginning(*period), end(*period)}) {
                if (moment) {
                    nodes.emplace(*moment, 0);
                }
            }
        }
    }
    std::size_t next = events.size();
    for (auto& [moment, node] : nodes) {
        node = next++;
        dated_.push_back(next < events.size() + nodes.size() ? std::vector{next}
                                                             : std::vector<std::size_t>{});
    }
    for (std::size_t event = 0; event < events.size(); ++event) {
        const Period* period = days(event);
        if (period != nullptr && period->first) {
            dated_[nodes.at(*beginning(*period))].push_back(event);
        }
        if (period != nullptr && period->last) {
            dated_[event].push_back(nodes.at(*end(*period)));
        }
    }
}

bool Chronology::is_before(std::size_t a, std::size_t b) const {
    std::vector<bool> seen(dated_.size(), false);
    std::vector<std::size_t> open{a};
    const auto take = [&](const std::vector<std::size_t>& more) {
        for (const std::size_t node : more) {
            if (!seen[node]) {
                seen[node] = true;
                open.push_back(node);
            }
        }
    };
    while (!open.empty() && !seen[b]) {
        const std::size_t node = open.back();
        open.pop_back();
        take(dated_[node]);
        if (node < later_.size()) {
            take(later_[node]);
        }
    }
    return seen[b];
}

bool Chronology::add(std::size_t before, std::size_t after) {
    if (before == after || is_before(after, before)) {
        return false;
    }
    later_[before].push_back(after);
    earlier_[after].push_back(before);
    return true;
}

std::vector<std::size_t> Chronology::reached(std::size_t from, const Links& links) const {
    std::vector<bool> seen(links.size(), false);
    std::vector<std::size_t> found{from};
    seen[from] = true;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const std::size_t other : links[found[i]]) {
            if (!seen[other]) {
                seen[other] = true;
                found.push_back(other);
            }
        }
    }
    found.erase(found.begin());
    return found;
}

std::optional<std::size_t> Chronology::last_before(std::size_t event) const {
    std::optional<std::size_t> best;
    for (const std::size_t other : reached(event, earlier_)) {
        const Period* period = own_days(other);
        if (period != nullptr && period->last && (!best || *days(*best)->last < *period->last)) {
            best = other;
        }
    }
    return best;
}

std::optional<std::size_t> Chronology::first_after(std::size_t event) const {
    std::optional<std::size_t> best;
    for (const std::size_t other : reached(event, later_)) {
        const Period* period = own_days(other);
        if (period != nullptr && period->first && (!best || *period->first < *days(*best)->first)) {
            best = other;
        }
    }
    return best;
}

}  // namespace annals
