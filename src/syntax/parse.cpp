// tokens -> tags, lemmas, trees: each sentence on its own, by the trained model. One network reads
// the sentence (language/encoder.hpp); the tagger and the parser ask what it has made of it.
#include "syntax/parse.hpp"

#include <algorithm>

#include "annals/language.hpp"
#include "language/encoder.hpp"
#include "language/model.hpp"
#include "syntax/lemmas.hpp"
#include "syntax/parser.hpp"
#include "syntax/tagger.hpp"

namespace annals {
namespace {

/// A longer sentence is parsed in parts: the arcs between all words of it would be too many.
constexpr std::size_t longest = 256;

class Reader {
public:
    explicit Reader(const Model& model)
        : encoder_(model, "syntax"), tagger_(model), parser_(model), lemmas_(model) {}

    [[nodiscard]] Tree tree(const Sentence& sentence) const {
        Tree tree{sentence.span, sentence.paragraph, {}};
        tree.words.reserve(sentence.tokens.size());
        for (std::size_t first = 0; first < sentence.tokens.size(); first += longest) {
            add(tree, std::span{sentence.tokens}.subspan(
                          first, std::min(longest, sentence.tokens.size() - first)));
        }
        return tree;
    }

private:
    /// The words of a part, its root hung on the root of the first part.
    void add(Tree& tree, std::span<const Token> tokens) const {
        const std::size_t first = tree.words.size();
        std::vector<EncodedWord> encoded;
        encoded.reserve(tokens.size());
        for (const Token& token : tokens) {
            const bool opens = first == 0 && encoded.empty();
            encoded.push_back(encoded_word(token.form, opens));
        }
        const RoundedVectors states{encoder_(encoded)};
        const std::vector<Tag> tags = tagger_(states);
        const std::vector<Arc> arcs = parser_(states);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            Word word{tokens[i],    lemmas_.lemma(tokens[i].form, tags[i]),
                      tags[i].upos, tags[i].xpos,
                      arcs[i].head, arcs[i].relation};
            if (word.head != Word::no_head) {
                word.head += first;
            } else if (first > 0) {
                word.head = static_cast<std::size_t>(
                    std::ranges::find(tree.words, Word::no_head, &Word::head) - tree.words.begin());
                word.relation = Relation::parataxis;
            }
            tree.words.push_back(std::move(word));
        }
    }

    Encoder encoder_;
    Tagger tagger_;
    Parser parser_;
    Lemmas lemmas_;
};

}  // namespace

Syntax parse(const Text& text, const Model& model) {
    const Reader reader{model};
    Syntax syntax;
    syntax.trees.reserve(text.sentences.size());
    for (const Sentence& sentence : text.sentences) {
        syntax.trees.push_back(reader.tree(sentence));
    }
    return syntax;
}

Syntax parse(const Text& text, const Language& english) {
    return parse(text, english.model());
}

}  // namespace annals
