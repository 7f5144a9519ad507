// Questions about one tree. Tested in tests/syntax/tree_test.cpp.
#include <algorithm>

#include "annals/syntax.hpp"

namespace annals {
namespace {

enum class Place : unsigned char { unknown, on_path, below, outside };

/// Climbs from `word` to the first word whose place is known, and gives that place to the whole
/// path, so that all climbs together take time linear in the sentence. A circle (only in trees made
/// by hand) ends on its own path and counts as outside.
Place place_of(const Tree& tree, std::size_t word, std::vector<Place>& places) {
    std::size_t top = word;
    while (top < tree.words.size() && places[top] == Place::unknown) {
        places[top] = Place::on_path;
        top = tree.words[top].head;
    }
    const bool below = top < tree.words.size() && places[top] == Place::below;
    const Place place = below ? Place::below : Place::outside;
    for (std::size_t at = word; at < tree.words.size() && places[at] == Place::on_path;
         at = tree.words[at].head) {
        places[at] = place;
    }
    return place;
}

}  // namespace

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
    std::vector<Place> places(tree.words.size(), Place::unknown);
    places.at(head) = Place::below;
    WordRange range{head, head};
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        if (place_of(tree, i, places) == Place::below) {
            range.first = std::min(range.first, i);
            range.last = std::max(range.last, i);
        }
    }
    return range;
}

}  // namespace annals
