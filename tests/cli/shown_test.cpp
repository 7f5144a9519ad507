#include "cli/shown.hpp"

#include <doctest/doctest.h>

namespace annals::cli {
namespace {

TEST_CASE("names as tags of tokens") {
    Tree tree;
    for (const char* form : {"Kofi", "Annan", "left", "Geneva"}) {
        Word word;
        word.token.form = form;
        tree.words.push_back(word);
    }
    const Syntax syntax{{tree, tree}};
    const std::vector<Name> names{{0, 0, 1, NameType::person}, {1, 3, 3, NameType::loc}};
    CHECK(tagged(syntax, names) ==
          "Kofi\tB-PERSON\nAnnan\tI-PERSON\nleft\tO\nGeneva\tO\n\n"
          "Kofi\tO\nAnnan\tO\nleft\tO\nGeneva\tB-LOC\n\n");
    CHECK(tagged({}, {}).empty());
}

}  // namespace
}  // namespace annals::cli
