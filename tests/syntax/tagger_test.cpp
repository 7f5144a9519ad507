#include "syntax/tagger.hpp"

#include <doctest/doctest.h>

#include "annals/error.hpp"
#include "language/model.hpp"
#include "syntax/parser.hpp"

using namespace annals;

TEST_CASE("tags of the model are named as the standard names them") {
    const auto tags = tags_named("NOUN NN\nADJ NNP\n");
    REQUIRE(tags.size() == 2);
    CHECK(tags[1] == Tag{Upos::adj, Xpos::nnp});
    CHECK_THROWS_AS((void)tags_named("NOUN XYZ\n"), Error);
}

TEST_CASE("relations of the model are named as the standard names them") {
    CHECK(relations_named("nsubj\nobl:agent\n") ==
          std::vector{Relation::nsubj, Relation::obl_agent});
    CHECK(relations_named("").empty());
    CHECK_THROWS_AS((void)relations_named("subject\n"), Error);
}

TEST_CASE("without a model: no tags to choose from, no arcs") {
    const Model none = Model::from_bytes(model_file({}));
    const RoundedVectors states{2, 0};
    CHECK(Tagger{none}(states).size() == 2);
    CHECK(Parser{none}(states).size() == 2);
}
