// The events room in one function: words that tell of events, who does it to whom, events inside
// events, whether it happened, where, when and who says so; then the mentions of one event are
// joined. Each step has its own file.
#include "annals/events.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "annals/language.hpp"
#include "events/deaths.hpp"
#include "events/scene.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

using List = std::vector<std::size_t>;

constexpr std::array status_names{"actual", "planned", "possible", "denied"};
constexpr std::array role_names{"agent", "target", "recipient", "place", "instrument", "object"};

void complete(const Scene& scene, std::vector<Telling>& tellings) {
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        Telling& telling = tellings[i];
        const Hit& hit = telling.hit;
        if (const auto place = place_of(scene, hit)) {
            telling.place = place->words;
            telling.arguments.push_back({Role::place, place->span});
        }
        telling.when = date_of(scene.syntax, hit.sentence, hit.word, scene.dates);
        if (telling.when.basis == Basis::inherited &&
            is_told_as_past(scene.branches[hit.sentence], hit)) {
            telling.when = {};
        }
        telling.status = status_of(scene, tellings, i);
        telling.said_by = source_of(scene, tellings, i);
        telling.counts = counts_of(scene, hit);
        telling.definite = scene.branches[hit.sentence].definite(hit.word);
        const auto article = scene.branches[hit.sentence].first(hit.word, Relation::det);
        const std::string form =
            article ? small(scene.branches[hit.sentence].word(*article).token.form) : "";
        telling.indefinite = form == "a" || form == "an" || form == "another";
        telling.label = label_of(scene, hit);
        if (telling.object) {
            const Hit& object = tellings[*telling.object].hit;
            telling.arguments.push_back(
                {Role::object, scene.syntax.trees[object.sentence].words[object.word].token.span});
        }
    }
}

void add(List& list, const List& more) {
    for (const std::size_t one : more) {
        if (std::ranges::find(list, one) == list.end()) {
            list.push_back(one);
        }
    }
}

/// Of the words of a group the one that says most: names before plain nouns, nouns with something
/// before them.
const std::string& best_label(const std::vector<Telling>& tellings, const List& group) {
    const auto words = [&](std::size_t i) { return std::ranges::count(tellings[i].label, ' '); };
    const auto best = std::ranges::max_element(group, [&](std::size_t a, std::size_t b) {
        return std::min<std::ptrdiff_t>(words(a), 4) < std::min<std::ptrdiff_t>(words(b), 4);
    });
    return tellings[*best].label;
}

Status status_of_group(const std::vector<Telling>& tellings, const List& group) {
    for (const Status status : {Status::actual, Status::planned}) {
        if (std::ranges::any_of(group,
                                [&](std::size_t i) { return tellings[i].status == status; })) {
            return status;
        }
    }
    return tellings[group.front()].status;
}

/// The date that says most: written or counted before taken over.
When when_of_group(const std::vector<Telling>& tellings, const List& group) {
    When best;
    for (const std::size_t i : group) {
        const When& when = tellings[i].when;
        const bool better =
            !best.period || (best.basis == Basis::inherited && when.basis != Basis::inherited);
        if (when.period ? better : !best.expression) {
            best = when;
        }
    }
    return best;
}

/// The source, when all mentions have it from somebody.
std::optional<std::size_t> source_of_group(const std::vector<Telling>& tellings,
                                           const List& group) {
    for (const std::size_t i : group) {
        if (!tellings[i].said_by) {
            return std::nullopt;
        }
    }
    return tellings[group.front()].said_by;
}

double confidence_of(const std::vector<Telling>& tellings, const List& group) {
    static constexpr std::array by_weight{0.8, 0.65, 0.5};
    double best = 0.0;
    bool acted = false;
    for (const std::size_t i : group) {
        best = std::max(best, by_weight[static_cast<std::size_t>(tellings[i].hit.entry->weight)]);
        acted = acted || !tellings[i].agents.empty() || !tellings[i].targets.empty();
    }
    return best + (acted ? 0.1 : 0.0) + (group.size() > 1 ? 0.05 : 0.0);
}

/// That of the first word that has its own, else that of the type.
int valence_of(const Scene& scene, const std::vector<Telling>& tellings, const List& group) {
    for (const std::size_t i : group) {
        if (tellings[i].hit.entry->valence) {
            return *tellings[i].hit.entry->valence;
        }
    }
    const EventType* type = scene.ontology.find(tellings[group.front()].type);
    return type == nullptr ? 0 : type->valence;
}

Event event_of_group(const Scene& scene, const std::vector<Telling>& tellings, const List& group) {
    Event event;
    event.type = tellings[group.front()].type;
    event.valence = valence_of(scene, tellings, group);
    for (const std::size_t i : group) {
        const Telling& telling = tellings[i];
        const Word& word = scene.syntax.trees[telling.hit.sentence].words[telling.hit.word];
        event.mentions.push_back({telling.hit.sentence, telling.hit.word, word.token.span});
        add(event.agents, telling.agents);
        add(event.targets, telling.targets);
        event.mutual = event.mutual || telling.mutual;
        event.arguments.insert(event.arguments.end(), telling.arguments.begin(),
                               telling.arguments.end());
        event.counts.insert(event.counts.end(), telling.counts.begin(), telling.counts.end());
        if (event.place.empty()) {
            event.place = telling.place;
        }
        if (event.cameo.empty()) {
            event.cameo = telling.hit.entry->cameo;
        }
    }
    event.label = best_label(tellings, group);
    event.when = when_of_group(tellings, group);
    event.status = status_of_group(tellings, group);
    event.said_by = source_of_group(tellings, group);
    event.confidence = confidence_of(tellings, group);
    return event;
}

List events_of_tellings(const std::vector<List>& groups, std::size_t tellings) {
    List event_of(tellings, 0);
    for (std::size_t event = 0; event < groups.size(); ++event) {
        for (const std::size_t i : groups[event]) {
            event_of[i] = event;
        }
    }
    return event_of;
}

void link_events(const std::vector<Telling>& tellings, const List& event_of,
                 std::vector<Event>& events) {
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        Event& event = events[event_of[i]];
        if (tellings[i].object && event_of[*tellings[i].object] != event_of[i] && !event.object) {
            event.object = event_of[*tellings[i].object];
        }
        for (const std::size_t cause : tellings[i].causes) {
            if (event_of[cause] != event_of[i]) {
                add(event.causes, {event_of[cause]});
            }
        }
    }
}

/// What is condemned may have been told before with those who do it.
void aim_at_doers(std::vector<Event>& events) {
    for (Event& event : events) {
        if (event.type == "ACCUSE" && event.targets.empty() && event.object) {
            for (const std::size_t doer : events[*event.object].agents) {
                if (std::ranges::find(event.agents, doer) == event.agents.end()) {
                    event.targets.push_back(doer);
                }
            }
        }
    }
}

/// FNV-1a, so that an id stays short and the same everywhere.
std::uint32_t hash(std::string_view text) {
    std::uint32_t value = 2166136261U;
    for (const char c : text) {
        value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return value;
}

std::string id_of(const Event& event, const Actors& actors) {
    std::string content = event.type + "|" + event.label + "|" + event.place;
    for (const List* list : {&event.agents, &event.targets}) {
        content += "|";
        for (const std::size_t actor : *list) {
            content += actors.actors[actor].id + ",";
        }
    }
    content += "|";
    content += event.when.period ? show(*event.when.period) : "";
    return fmt::format("{}-{:08x}", small(event.type), hash(content));
}

void name_events(std::vector<Event>& events, const Actors& actors) {
    std::set<std::string> taken;
    for (Event& event : events) {
        const std::string id = id_of(event, actors);
        event.id = id;
        for (std::size_t n = 2; !taken.insert(event.id).second; ++n) {
            event.id = fmt::format("{}-{}", id, n);
        }
    }
}

}  // namespace

std::string_view show(Status status) {
    return status_names[static_cast<std::size_t>(status)];
}

std::string_view show(Role role) {
    return role_names[static_cast<std::size_t>(role)];
}

std::optional<Status> status_named(std::string_view name) {
    const auto found = std::ranges::find(status_names, name);
    return found == status_names.end()
               ? std::nullopt
               : std::optional{static_cast<Status>(found - status_names.begin())};
}

Events find_events(const Article& article, const Syntax& syntax, const Actors& actors,
                   const std::vector<Quote>& quotes, const std::vector<TimeExpression>& dates,
                   const Language& english) {
    const Scene scene = scene_of(article, syntax, actors, quotes, dates, english);
    std::vector<Telling> tellings = find_arguments(scene, find_hits(scene));
    tell_attacks_from_disasters(scene, tellings);
    nest(scene, tellings);
    take_implied(scene, tellings);
    complete(scene, tellings);
    hand_over_dates(scene, tellings);
    take_up_status(scene, tellings);
    const auto groups = join(scene, tellings);
    const List event_of = events_of_tellings(groups, tellings.size());
    Events found;
    for (const List& group : groups) {
        found.events.push_back(event_of_group(scene, tellings, group));
    }
    link_events(tellings, event_of, found.events);
    aim_at_doers(found.events);
    inherit_dates(scene, tellings, event_of, found.events);
    name_events(found.events, actors);
    found.orders = find_orders(scene, tellings, event_of, found.events);
    return found;
}

}  // namespace annals
