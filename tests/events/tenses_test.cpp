#include "events/tenses.hpp"

#include <doctest/doctest.h>

#include "events/told.hpp"

namespace annals {
namespace {

/// The tense of a word (from 0) of one sentence.
Tense tense(const char* tree, std::size_t word) {
    return tense_of(Branches{told(tree).syntax.trees.front()}, word);
}

}  // namespace

TEST_CASE("tenses: by form and auxiliaries") {
    CHECK(tense("Peru/NNP/2/nsubj met|meet/VBD/0/root Chile/NNP/2/obj", 1) == Tense::past);
    CHECK(tense("Peru/NNP/2/nsubj meets|meet/VBZ/0/root Chile/NNP/2/obj", 1) == Tense::present);
    CHECK(tense("Peru/NNP/3/nsubj had|have/VBD/3/aux met|meet/VBN/0/root", 2) ==
          Tense::past_perfect);
    CHECK(tense("Peru/NNP/4/nsubj:pass has|have/VBZ/4/aux been|be/VBN/4/aux:pass "
                "warned|warn/VBN/0/root",
                3) == Tense::perfect);
    CHECK(tense("Peru/NNP/4/nsubj will|will/MD/4/aux have|have/VB/4/aux left|leave/VBN/0/root",
                3) == Tense::future);
    CHECK(tense("Peru/NNP/3/nsubj may|may/MD/3/aux leave|leave/VB/0/root", 2) == Tense::possible);
    CHECK(tense("Peru/NNP/3/nsubj:pass was|be/VBD/3/aux:pass warned|warn/VBN/0/root", 2) ==
          Tense::past);
    CHECK(tense("Peru/NNP/3/nsubj was|be/VBD/3/cop ill|ill/JJ/0/root", 2) == Tense::past);
    CHECK(tense("the/DT/2/det veto/NN/0/root", 1) == Tense::none);
}

TEST_CASE("tenses: infinitives and participles, and what is joined to them") {
    const char* agreed =
        "Peru/NNP/2/nsubj agreed|agree/VBD/0/root to/TO/4/mark meet|meet/VB/2/xcomp "
        "Chile/NNP/4/obj and/CC/7/cc talk/VB/4/conj";
    CHECK(tense(agreed, 3) == Tense::infinitive);
    CHECK(tense(agreed, 6) == Tense::infinitive);
    CHECK(tense("Peru/NNP/2/nsubj left/VBD/0/root having|have/VBG/4/aux met|meet/VBN/2/advcl", 3) ==
          Tense::perfect);
    CHECK(tense("Peru/NNP/2/nsubj left/VBD/0/root meeting|meet/VBG/2/advcl Chile/NNP/3/obj", 2) ==
          Tense::gerund);
    CHECK(tense("Peru/NNP/2/nsubj left/VBD/0/root soldiers/NNS/2/obj "
                "wounded|wound/VBN/3/acl",
                3) == Tense::participle);
    CHECK(tense("Peru/NNP/3/nsubj will|will/MD/3/aux meet/VB/0/root and/CC/5/cc talk/VB/3/conj",
                4) == Tense::future);
    CHECK_FALSE(is_finite(Tense::infinitive));
    CHECK(is_finite(Tense::future));
}

TEST_CASE("tenses: the progressive") {
    const Told story = told(
        "Peru/NNP/3/nsubj was|be/VBD/3/aux waiting|wait/VBG/0/root\n"
        "Peru/NNP/2/nsubj left/VBD/0/root waiting|wait/VBG/2/advcl");
    CHECK(is_progressive(Branches{story.syntax.trees[0]}, 2));
    CHECK_FALSE(is_progressive(Branches{story.syntax.trees[1]}, 2));
}

}  // namespace annals
