// Who is in it though the text does not say so again: "Peru sued Chile twice. The first lawsuit was
// settled in 1981." A noun that tells of an event without anybody in it, but as something known or
// one more of its sort, has those of the event of its sort that was told last.
#include <algorithm>
#include <array>

#include "events/scene.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

constexpr std::size_t farthest = 4;  // sentences back

/// "such lawsuits", "a similar suit", "the first one": of a sort that was told of.
bool is_one_more(const Branches& branches, std::size_t noun) {
    static constexpr std::array<std::string_view, 18> words{"another", "earlier", "first",  "further", "last",
                                      "latest",  "latter",  "other",  "previous", "same",
                                      "second",  "similar", "such",   "that", "third", "this", "those", "these"};
    return std::ranges::any_of(branches.under(noun), [&](std::size_t child) {
        const std::string form = small(branches.word(child).token.form);
        return std::ranges::find(words, form) != words.end();
    });
}

/// Deeds that are always done to somebody.
bool has_target(const Telling& telling) {
    static constexpr std::array<std::string_view, 4> types{"ACCUSE", "ASSAULT", "COERCE",
                                                           "SANCTION"};
    return std::ranges::find(types, telling.type) != types.end() && !telling.object;
}

bool has_nobody(const Telling& telling) {
    return telling.agents.empty() && telling.targets.empty();
}

/// "Peru attacked Chile. ... Peru attacked again": whom, unless the text says so.
void take_targets(std::vector<Telling>& tellings) {
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        Telling& telling = tellings[i];
        if (telling.agents.empty() || !telling.targets.empty() || !has_target(telling)) {
            continue;
        }
        for (std::size_t before = i; before-- > 0;) {
            const Telling& other = tellings[before];
            if (telling.hit.sentence - other.hit.sentence > farthest) {
                break;
            }
            if (other.type == telling.type && other.agents == telling.agents &&
                !other.targets.empty()) {
                telling.targets = other.targets;
                break;
            }
        }
    }
}

}  // namespace

void take_implied(const Scene& scene, std::vector<Telling>& tellings) {
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        Telling& telling = tellings[i];
        const Branches& branches = scene.branches[telling.hit.sentence];
        const bool known = is_one_more(branches, telling.hit.word);
        if (!telling.hit.noun || !has_nobody(telling) || !known) {
            continue;
        }
        for (std::size_t before = i; before-- > 0;) {
            const Telling& other = tellings[before];
            if (telling.hit.sentence - other.hit.sentence > farthest) {
                break;
            }
            if (other.type == telling.type && !has_nobody(other)) {
                telling.agents = other.agents;
                telling.targets = other.targets;
                break;
            }
        }
    }
    take_targets(tellings);
}

}  // namespace annals
