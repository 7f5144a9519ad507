#include "actors/clauses.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace annals;

namespace {

Upos upos_of(const std::string& xpos) {
    if (xpos.starts_with("NNP")) {
        return Upos::propn;
    }
    if (xpos.starts_with("NN")) {
        return Upos::noun;
    }
    return xpos.starts_with("VB") ? Upos::verb : Upos::x;
}

/// A sentence of words "form/XPOS/head/relation", heads as in CoNLL-U.
Tree tree(const std::string& words) {
    Tree made;
    std::istringstream in{words};
    for (std::string cell; in >> cell;) {
        std::istringstream parts{cell};
        std::string form, xpos, head, relation;
        std::getline(parts, form, '/');
        std::getline(parts, xpos, '/');
        std::getline(parts, head, '/');
        std::getline(parts, relation);
        Word word;
        word.token.form = word.lemma = form;
        word.xpos = xpos_named(xpos).value();
        word.upos = upos_of(xpos);
        word.head = head == "0" ? Word::no_head : std::stoul(head) - 1;
        word.relation = relation_named(relation).value();
        made.words.push_back(word);
    }
    return made;
}

/// What was mended: "Silva>left nsubj", one word after another.
std::string mended(const std::string& words) {
    const Tree before = tree(words);
    const Tree after = mend_clauses(before);
    std::string changes;
    for (std::size_t i = 0; i < after.words.size(); ++i) {
        const Word& word = after.words[i];
        if (word == before.words[i]) {
            continue;
        }
        const std::string head =
            word.head == Word::no_head ? "" : after.words[word.head].token.form;
        changes += (changes.empty() ? "" : ", ") + word.token.form + ">" + head + " ";
        changes += show(word.relation);
    }
    return changes;
}

struct Row {
    const char* words;
    const char* changes;
};

}  // namespace

TEST_CASE("clauses: a verb has one subject, a finite clause has one too") {
    const Row rows[] = {
        {"Silva/NNP/5/nsubj left/VBD/5/ccomp the/DT/4/det aide/NN/5/nsubj said/VBD/0/root",
         "Silva>left nsubj"},
        {"Silva/NNP/6/nsubj was/VBD/3/aux:pass freed/VBN/6/ccomp the/DT/5/det aide/NN/6/nsubj "
         "said/VBD/0/root",
         "Silva>freed nsubj:pass"},
        {"Peru/NNP/6/nsubj who/WP/4/nsubj Silva/NNP/4/nsubj said/VBD/1/acl:relcl "
         "left/VBD/4/ccomp fell/VBD/0/root",
         "who>left nsubj"},
        {"Peru/NNP/6/nsubj who/WP/4/nsubj Silva/NNP/4/nsubj said/VBD/1/acl:relcl "
         "left/VBD/1/acl:relcl fell/VBD/0/root",
         "who>left nsubj, left>said ccomp"},
        {"Gen./NNP/4/nsubj Ana/NNP/4/nsubj Silva/NNP/2/flat left/VBD/0/root", "Gen.>Ana nmod:desc"},
        {"They/PRP/2/nsubj said/VBD/0/root the/DT/4/det plan/NN/2/obj could/MD/6/aux "
         "fail/VB/2/conj",
         "plan>fail nsubj, fail>said ccomp"},
        {"They/PRP/2/nsubj said/VBD/0/root the/DT/4/det truth/NN/2/obj and/CC/7/cc could/MD/7/aux "
         "leave/VB/2/conj",
         ""},
        {"Silva/NNP/9/nsubj ,/,/1/punct the/DT/4/det son/NN/9/nsubj of/IN/6/case Ortiz/NNP/4/nmod "
         ",/,/1/punct left/VBD/9/ccomp said/VBD/0/root the/DT/11/det aide/NN/9/nsubj",
         "Silva>left nsubj, son>Silva appos"},
        {"They/PRP/2/nsubj said/VBD/0/root the/DT/4/det plan/NN/2/obj could/MD/6/aux "
         "fail/VB/2/ccomp",
         "plan>fail nsubj"},
        {"after/IN/3/mark talks/NNS/6/nsubj ended/VBD/7/advcl because/IN/6/mark they/PRP/6/nsubj "
         "fell/VBD/3/advcl left/VBD/0/root",
         "talks>ended nsubj"},
        {"at/IN/3/case the/DT/3/det end/NN/7/obl ,/,/3/punct ten/CD/6/nummod states/NNS/3/conj "
         "left/VBD/0/root",
         "states>left nsubj"},
        {"Peru/NNP/6/nsubj which/WDT/4/nsubj has/VBZ/4/aux vetoed/VBN/5/amod laws/NNS/6/nsubj "
         "left/VBD/0/root",
         "vetoed>Peru acl:relcl, laws>vetoed obj"},
        // nothing comes to hang below itself
        {"Troops/NNS/4/nsubj led/VBD/1/acl they/PRP/4/nsubj left/VBD/0/root", ""},
        {"They/PRP/2/nsubj told/VBD/0/root Silva/NNP/2/obj that/IN/6/mark they/PRP/6/nsubj "
         "left/VBD/2/ccomp",
         ""},
        {"They/PRP/2/nsubj saw/VBD/0/root Silva/NNP/2/obj leave/VB/2/ccomp", ""},
        {"the/DT/2/det offer/NN/0/root by/IN/4/case Peru/NNP/6/nsubj to/TO/6/mark "
         "help/VB/2/acl",
         "Peru>offer nmod"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(mended(row.words) == row.changes);
    }
}

TEST_CASE("clauses: what is joined, what opens and what describes") {
    const Row rows[] = {
        {"He/PRP/2/nsubj said/VBD/0/root they/PRP/4/nsubj met/VBD/2/ccomp and/CC/7/cc "
         "they/PRP/7/nsubj left/VBD/2/ccomp",
         "left>met conj"},
        {"Asked/VBN/4/ccomp ,/,/1/punct Silva/NNP/4/nsubj said/VBD/0/root they/PRP/6/nsubj "
         "left/VBD/4/ccomp",
         "Asked>said advcl"},
        {"Silva/NNP/0/root ,/,/3/punct speaking/VBG/1/acl ,/,/3/punct accused/VBN/1/acl "
         "Peru/NNP/5/obj",
         "Silva>accused nsubj, accused> root"},
        {"a/DT/2/det man/NN/0/root ,/,/4/punct accused/VBN/2/acl of/IN/6/case fraud/NN/4/obl", ""},
        {"Troops/NNS/2/nsubj left/VBD/0/root ,/,/5/punct police/NNS/5/nsubj said/VBD/2/advcl",
         "said>left parataxis"},
        {"Troops/NNS/2/nsubj left/VBD/0/root when/WRB/5/advmod police/NNS/5/nsubj came/VBD/2/advcl",
         ""},
        {"They/PRP/3/nsubj could/MD/3/aux decide/VB/0/root and/CC/5/cc opposed/VBN/3/conj",
         "opposed>decide conj"},  // now a past
        {"They/PRP/2/nsubj left/VBD/0/root ,/,/4/punct fearing/VBG/2/ccomp Silva/NNP/4/obj",
         "fearing>left advcl"},
        {"In/IN/2/case May/NNP/6/obl they/PRP/4/nsubj left/VBD/6/ccomp he/PRP/6/nsubj "
         "said/VBD/0/root",
         "May>left obl"},
        {"In/IN/2/case May/NNP/6/obl they/PRP/4/nsubj left/VBD/6/ccomp he/PRP/6/nsubj "
         "said/VBD/0/root it/PRP/8/nsubj fell/VBD/6/ccomp",
         ""},
        {"In/IN/2/case May/NNP/7/obl \"/``/5/punct they/PRP/5/nsubj left/VBD/7/ccomp "
         "he/PRP/7/nsubj said/VBD/0/root",
         ""},
        {"He/PRP/2/nsubj urged/VBD/0/root parties/NNS/2/obj led/VBN/2/ccomp by/IN/6/case "
         "Silva/NNP/4/obl to/TO/8/mark go/VB/2/xcomp",
         "led>parties acl"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(mended(row.words) == row.changes);
    }
}

TEST_CASE("clauses: an object behind a particle, and a name before a noun") {
    const Row rows[] = {
        {"Peru/NNP/2/nsubj called/VBD/0/root off/RP/2/compound:prt the/DT/5/det talks/NNS/2/obl",
         "talks>called obj"},
        {"Peru/NNP/2/nsubj set/VBD/0/root out/RP/2/compound:prt for/IN/5/case Lima/NNP/2/obl", ""},
        {"the/DT/2/det Bank/NNP/6/nsubj of/IN/5/case Peru/NNP/5/compound governor/NN/2/nmod "
         "left/VBD/0/root",
         "the>governor det, Bank>governor compound, of>Peru case, Peru>Bank nmod, "
         "governor>left nsubj"},
        {"members/NNS/0/root of/IN/4/case Peru/NNP/4/compound parties/NNS/1/nmod", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(mended(row.words) == row.changes);
    }
}
