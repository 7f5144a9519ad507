// Actors of two articles, paired. For a pair, the strongest reason that holds gives its gain; a
// fault such as another country makes it void, unless the fullest names are the same: then one of
// the articles is likely to be misread. The best pairing as a whole is left to best_matching.
// Tested in tests/diff/align_actors_test.cpp.
#include "diff/align_actors.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "diff/matching.hpp"
#include "diff/words.hpp"

namespace annals {
namespace {

using Words = std::vector<std::string>;

/// What the pairing looks at.
struct Naming {
    Vertex vertex;
    const ActorNode* actor;
    Words fullest;          // words of the first name
    std::set<Words> names;  // with a capital: "Hillary Clinton", "Clinton"
    std::set<Words> nouns;  // "the secretary of state"
};

bool begins_with_capital(std::string_view name) {
    return !name.empty() && ((name.front() >= 'A' && name.front() <= 'Z') ||
                             static_cast<unsigned char>(name.front()) >= 0x80);
}

std::string_view without_article(std::string_view name) {
    for (const std::string_view article : {"the ", "The ", "a ", "an "}) {
        if (name.starts_with(article)) {
            return name.substr(article.size());
        }
    }
    return name;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// What is counted: "at least 89 people" and "more than 90 people" -> "people".
std::string_view without_number(std::string_view name) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool word_begins = at == 0 || name[at - 1] == ' ';
        if (word_begins && is_digit(name[at])) {
            const std::size_t end = name.find(' ', at);
            begin = end == std::string_view::npos ? begin : end + 1;
        }
    }
    return name.substr(begin);
}

Words words_of(std::string_view name) {
    return stems(without_number(without_article(name)));
}

Naming naming(Vertex vertex, const ActorNode& actor) {
    Naming found{vertex, &actor, {}, {}, {}};
    for (const std::string& name : actor.names) {
        const bool is_name = begins_with_capital(without_article(name));
        (is_name ? found.names : found.nouns).insert(words_of(name));
    }
    found.fullest = actor.names.empty() ? Words{} : words_of(actor.names.front());
    return found;
}

bool meet(const std::set<Words>& a, const std::set<Words>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Words& words) { return b.contains(words); });
}

std::size_t shared_words(const Words& a, const Words& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& word) {
        return std::binary_search(b.begin(), b.end(), word);
    }));
}

bool is_person(const Naming& naming) {
    return naming.actor->actor_class == ActorClass::person;
}

bool is_power(const Naming& naming) {
    return naming.actor->actor_class == ActorClass::state ||
           naming.actor->actor_class == ActorClass::government;
}

bool same_country(const Naming& a, const Naming& b) {
    return !a.actor->country.empty() && a.actor->country == b.actor->country;
}

// Reasons to think that two are one.

bool same_fullest(const Naming& a, const Naming& b) {
    return !a.fullest.empty() && a.fullest == b.fullest;
}
bool share_a_name(const Naming& a, const Naming& b) {
    return meet(a.names, b.names);
}
bool share_two_words(const Naming& a, const Naming& b) {
    return shared_words(a.fullest, b.fullest) >= 2;
}
bool powers_of_one_country(const Naming& a, const Naming& b) {
    return is_power(a) && is_power(b) && same_country(a, b);
}
bool share_a_noun(const Naming& a, const Naming& b) {
    return a.actor->actor_class == b.actor->actor_class && meet(a.nouns, b.nouns);
}
/// "Syrian civilians" and "civilians in Syria"
bool share_a_word_and_country(const Naming& a, const Naming& b) {
    return a.actor->actor_class == b.actor->actor_class && !is_person(a) && same_country(a, b) &&
           shared_words(a.fullest, b.fullest) >= 1;
}

/// "the opposition" and "opposition groups"
bool groups_within_one_another(const Naming& a, const Naming& b) {
    const std::size_t shortest = std::min(a.fullest.size(), b.fullest.size());
    return !is_person(a) && !is_person(b) && shortest > 0 &&
           shared_words(a.fullest, b.fullest) == shortest;
}

struct Reason {
    bool (*holds)(const Naming&, const Naming&);
    int gain;
};
constexpr std::array reasons{
    Reason{same_fullest, 100},
    Reason{share_a_name, 80},
    Reason{share_two_words, 60},
    Reason{powers_of_one_country, 55},
    Reason{share_a_noun, 40},
    Reason{share_a_word_and_country, 30},
    Reason{groups_within_one_another, 20},
};

// Faults that speak against it.

bool other_country(const Naming& a, const Naming& b) {
    return !a.actor->country.empty() && !b.actor->country.empty() &&
           a.actor->country != b.actor->country;
}
bool person_and_body(const Naming& a, const Naming& b) {
    return is_person(a) != is_person(b);
}
/// "Bill Clinton" and "Hillary Clinton", though both are "Clinton"
bool other_first_name(const Naming& a, const Naming& b) {
    const std::size_t shortest = std::min(a.fullest.size(), b.fullest.size());
    const std::size_t shared = shared_words(a.fullest, b.fullest);
    return is_person(a) && is_person(b) && shared < shortest && shared < 2;
}
constexpr std::array objections{other_country, person_and_body, other_first_name};

int gain(const Naming& a, const Naming& b) {
    const bool objected =
        !same_fullest(a, b) && std::any_of(objections.begin(), objections.end(),
                                           [&](const auto& holds) { return holds(a, b); });
    const auto reason = std::find_if(reasons.begin(), reasons.end(), [&](const Reason& candidate) {
        return candidate.holds(a, b);
    });
    if (objected || reason == reasons.end()) {
        return 0;
    }
    return reason->gain + (same_country(a, b) ? 5 : 0) + (a.actor->id == b.actor->id ? 5 : 0);
}

std::vector<Naming> namings(const EventGraph& graph) {
    std::vector<Naming> found;
    for (const Vertex vertex : vertices_of<ActorNode>(graph)) {
        found.push_back(naming(vertex, std::get<ActorNode>(graph[vertex])));
    }
    return found;
}

}  // namespace

ActorAlignment align_actors(const EventGraph& old_graph, const EventGraph& new_graph) {
    const auto old_namings = namings(old_graph);
    const auto new_namings = namings(new_graph);
    std::vector<Pairing> candidates;
    for (std::size_t left = 0; left < old_namings.size(); ++left) {
        for (std::size_t right = 0; right < new_namings.size(); ++right) {
            if (const int value = gain(old_namings[left], new_namings[right]); value > 0) {
                candidates.push_back({left, right, value});
            }
        }
    }
    ActorAlignment aligned;
    for (const Naming& naming : old_namings) {
        aligned.old_number[naming.vertex] = aligned.actors.size();
        aligned.actors.push_back({naming.actor, nullptr});
    }
    for (const Pairing& pair : best_matching(std::move(candidates))) {
        aligned.new_number[new_namings[pair.right].vertex] = pair.left;
        aligned.actors[pair.left].new_actor = new_namings[pair.right].actor;
    }
    for (const Naming& naming : new_namings) {
        if (aligned.new_number.try_emplace(naming.vertex, aligned.actors.size()).second) {
            aligned.actors.push_back({nullptr, naming.actor});
        }
    }
    return aligned;
}

}  // namespace annals
