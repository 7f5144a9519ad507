#include <algorithm>

#include "actors/chain_mention.hpp"

namespace annals {
namespace {

constexpr std::size_t questions_of_an_interview = 4;

std::vector<std::vector<bool>> quoted_words_of(const Syntax& syntax) {
    std::vector<std::vector<bool>> quoted;
    bool open = false;
    for (std::size_t i = 0; i < syntax.trees.size(); ++i) {
        const Tree& tree = syntax.trees[i];
        open = open && i > 0 && tree.paragraph == syntax.trees[i - 1].paragraph;
        quoted.emplace_back();
        for (const Word& word : tree.words) {
            const std::string& form = word.token.form;
            if (form == "“" || form == "``") {
                open = true;
            } else if (form == "”" || form == "''") {
                open = false;
            } else if (form == "\"") {
                open = !open;
            }
            quoted.back().push_back(open);
        }
    }
    return quoted;
}

bool ends_in_question(const Tree& tree) {
    std::size_t last = tree.words.size();
    while (last > 0 && (tree.words[last - 1].xpos == Xpos::close_quote ||
                        tree.words[last - 1].token.form == "\"")) {
        --last;
    }
    return last > 0 && tree.words[last - 1].token.form == "?";
}

/// The last sentence of a paragraph decides.
std::vector<bool> questions_of(const Syntax& syntax) {
    std::vector<bool> question;
    for (const Tree& tree : syntax.trees) {
        question.resize(std::max(question.size(), tree.paragraph + 1));
        question[tree.paragraph] = ends_in_question(tree);
    }
    return question;
}

}  // namespace

ChainText read_chain_text(const Syntax& syntax, const std::vector<Name>& names) {
    ChainText text;
    text.quoted = quoted_words_of(syntax);
    text.question = questions_of(syntax);
    text.interview = static_cast<std::size_t>(std::ranges::count(text.question, true)) >=
                     questions_of_an_interview;
    for (std::size_t i = 0; i < syntax.trees.size(); ++i) {
        text.sentences.emplace_back(syntax.trees[i], i);
        text.names.emplace_back(syntax.trees[i].words.size());
    }
    for (const Name& name : names) {
        for (std::size_t i = name.first; i <= name.last; ++i) {
            text.names[name.sentence][i] = {name.type, name.first, name.last};
        }
    }
    return text;
}

}  // namespace annals
