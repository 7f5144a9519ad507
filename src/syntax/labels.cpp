// Names of tags and relations: one table each, in the order of the enumerators.
// Tested in tests/syntax/labels_test.cpp.
#include <algorithm>
#include <array>

#include "annals/syntax.hpp"

namespace annals {
namespace {

using namespace std::string_view_literals;

constexpr std::array upos_names{
    "ADJ"sv,  "ADP"sv,  "ADV"sv,   "AUX"sv,   "CCONJ"sv, "DET"sv, "INTJ"sv, "NOUN"sv, "NUM"sv,
    "PART"sv, "PRON"sv, "PROPN"sv, "PUNCT"sv, "SCONJ"sv, "SYM"sv, "VERB"sv, "X"sv,
};
static_assert(upos_names.size() == static_cast<std::size_t>(Upos::x) + 1);

constexpr std::array xpos_names{
    "ADD"sv, "AFX"sv, "CC"sv,  "CD"sv,   "DT"sv,  "EX"sv,  "FW"sv,  "GW"sv,    "HYPH"sv,  "IN"sv,
    "JJ"sv,  "JJR"sv, "JJS"sv, "LS"sv,   "MD"sv,  "NFP"sv, "NN"sv,  "NNP"sv,   "NNPS"sv,  "NNS"sv,
    "PDT"sv, "POS"sv, "PRP"sv, "PRP$"sv, "RB"sv,  "RBR"sv, "RBS"sv, "RP"sv,    "SYM"sv,   "TO"sv,
    "UH"sv,  "VB"sv,  "VBD"sv, "VBG"sv,  "VBN"sv, "VBP"sv, "VBZ"sv, "WDT"sv,   "WP"sv,    "WP$"sv,
    "WRB"sv, "$"sv,   "``"sv,  "''"sv,   ","sv,   "."sv,   ":"sv,   "-LRB-"sv, "-RRB-"sv,
};
static_assert(xpos_names.size() == static_cast<std::size_t>(Xpos::close_bracket) + 1);

constexpr std::array relation_names{
    "root"sv,          "acl"sv,        "acl:relcl"sv,   "advcl"sv,
    "advcl:relcl"sv,   "advmod"sv,     "amod"sv,        "appos"sv,
    "aux"sv,           "aux:pass"sv,   "case"sv,        "cc"sv,
    "cc:preconj"sv,    "ccomp"sv,      "compound"sv,    "compound:prt"sv,
    "conj"sv,          "cop"sv,        "csubj"sv,       "csubj:outer"sv,
    "csubj:pass"sv,    "dep"sv,        "det"sv,         "det:predet"sv,
    "discourse"sv,     "dislocated"sv, "expl"sv,        "fixed"sv,
    "flat"sv,          "goeswith"sv,   "iobj"sv,        "list"sv,
    "mark"sv,          "nmod"sv,       "nmod:desc"sv,   "nmod:poss"sv,
    "nmod:unmarked"sv, "nsubj"sv,      "nsubj:outer"sv, "nsubj:pass"sv,
    "nummod"sv,        "obj"sv,        "obl"sv,         "obl:agent"sv,
    "obl:unmarked"sv,  "orphan"sv,     "parataxis"sv,   "punct"sv,
    "reparandum"sv,    "vocative"sv,   "xcomp"sv,
};
static_assert(relation_names.size() == static_cast<std::size_t>(Relation::xcomp) + 1);

template <typename Label, std::size_t size>
std::optional<Label> named(const std::array<std::string_view, size>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<Label>(found - names.begin());
}

}  // namespace

std::string_view show(Upos upos) {
    return upos_names[static_cast<std::size_t>(upos)];
}
std::string_view show(Xpos xpos) {
    return xpos_names[static_cast<std::size_t>(xpos)];
}
std::string_view show(Relation relation) {
    return relation_names[static_cast<std::size_t>(relation)];
}

std::optional<Upos> upos_named(std::string_view name) {
    return named<Upos>(upos_names, name);
}
std::optional<Xpos> xpos_named(std::string_view name) {
    return named<Xpos>(xpos_names, name);
}
std::optional<Relation> relation_named(std::string_view name) {
    return named<Relation>(relation_names, name);
}

}  // namespace annals
