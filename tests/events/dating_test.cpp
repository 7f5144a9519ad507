#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "annals/annals.hpp"
#include "events/told.hpp"

namespace annals {
namespace {

/// "ACCUSE 2012-07-06; REJECT", told of one sentence with that day under a word.
std::string dated(const char* trees, std::size_t day) {
    const Day friday{2012, 7, 6};
    const TimeExpression date{0,
                              day,
                              day,
                              TimexType::date,
                              "2012-07-06",
                              Period{friday, friday, Precision::day, DateModifier::none},
                              Basis::relative};
    const Told story = told(trees, {.others = {}, .places = {}, .quotes = {}, .dates = {date}});
    std::string text;
    for (const Event& event : story.events.events) {
        text += (text.empty() ? "" : "; ") + event.type +
                (event.when.period ? " " + show(*event.when.period) : "");
    }
    return text;
}

/// The same of a whole text.
std::string dated_text(const std::string& text, std::optional<Day> published) {
    static const Language english = Language::english();
    Article article;
    article.text = text;
    article.published = published;
    std::string all;
    for (const Event& event : analyse(article, english).events.events) {
        all += (all.empty() ? "" : "; ") + event.type +
               (event.when.period ? " " + show(*event.when.period) : "");
    }
    return all;
}

}  // namespace

TEST_CASE("dating: a tale without a day of publication goes on in its year") {
    CHECK(dated_text("On 26 July 1956, Peru attacked Chile. Brazil condemned the attack. At the same time, "
                     "Bolivia threatened Peru.",
                     std::nullopt) == "ASSAULT 1956-07-26; ACCUSE 1956; THREATEN 1956");
    CHECK(dated_text("The war began on 26 July 1956. At the same time, Bolivia threatened Peru.",
                     std::nullopt)
              .ends_with("THREATEN 1956-07-26"));
    CHECK(dated_text("The first test came in 1958. Brazil condemned Chile. Bolivia had threatened Peru.",
                     std::nullopt) == "ACCUSE 1958; THREATEN");
    CHECK(dated_text("Brazil, which ratified a treaty in 1931, condemned Chile.", std::nullopt)
              .ends_with("ACCUSE"));
}

TEST_CASE("dating: news goes on with the day told last in the paragraph") {
    const Day friday{2012, 7, 6};
    CHECK(dated_text("Peru attacked Chile on Tuesday. Brazilian troops clashed with Bolivian rebels.",
                     friday) == "ASSAULT 2012-07-03; ASSAULT 2012-07-03");
    CHECK(dated_text("Peru attacked Chile on Tuesday.\n\nBrazilian troops clashed with Bolivian rebels.",
                     friday) == "ASSAULT 2012-07-03; ASSAULT");
    CHECK(dated_text("In 1982 Peru attacked Chile. Brazilian troops clashed with Bolivian rebels.",
                     friday) == "ASSAULT 1982; ASSAULT 1982");
}

TEST_CASE("dating: what is only spoken of neither moves the tale nor moves with it") {
    const Day friday{2012, 7, 6};
    CHECK(dated_text("Brazil on Tuesday condemned Monday's attack. Peruvian troops clashed with rebels.",
                     friday) == "ACCUSE 2012-07-03; ASSAULT 2012-07-02; ASSAULT 2012-07-03");
    CHECK(dated_text("Officials said that Brazil attacked Chile on Tuesday. Peru condemned Brazil.",
                     friday) == "ASSAULT 2012-07-03; ACCUSE 2012-07-03");
}

TEST_CASE("dating: talks that are to start, places where, harm that did not happen") {
    const Day friday{2012, 7, 6};
    CHECK(dated_text("The talks between Peru and Chile are expected to start on Monday.", friday) == "CONSULT 2012-07-09");
    CHECK(dated_text("Fighting began on Tuesday in Lima, where Peruvian troops attacked a convoy.", friday)
              .ends_with("ASSAULT 2012-07-03"));
    CHECK(dated_text("Rebels attacked Lima on Tuesday. No civilians were killed in the attack.", friday) ==
          "ASSAULT 2012-07-03; ASSAULT 2012-07-03");
}

TEST_CASE("dating: what is told as past does not lie on the day of what is told around it") {
    CHECK(dated("Peru/NNP/2/nsubj accused|accuse/VBD/0/root Chile/NNP/2/obj on/IN/5/case "
                "Friday/NNP/2/obl",
                4) == "ACCUSE 2012-07-06");
    CHECK(dated("Peru/NNP/2/nsubj lambasted|lambast/VBD/0/root Chile/NNP/2/obj on/IN/5/case "
                "Friday/NNP/2/obl for/IN/7/mark vetoing|veto/VBG/2/advcl it/PRP/7/obj",
                4) == "ACCUSE 2012-07-06; REJECT");
    CHECK(dated("Peru/NNP/2/nsubj accused|accuse/VBD/0/root Chile/NNP/2/obj on/IN/5/case "
                "Friday/NNP/2/obl ,/,/9/punct which/WDT/9/nsubj has|have/VBZ/9/aux "
                "vetoed|veto/VBN/3/acl:relcl it/PRP/9/obj",
                4) == "ACCUSE 2012-07-06; REJECT");
}

TEST_CASE("dating: joined verbs share a day, relative clauses keep theirs") {
    CHECK(
        dated("Peru/NNP/2/nsubj met|meet/VBD/0/root Chile/NNP/2/obj on/IN/5/case Friday/NNP/2/obl "
              "and/CC/7/cc condemned|condemn/VBD/2/conj Brazil/NNP/7/obj",
              4) == "CONSULT 2012-07-06; ACCUSE 2012-07-06");
    CHECK(dated("Peru/NNP/2/nsubj praised|praise/VBD/0/root Chile/NNP/2/obj which/WDT/6/nsubj:pass "
                "was|be/VBD/6/aux:pass attacked|attack/VBN/3/acl:relcl Friday/NNP/6/obl",
                6) == "SUPPORT; ASSAULT 2012-07-06");
}

TEST_CASE("dating: causes, what was earlier and how things stood have not the day of the verb") {
    CHECK(dated("Peru/NNP/2/nsubj condemned|condemn/VBD/0/root Chile/NNP/2/obj on/IN/5/case "
                "Friday/NNP/2/obl because/IN/9/case of/IN/6/fixed the/DT/9/det attack/NN/2/obl",
                4) == "ACCUSE 2012-07-06; ASSAULT 2012-07-06");
    CHECK(dated("Peru/NNP/2/nsubj accused|accuse/VBD/0/root Chile/NNP/2/obj on/IN/5/case "
                "Friday/NNP/2/obl that/WDT/7/nsubj vetoed|veto/VBD/3/acl:relcl earlier/JJ/9/amod "
                "drafts|draft/NNS/7/obj",
                4) == "ACCUSE 2012-07-06; REJECT");
    CHECK(
        dated("Peru/NNP/2/nsubj attended|attend/VBD/0/root a/DT/4/det conference/NN/2/obj "
              "on/IN/6/case "
              "Friday/NNP/2/obl\n"
              "Peru/NNP/4/nsubj:pass was|be/VBD/4/aux being|be/VBG/4/aux:pass kept|keep/VBN/0/root "
              "afloat/RB/4/advmod by/IN/7/case aid/NN/4/obl:agent of/IN/10/case the/DT/10/det "
              "conference/NN/7/nmod",
              5) == "CONSULT 2012-07-06; AID");
}

}  // namespace annals
