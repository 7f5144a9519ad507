// Tested in tests/train/casing_test.cpp.
#include "train/casing.hpp"

#include <algorithm>
#include <string>

#include "language/letters.hpp"

namespace annals::train {
namespace {

/// Of so many sentences one is copied in small letters and another one in capitals.
constexpr std::size_t copied_of = 25;

std::string in_capitals(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

/// `change(sentence, rewrite)` rewrites every form of a sentence.
template <class Sentence, class Change>
void add_copies(std::vector<Sentence>& sentences, Change change) {
    const std::size_t count = sentences.size();
    for (std::size_t i = 0; i < count; i += copied_of) {
        Sentence copy = sentences[i];
        change(copy, [](const std::string& form) { return small(form); });
        sentences.push_back(std::move(copy));
        Sentence other = sentences[std::min(i + copied_of / 2, count - 1)];
        change(other, in_capitals);
        sentences.push_back(std::move(other));
    }
}

}  // namespace

Syntax with_other_case(Syntax treebank) {
    add_copies(treebank.trees, [](Tree& tree, auto rewrite) {
        for (Word& word : tree.words) {
            word.token.form = rewrite(word.token.form);
        }
    });
    return treebank;
}

std::vector<NameExample> with_other_case(std::vector<NameExample> examples) {
    add_copies(examples, [](NameExample& example, auto rewrite) {
        for (std::string& form : example.forms) {
            form = rewrite(form);
        }
    });
    return examples;
}

}  // namespace annals::train
