#include "actors/chains.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "actors/sentences.hpp"

using namespace annals;
using namespace annals::actors_test;

namespace {

/// First and last word of a sentence.
struct GivenWords {
    std::size_t sentence, first, last;
};

/// Gives every word of the trees a place in a text, one byte apart.
Syntax placed(std::vector<Tree> trees) {
    std::size_t at = 0;
    for (Tree& tree : trees) {
        for (Word& word : tree.words) {
            word.token.span = {at, at + word.token.form.size()};
            at = word.token.span.end + 1;
        }
        tree.span = {tree.words.front().token.span.begin, tree.words.back().token.span.end};
    }
    return {std::move(trees)};
}

/// "AABA": the same letter for words of one chain.
std::string chains(std::vector<Tree> trees, const std::vector<GivenWords>& given,
                   const std::vector<Name>& names = {}) {
    const Syntax syntax = placed(std::move(trees));
    std::vector<Span> spans;
    for (const auto& [sentence, first, last] : given) {
        const auto& words = syntax.trees[sentence].words;
        spans.push_back({words[first].token.span.begin, words[last].token.span.end});
    }
    const Actors found = find_actors({}, syntax, names, english());
    std::map<std::size_t, char> letters;
    std::string all;
    for (const std::size_t chain : find_chains(syntax, names, found, spans, english())) {
        const char next = static_cast<char>('A' + letters.size());
        all += letters.emplace(chain, next).first->second;
    }
    return all;
}

Tree bridge_opened() {
    return tree(
        "The the DET DT 3 det  old old ADJ JJ 3 amod  bridge bridge NOUN NN 4 nsubj  opened open "
        "VERB VBD 0 root");
}

}  // namespace

TEST_CASE("chains: a definite phrase goes back to a fuller one, another bridge does not") {
    const Tree fell =
        tree("The the DET DT 2 det  bridge bridge NOUN NN 3 nsubj  fell fall VERB VBD 0 root");
    const Tree new_one = tree(
        "The the DET DT 3 det  new new ADJ JJ 3 amod  bridge bridge NOUN NN 4 nsubj  fell fall "
        "VERB VBD 0 root");
    CHECK(chains({bridge_opened(), fell}, {{0, 0, 2}, {1, 0, 1}}) == "AA");
    CHECK(chains({bridge_opened(), new_one}, {{0, 0, 2}, {1, 0, 2}}) == "AB");
}

TEST_CASE("chains: the order in which words are given does not matter") {
    const Tree fell =
        tree("The the DET DT 2 det  bridge bridge NOUN NN 3 nsubj  fell fall VERB VBD 0 root");
    CHECK(chains({bridge_opened(), fell}, {{1, 0, 1}, {0, 0, 2}}) == "AA");
    CHECK(chains({}, {}).empty());
}

TEST_CASE("chains: a surname, what somebody is, and the pronoun of that gender") {
    const std::vector<Tree> trees{
        tree("Mary Mary PROPN NNP 5 nsubj  Roe Roe PROPN NNP 1 flat  is be AUX VBZ 5 cop  a a DET "
             "DT 5 det  painter painter NOUN NN 0 root"),
        tree("John John PROPN NNP 2 nsubj  met meet VERB VBD 0 root  Roe Roe PROPN NNP 2 obj"),
        tree("She she PRON PRP 2 nsubj  laughed laugh VERB VBD 0 root"),
    };
    CHECK(chains(trees, {{0, 0, 1}, {0, 3, 4}, {1, 0, 0}, {1, 2, 2}, {2, 0, 0}},
                 {{0, 0, 1, NameType::person},
                  {1, 0, 0, NameType::person},
                  {1, 2, 2, NameType::person}}) == "AABAA");
}

TEST_CASE("chains: it is the last subject that fits, no person") {
    const std::vector<Tree> trees{
        bridge_opened(),
        tree("It it PRON PRP 2 nsubj  pleased please VERB VBD 0 root  the the DET DT 4 det  mayor "
             "mayor NOUN NN 2 obj"),
        tree("Its its PRON PRP$ 2 nmod:poss  lamps lamp NOUN NNS 3 nsubj  shone shine VERB VBD 0 "
             "root"),
    };
    CHECK(chains(trees, {{0, 0, 2}, {1, 0, 0}, {1, 2, 3}, {2, 0, 0}, {2, 0, 1}}) == "AABAC");
}

TEST_CASE("chains: this means the clause before it") {
    const std::vector<Tree> trees{
        tree("Ships ship NOUN NNS 2 nsubj  sank sink VERB VBD 0 root"),
        tree("This this PRON DT 2 nsubj  frightened frighten VERB VBD 0 root  people people NOUN "
             "NNS 2 obj"),
    };
    CHECK(chains(trees, {{0, 0, 1}, {1, 0, 0}, {1, 2, 2}}) == "AAB");
}
