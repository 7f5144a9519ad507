// Events of two articles, paired. How alike two tellings are is a weighted mean over what can be
// compared: type, words of the label, actors, period, place, words of the sentence, and small
// things such as the status. What neither tells is left out of the mean; what only one tells counts
// half.
// best_matching then takes the pairs that are best as a whole, by how far each is above the
// threshold, so that one sure pair is worth more than two doubtful ones.
//
// Only events that share their type or a word of their label are looked at, found by an index.
// Tested in tests/diff/align_events_test.cpp.
#include "diff/align_events.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "diff/matching.hpp"
#include "diff/words.hpp"

namespace annals {
namespace {

/// Below this, two tellings are of two events.
constexpr double threshold = 0.55;

/// What only one of two tells is neither the same nor otherwise.
constexpr double untold = 0.5;

/// The words of a telling.
struct Words {
    std::vector<std::string> label;
    std::vector<std::string> evidence;  // those of the label among them
};

/// A telling made ready to be compared with many: words by number, actors of any role, their
/// countries.
struct Worded {
    const EventVersion* telling;
    std::vector<std::size_t> label;
    std::vector<std::size_t> evidence;
    std::vector<std::size_t> everybody;
    std::set<std::string> countries;
    std::vector<std::string> place;
};

Words words_of(const EventVersion& telling) {
    std::string sentences = telling.event->label;
    for (const Evidence& evidence : telling.event->sentences) {
        sentences += ' ' + evidence.text.str();
    }
    return {stems(telling.event->label), stems(sentences)};
}

std::vector<Words> words_of(const std::vector<EventVersion>& tellings) {
    std::vector<Words> found;
    for (const EventVersion& telling : tellings) {
        found.push_back(words_of(telling));
    }
    return found;
}

WordWeights weights_of(const std::vector<Words>& a, const std::vector<Words>& b) {
    std::vector<std::vector<std::string>> sentences;
    for (const auto* list : {&a, &b}) {
        for (const Words& words : *list) {
            sentences.push_back(words.evidence);
        }
    }
    return WordWeights{sentences};
}

std::vector<std::size_t> everybody(const EventVersion& telling) {
    std::vector<std::size_t> all;
    std::set_union(telling.agents.begin(), telling.agents.end(), telling.targets.begin(),
                   telling.targets.end(), std::back_inserter(all));
    return all;
}

std::set<std::string> countries(const std::vector<std::size_t>& numbers,
                                const ActorAlignment& actors) {
    std::set<std::string> found;
    for (const std::size_t actor : numbers) {
        found.insert(actors.actors[actor].either().country);
    }
    found.erase("");
    return found;
}

std::vector<Worded> worded(const std::vector<EventVersion>& tellings,
                           const std::vector<Words>& words, const WordWeights& weights,
                           const ActorAlignment& actors) {
    std::vector<Worded> found;
    for (std::size_t at = 0; at < tellings.size(); ++at) {
        const auto all = everybody(tellings[at]);
        found.push_back({&tellings[at], weights.numbers(words[at].label),
                         weights.numbers(words[at].evidence), all, countries(all, actors),
                         stems(tellings[at].event->place)});
    }
    return found;
}

// How alike two tellings are in one respect, 0..1; none when neither tells anything.

using Likeness = std::optional<double>;

bool count_the_same(const EventNode& a, const EventNode& b) {
    return std::any_of(a.counts.begin(), a.counts.end(), [&](const Count& left) {
        return std::any_of(b.counts.begin(), b.counts.end(),
                           [&](const Count& right) { return left.what == right.what; });
    });
}

/// Deaths are an attack or a mere misfortune as the killers are known or not: close when both count
/// the dead.
Likeness type_likeness(const Worded& a, const Worded& b, const WordWeights&) {
    if (a.telling->event->type == b.telling->event->type) {
        return 1.0;
    }
    return count_the_same(*a.telling->event, *b.telling->event) ? 0.6 : 0.0;
}

Likeness label_likeness(const Worded& a, const Worded& b, const WordWeights& weights) {
    return weights.overlap(a.label, b.label);
}

Likeness evidence_likeness(const Worded& a, const Worded& b, const WordWeights& weights) {
    return weights.overlap(a.evidence, b.evidence);
}

/// Shared numbers of all numbers (Dice), both sorted.
double shared(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    std::vector<std::size_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

/// "Clinton" and "Washington" are not the same, but not far from each other.
bool share_a_country(const Worded& a, const Worded& b) {
    return std::any_of(a.countries.begin(), a.countries.end(),
                       [&](const std::string& country) { return b.countries.contains(country); });
}

/// The same actors count more when they are in the same roles.
Likeness actor_likeness(const Worded& a, const Worded& b, const WordWeights&) {
    if (a.everybody.empty() && b.everybody.empty()) {
        return std::nullopt;
    }
    if (a.everybody.empty() || b.everybody.empty()) {
        return untold;
    }
    const double in_any_role = shared(a.everybody, b.everybody);
    if (in_any_role == 0.0) {
        return share_a_country(a, b) ? 0.3 : 0.0;
    }
    const bool same_roles =
        a.telling->agents == b.telling->agents && a.telling->targets == b.telling->targets;
    return same_roles ? 1.0 : 0.3 + 0.6 * in_any_role;
}

/// 1 for the same period, less for one inside the other or next to it, 0 from a month on.
double period_likeness(const Period& a, const Period& b) {
    if (a == b) {
        return 1.0;
    }
    const Day left = a.first ? *a.first : *a.last;
    const Day right = b.first ? *b.first : *b.last;
    const bool apart =
        (a.last && b.first && *a.last < *b.first) || (b.last && a.first && *b.last < *a.first);
    if (!apart) {
        return 0.7;
    }
    const auto days = std::abs((left - right).days());
    return std::max(0.0, 0.6 - static_cast<double>(days) / 50.0);
}

bool is_dated(const When& when) {
    return when.period && (when.period->first || when.period->last);
}

Likeness date_likeness(const Worded& a, const Worded& b, const WordWeights&) {
    const When& left = a.telling->event->when;
    const When& right = b.telling->event->when;
    if (!is_dated(left) && !is_dated(right)) {
        return std::nullopt;
    }
    return is_dated(left) && is_dated(right) ? period_likeness(*left.period, *right.period)
                                             : untold;
}

/// "Paris" and "in Paris, France" are one place.
Likeness place_likeness(const Worded& a, const Worded& b, const WordWeights&) {
    if (a.place.empty() && b.place.empty()) {
        return std::nullopt;
    }
    if (a.place.empty() || b.place.empty()) {
        return untold;
    }
    const bool same =
        std::includes(a.place.begin(), a.place.end(), b.place.begin(), b.place.end()) ||
        std::includes(b.place.begin(), b.place.end(), a.place.begin(), a.place.end());
    return same ? 1.0 : 0.0;
}

/// So that, of two that are alike in all else, those that differ in nothing are paired.
Likeness detail_likeness(const Worded& a, const Worded& b, const WordWeights&) {
    const EventNode& left = *a.telling->event;
    const EventNode& right = *b.telling->event;
    const int same = (left.status == right.status) + (left.counts == right.counts) +
                     (a.telling->said_by == b.telling->said_by);
    return same / 3.0;
}

struct Respect {
    Likeness (*likeness)(const Worded&, const Worded&, const WordWeights&);
    double weight;
};
constexpr std::array respects{
    Respect{type_likeness, 3.0},   Respect{label_likeness, 2.0},    Respect{actor_likeness, 3.0},
    Respect{date_likeness, 1.5},   Respect{evidence_likeness, 2.5}, Respect{place_likeness, 1.5},
    Respect{detail_likeness, 0.5},
};

double likeness(const Worded& a, const Worded& b, const WordWeights& words) {
    double sum = 0.0;
    double weights = 0.0;
    for (const Respect& respect : respects) {
        if (const Likeness likeness = respect.likeness(a, b, words)) {
            sum += *likeness * respect.weight;
            weights += respect.weight;
        }
    }
    return sum / weights;
}

/// Where events of that type, and with that word in their label, stand in a list.
struct Index {
    std::map<std::string, std::vector<std::size_t>> by_type;
    std::map<std::size_t, std::vector<std::size_t>> by_word;
};

Index index_of(const std::vector<Worded>& list) {
    Index index;
    for (std::size_t at = 0; at < list.size(); ++at) {
        index.by_type[list[at].telling->event->type].push_back(at);
        for (const std::size_t word : list[at].label) {
            index.by_word[word].push_back(at);
        }
    }
    return index;
}

/// Those that could be the same event as `one`.
std::set<std::size_t> near(const Worded& one, const Index& index) {
    std::set<std::size_t> found;
    if (const auto entry = index.by_type.find(one.telling->event->type);
        entry != index.by_type.end()) {
        found.insert(entry->second.begin(), entry->second.end());
    }
    for (const std::size_t word : one.label) {
        if (const auto entry = index.by_word.find(word); entry != index.by_word.end()) {
            found.insert(entry->second.begin(), entry->second.end());
        }
    }
    return found;
}

std::vector<Pairing> candidates(const std::vector<Worded>& old_list,
                                const std::vector<Worded>& new_list, const WordWeights& weights) {
    const Index index = index_of(new_list);
    std::vector<Pairing> found;
    for (std::size_t left = 0; left < old_list.size(); ++left) {
        for (const std::size_t right : near(old_list[left], index)) {
            const double above = likeness(old_list[left], new_list[right], weights) - threshold;
            if (above > 0.0) {
                found.push_back({left, right, std::llround(above * 1e6)});
            }
        }
    }
    return found;
}

std::vector<std::size_t> numbered(const std::vector<Vertex>& vertices,
                                  const std::map<Vertex, std::size_t>& numbers) {
    std::set<std::size_t> found;
    for (const Vertex vertex : vertices) {
        if (const auto entry = numbers.find(vertex); entry != numbers.end()) {
            found.insert(entry->second);
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace

std::vector<EventVersion> tellings(const EventGraph& graph,
                                   const std::map<Vertex, std::size_t>& numbers) {
    std::vector<EventVersion> found;
    for (const Vertex vertex : vertices_of<EventNode>(graph)) {
        const auto speakers = numbered(sources_of(graph, vertex, EdgeKind::says), numbers);
        found.push_back({vertex, &std::get<EventNode>(graph[vertex]),
                         numbered(targets_of(graph, vertex, EdgeKind::agent), numbers),
                         numbered(targets_of(graph, vertex, EdgeKind::target), numbers),
                         speakers.empty() ? std::nullopt : std::optional{speakers.front()}});
    }
    return found;
}

std::vector<EventPair> align_events(const std::vector<EventVersion>& old_tellings,
                                    const std::vector<EventVersion>& new_tellings,
                                    const ActorAlignment& actors) {
    const auto old_words = words_of(old_tellings);
    const auto new_words = words_of(new_tellings);
    const WordWeights weights = weights_of(old_words, new_words);
    const auto old_list = worded(old_tellings, old_words, weights, actors);
    const auto new_list = worded(new_tellings, new_words, weights, actors);
    std::vector<EventPair> pairs(old_list.size());
    for (std::size_t at = 0; at < pairs.size(); ++at) {
        pairs[at].old_event = at;
    }
    std::vector<bool> paired(new_list.size(), false);
    for (const Pairing& pair : best_matching(candidates(old_list, new_list, weights))) {
        pairs[pair.left].new_event = pair.right;
        paired[pair.right] = true;
    }
    for (std::size_t at = 0; at < paired.size(); ++at) {
        if (!paired[at]) {
            pairs.push_back({std::nullopt, at});
        }
    }
    return pairs;
}

}  // namespace annals
