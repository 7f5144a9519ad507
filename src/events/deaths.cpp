// Deaths and injuries are an attack when the text knows who or what did it, else a disaster:
//   "snipers killed two", "two died in the shelling"      ASSAULT
//   "two were killed when a canister exploded", "at least 89 deaths were reported"     DISASTER
// What did it is the nearest attack or disaster in the sentence, else the last one before it.
#include <algorithm>

#include "events/deaths.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

constexpr std::size_t nearby = 1;  // sentences

bool may_cause(const Telling& telling) {
    return telling.type == "ASSAULT" || telling.type == "DISASTER";
}

/// The type of the nearest cause in the sentence of `index`, "" when it has none.
std::string cause_in_sentence(const std::vector<Telling>& tellings, const std::vector<bool>& harm,
                              std::size_t index) {
    const Hit& hit = tellings[index].hit;
    std::string type;
    std::size_t best = static_cast<std::size_t>(-1);
    const auto look = [&](std::size_t i) {
        if (harm[i] || !may_cause(tellings[i])) {
            return;
        }
        const std::size_t word = tellings[i].hit.word;
        const std::size_t distance = word > hit.word ? word - hit.word : hit.word - word;
        if (distance < best) {
            best = distance;
            type = tellings[i].type;
        }
    };
    static constexpr std::size_t most = 20;  // tellings on each side
    for (std::size_t i = index, n = 0;
         i-- > 0 && n < most && tellings[i].hit.sentence == hit.sentence; ++n) {
        look(i);
    }
    for (std::size_t i = index + 1, n = 0;
         i < tellings.size() && n < most && tellings[i].hit.sentence == hit.sentence; ++i, ++n) {
        look(i);
    }
    return type;
}

}  // namespace

void tell_attacks_from_disasters(const Scene& scene, std::vector<Telling>& tellings) {
    std::vector<bool> harm;
    for (const Telling& telling : tellings) {
        const Hit& hit = telling.hit;  // "left ten dead", but not "left office"
        harm.push_back(may_cause(telling) &&
                       is_harm(small(scene.branches[hit.sentence].word(hit.word).lemma)));
    }
    std::string last;
    std::size_t last_sentence = 0;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        Telling& telling = tellings[i];
        if (!harm[i]) {
            if (may_cause(telling)) {
                last = telling.type;
                last_sentence = telling.hit.sentence;
            }
            continue;
        }
        std::string cause = cause_in_sentence(tellings, harm, i);
        if (cause.empty() && telling.hit.sentence - last_sentence <= nearby) {
            cause = last;
        }
        const bool by_somebody = !telling.agents.empty() && telling.hit.entry->type == "ASSAULT";
        telling.type = by_somebody || cause == "ASSAULT" ? "ASSAULT" : "DISASTER";
    }
}

}  // namespace annals
