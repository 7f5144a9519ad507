#include "names/best_path.hpp"

#include <algorithm>
#include <limits>

namespace annals {
namespace {

constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min() / 2;

/// The labels that may stand before each label, so that the search tries no other.
struct Neighbours {
    std::array<std::vector<Label>, label_count> before;

    Neighbours() {
        for (Label label = 0; label < label_count; ++label) {
            for (Label other = 0; other < label_count; ++other) {
                if (may_follow(other, label)) {
                    before[label].push_back(other);
                }
            }
        }
    }
};

}  // namespace

std::vector<Label> best_path(const std::vector<LabelScores>& words, const PairScores& pairs,
                             const std::vector<LabelSet>& allowed) {
    static const Neighbours neighbours;
    std::vector<std::array<Label, label_count>> came_from(words.size());
    LabelScores best{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        LabelScores next{};
        next.fill(never);
        for (Label label = 0; label < label_count; ++label) {
            if ((allowed[i] >> label & 1U) == 0 || (i == 0 && goes_on(label))) {
                continue;
            }
            if (i == 0) {
                next[label] = words[i][label] + pairs[outside][label];
                continue;
            }
            for (const Label before : neighbours.before[label]) {
                const std::int32_t score = best[before] + pairs[before][label];
                if (best[before] > never / 2 && score > next[label]) {
                    next[label] = score;
                    came_from[i][label] = before;
                }
            }
            next[label] += next[label] > never ? words[i][label] : 0;
        }
        best = next;
    }
    for (Label label = 0; label < label_count; ++label) {
        best[label] = is_open(label) ? never : best[label];
    }
    std::vector<Label> path(words.size());
    Label label = static_cast<Label>(std::ranges::max_element(best) - best.begin());
    for (std::size_t i = words.size(); i-- > 0;) {
        path[i] = label;
        label = came_from[i][label];
    }
    return path;
}

}  // namespace annals
