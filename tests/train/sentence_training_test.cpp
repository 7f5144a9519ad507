#include <doctest/doctest.h>

#include "language/word_list.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

/// Letters whose line breaks got lost: "Regards, | Jane | See you" again and again.
Syntax letters() {
    std::string lines;
    const auto sentence = [&](bool first, const std::vector<std::string>& words) {
        lines += first ? "# newpar\n" : "";
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool before_mark = i + 1 < words.size() && words[i + 1].size() == 1;
            lines += std::to_string(i + 1) + "\t" + words[i] + "\t_\t_\t_\t_\t_\t_\t_\t" +
                     (before_mark ? "SpaceAfter=No" : "_") + "\n";
        }
        lines += "\n";
    };
    for (const std::string name :
         {"Jane", "Anna", "Paul", "Mary", "Ivan", "Omar", "Lena", "Karl"}) {
        sentence(true, {"We", "met", "Mr.", name, "in", "Paris", "."});
        sentence(false, {"Regards", ","});
        sentence(false, {name});
        sentence(false, {"See", "you", "in", "New", "York", "."});
    }
    return from_conllu(lines);
}

std::string section() {
    const Syntax syntax = letters();
    std::vector<const Tree*> trees;
    for (const Tree& tree : syntax.trees) {
        trees.push_back(&tree);
    }
    return train_sentences(trees, WordLists{}).at("sentences");
}

TEST_CASE("sentence training: learns where line breaks got lost") {
    const std::string bytes = section();
    const Boundaries boundaries{std::as_bytes(std::span{bytes})};
    const WordLists words;
    const std::string text = "We met Mr. Jane in Paris. Regards, Boris See you in New York.";
    std::string shown;
    for (const auto& sentence :
         sentences(tokens(text, {0, text.size()}, words), words, boundaries)) {
        for (const Token& token : sentence) {
            shown += token.form + " ";
        }
        shown += "| ";
    }
    CHECK(shown == "We met Mr. Jane in Paris . | Regards , | Boris | See you in New York . | ");
}

TEST_CASE("sentence training: the same data gives the same bytes") {
    CHECK(section() == section());
}

}  // namespace
}  // namespace annals::train
