#include <doctest/doctest.h>

#include "annals/language.hpp"
#include "annals/syntax.hpp"

namespace annals {
namespace {

Text text_of(std::vector<std::string> forms) {
    Text text{{Sentence{{}, 0, {}}}};
    Sentence& sentence = text.sentences.back();
    for (std::string& form : forms) {
        const std::size_t begin = sentence.span.end == 0 ? 0 : sentence.span.end + 1;
        sentence.span.end = begin + form.size();
        sentence.tokens.push_back({{begin, begin + form.size()}, std::move(form), 1, true});
    }
    return text;
}

std::vector<std::string> split(const std::string& words) {
    std::vector<std::string> forms;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        forms.push_back(words.substr(begin, end - begin));
        begin = end + 1;
    }
    return forms;
}

Tree parsed(std::vector<std::string> forms) {
    static const Language english = Language::english();
    return parse(text_of(std::move(forms)), english).trees.at(0);
}

/// "nsubj(vetoed, Russia) ..." without punctuation and articles.
std::string shown(const Tree& tree) {
    std::string arcs;
    for (const Word& word : tree.words) {
        if (word.relation == Relation::punct || word.relation == Relation::det) {
            continue;
        }
        const std::string head =
            word.head == Word::no_head ? "" : tree.words[word.head].token.form + ", ";
        arcs += (arcs.empty() ? "" : " ") + std::string{show(word.relation)} + "(" + head +
                word.token.form + ")";
    }
    return arcs;
}

TEST_CASE("parse: who did what to whom") {
    struct {
        const char* words;
        const char* arcs;
    } const cases[] = {
        {"Russia vetoed the resolution .",
         "nsubj(vetoed, Russia) root(vetoed) obj(vetoed, resolution)"},
        {"The talks were held in Geneva .",
         "nsubj:pass(held, talks) aux:pass(held, were) root(held) case(Geneva, in) obl(held, "
         "Geneva)"},
        {"The minister has not resigned .",
         "nsubj(resigned, minister) aux(resigned, has) advmod(resigned, not) root(resigned)"},
        {"She said that the army attacked the village .",
         "nsubj(said, She) root(said) mark(attacked, that) nsubj(attacked, army) ccomp(said, "
         "attacked) "
         "obj(attacked, village)"},
        {"France and Britain condemned the attack .",
         "nsubj(condemned, France) cc(Britain, and) conj(France, Britain) root(condemned) "
         "obj(condemned, attack)"},
    };
    for (const auto& [words, arcs] : cases) {
        const auto& shown_words = words;
        CAPTURE(shown_words);
        CHECK(shown(parsed(split(words))) == arcs);
    }
}

TEST_CASE("parse: tags and lemmas") {
    const Tree tree = parsed(split("The rebels captured two German hostages on Friday ."));
    CHECK(tree.words[1].lemma == "rebel");
    CHECK(tree.words[1].xpos == Xpos::nns);
    CHECK(tree.words[2].lemma == "capture");
    CHECK(tree.words[2].upos == Upos::verb);
    CHECK(tree.words[3].upos == Upos::num);
    CHECK(tree.words[7].lemma == "Friday");
    CHECK(tree.words[7].xpos == Xpos::nnp);
}

bool is_tree(const Tree& tree) {
    std::size_t roots = 0;
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        const Word& word = tree.words[i];
        roots += word.head == Word::no_head;
        if ((word.head == Word::no_head) != (word.relation == Relation::root) || word.head == i) {
            return false;
        }
        std::size_t at = i;
        for (std::size_t steps = 0; at != Word::no_head; ++steps) {
            if (steps > tree.words.size()) {
                return false;
            }
            at = tree.words[at].head;
        }
    }
    return roots == 1;
}

TEST_CASE("parse: whatever the words, one tree") {
    const std::vector<std::vector<std::string>> sentences{
        {"Go"},
        {"."},
        {".", ",", ";", "(", ")"},
        {"the", "the", "the", "the", "the", "the"},
        {"RUSSIA", "VETOES", "UN", "RESOLUTION"},
        {"\xff\xfe", "\t", "", "\xe2\x80\x9c", std::string(5000, 'x')},
        std::vector<std::string>(3000, "and"),
        std::vector<std::string>(3000, "("),
        std::vector<std::string>(3000, "Clinton"),
    };
    for (const auto& forms : sentences) {
        CAPTURE(forms.size());
        CAPTURE(forms.front());
        const Tree tree = parsed(forms);
        CHECK(tree.words.size() == forms.size());
        CHECK(is_tree(tree));
    }
    CHECK(parsed({}).words.empty());
}

TEST_CASE("parse: written tokens and places are kept") {
    const Text text{{Sentence{
        {3, 9}, 4, {{{3, 5}, "do", 2, false}, {{5, 8}, "n't", 0, false}, {{8, 9}, ".", 1, true}}}}};
    const Tree tree = parse(text, Language::english()).trees.at(0);
    CHECK(tree.paragraph == 4);
    CHECK(tree.span == Span{3, 9});
    CHECK(tree.words[0].token == text.sentences[0].tokens[0]);
    CHECK(tree.words[1].lemma == "not");
}

TEST_CASE("parse: no text, and the same twice") {
    const Language english = Language::english();
    CHECK(parse(Text{}, english).trees.empty());
    const Text text = text_of(split("Both sides agreed to meet again next week ."));
    CHECK(parse(text, english) == parse(text, english));
}

}  // namespace
}  // namespace annals
