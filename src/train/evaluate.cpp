// Measures as the shared tasks on Universal Dependencies do, with the words given.
#include <chrono>

#include "language/model.hpp"
#include "syntax/parse.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

Text tokens_of(const Syntax& syntax) {
    Text text;
    for (const Tree& tree : syntax.trees) {
        text.sentences.push_back({tree.span, tree.paragraph, {}});
        for (const Word& word : tree.words) {
            text.sentences.back().tokens.push_back(word.token);
        }
    }
    return text;
}

void count(const Word& truth, const Word& found, Marks& marks) {
    marks.upos += truth.upos == found.upos;
    marks.xpos += truth.xpos == found.xpos;
    marks.lemma += truth.lemma == found.lemma;
    marks.head += truth.head == found.head;
    marks.relation += truth.head == found.head && truth.relation == found.relation;
}

}  // namespace

Marks evaluate(const Syntax& truth, const Model& model) {
    const Text text = tokens_of(truth);
    const auto start = std::chrono::steady_clock::now();
    const Syntax found = parse(text, model);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    Marks marks;
    double words = 0;
    for (std::size_t i = 0; i < truth.trees.size(); ++i) {
        for (std::size_t j = 0; j < truth.trees[i].words.size(); ++j) {
            count(truth.trees[i].words[j], found.trees[i].words[j], marks);
            ++words;
        }
    }
    for (double* mark : {&marks.upos, &marks.xpos, &marks.lemma, &marks.head, &marks.relation}) {
        *mark = words > 0 ? 100 * *mark / words : 0;
    }
    marks.words_per_second = words / seconds.count();
    return marks;
}

}  // namespace annals::train
