// The names of parts of speech, tags and relations as the Universal Dependencies standard spells them,
// in the order of the enumerators.
#include <algorithm>
#include <array>

#include "annals/syntax.hpp"

namespace annals {
namespace {

constexpr std::array<std::string_view, 17> upos_names{"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 49> xpos_names{"ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "$", "``", "''", ",", ".", ":", "-LRB-", "-RRB-"};

constexpr std::array<std::string_view, 51> relation_names{"root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp"};

template <typename Label, std::size_t count>
std::optional<Label> named(const std::array<std::string_view, count>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<Label>(found - names.begin());
}

}  // namespace

static_assert(upos_names.size() == static_cast<std::size_t>(Upos::x) + 1);
static_assert(xpos_names.size() == static_cast<std::size_t>(Xpos::close_bracket) + 1);
static_assert(relation_names.size() == static_cast<std::size_t>(Relation::xcomp) + 1);

std::string_view show(Upos upos) { return upos_names[static_cast<std::size_t>(upos)]; }
std::string_view show(Xpos xpos) { return xpos_names[static_cast<std::size_t>(xpos)]; }
std::string_view show(Relation relation) { return relation_names[static_cast<std::size_t>(relation)]; }

std::optional<Upos> upos_named(std::string_view name) { return named<Upos>(upos_names, name); }
std::optional<Xpos> xpos_named(std::string_view name) { return named<Xpos>(xpos_names, name); }
std::optional<Relation> relation_named(std::string_view name) { return named<Relation>(relation_names, name); }

}  // namespace annals
