#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "annals/syntax.hpp"
#include "language/linear_model.hpp"
#include "syntax/tagger.hpp"

namespace annals {

class Model;

/// The moves of the arc-hybrid system (Kuhlmann, Gomez-Rodriguez and Satta 2011).
enum class Move : std::uint8_t { shift, left, right };
constexpr std::size_t moves = 3;

/// A sentence half parsed. The root is a node of its own behind the last word.
class ParserState {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    explicit ParserState(std::size_t words);

    [[nodiscard]] bool done() const { return stack_.empty() && buffer_ == words_; }
    [[nodiscard]] bool allows(Move move) const;

    /// The word that a left or right move gives a head, and that head.
    [[nodiscard]] std::size_t moved() const { return stack_.back(); }
    [[nodiscard]] std::size_t head_by(Move move) const {
        return move == Move::left ? buffer_ : stack(1);
    }

    void shift() { stack_.push_back(buffer_++); }
    void attach(Move move, Relation relation);

    [[nodiscard]] std::size_t words() const { return words_; }  // also the index of the root
    [[nodiscard]] std::size_t stack(std::size_t depth) const {
        return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none;
    }
    [[nodiscard]] std::size_t stack_size() const { return stack_.size(); }
    [[nodiscard]] std::size_t buffer(std::size_t ahead) const {
        return buffer_ + ahead <= words_ ? buffer_ + ahead : none;
    }

    /// The dependents of a node so far.
    struct Node {
        std::size_t head = none;
        Relation relation = Relation::dep;
        std::size_t left = none, left2 = none;  // outermost on the left, and the one inside it
        std::size_t right = none, right2 = none;
        std::size_t case_word = none;        // its case marker or subordinator
        std::uint8_t lefts = 0, rights = 0;  // how many, 5 at most
        std::uint64_t relations = 0;         // set of relations of its dependents
    };
    [[nodiscard]] const Node& node(std::size_t i) const { return nodes_[i]; }

private:
    std::size_t words_;
    std::size_t buffer_ = 0;
    std::vector<std::size_t> stack_;
    std::vector<Node> nodes_;
};

/// What a first pass found for a word, as advice to the second.
struct Guide {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t head = none;                // none: there was no first pass
    std::size_t first = none, last = none;  // outermost dependents
    Feature relation = 0;
    Feature relations = 0;  // set of relations of its dependents
};

/// What the features need of a word.
struct ParserWord {
    Feature word = 0;    // form in small letters
    Feature tag = 0;     // XPOS and UPOS
    Feature coarse = 0;  // UPOS
    Feature suffix = 0;
    Feature fine = 0;  // word clusters
    Feature group = 0;
    Guide guide;
};

/// The words of a sentence, and behind them the root and "no word".
[[nodiscard]] std::vector<ParserWord> parser_words(std::span<const Shape> shapes,
                                                   std::span<const Tag> tags);

/// An arc as a parser gives it.
struct Arc {
    std::size_t head = Word::no_head;  // stays so at the root
    Relation relation = Relation::dep;
};

/// The words from last to first, and the arcs of the words turned back.
[[nodiscard]] std::vector<ParserWord> turned(std::span<const ParserWord> words);
[[nodiscard]] std::vector<Arc> turned(std::span<const Arc> arcs);

/// Gives each word what the first pass said of it.
void guide_by(std::span<const Arc> arcs, std::vector<ParserWord>& words);

/// Features of the next move; of the relation of `dependent` to `head`.
void move_features(const ParserState& state, std::span<const ParserWord> words,
                   std::vector<Feature>& features);
void relation_features(const ParserState& state, std::span<const ParserWord> words,
                       std::size_t dependent, std::size_t head, std::vector<Feature>& features);

constexpr std::size_t relations = static_cast<std::size_t>(Relation::xcomp) + 1;

/// One pass over a sentence, from the first word to the last. Reads the sections "NAME-moves" and
/// "NAME-relations".
class ParserPass {
public:
    ParserPass(const Model& model, const std::string& name);

    [[nodiscard]] std::vector<Arc> parse(std::span<const ParserWord> words) const;

private:
    LinearModel moves_;
    LinearModel relations_;
};

/// Two passes: the first, "parser-back", from the last word to the first; the second, "parser",
/// from the first to the last, with the tree of the first as advice (stacking, Nivre and McDonald
/// 2008). Each has seen the other end of the sentence when the other has not.
class Parser {
public:
    explicit Parser(const Model& model) : back_(model, "parser-back"), forth_(model, "parser") {}

    [[nodiscard]] std::vector<Arc> parse(std::vector<ParserWord> words) const;

private:
    ParserPass back_;
    ParserPass forth_;
};

}  // namespace annals
