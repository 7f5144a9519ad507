// The parser learns with a dynamic oracle (Goldberg and Nivre 2013): it follows its own moves, also
// wrong ones, and is told at each state which moves lose no arc that could still be made.
#include "syntax/parser.hpp"

#include <algorithm>
#include <array>

#include "train/perceptron.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

constexpr std::size_t unreachable = 1000;

/// Heads of a treebank's tree, the root as index n.
std::vector<std::size_t> heads_of(const Tree& tree) {
    std::vector<std::size_t> heads;
    for (const Word& word : tree.words) {
        heads.push_back(word.head == Word::no_head ? tree.words.size() : word.head);
    }
    return heads;
}

/// How many right arcs each move makes unreachable.
std::array<std::size_t, moves> costs(const ParserState& state,
                                     const std::vector<std::size_t>& heads) {
    std::array<std::size_t, moves> cost{unreachable, unreachable, unreachable};
    const std::size_t b = state.buffer(0);
    const std::size_t s0 = state.stack(0);
    const std::size_t s1 = state.stack(1);
    const auto in_buffer = [&](std::size_t i) { return i != ParserState::none && i >= b; };
    const auto below_in_buffer = [&](std::size_t word) {
        std::size_t count = 0;
        for (std::size_t i = b; i < heads.size(); ++i) {
            count += heads[i] == word;
        }
        return count;
    };
    if (state.allows(Move::left)) {
        const std::size_t head = heads[s0];
        const bool lost = head == s1 || (in_buffer(head) && head != b);
        cost[static_cast<std::size_t>(Move::left)] = (lost ? 1 : 0) + below_in_buffer(s0);
    }
    if (state.allows(Move::right)) {
        cost[static_cast<std::size_t>(Move::right)] =
            (in_buffer(heads[s0]) ? 1 : 0) + below_in_buffer(s0);
    }
    if (state.allows(Move::shift)) {
        std::size_t lost = 0;
        for (std::size_t depth = 0; depth < state.stack_size(); ++depth) {
            const std::size_t word = state.stack(depth);
            lost += heads[word] == b;
            lost += depth > 0 && heads[b] == word;
        }
        cost[static_cast<std::size_t>(Move::shift)] = lost;
    }
    return cost;
}

class Trainer {
public:
    void learn(const Tree& tree, const Clusters& clusters, const std::vector<Tag>& tags,
               bool explore) {
        const auto words = parser_words(shapes_of(tree, clusters), tags);
        const auto heads = heads_of(tree);
        ParserState state{tree.words.size()};
        while (!state.done()) {
            const Move move = choose(state, words, heads, explore);
            if (move == Move::shift) {
                state.shift();
            } else {
                state.attach(move, relation(state, words, tree, move));
            }
        }
    }

    [[nodiscard]] Sections sections() const {
        return {{"parser-moves", moves_.section(4, 0.002)},
                {"parser-relations", relations_.section(3, 0.004)}};
    }

private:
    Move choose(const ParserState& state, const std::vector<ParserWord>& words,
                const std::vector<std::size_t>& heads, bool explore) {
        move_features(state, words, features_);
        std::array<float, moves> scores{};
        moves_.add_scores(features_, scores);
        const auto cost = costs(state, heads);
        const std::size_t least = *std::min_element(cost.begin(), cost.end());
        std::size_t guess = moves;
        std::size_t truth = moves;
        for (std::size_t i = 0; i < moves; ++i) {
            if (cost[i] != unreachable && (guess == moves || scores[i] > scores[guess])) {
                guess = i;
            }
            if (cost[i] == least && (truth == moves || scores[i] > scores[truth])) {
                truth = i;
            }
        }
        if (cost[guess] != least) {
            moves_.update(features_, truth, guess);
        }
        moves_.step();
        return static_cast<Move>(explore ? guess : truth);
    }

    Relation relation(const ParserState& state, const std::vector<ParserWord>& words,
                      const Tree& tree, Move move) {
        const std::size_t head = state.head_by(move);
        if (head == state.words()) {
            return Relation::root;
        }
        relation_features(state, words, state.moved(), head, features_);
        std::array<float, annals::relations> scores{};
        relations_.add_scores(features_, scores);
        scores[static_cast<std::size_t>(Relation::root)] = -1e9F;
        const auto guess = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                                    scores.begin());
        const Word& word = tree.words[state.moved()];
        if (word.head == head) {
            relations_.update(features_, static_cast<std::size_t>(word.relation), guess);
            relations_.step();
        }
        return static_cast<Relation>(guess);
    }

    Perceptron moves_{moves};
    Perceptron relations_{annals::relations};
    std::vector<Feature> features_;
};

}  // namespace

Sections train_parser(const std::vector<const Tree*>& trees,
                      const std::vector<std::vector<Tag>>& tags, const Options& options) {
    Trainer trainer;
    for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
        for (const std::size_t i : shuffled(trees.size(), static_cast<unsigned>(epoch + 101))) {
            trainer.learn(*trees[i], options.clusters, tags[i], epoch > 0);
        }
    }
    return trainer.sections();
}

}  // namespace annals::train
