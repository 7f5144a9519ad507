// Coreference of given words in passes, the surest first, each of which sees what those before it
// linked (Raghunathan et al. 2010): names and equal phrases, what the tree says, noun phrases of
// one head, the actors found, speakers, pronouns. Every look-up is by key or over a bounded list,
// so that a long article costs no more a word than a short one.
//
// Tests: tests/actors/chains_test.cpp
#include "actors/chains.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

#include "actors/chain_passes.hpp"

namespace annals {
namespace {

struct WordsOfSpan {
    std::size_t span = 0;  // index of the given span
    std::size_t sentence = 0;
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The words under a span, of its first sentence.
std::optional<WordsOfSpan> words_of(const Syntax& syntax, Span span, std::size_t number) {
    const auto tree = std::ranges::upper_bound(syntax.trees, span.begin, {},
                                               [](const Tree& at) { return at.span.end; });
    if (tree == syntax.trees.end() || tree->span.begin >= span.end) {
        return std::nullopt;
    }
    const auto ends = [](const Word& word) { return word.token.span.end; };
    const auto begins = [](const Word& word) { return word.token.span.begin; };
    const auto first = std::ranges::upper_bound(tree->words, span.begin, {}, ends);
    const auto behind = std::ranges::lower_bound(tree->words, span.end, {}, begins);
    if (first >= behind) {
        return std::nullopt;
    }
    return WordsOfSpan{number, static_cast<std::size_t>(tree - syntax.trees.begin()),
                       static_cast<std::size_t>(first - tree->words.begin()),
                       static_cast<std::size_t>(behind - tree->words.begin()) - 1};
}

/// In text order; of two that begin together the longer first.
std::vector<WordsOfSpan> in_order(const Syntax& syntax, const std::vector<Span>& spans) {
    std::vector<WordsOfSpan> words;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (const auto found = words_of(syntax, spans[i], i)) {
            words.push_back(*found);
        }
    }
    std::ranges::sort(words, {}, [](const WordsOfSpan& at) {
        return std::array{at.sentence, at.first, ~at.last, at.span};
    });
    return words;
}

}  // namespace

std::vector<std::size_t> find_chains(const Syntax& syntax, const std::vector<Name>& names,
                                     const Actors& actors, const std::vector<Span>& spans,
                                     const Language& english) {
    const ActorFacts& facts = english.actor_facts();
    const ChainText text = read_chain_text(syntax, names);
    const std::vector<WordsOfSpan> words = in_order(syntax, spans);
    std::vector<ChainMention> mentions;
    for (const WordsOfSpan& at : words) {
        mentions.push_back(read_chain_mention(text, at.sentence, at.first, at.last, actors, facts));
    }
    ChainStory story{text, actors, facts, mentions, ChainLinks{mentions}};
    for (const auto pass :
         {chain_names, chain_syntax, chain_nouns, chain_actors, chain_speakers, chain_pronouns}) {
        pass(story);
    }
    std::vector<std::size_t> chains(spans.size());
    std::iota(chains.begin(), chains.end(), std::size_t{0});
    for (std::size_t i = 0; i < words.size(); ++i) {
        chains[words[i].span] = words[story.links.chain(i)].span;
    }
    return chains;
}

}  // namespace annals
