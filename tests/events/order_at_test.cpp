#include "events/order_at.hpp"

#include <doctest/doctest.h>

#include <string>

#include "events/told.hpp"

namespace annals {
namespace {

struct At {
    std::size_t sentence, word;
};

/// How the first word lies to the second.
std::string order(const char* trees, At p, At q, const std::vector<TimeExpression>& dates = {}) {
    static const Language english = Language::english();
    const Told story = told(trees);
    const std::vector<AskedPair> pairs{{{p.sentence, p.word, {}}, {q.sentence, q.word, {}}}};
    return std::string{show(orders_at(story.syntax, dates, pairs, english).front())};
}

TimeExpression day(std::size_t word, Day when) {
    return {0,
            word,
            word,
            TimexType::date,
            show(Period{when, when, Precision::day, DateModifier::none}),
            Period{when, when, Precision::day, DateModifier::none},
            Basis::relative};
}

}  // namespace

TEST_CASE("order: connectives") {
    CHECK(order("Peru/NNP/2/nsubj left/VBD/0/root after/IN/5/mark Chile/NNP/5/nsubj "
                "came|come/VBD/2/advcl",
                {0, 1}, {0, 4}) == "after");
    CHECK(order("Peru/NNP/2/nsubj left/VBD/0/root before/IN/5/mark Chile/NNP/5/nsubj "
                "came|come/VBD/2/advcl",
                {0, 1}, {0, 4}) == "before");
    CHECK(order("Peru/NNP/2/nsubj left/VBD/0/root when/WRB/5/advmod Chile/NNP/5/nsubj "
                "came|come/VBD/2/advcl",
                {0, 1}, {0, 4}) == "after");
}

TEST_CASE("order: what is said lies before or after the saying, by its tense") {
    CHECK(order("Peru/NNP/2/nsubj said|say/VBD/0/root that/IN/5/mark Chile/NNP/5/nsubj "
                "left|leave/VBD/2/ccomp",
                {0, 1}, {0, 4}) == "after");
    CHECK(order("Peru/NNP/2/nsubj said|say/VBD/0/root that/IN/6/mark Chile/NNP/6/nsubj "
                "will|will/MD/6/aux leave/VB/2/ccomp",
                {0, 1}, {0, 5}) == "before");
    CHECK(order("Chile/NNP/2/nsubj left|leave/VBD/0/root ,/,/5/punct Peru/NNP/5/nsubj "
                "said|say/VBD/2/parataxis",
                {0, 1}, {0, 4}) == "before");
    CHECK(order("Chile/NNP/2/nsubj left|leave/VBD/0/root ,/,/5/punct "
                "according|accord/VBG/6/case Peru/NNP/6/case envoys/NNS/2/obl",
                {0, 1}, {0, 3}) == "before");
}

TEST_CASE("order: infinitives lie ahead, unless the verb tells how they went") {
    CHECK(order("Peru/NNP/2/nsubj agreed|agree/VBD/0/root to/TO/4/mark leave/VB/2/xcomp", {0, 3},
                {0, 1}) == "after");
    CHECK(order("Peru/NNP/2/nsubj came|come/VBD/0/root to/TO/4/mark talk/VB/2/advcl", {0, 3},
                {0, 1}) == "after");
    CHECK(order("Peru/NNP/2/nsubj began|begin/VBD/0/root to/TO/4/mark leave/VB/2/xcomp", {0, 1},
                {0, 3}) == "before");
    // What is told next goes on from the verb, not from its aim.
    CHECK(order("Peru/NNP/2/nsubj agreed|agree/VBD/0/root to/TO/4/mark leave/VB/2/xcomp\n"
                "Chile/NNP/2/nsubj replied|reply/VBD/0/root",
                {0, 1}, {1, 1}) == "before");
}

TEST_CASE("order: the perfect, relative clauses, participles") {
    CHECK(order("Peru/NNP/2/nsubj met|meet/VBD/0/root Chile/NNP/2/obj which/WDT/6/nsubj "
                "had|have/VBD/6/aux left|leave/VBN/3/acl:relcl",
                {0, 1}, {0, 5}) == "after");
    // What is past lies before the telling, however far ahead lies the clause around it.
    CHECK(order("Peru/NNP/2/nsubj said|say/VBD/0/root it/PRP/5/nsubj will|will/MD/5/aux "
                "lift/VB/2/ccomp sanctions/NNS/5/obj imposed|impose/VBN/6/acl",
                {0, 1}, {0, 6}) == "after");
    CHECK(order("Peru/NNP/2/nsubj left|leave/VBD/0/root\nIt/PRP/3/nsubj had|have/VBD/3/aux "
                "met|meet/VBN/0/root Chile/NNP/3/obj",
                {0, 1}, {1, 2}) == "after");
    CHECK(order("Peru/NNP/2/nsubj left|leave/VBD/0/root\nIt/PRP/3/nsubj was|be/VBD/3/aux "
                "waiting|wait/VBG/0/root",
                {0, 1}, {1, 2}) == "after");
}

TEST_CASE("order: the course of the telling, and reports last of all") {
    CHECK(
        order("Peru/NNP/2/nsubj attacked|attack/VBD/0/root\nChile/NNP/2/nsubj fled|flee/VBD/0/root",
              {0, 1}, {1, 1}) == "before");
    CHECK(
        order("Peru/NNP/2/nsubj attacked|attack/VBD/0/root\nChile/NNP/2/nsubj fled|flee/VBD/0/root",
              {1, 1}, {0, 1}) == "after");
    CHECK(order("Peru/NNP/2/nsubj said|say/VBD/0/root so/RB/2/advmod\n"
                "Chile/NNP/2/nsubj fled|flee/VBD/0/root",
                {0, 1}, {1, 1}) == "after");
    CHECK(order("Peru/NNP/2/nsubj fled|flee/VBD/0/root and/CC/5/cc will|will/MD/5/aux "
                "return/VB/2/conj",
                {0, 4}, {0, 1}) == "after");
}

TEST_CASE("order: joined verbs that a tree hangs too low") {
    CHECK(order("Peru/NNP/2/nsubj said|say/VBD/0/root Chile/NNP/4/nsubj left|leave/VBD/2/ccomp "
                "and/CC/6/cc added|add/VBD/4/conj that/IN/8/mark snow|snow/VBD/6/ccomp",
                {0, 5}, {0, 3}) == "after");
}

TEST_CASE("order: dates that lie apart decide") {
    const char* trees =
        "Peru/NNP/2/nsubj fled|flee/VBD/0/root on/IN/4/case Friday/NNP/2/obl and/CC/6/cc "
        "met|meet/VBD/2/conj Chile/NNP/6/obj on/IN/9/case Monday/NNP/6/obl";
    CHECK(order(trees, {0, 1}, {0, 5}) == "before");
    CHECK(order(trees, {0, 1}, {0, 5}, {day(3, Day{2012, 7, 6}), day(8, Day{2012, 7, 2})}) ==
          "after");
}

}  // namespace annals
