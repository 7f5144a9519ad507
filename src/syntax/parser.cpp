// Dependency parser: arc-hybrid moves, the best one at a time. A first classifier chooses the move;
// when it makes an arc, a second one names its relation, seeing the whole subtree of the dependent.
// The root stands behind the sentence and may take one word only, so that every sentence becomes
// one tree.
#include "syntax/parser.hpp"

#include <algorithm>

#include "language/model.hpp"

namespace annals {
namespace {

bool marks_case(Relation relation) {
    return relation == Relation::case_ || relation == Relation::mark;
}

}  // namespace

ParserState::ParserState(std::size_t words) : words_(words), nodes_(words + 1) {
    stack_.reserve(words);
}

bool ParserState::allows(Move move) const {
    switch (move) {
        case Move::shift:
            return buffer_ < words_;
        case Move::left:
            return !stack_.empty() && (buffer_ < words_ || stack_.size() == 1);
        case Move::right:
            return stack_.size() >= 2;
    }
    return false;
}

void ParserState::attach(Move move, Relation relation) {
    const std::size_t head = head_by(move);
    const std::size_t word = moved();
    nodes_[word].head = head;
    nodes_[word].relation = relation;
    Node& above = nodes_[head];
    above.relations |= std::uint64_t{1} << static_cast<unsigned>(relation);
    if (marks_case(relation)) {
        above.case_word = word;
    }
    // Left moves come from the inside out, and so do right ones: the newest is the outermost.
    if (move == Move::left) {
        above.left2 = above.left;
        above.left = word;
        above.lefts = static_cast<std::uint8_t>(std::min(above.lefts + 1, 5));
    } else {
        above.right2 = above.right;
        above.right = word;
        above.rights = static_cast<std::uint8_t>(std::min(above.rights + 1, 5));
    }
    stack_.pop_back();
}

std::vector<ParserWord> parser_words(std::span<const Shape> shapes, std::span<const Tag> tags) {
    std::vector<ParserWord> words;
    words.reserve(shapes.size() + 2);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const Feature coarse = static_cast<Feature>(tags[i].upos) + 1;
        words.push_back({shapes[i].lower,
                         coarse << 8 | static_cast<Feature>(tags[i].xpos),
                         coarse,
                         shapes[i].suffixes[2],
                         shapes[i].fine,
                         shapes[i].coarse,
                         {}});
    }
    words.push_back({1, 1, 1, 1, 1, 1, {}});
    words.push_back({2, 2, 2, 2, 2, 2, {}});
    return words;
}

std::vector<ParserWord> turned(std::span<const ParserWord> words) {
    std::vector<ParserWord> result(words.begin(), words.end());
    std::reverse(result.begin(), result.end() - 2);  // root and "no word" stay behind the words
    return result;
}

std::vector<Arc> turned(std::span<const Arc> arcs) {
    std::vector<Arc> result(arcs.rbegin(), arcs.rend());
    for (Arc& arc : result) {
        if (arc.head != Word::no_head) {
            arc.head = arcs.size() - 1 - arc.head;
        }
    }
    return result;
}

void guide_by(std::span<const Arc> arcs, std::vector<ParserWord>& words) {
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const auto relation = static_cast<Feature>(arcs[i].relation);
        words[i].guide.head = arcs[i].head == Word::no_head ? arcs.size() : arcs[i].head;
        words[i].guide.relation = relation + 1;
        Guide& above = words[words[i].guide.head].guide;
        above.first = above.first == Guide::none ? i : above.first;
        above.last = i;
        above.relations |= Feature{1} << relation;
    }
}

std::vector<Arc> Parser::parse(std::vector<ParserWord> words) const {
    guide_by(turned(back_.parse(turned(words))), words);
    return forth_.parse(words);
}

ParserPass::ParserPass(const Model& model, const std::string& name)
    : moves_(model.section(name + "-moves")), relations_(model.section(name + "-relations")) {}

std::vector<Arc> ParserPass::parse(std::span<const ParserWord> words) const {
    ParserState state{words.size() - 2};
    std::vector<Feature> features;
    std::vector<std::int32_t> scores(std::max(moves, relations));
    const auto score = [&](const LinearModel& model) {
        std::fill(scores.begin(), scores.end(), 0);
        model.add_scores(features, scores);
    };
    while (!state.done()) {
        move_features(state, words, features);
        score(moves_);
        Move chosen = state.allows(Move::shift)  ? Move::shift
                      : state.allows(Move::left) ? Move::left
                                                 : Move::right;
        for (const Move move : {Move::left, Move::right}) {
            if (state.allows(move) &&
                scores[static_cast<std::size_t>(move)] > scores[static_cast<std::size_t>(chosen)]) {
                chosen = move;
            }
        }
        if (chosen == Move::shift) {
            state.shift();
            continue;
        }
        const std::size_t head = state.head_by(chosen);
        if (head == state.words()) {
            state.attach(chosen, Relation::root);
            continue;
        }
        relation_features(state, words, state.moved(), head, features);
        score(relations_);
        scores[static_cast<std::size_t>(Relation::root)] = INT32_MIN;
        state.attach(chosen, static_cast<Relation>(best(std::span{scores}.first(relations))));
    }
    std::vector<Arc> arcs;
    arcs.reserve(state.words());
    for (std::size_t i = 0; i < state.words(); ++i) {
        const auto& node = state.node(i);
        arcs.push_back({node.head == state.words() ? Word::no_head : node.head, node.relation});
    }
    return arcs;
}

}  // namespace annals
