// Dates of events that the text gives none of their own: taken over from an event told in the same
// sentence
// ("Speaking at Friday's meeting, she urged ..."), then from what the same speaker said before;
// else the day of publication is assumed, which is marked as such and no date. Tested in
// tests/events/dating_test.cpp.
#include <algorithm>
#include <array>
#include <map>

#include "events/scene.hpp"

namespace annals {
namespace {

bool is_dated(const Event& event) {
    return event.when.period.has_value();
}

void take_over(Event& event, const When& when) {
    event.when = when;
    event.when.basis = Basis::inherited;
}

bool is_speech(const Event& event) {
    static constexpr std::array speech{"REQUEST", "ACCUSE", "THREATEN",
                                       "SUPPORT", "AGREE",  "REJECT"};
    return std::ranges::find(speech, event.type) != speech.end();
}

/// The date that the events told in a sentence have in common, if they have.
std::map<std::size_t, std::optional<When>> dates_of_sentences(const std::vector<Event>& events) {
    std::map<std::size_t, std::optional<When>> found;
    for (const Event& event : events) {
        if (!is_dated(event) || event.status != Status::actual) {
            continue;
        }
        for (const Trigger& mention : event.mentions) {
            const auto [at, is_new] = found.emplace(mention.sentence, event.when);
            if (!is_new && at->second && at->second->period != event.when.period) {
                at->second.reset();
            }
        }
    }
    return found;
}

void from_sentences(std::vector<Event>& events) {
    const auto dates = dates_of_sentences(events);
    for (Event& event : events) {
        if (is_dated(event) || event.status != Status::actual ||
            (event.said_by &&
             event.type != "DISASTER")) {  // what is said on a day need not be of that day
            continue;
        }
        const auto at = dates.find(event.mentions.front().sentence);
        if (at != dates.end() && at->second) {
            take_over(event, *at->second);
        }
    }
}

void from_speakers(std::vector<Event>& events) {
    std::map<std::size_t, When> last;  // by the first agent
    for (Event& event : events) {
        if (!is_speech(event) || event.status != Status::actual || event.agents.empty()) {
            continue;
        }
        const auto at = last.find(event.agents.front());
        if (is_dated(event)) {
            last.insert_or_assign(event.agents.front(), event.when);
        } else if (at != last.end() && !event.said_by) {
            take_over(event, at->second);
        }
    }
}

}  // namespace

void inherit_dates(const Scene& scene, std::vector<Event>& events) {
    from_sentences(events);
    from_speakers(events);
    if (!scene.article.published) {
        return;
    }
    for (Event& event : events) {
        if (!is_dated(event) && event.status == Status::actual) {
            event.when.basis = Basis::assumed;
            event.when.assumed = scene.article.published;
        }
    }
}

}  // namespace annals
