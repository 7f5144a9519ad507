// tokens -> tags, lemmas, trees: each sentence on its own, by the trained model.
#include "syntax/parse.hpp"

#include "annals/language.hpp"
#include "language/clusters.hpp"
#include "language/model.hpp"
#include "syntax/lemmas.hpp"
#include "syntax/parser.hpp"
#include "syntax/tagger.hpp"

namespace annals {
namespace {

class Reader {
public:
    explicit Reader(const Model& model)
        : clusters_(model.section("clusters")), tagger_(model), parser_(model), lemmas_(model) {}

    [[nodiscard]] Tree tree(const Sentence& sentence) const {
        std::vector<Shape> shapes;
        shapes.reserve(sentence.tokens.size());
        for (const Token& token : sentence.tokens) {
            shapes.push_back(shape_of(token.form, clusters_));
        }
        const std::vector<Tag> tags = tagger_.tag(shapes);
        const std::vector<Arc> arcs = parser_.parse(parser_words(shapes, tags));
        Tree tree{sentence.span, sentence.paragraph, {}};
        tree.words.reserve(sentence.tokens.size());
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const Token& token = sentence.tokens[i];
            tree.words.push_back({token, lemmas_.lemma(token.form, tags[i]), tags[i].upos,
                                  tags[i].xpos, arcs[i].head, arcs[i].relation});
        }
        return tree;
    }

private:
    Clusters clusters_;
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
