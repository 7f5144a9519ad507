#include <doctest/doctest.h>

#include "language/model.hpp"
#include "syntax/lemmas.hpp"
#include "train/train.hpp"
#include "train/word_counts.hpp"

namespace annals::train {
namespace {

constexpr Tag past{Upos::verb, Xpos::vbd};

TEST_CASE("word counts: how words are written, and what stands behind to") {
    WordCounts words;
    words.add("To veto it, to veto them. The Veto was a VETO; McVeto e.g. d'état");
    const auto veto = words.of("veto");
    CHECK(veto.small == 2);
    CHECK(veto.as_verb == 1);  // only behind a word in small letters
    CHECK(veto.capital == 1);
    CHECK(veto.capitals == 1);
    CHECK(words.of("mcveto").small + words.of("mcveto").capital == 0);
    CHECK(words.of("état").small == 0);
    CHECK(words.of("").small == 0);
}

Tree tree_of(const std::string& lines) {
    return from_conllu(lines + "\n").trees.at(0);
}

/// A table from two words and some running text.
std::string table() {
    const Tree tree = tree_of(
        "1\tvetoed\tveto\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "2\tUnited\tUnite\tVERB\tNNP\t_\t1\tobj\t_\t_\n");
    WordCounts words;
    for (int i = 0; i < 60; ++i) {
        words.add(
            "they want to provoke and to bomb and will free the shell of Peruvian IRAN Iran. ");
        words.add("He bombed, freed, provoked and refused to refuse the viruses of a virus. ");
        words.add("Iran and Iran and Iran and Iran and Iran and Iran; UNESCO, ashamed. ");
    }
    return train_lemmas({&tree}, words).at("lemmas");
}

TEST_CASE("lemma training: base forms that running text has") {
    const std::string section = table();
    const Lemmas lemmas{section};
    CHECK(lemmas.lemma("vetoed", past) == "veto");
    CHECK(lemmas.lemma("provoked", past) == "provoke");
    CHECK(lemmas.lemma("bombed", past) == "bomb");
    CHECK(lemmas.lemma("freed", past) == "free");
    CHECK(lemmas.lemma("refused", past) == "refuse");
    CHECK(lemmas.lemma("ashamed", past) == "ashamed");
    CHECK(lemmas.lemma("viruses", {Upos::noun, Xpos::nns}) == "virus");
    CHECK(lemmas.lemma("fled", past) == "flee");  // data/irregular_forms.tsv
}

TEST_CASE("lemma training: capitals") {
    const std::string section = table();
    const Lemmas lemmas{section};
    CHECK(lemmas.lemma("IRAN", {Upos::propn, Xpos::nnp}) == "Iran");
    CHECK(lemmas.lemma("UNESCO", {Upos::propn, Xpos::nnp}) == "UNESCO");
    CHECK(lemmas.lemma("peruvian", {Upos::adj, Xpos::jj}) == "Peruvian");
}

TEST_CASE("lemma training: the same data gives the same bytes") {
    CHECK(table() == table());
}

}  // namespace
}  // namespace annals::train
