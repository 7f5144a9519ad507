#include "annals/actors.hpp"

#include <doctest/doctest.h>

#include "actors/sentences.hpp"
#include "language/actor_facts.hpp"

using namespace annals;
using namespace annals::actors_test;

namespace {

const Actor& actor_at(const Actors& found, std::size_t sentence, std::size_t head) {
    const Mention* mention = mention_at(found, sentence, head);
    REQUIRE(mention != nullptr);
    return found.actors[mention->actors.front()];
}

}  // namespace

TEST_CASE(
    "actors: a name with its title; a short name and a pronoun; a capital as place and as "
    "government") {
    const std::vector<Tree> trees{
        tree("U.S. U.S. PROPN NNP 2 compound  Senator Senator PROPN NNP 3 nmod:desc  Jane Jane "
             "PROPN NNP 5 nsubj "
             "Roe Roe PROPN NNP 3 flat  warned warn VERB VBD 0 root  Iran Iran PROPN NNP 5 obj"),
        tree("Roe Roe PROPN NNP 2 nsubj  flew fly VERB VBD 0 root  to to ADP IN 4 case  Moscow "
             "Moscow PROPN NNP 2 obl"),
        tree("She she PRON PRP 2 nsubj  urged urge VERB VBD 0 root  Moscow Moscow PROPN NNP 2 obj  "
             "to to PART TO 5 mark "
             "wait wait VERB VB 2 xcomp"),
    };
    const Actors found = actors(trees, {{0, 2, 3, NameType::person}});
    CHECK(mentions(found, trees) ==
          "U.S.=united-states Jane=jane-roe Iran=iran Roe=jane-roe Moscow=russia@ She=jane-roe "
          "Moscow=russia");
    const Mention* roe = mention_at(found, 0, 2);
    REQUIRE(roe != nullptr);
    CHECK(roe->first == 0);
    CHECK(roe->last == 3);
    const Actor& actor = actor_at(found, 0, 2);
    CHECK(actor.actor_class == ActorClass::person);
    CHECK(actor.role == "U.S. Senator");
    CHECK(actor.country == "USA");
    CHECK(actor.names == std::vector<std::string>{"Jane Roe", "Roe"});
    REQUIRE(actor.member_of.size() == 1);
    CHECK(found.actors[actor.member_of.front()].id == "united-states");
    CHECK(mention_at(found, 0, 3) == nullptr);
    CHECK(mention_at(found, 7, 0) == nullptr);
}

TEST_CASE("actors: a verb or a day before a title is no part of the name") {
    const std::vector<Tree> trees{
        tree("On on ADP IN 2 case  Friday Friday PROPN NNP 5 obl  President President PROPN NNP 4 "
             "nmod:desc "
             "Roe Roe PROPN NNP 5 nsubj  spoke speak VERB VBD 0 root")};
    const Actors found = actors(trees, {{0, 3, 3, NameType::person}});
    CHECK(actor_at(found, 0, 3).role == "President");
}

TEST_CASE("actors: the regime of a person and of a country are one; indefinite nominals are new") {
    const std::vector<Tree> trees{
        tree("The the DET DT 3 det  Syrian Syrian ADJ JJ 3 amod  regime regime NOUN NN 4 nsubj  "
             "jailed jail VERB VBD 0 root "
             "two two NUM CD 6 nummod  students student NOUN NNS 4 obj"),
        tree("The the DET DT 2 det  regime regime NOUN NN 3 nsubj  freed free VERB VBD 0 root  the "
             "the DET DT 5 det "
             "students student NOUN NNS 3 obj  and and CCONJ CC 8 cc  five five NUM CD 8 nummod "
             "students student NOUN NNS 5 conj"),
    };
    const Actors found = actors(trees);
    CHECK(mentions(found, trees) ==
          "regime=syrian-regime Syrian=syria students=two-students regime=syrian-regime "
          "students=two-students "
          "students=five-students");
    CHECK(actor_at(found, 0, 2).country == "SYR");
    CHECK(actor_at(found, 0, 2).actor_class == ActorClass::government);
}

TEST_CASE("actors: two states in one breath are they, and the two nations") {
    const std::vector<Tree> trees{
        tree("Russia Russia PROPN NNP 4 nsubj  and and CCONJ CC 3 cc  China China PROPN NNP 1 conj "
             " agreed agree VERB VBD 0 root"),
        tree("Kenya Kenya PROPN NNP 2 nsubj  thanked thank VERB VBD 0 root  the the DET DT 5 det  "
             "two two NUM CD 5 nummod "
             "nations nation NOUN NNS 2 obj"),
        tree("They they PRON PRP 2 nsubj  waited wait VERB VBD 0 root"),
    };
    CHECK(mentions(actors(trees), trees) ==
          "Russia=russia China=china Kenya=kenya nations=russia+china They=russia+china");
}

TEST_CASE("actors: the defector is who defected, the leader of a country its president") {
    const std::vector<Tree> trees{
        tree("Col. Col. PROPN NNP 2 nmod:desc  Ali Ali PROPN NNP 4 nsubj  Saleh Saleh PROPN NNP 2 "
             "flat "
             "defected defect VERB VBD 0 root"),
        tree("Kenyan Kenyan ADJ JJ 2 amod  President President PROPN NNP 3 nmod:desc  John John "
             "PROPN NNP 5 nsubj "
             "Doe Doe PROPN NNP 3 flat  met meet VERB VBD 0 root  the the DET DT 7 det  defector "
             "defector NOUN NN 5 obj"),
        tree("The the DET DT 3 det  Kenyan Kenyan ADJ JJ 3 amod  leader leader NOUN NN 4 nsubj  "
             "left leave VERB VBD 0 root"),
    };
    const Actors found = actors(trees, {{0, 1, 2, NameType::person}, {1, 2, 3, NameType::person}});
    CHECK(
        mentions(found, trees) ==
        "Ali=ali-saleh Kenyan=kenya John=john-doe defector=ali-saleh leader=john-doe Kenyan=kenya");
    CHECK(actor_at(found, 0, 1).sector == "MIL");
    CHECK(actor_at(found, 1, 2).country == "KEN");
}

TEST_CASE("actors: an office without a name belongs to its country; a government is its state") {
    const std::vector<Tree> trees{
        tree("A a DET DT 5 det  Turkish Turkish ADJ JJ 5 amod  foreign foreign ADJ JJ 4 amod  "
             "ministry ministry NOUN NN 5 compound "
             "official official NOUN NN 6 nsubj  blamed blame VERB VBD 0 root  the the DET DT 9 "
             "det  Kenyan Kenyan ADJ JJ 9 amod "
             "government government NOUN NN 6 obj"),
    };
    const Actors found = actors(trees);
    CHECK(
        mentions(found, trees) ==
        "official=turkish-foreign-ministry-official Turkish=turkey government=kenya Kenyan=kenya");
    const Actor& official = actor_at(found, 0, 4);
    CHECK(official.actor_class == ActorClass::person);
    CHECK(official.country == "TUR");
    CHECK(official.sector == "GOV");
    REQUIRE(official.member_of.size() == 1);
    CHECK(found.actors[official.member_of.front()].id == "turkey");
}

TEST_CASE("actors: who is quoted is I, and not he") {
    const std::vector<Tree> trees{
        tree("Jane Jane PROPN NNP 2 nsubj  met meet VERB VBD 0 root  Paul Paul PROPN NNP 2 obj"),
        tree("`` `` PUNCT `` 3 punct  I I PRON PRP 3 nsubj  trust trust VERB VBP 7 ccomp  him he "
             "PRON PRP 3 obj "
             "'' '' PUNCT '' 3 punct  Jane Jane PROPN NNP 7 nsubj  said say VERB VBD 0 root"),
    };
    const Actors found = actors(
        trees,
        {{0, 0, 0, NameType::person}, {0, 2, 2, NameType::person}, {1, 5, 5, NameType::person}});
    CHECK(mentions(found, trees) == "Jane=jane Paul=paul I=jane him=paul Jane=jane");
}

TEST_CASE("actors: a deed is no body, a preposition no part of a phrase") {
    const std::vector<Tree> trees{
        tree("Their their PRON PRP$ 2 nmod:poss  opposition opposition NOUN NN 5 nsubj  to to ADP "
             "IN 4 case "
             "sanctions sanction NOUN NNS 2 nmod  grew grow VERB VBD 0 root"),
    };
    CHECK(actors(trees).mentions.empty());
}

TEST_CASE("actors: acronyms and short forms of bodies") {
    const std::vector<Tree> trees{
        tree("The the DET DT 4 det  Free free ADJ JJ 4 amod  Fishermen Fishermen PROPN NNP 4 "
             "compound  Union Union PROPN NNP 8 nsubj "
             "( ( PUNCT -LRB- 6 punct  FFU FFU PROPN NNP 4 appos  ) ) PUNCT -RRB- 6 punct  met "
             "meet VERB VBD 0 root"),
        tree("The the DET DT 2 det  FFU FFU PROPN NNP 3 nsubj  voted vote VERB VBD 0 root"),
        tree("The the DET DT 2 det  union union NOUN NN 3 nsubj  left leave VERB VBD 0 root"),
    };
    const Actors found = actors(
        trees, {{0, 1, 3, NameType::org}, {0, 5, 5, NameType::org}, {1, 1, 1, NameType::org}});
    CHECK(mentions(found, trees) ==
          "Union=free-fishermen-union FFU=free-fishermen-union FFU=free-fishermen-union "
          "union=free-fishermen-union");
}

TEST_CASE("actors: a number of people is also called without the number") {
    const std::vector<Tree> trees{
        tree("Over over ADP IN 2 advmod  90 90 NUM CD 4 nummod  Kenyan Kenyan ADJ JJ 4 amod "
             "miners miner NOUN NNS 5 nsubj  left leave VERB VBD 0 root")};
    CHECK(actor_at(actors(trees), 0, 3).names ==
          std::vector<std::string>{"Over 90 Kenyan miners", "90 Kenyan miners", "Kenyan miners"});
}

TEST_CASE("actors: nothing to find") {
    CHECK(actors({}).actors.empty());
    CHECK(actors({Tree{}}).mentions.empty());
    CHECK(actors({tree("Rain rain NOUN NN 2 nsubj  fell fall VERB VBD 0 root")}).actors.empty());
    CHECK(
        actors({tree("Rain rain NOUN NN 2 nsubj")}, {{5, 0, 0, NameType::person}}).actors.empty());
}

TEST_CASE("actors: ten thousand names in one sentence take no quadratic time") {
    Tree long_list;
    std::vector<Name> names;
    for (std::size_t i = 0; i < 10000; ++i) {
        Word word;
        word.token.form = "Name" + std::to_string(i % 5000);
        word.lemma = word.token.form;
        word.upos = Upos::propn;
        word.xpos = Xpos::nnp;
        word.head = i == 0 ? Word::no_head : 0;
        word.relation = i == 0 ? Relation::root : Relation::conj;
        long_list.words.push_back(word);
        names.push_back({0, i, i, NameType::person});
    }
    CHECK(actors({long_list}, names).actors.size() == 5000);
}

TEST_CASE("actors: classes are called as in the tables") {
    for (std::size_t i = 0; i < actor_classes().size(); ++i) {
        CHECK(show(static_cast<ActorClass>(i)) == actor_classes()[i]);
    }
}

TEST_CASE("actors: the defector is who defected, the official is the source") {
    const std::vector<Tree> trees{
        tree("Jane Jane PROPN NNP 7 nsubj  Roe Roe PROPN NNP 1 flat  , , PUNCT , 4 punct  defected "
             "defect VERB VBN 1 acl  in in ADP IN 6 case  May May PROPN NNP 4 obl  said say VERB "
             "VBD "
             "0 root  a a DET DT 9 det  diplomat diplomat NOUN NN 7 nsubj"),
        tree("Her her PRON PRP$ 2 nmod:poss  father father NOUN NN 5 nsubj  was be AUX VBD 5 cop  "
             "a a "
             "DET DT 5 det  minister minister NOUN NN 0 root"),
        tree("The the DET DT 2 det  defector defector NOUN NN 3 nsubj  left leave VERB VBD 0 root  "
             ", "
             ", PUNCT , 3 punct  said say VERB VBD 3 parataxis  the the DET DT 7 det  official "
             "official NOUN NN 5 nsubj"),
    };
    const Actors found = actors(trees, {{0, 0, 1, NameType::person}});
    CHECK(actor_at(found, 2, 1).names.front() == "Jane Roe");
    CHECK(mention_at(found, 2, 6)->actors == mention_at(found, 0, 8)->actors);
}

TEST_CASE("actors: round numbers belong to the phrase; an army is no body that was told before") {
    const std::vector<Tree> trees{
        tree("the the DET DT 5 det  100 100 NUM CD 5 nummod  or or CCONJ CC 5 cc  so so ADV RB 5 "
             "advmod  nations nation NOUN NNS 6 nsubj  met meet VERB VBD 0 root"),
        tree("Blue Blue PROPN NNP 2 compound  Committee Committee PROPN NNP 3 nsubj  said say VERB "
             "VBD 0 root  the the DET DT 5 det  army army NOUN NN 6 nsubj  fled flee VERB VBD 3 "
             "ccomp"),
    };
    const Actors found = actors(trees, {{1, 0, 1, NameType::org}});
    CHECK(actor_at(found, 0, 4).names.front() == "the 100 or so nations");
    CHECK(mention_at(found, 1, 4)->actors != mention_at(found, 1, 1)->actors);
}

TEST_CASE("actors: who speaks does not call himself by name") {
    const std::vector<Tree> trees{
        tree("John John PROPN NNP 3 nsubj  Roe Roe PROPN NNP 1 flat  spoke speak VERB VBD 0 root"),
        tree("Max Max PROPN NNP 4 nsubj  Doe Doe PROPN NNP 1 flat  must must AUX MD 4 aux  go go "
             "VERB "
             "VB 7 ccomp  , , PUNCT , 4 punct  he he PRON PRP 7 nsubj  said say VERB VBD 0 root"),
    };
    const Actors found = actors(trees, {{0, 0, 1, NameType::person}, {1, 0, 1, NameType::person}});
    CHECK(actor_at(found, 1, 5).names.front() == "John Roe");
}

TEST_CASE("actors: \"the parties\" are the two told last") {
    const std::vector<Tree> trees{
        tree("Peru Peru PROPN NNP 2 nsubj  sued sue VERB VBD 0 root  Chile Chile PROPN NNP 2 obj"),
        tree("the the DET DT 2 det  parties party NOUN NNS 3 nsubj  agreed agree VERB VBD 0 root"),
        tree(
            "two two NUM CD 2 nummod  parties party NOUN NNS 3 nsubj  split split VERB VBD 0 root"),
    };
    const Actors found = actors(trees);
    CHECK(mentions(found, trees) == "Peru=peru Chile=chile parties=chile+peru parties=two-parties");
}

TEST_CASE("actors: a body that is called after a place") {
    const std::vector<Tree> trees{
        tree("The the DET DT 2 det  Friends Friends PROPN NNPS 5 nsubj  of of ADP IN 4 case  "
             "Iran Iran PROPN NNP 2 nmod  met meet VERB VBD 0 root"),
        tree("The the DET DT 2 det  friends friend NOUN NNS 5 nsubj  of of ADP IN 4 case  "
             "Iran Iran PROPN NNP 2 nmod  met meet VERB VBD 0 root"),
    };
    const Actors found = actors(trees, {{0, 3, 3, NameType::loc}});
    CHECK(actor_at(found, 0, 1).names.front() == "Friends of Iran");
    CHECK(actor_at(found, 1, 3).names.front() == "Iran");
}

TEST_CASE("actors: a name is what stands behind the title, wherever the tagger begins it") {
    const std::vector<Tree> trees{
        tree("Secretary Secretary PROPN NNP 6 nsubj  of of ADP IN 3 case  State State PROPN NNP 4 "
             "compound  Jane Jane PROPN NNP 1 nmod  Roe Roe PROPN NNP 4 flat  left leave VERB VBD "
             "0 root"),
    };
    const Actors found = actors(trees, {{0, 1, 4, NameType::person}});
    REQUIRE(!found.actors.empty());
    CHECK(found.actors.front().names.front() == "Jane Roe");
}

TEST_CASE("actors: they are the troops of this sentence before the people of the last") {
    const std::vector<Tree> trees{
        tree("Ten ten NUM CD 2 nummod  people people NOUN NNS 3 nsubj  died die VERB VBD 0 root"),
        tree("Government government NOUN NN 2 compound  troops troops NOUN NNS 3 nsubj  left leave "
             "VERB VBD 0 root  after after SCONJ IN 6 mark  they they PRON PRP 6 nsubj  fired fire "
             "VERB VBD 3 advcl"),
    };
    const Actors found = actors(trees);
    CHECK(actor_at(found, 1, 4).names.front() == "Government troops");
}
