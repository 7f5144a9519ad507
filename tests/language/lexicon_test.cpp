#include "language/lexicon.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "annals/error.hpp"
#include "language/ontology.hpp"
#include "language/tsv.hpp"

namespace annals {
namespace {

std::string fault(std::string_view table) {
    const auto ontology = Ontology::built_in();
    auto lexicon = Lexicon::built_in(ontology);
    try {
        lexicon.add(table, "own.tsv", ontology);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("ontology: the 21 types with codes and valence") {
    const auto ontology = Ontology::built_in();
    CHECK(ontology.types().size() == 21);
    REQUIRE(ontology.find("REJECT") != nullptr);
    CHECK(ontology.find("REJECT")->plover == "REJECT");
    CHECK(ontology.find("REJECT")->cameo == "12");
    CHECK(ontology.find("REJECT")->valence == -1);
    CHECK(ontology.find("DEFECT")->plover.empty());
    CHECK(ontology.find("reject") == nullptr);
}

TEST_CASE("ontology: a user's line adds or replaces a type, faults name the line") {
    auto ontology = Ontology::built_in();
    ontology.add(
        "# mine\nREJECT\tno\tREJECT\t12\t0\tsay no\nTRANSFER\ttransfer\t\t\t0\tof players\n",
        "own.tsv");
    CHECK(ontology.types().size() == 22);
    CHECK(ontology.find("REJECT")->valence == 0);
    CHECK_THROWS_WITH_AS(ontology.add("A\tb\t\t\t2\tc\n", "own.tsv"),
                         "own.tsv:1: expected a valence -1, 0 or 1, got \"2\"", Error);
    CHECK_THROWS_WITH_AS(ontology.add("\nab\tb\t\t\t1\tc\n", "own.tsv"),
                         "own.tsv:2: expected a type in capital letters, got \"ab\"", Error);
}

TEST_CASE("lexicon: the line that demands most comes first") {
    const auto lexicon = Lexicon::built_in(Ontology::built_in());
    const auto calls = lexicon.verbs("call");
    REQUIRE(!calls.empty());
    CHECK(std::ranges::is_sorted(calls, std::ranges::greater{},
                                 [](const EventWord& w) { return w.frame.demands(); }));
    CHECK(lexicon.verbs("veto").front().type == "REJECT");
    CHECK(lexicon.nouns("strike").front().frame.before.size() == 1);
    CHECK(lexicon.verbs("unheard").empty());
}

TEST_CASE("lexicon: words are read with their demands") {
    const auto ontology = Ontology::built_in();
    auto lexicon = Lexicon::built_in(ontology);
    lexicon.add(
        "verb\tzap ~tie,link +with obj\tSANCTION\t161\tsubj\tobj +with\t-1\tlikely\n"
        "noun\tbig zap-off +on\tASSAULT\t190\tposs +by\t+on\t\tsure\n",
        "own.tsv", ontology);
    const EventWord& verb = lexicon.verbs("zap").front();
    CHECK(verb.frame.objects == std::vector<std::string>{"tie", "link"});
    CHECK(verb.frame.with == std::vector<std::string>{"with"});
    CHECK(verb.frame.object);
    CHECK(verb.targets == std::vector<std::string>{"obj", "+with"});
    CHECK(verb.valence == -1);
    CHECK(verb.weight == Weight::likely);
    const EventWord& noun = lexicon.nouns("off").front();
    CHECK(noun.frame.before == std::vector<std::string>{"big", "zap", "-"});
}

TEST_CASE("lexicon: a later line with the same words wins, \"-\" takes a word out") {
    const auto ontology = Ontology::built_in();
    auto lexicon = Lexicon::built_in(ontology);
    const auto before = lexicon.verbs("veto").size();
    lexicon.add("verb\tveto\t-\t\tsubj\tobj\t\tsure\n", "own.tsv", ontology);
    CHECK(lexicon.verbs("veto").size() == before);
    CHECK(lexicon.verbs("veto").front().type.empty());
}

TEST_CASE("lexicon: what modal words and light verbs do") {
    const auto lexicon = Lexicon::built_in(Ontology::built_in());
    CHECK(lexicon.modality("verb", "fail") == Modality::denied);
    CHECK(lexicon.modality("noun", "effort") == Modality::possible);
    CHECK(lexicon.modality("aux", "will") == Modality::planned);
    CHECK(lexicon.modality("verb", "eat") == std::nullopt);
    CHECK(lexicon.light("hold", "") == LightRole::agent);
    CHECK(lexicon.light("come", "under") == LightRole::target);
    CHECK(lexicon.light("eat", "") == std::nullopt);
}

TEST_CASE("lexicon: verbs that take no object") {
    const auto lexicon = Lexicon::built_in(Ontology::built_in());
    CHECK(lexicon.is_intransitive("defect"));
    CHECK(lexicon.is_intransitive("resign"));
    CHECK(!lexicon.is_intransitive("attack"));
    CHECK(!lexicon.is_intransitive("withdraw"));  // "withdraw troops"
    CHECK(!lexicon.is_intransitive("sleep"));     // no line at all
}

TEST_CASE("lexicon: faults of a user's file") {
    struct {
        const char* table;
        const char* message;
    } const cases[] = {
        {"verb\tveto\tREJECT\t120\tsubj\tobj\tsure\n", "own.tsv:1: expected 8 columns, got 7"},
        {"verb\tveto\tREJEKT\t120\tsubj\tobj\t\tsure\n",
         "own.tsv:1: expected a type of the ontology or \"-\", got \"REJEKT\""},
        {"\nadverb\tveto\tREJECT\t120\tsubj\tobj\t\tsure\n",
         "own.tsv:2: expected verb or noun, got \"adverb\""},
        {"verb\t+for\tREJECT\t120\tsubj\tobj\t\tsure\n",
         "own.tsv:1: expected a lemma and its demands, got \"+for\""},
        {"verb\tveto @king\tREJECT\t120\tsubj\tobj\t\tsure\n",
         "own.tsv:1: expected actor, person, event or doing, got \"king\""},
        {"verb\tveto\tREJECT\t120\tsubj\tobj\t\tmaybe\n",
         "own.tsv:1: expected sure, likely or weak, got \"maybe\""},
        {"verb\tveto\tREJECT\t120\tsubj\tobj\t3\tsure\n",
         "own.tsv:1: expected -1, 0 or 1, got \"3\""},
    };
    for (const auto& [table, message] : cases) {
        const auto& shown_table = table;
        CAPTURE(shown_table);
        CHECK(fault(table) == message);
    }
}

TEST_CASE("lexicon: the tables are sorted, without repeats") {
    for (const char* name : {"verbs.tsv", "nouns.tsv"}) {
        CAPTURE(name);
        std::vector<std::string> words;
        for (const Row& row : read_tsv(embedded(name), name, 8)) {
            words.push_back(row.cells[1]);
        }
        CHECK(std::ranges::is_sorted(words));
        CHECK(std::set<std::string>{words.begin(), words.end()}.size() == words.size());
    }
}

}  // namespace annals
