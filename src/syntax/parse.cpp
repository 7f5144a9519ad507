// tokens -> tags, lemmas, trees: each sentence on its own, by the trained model.
#include "annals/language.hpp"
#include "annals/syntax.hpp"
#include "language/model.hpp"
#include "syntax/lemmas.hpp"
#include "syntax/parser.hpp"
#include "syntax/tagger.hpp"

namespace annals {

Syntax parse(const Text& text, const Language& english) {
    const Tagger tagger{english.model()};
    const Parser parser{english.model()};
    const Lemmas lemmas{english.model()};
    Syntax syntax;
    syntax.trees.reserve(text.sentences.size());
    std::vector<Shape> shapes;
    for (const Sentence& sentence : text.sentences) {
        shapes.clear();
        for (const Token& token : sentence.tokens) {
            shapes.push_back(shape_of(token.form));
        }
        const std::vector<Tag> tags = tagger.tag(shapes);
        const std::vector<Parser::Arc> arcs = parser.parse(parser_words(shapes, tags));
        Tree tree{sentence.span, sentence.paragraph, {}};
        tree.words.reserve(sentence.tokens.size());
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const Token& token = sentence.tokens[i];
            tree.words.push_back({token, lemmas.lemma(token.form, tags[i]), tags[i].upos, tags[i].xpos, arcs[i].head,
                                  arcs[i].relation});
        }
        syntax.trees.push_back(std::move(tree));
    }
    return syntax;
}

}  // namespace annals
