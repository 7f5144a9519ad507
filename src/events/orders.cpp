// Which event was over before which: "met after the attack", "resigned before the vote", "has risen
// since the war". From the word of the inner event upward to the next one, with the preposition on
// the way.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "events/scene.hpp"

namespace annals {
namespace {

constexpr int farthest = 3;

enum class Said : std::uint8_t { nothing, inner_first, outer_first };

Said said_at(const Branches& branches, std::size_t word) {
    for (const char* form : {"after", "since", "following"}) {
        if (branches.marked(word, form)) {
            return Said::inner_first;
        }
    }
    return branches.marked(word, "before") || branches.marked(word, "until") ? Said::outer_first
                                                                             : Said::nothing;
}

}  // namespace

std::vector<Order> find_orders(const Scene& scene, const std::vector<Telling>& tellings,
                               const std::vector<std::size_t>& event_of) {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> at;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        at[{tellings[i].hit.sentence, tellings[i].hit.word}] = event_of[i];
    }
    std::vector<Order> orders;
    std::set<std::pair<std::size_t, std::size_t>> known;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const Hit& hit = tellings[i].hit;
        const Branches& branches = scene.branches[hit.sentence];
        Said said = Said::nothing;
        std::size_t word = hit.word;
        for (int step = 0; step < farthest && branches.word(word).head != Word::no_head; ++step) {
            if (const Said here = said_at(branches, word); here != Said::nothing) {
                said = here;
            }
            word = branches.word(word).head;
            const auto outer = at.find({hit.sentence, word});
            if (outer == at.end()) {
                continue;
            }
            const bool first = said == Said::inner_first;
            const std::size_t before = first ? event_of[i] : outer->second;
            const std::size_t after = first ? outer->second : event_of[i];
            if (said != Said::nothing && before != after && known.insert({before, after}).second) {
                orders.push_back({before, after, branches.tree().span});
            }
            break;
        }
    }
    return orders;
}

}  // namespace annals
