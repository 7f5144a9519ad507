// What the parser looks at. For a move: the words on top of the stack and at the front of the
// buffer, alone, in pairs and threes, with their dependents so far (after Zhang and Nivre 2011);
// for a relation: both ends of the arc. In the second pass also what the first one said of them.
#include <algorithm>

#include "syntax/parser.hpp"

namespace annals {
namespace {

constexpr Feature edge = 0x51ed270b;  // beyond the sentence

/// Numbers the templates and collects what they make.
class Templates {
public:
    explicit Templates(std::vector<Feature>& features) : features_(features) { features_.clear(); }

    template <typename... Values>
    void add(Values... values) {
        Feature feature = ++number_;
        ((feature = mix(feature, static_cast<Feature>(values))), ...);
        features_.push_back(feature);
    }

private:
    std::vector<Feature>& features_;
    Feature number_ = 0;
};

/// A word of the state with its dependents, as the templates see it.
class Seen {
public:
    Seen(const ParserState& state, std::span<const ParserWord> words)
        : state_(state), words_(words) {}

    [[nodiscard]] const ParserWord& word(std::size_t i) const {
        return i == ParserState::none ? words_.back() : words_[i];
    }
    [[nodiscard]] const ParserState::Node& node(std::size_t i) const {
        static const ParserState::Node empty{};
        return i == ParserState::none ? empty : state_.node(i);
    }
    [[nodiscard]] Feature relation(std::size_t i) const {
        return i == ParserState::none ? edge : static_cast<Feature>(state_.node(i).relation);
    }

private:
    const ParserState& state_;
    std::span<const ParserWord> words_;
};

Feature distance(std::size_t a, std::size_t b) {
    if (a == ParserState::none || b == ParserState::none) {
        return edge;
    }
    const std::size_t far = a < b ? b - a : a - b;
    return far < 5 ? far : far < 8 ? 5 : far < 15 ? 6 : 7;
}

/// Where the first pass saw the head of word `i`, told by the places of this state.
Feature guided_place(const ParserState& state, const ParserWord& word) {
    const std::size_t head = word.guide.head;
    if (head == Guide::none) {
        return edge;
    }
    for (std::size_t depth = 0; depth < 3; ++depth) {
        if (head == state.stack(depth)) {
            return 1 + depth;
        }
    }
    const std::size_t next = state.buffer(0);
    return head == next ? 4 : head > next ? 5 : 6;
}

void guide_features(const ParserState& state, std::span<const ParserWord> words, Templates& t) {
    const Seen seen{state, words};
    const ParserWord &s0 = seen.word(state.stack(0)), &s1 = seen.word(state.stack(1));
    const ParserWord &b0 = seen.word(state.buffer(0)), &b1 = seen.word(state.buffer(1));
    const std::size_t next = state.buffer(0);
    const auto waits = [&](const ParserWord& word) -> Feature {
        return word.guide.last != Guide::none && word.guide.last >= next ? 1 : 0;
    };
    const Feature p0 = mix(guided_place(state, s0), waits(s0));
    const Feature p1 = mix(guided_place(state, s1), waits(s1));
    const Feature q0 = guided_place(state, b0), q1 = guided_place(state, b1);
    const Feature reaches = b0.guide.first != Guide::none && state.stack(0) != Guide::none &&
                                    b0.guide.first <= state.stack(0)
                                ? 1
                                : 0;
    t.add(p0);
    t.add(p0, p1);
    t.add(p0, q0, reaches);
    t.add(p0, p1, q0, reaches);
    t.add(p0, q0, q1, reaches);
    t.add(p0, s0.tag);
    t.add(p0, s0.tag, b0.tag);
    t.add(p0, s1.tag, s0.tag);
    t.add(p0, s1.tag, s0.tag, b0.tag);
    t.add(p0, q0, s0.tag, b0.tag);
    t.add(p0, s0.guide.relation);
    t.add(p0, s0.guide.relation, s0.tag);
    t.add(p0, s0.guide.relation, b0.guide.relation, q0);
    t.add(p0, s0.guide.relation, s1.guide.relation, p1);
    t.add(q0, b0.guide.relation, b0.tag);
    t.add(p0, s0.word);
    t.add(p0, b0.word);
    t.add(p0, s0.guide.relations, s0.tag);
    t.add(p0, distance(state.stack(0), next), s0.tag);
}

}  // namespace

void move_features(const ParserState& state, std::span<const ParserWord> words,
                   std::vector<Feature>& features) {
    const Seen seen{state, words};
    const std::size_t i0 = state.stack(0), i1 = state.stack(1), i2 = state.stack(2);
    const std::size_t j0 = state.buffer(0), j1 = state.buffer(1), j2 = state.buffer(2),
                      j3 = state.buffer(3);
    const ParserWord &s0 = seen.word(i0), &s1 = seen.word(i1), &s2 = seen.word(i2);
    const ParserWord &b0 = seen.word(j0), &b1 = seen.word(j1), &b2 = seen.word(j2),
                     &b3 = seen.word(j3);
    const auto &n0 = seen.node(i0), &n1 = seen.node(i1), &m0 = seen.node(j0);
    const Feature near = distance(i0, j0), inner = distance(i1, i0);
    Templates t{features};
    t.add(0);
    // single words
    for (const ParserWord* w : {&s0, &s1, &s2, &b0, &b1, &b2}) {
        t.add(w->word);
        t.add(w->tag);
        t.add(w->word, w->tag);
    }
    t.add(b3.tag);
    t.add(s0.fine, b0.fine);
    t.add(s0.fine, s1.fine);
    t.add(s0.fine, b0.tag);
    t.add(s0.tag, b0.fine);
    t.add(s1.fine, s0.tag);
    t.add(s1.tag, s0.fine);
    t.add(b0.fine, b1.fine);
    t.add(s0.suffix, b0.suffix);
    t.add(s0.suffix, s1.suffix);
    // pairs
    t.add(s0.word, s0.tag, b0.word, b0.tag);
    t.add(s0.word, s0.tag, b0.tag);
    t.add(s0.tag, b0.word, b0.tag);
    t.add(s0.word, b0.word);
    t.add(s0.tag, b0.tag);
    t.add(s0.word, s0.tag, s1.word, s1.tag);
    t.add(s0.word, s0.tag, s1.tag);
    t.add(s0.tag, s1.word, s1.tag);
    t.add(s0.word, s1.word);
    t.add(s0.tag, s1.tag);
    t.add(s1.tag, b0.tag);
    t.add(s1.word, b0.word);
    t.add(s1.word, b0.tag);
    t.add(s1.tag, b0.word);
    t.add(b0.tag, b1.tag);
    t.add(b0.word, b1.word);
    t.add(b0.word, b1.tag);
    t.add(b0.tag, b1.word);
    // three
    t.add(s0.tag, b0.tag, b1.tag);
    t.add(s0.word, b0.tag, b1.tag);
    t.add(s0.tag, b0.word, b1.tag);
    t.add(s1.tag, s0.tag, b0.tag);
    t.add(s1.word, s0.tag, b0.tag);
    t.add(s1.tag, s0.word, b0.tag);
    t.add(s1.tag, s0.tag, b0.word);
    t.add(s2.tag, s1.tag, s0.tag);
    t.add(s1.tag, s0.tag, b0.tag, b1.tag);
    t.add(s0.tag, b0.tag, b1.tag, b2.tag);
    t.add(s2.tag, s1.tag, s0.tag, b0.tag);
    t.add(b0.tag, b1.tag, b2.tag);
    // distances
    t.add(near, s0.tag, b0.tag);
    t.add(near, s0.word);
    t.add(near, b0.word);
    t.add(inner, s1.tag, s0.tag);
    t.add(inner, s1.word, s0.word);
    t.add(std::min<std::size_t>(state.stack_size(), 4), s0.tag, b0.tag);
    // dependents
    const ParserWord &s0l = seen.word(n0.left), &s0r = seen.word(n0.right),
                     &s0l2 = seen.word(n0.left2);
    const ParserWord &s1l = seen.word(n1.left), &s1r = seen.word(n1.right),
                     &s1r2 = seen.word(n1.right2);
    const ParserWord &b0l = seen.word(m0.left), &b0l2 = seen.word(m0.left2),
                     &s0c = seen.word(n0.case_word);
    const ParserWord &s1c = seen.word(n1.case_word), &b0c = seen.word(m0.case_word);
    t.add(s0.tag, s0l.tag, b0.tag);
    t.add(s0.tag, s0r.tag, b0.tag);
    t.add(s0.tag, b0l.tag, b0.tag);
    t.add(s0.tag, s0l.tag, s0l2.tag);
    t.add(b0.tag, b0l.tag, b0l2.tag);
    t.add(s1.tag, s1r.tag, s0.tag);
    t.add(s1.tag, s1l.tag, s0.tag);
    t.add(s1.tag, s0.tag, s0l.tag);
    t.add(s1.tag, s0.tag, s0r.tag);
    t.add(s1.tag, s1r.tag, s1r2.tag, s0.tag);
    t.add(s0.word, s0l.word);
    t.add(s0.word, s0r.word);
    t.add(b0.word, b0l.word);
    t.add(s1.tag, s0c.word, s0.tag);
    t.add(s1.word, s0c.word);
    t.add(s1.word, s0c.word, s0.tag);
    t.add(s2.tag, s1.tag, s0c.word, s0.tag);
    t.add(s2.word, s0c.word);
    t.add(s1c.word, s0c.word, s1.tag, s0.tag);
    t.add(s0c.word, s0.tag, b0.tag);
    t.add(s0.tag, b0c.word, b0.tag);
    t.add(s0.word, b0c.word, b0.tag);
    t.add(seen.relation(n0.left), s0.tag, b0.tag);
    t.add(seen.relation(n0.right), s0.tag, b0.tag);
    t.add(seen.relation(n1.right), s1.tag, s0.tag);
    t.add(seen.relation(m0.left), s0.tag, b0.tag);
    t.add(n0.relations, s0.tag);
    t.add(n0.relations, s0.tag, b0.tag);
    t.add(n1.relations, s1.tag, s0.tag);
    t.add(m0.relations, b0.tag, s0.tag);
    t.add(n0.relations, s0.word);
    t.add(n1.relations, s1.word, s0.tag);
    t.add(n0.lefts, n0.rights, s0.tag);
    t.add(n1.lefts, n1.rights, s1.tag);
    t.add(m0.lefts, b0.tag);
    // clusters once more, as groups
    t.add(s1.group, s0.group, b0.group);
    t.add(s1.fine, s0.fine, b0.group);
    t.add(s0.group, b0.group, b1.group);
    t.add(s2.group, s1.group, s0.group);
    if (s0.guide.head != Guide::none || b0.guide.head != Guide::none) {
        guide_features(state, words, t);
    }
}

void relation_features(const ParserState& state, std::span<const ParserWord> words,
                       std::size_t dependent, std::size_t head, std::vector<Feature>& features) {
    const Seen seen{state, words};
    const ParserWord &d = seen.word(dependent), &h = seen.word(head);
    const auto &down = seen.node(dependent), &up = seen.node(head);
    const ParserWord &dc = seen.word(down.case_word), &hc = seen.word(up.case_word);
    const ParserWord &dl = seen.word(down.left), &dr = seen.word(down.right);
    const ParserWord &hl = seen.word(up.left), &hr = seen.word(up.right);
    const Feature side = head > dependent ? 1 : 2;
    const Feature far = mix(side, distance(dependent, head));
    const auto beside = [&](std::size_t i, int offset) -> const ParserWord& {
        const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) + offset;
        return at < 0 || at >= static_cast<std::ptrdiff_t>(state.words())
                   ? words.back()
                   : words[static_cast<std::size_t>(at)];
    };
    Templates t{features};
    t.add(side);
    t.add(side, d.tag);
    t.add(side, h.tag);
    t.add(side, d.word);
    t.add(side, h.word);
    t.add(side, d.word, d.tag);
    t.add(side, h.word, d.tag);
    t.add(side, h.tag, d.word);
    t.add(side, h.word, d.word);
    t.add(side, h.tag, d.tag);
    t.add(far, h.tag, d.tag);
    t.add(side, d.suffix, h.tag);
    t.add(side, h.suffix, d.tag);
    t.add(side, d.fine, h.fine);
    t.add(side, d.fine, h.tag);
    t.add(side, d.tag, h.fine);
    t.add(side, dc.word, d.tag, h.tag);
    t.add(side, dc.word, h.word);
    t.add(side, dc.word, d.word);
    t.add(side, dc.word, d.word, h.tag);
    t.add(side, dc.tag, d.tag, h.tag);
    t.add(side, hc.word, h.tag, d.tag);
    t.add(side, down.relations, d.tag, h.tag);
    t.add(side, down.relations, d.word);
    t.add(side, up.relations, d.tag, h.tag);
    t.add(side, up.relations, h.word, d.tag);
    t.add(side, up.relations, d.word);
    t.add(side, dl.tag, d.tag, h.tag);
    t.add(side, dr.tag, d.tag, h.tag);
    t.add(side, dl.word, d.tag, h.tag);
    t.add(side, hl.tag, h.tag, d.tag);
    t.add(side, hr.tag, h.tag, d.tag);
    t.add(side, seen.relation(up.left), h.tag, d.tag);
    t.add(side, seen.relation(up.right), h.tag, d.tag);
    t.add(side, beside(dependent, -1).tag, d.tag, h.tag);
    t.add(side, beside(dependent, -1).word, d.tag);
    t.add(side, beside(dependent, 1).tag, d.tag, h.tag);
    t.add(side, beside(head, -1).tag, h.tag, d.tag);
    t.add(side, beside(head, 1).tag, h.tag, d.tag);
    t.add(side, dl.word, d.word);
    t.add(side, beside(dependent, 1).word, d.tag, h.tag);
    t.add(side, d.group, h.group, dc.word);
    t.add(side, d.fine, dc.word, h.tag);
    t.add(side, h.fine, dc.word, d.tag);
    if (d.guide.head != Guide::none) {
        const Feature same = mix(side, d.guide.head == head ? 1 : 2);
        const Feature relation = d.guide.relation;
        t.add(same, relation);
        t.add(same, relation, d.tag, h.tag);
        t.add(same, relation, d.word);
        t.add(same, relation, h.word);
        t.add(same, relation, dc.word);
        t.add(same, relation, h.guide.relation);
        t.add(same, h.guide.relations, d.tag, h.tag);
        t.add(same, h.guide.relations, relation);
        t.add(same, h.guide.relations, d.word);
        t.add(same, d.guide.relations, d.tag, h.tag);
        t.add(same, d.guide.relations, relation);
        t.add(same, h.guide.relation, d.tag, h.tag);
    }
}

}  // namespace annals
