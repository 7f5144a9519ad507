#pragma once

#include <cstddef>
#include <vector>

namespace annals {

/// How well each word would do as the head of each other. The root is a node behind the last word.
class ArcScores {
public:
    explicit ArcScores(std::size_t words) : words_(words), scores_(words * (words + 1)) {}

    [[nodiscard]] std::size_t words() const { return words_; }
    [[nodiscard]] std::size_t root() const { return words_; }
    [[nodiscard]] float& of(std::size_t word, std::size_t head) {
        return scores_[word * (words_ + 1) + head];
    }
    [[nodiscard]] float of(std::size_t word, std::size_t head) const {
        return scores_[word * (words_ + 1) + head];
    }

private:
    std::size_t words_;
    std::vector<float> scores_;
};

/// The heads of the tree with the greatest sum of scores in which one word hangs on the root (its
/// head is Word::no_head). Chu and Liu 1965, Edmonds 1967; where several words would hang on the
/// root, each of them is tried alone.
[[nodiscard]] std::vector<std::size_t> best_tree(const ArcScores& scores);

}  // namespace annals
