#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annals/text.hpp"

namespace annals {

/// Universal part of speech (UPOS, universaldependencies.org/u/pos).
enum class Upos : std::uint8_t {
    adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x
};

/// Penn Treebank tag (XPOS of Universal Dependencies English).
enum class Xpos : std::uint8_t {
    add, afx, cc, cd, dt, ex, fw, gw, hyph, in, jj, jjr, jjs, ls, md, nfp, nn, nnp, nnps, nns, pdt,
    pos, prp, prps, rb, rbr, rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wps, wrb,
    dollar, open_quote, close_quote, comma, period, colon, open_bracket, close_bracket
};

/// Dependency relation (DEPREL of Universal Dependencies English, with the subtypes in use).
enum class Relation : std::uint8_t {
    root, acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc,
    cc_preconj, ccomp, compound, compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep, det,
    det_predet, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmod_desc,
    nmod_poss, nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod, obj, obl, obl_agent,
    obl_unmarked, orphan, parataxis, punct, reparandum, vocative, xcomp
};

/// The spelling of the standard: "PROPN", "NNP", "nsubj:pass".
[[nodiscard]] std::string_view show(Upos upos);
[[nodiscard]] std::string_view show(Xpos xpos);
[[nodiscard]] std::string_view show(Relation relation);

/// The inverse of show(); none for a name that is not in use.
[[nodiscard]] std::optional<Upos> upos_named(std::string_view name);
[[nodiscard]] std::optional<Xpos> xpos_named(std::string_view name);
[[nodiscard]] std::optional<Relation> relation_named(std::string_view name);

/// A token with its part of speech and its place in the tree of its sentence.
struct Word {
    static constexpr std::size_t no_head = static_cast<std::size_t>(-1);

    Token token;
    std::string lemma;  // "veto" of "vetoed"; names keep their capitals
    Upos upos = Upos::x;
    Xpos xpos = Xpos::nn;
    std::size_t head = no_head;  // index in Tree::words; no_head at the root
    Relation relation = Relation::dep;

    bool operator==(const Word&) const = default;
};

/// One sentence as a dependency tree with exactly one root. Spans as in the Sentence it was made from.
struct Tree {
    Span span;
    std::size_t paragraph = 0;
    std::vector<Word> words;

    bool operator==(const Tree&) const = default;
};

/// The trees of an article, one for each sentence, in their order.
struct Syntax {
    std::vector<Tree> trees;

    bool operator==(const Syntax&) const = default;
};

/// The words that hang on `head` directly, in text order.
[[nodiscard]] std::vector<std::size_t> dependents(const Tree& tree, std::size_t head);

/// The first dependent of `head` with that relation, if any.
[[nodiscard]] std::optional<std::size_t> dependent(const Tree& tree, std::size_t head, Relation relation);

/// First and last word (inclusive) of the words below `head`, itself among them.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
    auto operator<=>(const WordRange&) const = default;
};
[[nodiscard]] WordRange subtree(const Tree& tree, std::size_t head);

/// Tags, lemmas and trees for `text`, by the trained model.
[[nodiscard]] Syntax parse(const Text& text, const Language& english);

/// One tree as CoNLL-U lines (ten columns, multiword tokens as ranges), an empty line at the end.
[[nodiscard]] std::string to_conllu(const Tree& tree);

/// Trees from CoNLL-U text; heads and tags may be "_" (given tokens only). Throws Error with the line.
[[nodiscard]] Syntax from_conllu(std::string_view text);

}  // namespace annals
