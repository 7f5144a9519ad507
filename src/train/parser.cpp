// The parser learns with a dynamic oracle (Goldberg and Nivre 2013): it follows its own moves, also
// wrong ones, and is told at each state which moves lose no arc that could still be made.
#include "syntax/parser.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "language/model.hpp"
#include "train/perceptron.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

constexpr std::size_t unreachable = 1000;

/// Of moves, in parts of the largest: leaves out half of the features and costs 0.2 points of LAS.
constexpr double least_weight = 0.033;

const std::string back = "parser-back";
const std::string forth = "parser";

/// A sentence to learn from.
struct Example {
    std::vector<ParserWord> words;
    std::vector<Arc> truth;
};

std::vector<Arc> arcs_of(const Tree& tree) {
    std::vector<Arc> arcs;
    for (const Word& word : tree.words) {
        arcs.push_back({word.head, word.relation});
    }
    return arcs;
}

std::vector<Example> turned(const std::vector<Example>& examples) {
    std::vector<Example> result;
    for (const Example& example : examples) {
        result.push_back({annals::turned(example.words), annals::turned(example.truth)});
    }
    return result;
}

/// Heads of the words, the root as index n.
std::vector<std::size_t> heads_of(const std::vector<Arc>& arcs) {
    std::vector<std::size_t> heads;
    for (const Arc& arc : arcs) {
        heads.push_back(arc.head == Word::no_head ? arcs.size() : arc.head);
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

/// Learns one pass of the parser.
class Trainer {
public:
    void learn(const Example& example, bool explore) {
        const auto heads = heads_of(example.truth);
        ParserState state{example.truth.size()};
        while (!state.done()) {
            const Move move = choose(state, example.words, heads, explore);
            if (move == Move::shift) {
                state.shift();
            } else {
                state.attach(move, relation(state, example, move));
            }
        }
    }

    [[nodiscard]] Sections sections(const std::string& name) const {
        return {{name + "-moves", moves_.section(3, least_weight)},
                {name + "-relations", relations_.section(3, 0.004)}};
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

    Relation relation(const ParserState& state, const Example& example, Move move) {
        const std::size_t head = state.head_by(move);
        if (head == state.words()) {
            return Relation::root;
        }
        relation_features(state, example.words, state.moved(), head, features_);
        std::array<float, annals::relations> scores{};
        relations_.add_scores(features_, scores);
        scores[static_cast<std::size_t>(Relation::root)] = -1e9F;
        const auto guess = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                                    scores.begin());
        const Arc& arc = example.truth[state.moved()];
        if (arc.head == head) {
            relations_.update(features_, static_cast<std::size_t>(arc.relation), guess);
            relations_.step();
        }
        return static_cast<Relation>(guess);
    }

    Perceptron moves_{moves};
    Perceptron relations_{annals::relations};
    std::vector<Feature> features_;
};

Sections train_pass(const std::string& name, const std::vector<Example>& examples,
                    std::size_t epochs) {
    Trainer trainer;
    for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
        for (const std::size_t i : shuffled(examples.size(), static_cast<unsigned>(epoch + 101))) {
            trainer.learn(examples[i], epoch > 0);
        }
    }
    return trainer.sections(name);
}

/// Examples whose guides come from a first pass that has not seen their fold.
std::vector<Example> guided(const std::vector<Example>& examples, const Options& options) {
    const std::vector<Example> reversed = turned(examples);
    std::vector<Example> result = examples;
    in_parallel(options.folds, [&](std::size_t fold) {
        std::vector<Example> others;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            if (i % options.folds != fold) {
                others.push_back(reversed[i]);
            }
        }
        const Model model =
            Model::from_bytes(model_file(train_pass(back, others, options.fold_epochs)));
        const ParserPass pass{model, back};
        for (std::size_t i = fold; i < examples.size(); i += options.folds) {
            guide_by(annals::turned(pass.parse(reversed[i].words)), result[i].words);
        }
    });
    return result;
}

}  // namespace

Sections train_parser(const std::vector<const Tree*>& trees,
                      const std::vector<std::vector<Tag>>& tags, const Options& options) {
    std::vector<Example> examples;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        examples.push_back(
            {parser_words(shapes_of(*trees[i], options.clusters), tags[i]), arcs_of(*trees[i])});
    }
    const std::vector<Example> advised = guided(examples, options);
    std::array<Sections, 2> passes;
    in_parallel(passes.size(), [&](std::size_t pass) {
        passes[pass] = pass == 0 ? train_pass(back, turned(examples), options.epochs)
                                 : train_pass(forth, advised, options.epochs);
    });
    passes[0].merge(passes[1]);
    return passes[0];
}

}  // namespace annals::train
