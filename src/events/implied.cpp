// Who is in it though the text does not say so again, from the event of its sort that was told
// last:
//   Peru sued Chile twice. The first lawsuit was settled.   a noun without anybody in it, one more
//                                                           of its sort or pointed at: both parties
//   Peru attacked Chile. On Monday Peru attacked again.     the same doer: whom he does it to
// Tested in tests/events/parties_test.cpp.
#include <algorithm>
#include <array>

#include "events/scene.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

constexpr std::size_t farthest = 4;  // sentences back

/// "such lawsuits", "a similar suit", "the first one", "this attack": of a sort that was told of.
bool is_one_more(const Branches& branches, std::size_t noun) {
    static constexpr std::array<std::string_view, 18> words{
        "another", "earlier", "first",  "further", "last",    "latest", "latter", "other", "previous",
        "same",    "second",  "similar", "such",   "that",    "these",  "third",  "this",  "those"};
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

/// The last telling of the same type shortly before that fits; null when there is none.
template <typename Fits>
const Telling* told_last(const std::vector<Telling>& tellings, std::size_t index, Fits fits) {
    const Telling& telling = tellings[index];
    for (std::size_t before = index; before-- > 0;) {
        const Telling& other = tellings[before];
        if (telling.hit.sentence - other.hit.sentence > farthest) {
            return nullptr;
        }
        if (other.type == telling.type && fits(other)) {
            return &other;
        }
    }
    return nullptr;
}

/// The telling whose parties one has that names none or not all; null when it needs no other.
const Telling* model_of(const Scene& scene, const std::vector<Telling>& tellings,
                        std::size_t index) {
    const Telling& telling = tellings[index];
    if (has_nobody(telling)) {
        const bool known = telling.hit.noun &&
                           is_one_more(scene.branches[telling.hit.sentence], telling.hit.word);
        return known ? told_last(tellings, index,
                                 [](const Telling& other) { return !has_nobody(other); })
                     : nullptr;
    }
    const bool wants_target = telling.targets.empty() && has_target(telling);
    return wants_target ? told_last(tellings, index,
                                    [&](const Telling& other) {
                                        return other.agents == telling.agents &&
                                               !other.targets.empty();
                                    })
                        : nullptr;
}

}  // namespace

void take_implied(const Scene& scene, std::vector<Telling>& tellings) {
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        if (const Telling* model = model_of(scene, tellings, i)) {
            tellings[i].agents = model->agents;
            tellings[i].targets = model->targets;
        }
    }
}

}  // namespace annals
