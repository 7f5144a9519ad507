// Stances are composed, not looked up (balance theory, Heider 1946): signs along nested events
// multiply.
//   Tlas defected from the regime                      Tlas -> regime -
//   Hollande called for his departure                  what is wanted (+) harms him (-): Hollande
//   -> him - Russia blocks efforts by A to topple him           blocks (-) what harms (-): Russia
//   -> him +, Russia -> A - Clinton lambasts Russia for blocking ...           Clinton -> Russia -;
//   blames (-) what helps him (+): -> him - they condemned the murder of the envoy by B        -> B
//   - "the regime's assaults", she said                  who tells of an attack blames the
//   attacker: she -> regime -
// What did not happen shows nothing; what is only asked for shows the stance of who asks.
// Tested in tests/stance/stance_test.cpp.
#include "annals/stance.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace annals {
namespace {

constexpr int deepest = 4;  // events inside events

using Effects = std::map<std::size_t, int>;  // sign by actor
using Shown =
    std::map<std::pair<std::pair<std::size_t, std::size_t>, Sign>, std::vector<std::size_t>>;

template <std::size_t n>
bool one_of(const std::array<std::string_view, n>& types, const std::string& type) {
    return std::ranges::find(types, type) != types.end();
}

/// Whether an agent wants what the object of the event tells (+1), opposes it (-1), or neither.
int attitude_to_object(const Event& event) {
    static constexpr std::array<std::string_view, 4> wanting{"REQUEST", "SUPPORT", "AGREE",
                                                             "THREATEN"};
    static constexpr std::array<std::string_view, 3> opposing{"REJECT", "ACCUSE", "PROTEST"};
    if (event.type == "REJECT" && event.valence == 0) {
        return 0;  // "denied that it backs him": says what is, not what is wanted
    }
    return one_of(wanting, event.type) ? 1 : one_of(opposing, event.type) ? -1 : 0;
}

/// Things that cost whoever does them: stepping down, giving way, drawing back.
bool costs_the_agent(const Event& event) {
    static constexpr std::array<std::string_view, 2> yielding{"RETREAT", "CONCEDE"};
    return one_of(yielding, event.type) ||
           (event.type == "LEADER" && event.targets.empty() && event.valence < 0);
}

/// Whom it would harm (-1) and help (+1) if `event` came about.
Effects effects_of(const std::vector<Event>& events, std::size_t index, int depth) {
    Effects effects;
    const Event& event = events[index];
    if (costs_the_agent(event)) {
        for (const std::size_t agent : event.agents) {
            effects.emplace(agent, -1);
        }
    } else if (event.valence != 0) {
        for (const std::size_t target : event.targets) {
            effects.emplace(target, event.valence);
        }
    }
    const int attitude = attitude_to_object(event);
    if (event.object && attitude != 0 && depth < deepest) {
        for (const auto& [actor, sign] : effects_of(events, *event.object, depth + 1)) {
            effects.emplace(actor, sign * attitude);
        }
    }
    return effects;
}

class Collector {
public:
    Collector(const std::vector<Event>& events, const Actors& actors)
        : events_(&events), actors_(&actors) {}

    void look_at(std::size_t index);
    [[nodiscard]] std::vector<Stance> stances() const;

private:
    void show(std::size_t from, std::size_t to, int sign, std::size_t event);
    void show_targets(std::size_t index);
    void show_content(std::size_t index, std::size_t content, int attitude);
    void show_speaker(std::size_t index);

    const std::vector<Event>* events_;
    const Actors* actors_;
    Shown shown_;
};

void Collector::show(std::size_t from, std::size_t to, int sign, std::size_t event) {
    if (from == to || sign == 0) {
        return;
    }
    auto& events = shown_[{{from, to}, sign > 0 ? Sign::supports : Sign::opposes}];
    if (events.empty() || events.back() != event) {
        events.push_back(event);
    }
}

void Collector::show_targets(std::size_t index) {
    const Event& event = (*events_)[index];
    if (event.status != Status::actual && event.status != Status::planned) {
        return;
    }
    for (const std::size_t agent : event.agents) {
        for (const std::size_t target : event.targets) {
            show(agent, target, event.valence, index);
            if (event.mutual) {
                show(target, agent, event.valence, index);
            }
        }
    }
}

/// "rejected the idea that the villagers should talk to them" is nothing against the villagers.
bool is_harmless_idea(const Event& outer, const Event& inner) {
    return outer.type == "REJECT" && inner.status == Status::possible && inner.valence == 0;
}

/// What the agents think of those who do, and of those who feel, the event inside theirs.
void Collector::show_content(std::size_t index, std::size_t content, int attitude) {
    const Event& event = (*events_)[index];
    const Event& inner = (*events_)[content];
    for (const std::size_t agent : event.agents) {
        if (attitude < 0 && !is_harmless_idea(event, inner)) {
            for (const std::size_t doer : inner.agents) {
                show(agent, doer, -1, index);
            }
        }
        if (event.type == "ACCUSE" && !inner.object) {
            continue;  // who condemns an attack need not side with who was attacked
        }
        for (const auto& [actor, sign] : effects_of(*events_, content, 0)) {
            show(agent, actor, sign * attitude, index);
        }
    }
}

void Collector::show_speaker(std::size_t index) {
    static constexpr std::array<std::string_view, 2> outrages{"ASSAULT", "COERCE"};
    const Event& event = (*events_)[index];
    if (!event.said_by || event.status != Status::actual || !one_of(outrages, event.type)) {
        return;
    }
    // Media and observers tell of outrages because it is their trade.
    static constexpr std::array sides{ActorClass::person, ActorClass::state, ActorClass::government,
                                      ActorClass::party, ActorClass::armed_group};
    if (std::ranges::find(sides, actors_->actors.at(*event.said_by).actor_class) == sides.end()) {
        return;
    }
    for (const std::size_t agent : event.agents) {
        show(*event.said_by, agent, -1, index);
    }
}

void Collector::look_at(std::size_t index) {
    const Event& event = (*events_)[index];
    if (event.status == Status::denied) {
        return;
    }
    show_targets(index);
    show_speaker(index);
    const int attitude = attitude_to_object(event);
    if (event.status == Status::possible || attitude == 0) {
        return;
    }
    const bool open = event.object && (*events_)[*event.object].status != Status::actual;
    const bool wished =
        event.type == "REQUEST" || event.type == "THREATEN";  // of what there is, nothing is wished
    if (event.object && (open || !wished)) {
        show_content(index, *event.object, attitude);
    }
    for (const std::size_t cause : event.causes) {
        if (attitude < 0) {
            show_content(index, cause, attitude);
        }
    }
}

std::vector<Stance> Collector::stances() const {
    std::vector<Stance> found;
    for (const auto& [key, events] : shown_) {
        found.push_back({key.first.first, key.first.second, key.second, events});
    }
    return found;
}

}  // namespace

std::vector<Stance> find_stances(const Events& events, const Actors& actors,
                                 const Language& /*english*/) {
    Collector collector{events.events, actors};
    for (std::size_t index = 0; index < events.events.size(); ++index) {
        collector.look_at(index);
    }
    return collector.stances();
}

}  // namespace annals
