// Tested in tests/train/committee_test.cpp.
#include "train/committee.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <span>

#include "text/segment.hpp"

namespace annals::train {
namespace {

constexpr std::size_t shortest = 4, longest = 60;  // words of a sentence worth learning from

/// Scores -> the logarithms of likelihoods that sum to 1.
void normalise(std::span<float> scores) {
    const float greatest = *std::ranges::max_element(scores);
    double sum = 0;
    for (const float score : scores) {
        sum += std::exp(static_cast<double>(score - greatest));
    }
    const float all = greatest + static_cast<float>(std::log(sum));
    for (float& score : scores) {
        score -= all;
    }
}

void add_to(std::optional<Vectors>& sum, Vectors more) {
    for (std::size_t i = 0; i < more.count(); ++i) {
        normalise(more.at(i));
    }
    if (sum) {
        std::ranges::transform(sum->numbers, more.numbers, sum->numbers.begin(), std::plus{});
    } else {
        sum = std::move(more);
    }
}

void add_to(ArcScores& sum, const ArcScores& more) {
    std::vector<float> heads(more.words() + 1);
    for (std::size_t word = 0; word < more.words(); ++word) {
        for (std::size_t head = 0; head < heads.size(); ++head) {
            heads[head] = head == word ? -1e9F : more.of(word, head);
        }
        normalise(heads);
        for (std::size_t head = 0; head < heads.size(); ++head) {
            sum.of(word, head) += heads[head];
        }
    }
}

std::size_t count_words(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, ' '));
}

}  // namespace

void Committee::parse(Tree& tree) const {
    const std::vector<EncodedWord> words = encoded_words(tree);
    std::vector<RoundedVectors> states;
    std::optional<Vectors> tags, relations;
    ArcScores arcs{words.size()};
    for (const Member& member : members_) {
        const auto& state = states.emplace_back(member.encoder(words));
        add_to(tags, member.tagger.scores(state));
        add_to(arcs, member.parser.arc_scores(state));
    }
    const std::vector<std::size_t> heads = best_tree(arcs);
    for (std::size_t i = 0; i < members_.size(); ++i) {
        add_to(relations, members_[i].parser.relation_scores(states[i], heads));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word& word = tree.words[i];
        const Tag tag = members_.front().tagger.likeliest(tags->at(i));
        word.upos = tag.upos;
        word.xpos = tag.xpos;
        word.head = heads[i];
        word.relation = members_.front().parser.best_relation(relations->at(i));
    }
}

Syntax sampled_sentences(const std::vector<std::string>& texts, std::size_t words,
                         const Boundaries& boundaries) {
    Syntax sample;
    const WordLists lists;
    for (const std::string& text : texts) {
        const std::size_t share = std::max<std::size_t>(1, words / texts.size());
        const std::size_t every = std::max<std::size_t>(1, count_words(text) / share);
        std::size_t line = 0;
        for (std::size_t begin = 0; begin < text.size(); ++line) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (line % every == 0) {
                const std::string_view paragraph =
                    std::string_view{text}.substr(begin, end - begin);
                for (Sentence& sentence : segment(paragraph, lists, boundaries).sentences) {
                    if (sentence.tokens.size() >= shortest && sentence.tokens.size() <= longest) {
                        Tree& tree = sample.trees.emplace_back();
                        for (Token& token : sentence.tokens) {
                            tree.words.push_back({.token = std::move(token), .lemma = {}});
                        }
                    }
                }
            }
            begin = end + 1;
        }
    }
    return sample;
}

std::vector<EncodedWord> encoded_words(const Tree& tree) {
    std::vector<EncodedWord> words;
    words.reserve(tree.words.size());
    for (const Word& word : tree.words) {
        words.push_back(encoded_word(word.token.form, words.empty()));
    }
    return words;
}

}  // namespace annals::train
