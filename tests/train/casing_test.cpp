#include "train/casing.hpp"

#include <doctest/doctest.h>

namespace annals::train {
namespace {

TEST_CASE("other case: one copy in small letters, one in capitals, labels kept") {
    const std::vector<NameExample> examples(3, {{"Élysée", "met", "Tunis"}, {1, 1, 2}});
    const auto more = with_other_case(examples);
    REQUIRE(more.size() == 5);
    CHECK(more[2].forms == examples[2].forms);
    CHECK(more[3].forms == std::vector<std::string>{"Élysée", "met", "tunis"});
    CHECK(more[4].forms == std::vector<std::string>{"ÉLYSéE", "MET", "TUNIS"});
    CHECK(more[4].allowed == examples[0].allowed);
    CHECK(with_other_case(std::vector<NameExample>{}).empty());
}

TEST_CASE("other case: trees keep their heads") {
    const Syntax syntax = from_conllu(
        "1\tTalks\t_\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tfailed\t_\tVERB\tVBD\t_\t0\troot\t_\t_\n\n");
    const Syntax more = with_other_case(syntax);
    REQUIRE(more.trees.size() == 3);
    CHECK(more.trees[1].words[0].token.form == "talks");
    CHECK(more.trees[2].words[1].token.form == "FAILED");
    CHECK(more.trees[2].words[0].head == 1);
}

}  // namespace
}  // namespace annals::train
