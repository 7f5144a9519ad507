#include "annals/actors.hpp"

#include <doctest/doctest.h>

#include "actors/sentences.hpp"

using namespace annals;
using namespace annals::actors_test;
using U = Upos;
using X = Xpos;
using R = Relation;

TEST_CASE("actors: a name with its title; a short name and a pronoun; states") {
    const std::vector<Tree> trees{
        tree({{"U.S.", "U.S.", U::propn, X::nnp, 2, R::compound},
              {"Senator", "Senator", U::propn, X::nnp, 3, R::nmod_desc},
              {"Jane", "Jane", U::propn, X::nnp, 5, R::nsubj},
              {"Roe", "Roe", U::propn, X::nnp, 3, R::flat},
              {"warned", "warn", U::verb, X::vbd, 0, R::root},
              {"Iran", "Iran", U::propn, X::nnp, 5, R::obj}}),
        tree({{"Roe", "Roe", U::propn, X::nnp, 2, R::nsubj},
              {"flew", "fly", U::verb, X::vbd, 0, R::root},
              {"to", "to", U::adp, X::in, 4, R::case_},
              {"Moscow", "Moscow", U::propn, X::nnp, 2, R::obl}}),
        tree({{"She", "she", U::pron, X::prp, 2, R::nsubj},
              {"urged", "urge", U::verb, X::vbd, 0, R::root},
              {"Moscow", "Moscow", U::propn, X::nnp, 2, R::obj},
              {"to", "to", U::part, X::to, 5, R::mark},
              {"wait", "wait", U::verb, X::vb, 2, R::xcomp}}),
    };
    const Actors found = actors(trees, {{0, 2, 3, NameType::person}});
    CHECK(mentions(found, trees) ==
          "U.S.=united-states Jane=jane-roe Iran=iran Roe=jane-roe Moscow=russia@ She=jane-roe "
          "Moscow=russia");
    const Mention* roe = mention_at(found, 0, 2);
    REQUIRE(roe != nullptr);
    CHECK(roe->first == 0);
    CHECK(roe->last == 3);
    const Actor& actor = found.actors[roe->actors.front()];
    CHECK(actor.actor_class == ActorClass::person);
    CHECK(actor.role == "U.S. Senator");
    CHECK(actor.country == "USA");
    CHECK(actor.names == std::vector<std::string>{"Jane Roe", "Roe"});
    REQUIRE(actor.member_of.size() == 1);
    CHECK(found.actors[actor.member_of.front()].id == "united-states");
    CHECK(mention_at(found, 0, 3) == nullptr);
    CHECK(mention_at(found, 7, 0) == nullptr);
}

TEST_CASE("actors: the regime of a person and of a country are one; indefinite nominals are new") {
    const std::vector<Tree> trees{
        tree({{"The", "the", U::det, X::dt, 3, R::det},
              {"Syrian", "Syrian", U::adj, X::jj, 3, R::amod},
              {"regime", "regime", U::noun, X::nn, 4, R::nsubj},
              {"jailed", "jail", U::verb, X::vbd, 0, R::root},
              {"two", "two", U::num, X::cd, 6, R::nummod},
              {"students", "student", U::noun, X::nns, 4, R::obj}}),
        tree({{"The", "the", U::det, X::dt, 2, R::det},
              {"regime", "regime", U::noun, X::nn, 3, R::nsubj},
              {"freed", "free", U::verb, X::vbd, 0, R::root},
              {"the", "the", U::det, X::dt, 5, R::det},
              {"students", "student", U::noun, X::nns, 3, R::obj},
              {"and", "and", U::cconj, X::cc, 8, R::cc},
              {"five", "five", U::num, X::cd, 8, R::nummod},
              {"students", "student", U::noun, X::nns, 5, R::conj}}),
    };
    const Actors found = actors(trees);
    CHECK(mentions(found, trees) ==
          "regime=syrian-regime Syrian=syria students=two-students regime=syrian-regime "
          "students=two-students "
          "students=five-students");
    CHECK(found.actors[mention_at(found, 0, 2)->actors.front()].country == "SYR");
    CHECK(found.actors[mention_at(found, 0, 2)->actors.front()].actor_class ==
          ActorClass::government);
}

TEST_CASE("actors: nothing to find") {
    CHECK(actors({}).actors.empty());
    CHECK(actors({Tree{}}).mentions.empty());
    CHECK(actors({tree({{"Rain", "rain", U::noun, X::nn, 2, R::nsubj},
                        {"fell", "fall", U::verb, X::vbd, 0, R::root}})})
              .actors.empty());
}

TEST_CASE("actors: classes are called as in the tables") {
    CHECK(show(ActorClass::person) == "person");
    CHECK(show(ActorClass::armed_group) == "armed_group");
    CHECK(show(ActorClass::group) == "group");
}
