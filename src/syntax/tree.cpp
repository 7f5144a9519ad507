#include <algorithm>

#include "annals/syntax.hpp"

namespace annals {

std::vector<std::size_t> dependents(const Tree& tree, std::size_t head) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        if (tree.words[i].head == head) {
            found.push_back(i);
        }
    }
    return found;
}

std::optional<std::size_t> dependent(const Tree& tree, std::size_t head, Relation relation) {
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        if (tree.words[i].head == head && tree.words[i].relation == relation) {
            return i;
        }
    }
    return std::nullopt;
}

WordRange subtree(const Tree& tree, std::size_t head) {
    WordRange range{head, head};
    std::vector<bool> below(tree.words.size(), false);
    below[head] = true;
    // A head may stand on either side of its dependents: sweep until nothing is added.
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t i = 0; i < tree.words.size(); ++i) {
            const std::size_t above = tree.words[i].head;
            if (!below[i] && above != Word::no_head && below[above]) {
                below[i] = grown = true;
                range.first = std::min(range.first, i);
                range.last = std::max(range.last, i);
            }
        }
    }
    return range;
}

}  // namespace annals
