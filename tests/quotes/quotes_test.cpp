#include "annals/quotes.hpp"

#include <doctest/doctest.h>

#include "annals/annals.hpp"
#include "annals/language.hpp"
#include "made.hpp"
#include "quotes/attributions.hpp"
#include "quotes/marks.hpp"

namespace annals {
namespace {

const Language& english() {
    static const Language language = Language::english();
    return language;
}

std::string shown(const std::vector<Span>& spans, const std::string& text) {
    std::string out;
    for (const Span& span : spans) {
        out += out.empty() ? "" : " + ";
        out += slice(text, span);
    }
    return out;
}

/// "source [cue] content" of each quote, with "; " between them; direct ones with quotation marks.
std::string quotes(const Made& made, const Actors& actors = {}) {
    std::string out;
    for (const Quote& quote : find_quotes(made.text, made.syntax, actors, english())) {
        const std::string mark = quote.direct ? "'" : "";
        out += out.empty() ? "" : "; ";
        out += shown(quote.source, made.text) + " [" + shown(quote.cue, made.text) + "] " + mark;
        out += shown(quote.content, made.text) + mark;
    }
    return out;
}

std::string quotations(const Made& made) {
    std::string out;
    for (const Quotation& found : find_quotations(made.syntax)) {
        const auto& first = made.syntax.trees[found.first.sentence].words[found.first.word];
        const auto& last = made.syntax.trees[found.last.sentence].words[found.last.word];
        out += out.empty() ? "" : "; ";
        out += found.goes_on ? ".." : "";
        out += slice(made.text, {first.token.span.begin, last.token.span.end});
        out += found.unfinished ? ".." : "";
    }
    return out;
}

TEST_CASE("quotes: quotation marks") {
    Made straight;
    straight.add("\" We met . ");
    straight.add("We left , \" he said of the \" end \" .");
    CHECK(quotations(straight) == "We met . We left ,; end");

    Made curly;
    curly.add("“ We ‘ met ’ , ” he said .");
    CHECK(quotations(curly) == "We ‘ met ’ ,");

    Made paragraphs;
    paragraphs.add("\" We met .", 0);
    paragraphs.add("\" We left , \" he said .", 1);
    paragraphs.add("\" \" \"", 2);
    CHECK(quotations(paragraphs) == "We met ...; ..We left ,");
}

TEST_CASE("quotes: indirect speech by the tree") {
    struct {
        const char* words;
        const char* quotes;
    } const cases[] = {
        {"Clinton|PROPN|2|nsubj said=say|VERB|0|root that|SCONJ|5|mark talks|NOUN|5|nsubj "
         "failed|VERB|2|ccomp .|PUNCT|2|punct",
         "Clinton [said] that talks failed"},
        {"None|PRON|2|nsubj knew|VERB|5|ccomp ,|PUNCT|5|punct he|PRON|5|nsubj said=say|VERB|0|root "
         ",|PUNCT|9|punct that|SCONJ|9|mark talks|NOUN|9|nsubj failed|VERB|5|ccomp",
         "he [said] None knew + that talks failed"},
        {"Talks|NOUN|2|nsubj failed|VERB|0|root ,|PUNCT|2|punct the|DET|5|det "
         "minister|NOUN|6|nsubj said=say|VERB|2|parataxis "
         ".|PUNCT|2|punct",
         "the minister [said] Talks failed"},
        {"Talks|NOUN|6|nsubj ,|PUNCT|4|punct he|PRON|4|nsubj said=say|VERB|6|parataxis "
         ",|PUNCT|4|punct failed|VERB|0|root",
         "he [said] Talks + failed"},
        {"Talks|NOUN|2|nsubj failed|VERB|0|root ,|PUNCT|2|punct according|VERB|7|case "
         "to|ADP|4|fixed the|DET|7|det UN|PROPN|2|obl",
         "the UN [according to] Talks failed"},
        {"Amir|PROPN|0|root ,|PUNCT|1|punct who|PRON|4|nsubj said=say|VERB|1|acl:relcl "
         "talks|NOUN|6|nsubj failed|VERB|4|ccomp",
         "Amir [said] talks failed"},
        {"He|PRON|2|nsubj left|VERB|0|root ,|PUNCT|2|punct saying=say|VERB|2|advcl "
         "talks|NOUN|6|nsubj failed|VERB|4|ccomp",
         "He [saying] talks failed"},
        {"Talks|NOUN|4|nsubj ended|VERB|4|dep ,|PUNCT|4|punct said=say|VERB|0|root the|DET|6|det "
         "envoy|NOUN|4|obj .|PUNCT|4|punct",
         ""},
        {"The|DET|2|det talks|NOUN|6|nsubj have|AUX|4|aux ended|VERB|6|dep ,|PUNCT|6|punct "
         "said=say|VERB|0|root the|DET|8|det "
         "envoy|NOUN|6|obj .|PUNCT|6|punct",
         "the envoy [said] The talks have ended"},
        {"It|PRON|3|nsubj:pass was|AUX|3|aux:pass said=say|VERB|0|root that|SCONJ|6|mark "
         "talks|NOUN|6|nsubj failed|VERB|3|ccomp",
         " [said] that talks failed"},
        {"He|PRON|2|nsubj left|VERB|0|root", ""},
    };
    for (const auto& [words, expected] : cases) {
        const auto& shown_words = words;
        CAPTURE(shown_words);
        Made made;
        made.add(words);
        CHECK(quotes(made) == expected);
    }
}

TEST_CASE("quotes: a quotation is all of one speaker's, and goes on") {
    Made made;
    made.add(
        "\"|PUNCT|5|punct We|PRON|5|nsubj are|AUX|5|cop very|ADV|5|advmod tired|ADJ|0|root "
        ".|PUNCT|5|punct");
    made.add(
        "We|PRON|3|nsubj all|DET|1|det go|VERB|0|root ,|PUNCT|3|punct \"|PUNCT|3|punct "
        "he|PRON|7|nsubj "
        "said=say|VERB|3|parataxis .|PUNCT|3|punct");
    made.add(
        "\"|PUNCT|4|punct It|PRON|4|nsubj is|AUX|4|cop over|ADJ|0|root for|ADP|6|case "
        "us|PRON|4|obl .|PUNCT|4|punct \"|PUNCT|4|punct");
    CHECK(quotes(made) == "he [said] 'We are very tired . + We all go';  [] 'It is over for us .'");
}

/// "speaker: content" of each quote of a whole text, with "; " between them.
std::string said_in(const std::string& text) {
    Article article;
    article.text = text;
    const Analysis found = analyse(article, english());
    std::string out;
    for (const Quote& quote : found.quotes) {
        out += out.empty() ? "" : "; ";
        out += quote.speaker ? found.actors.actors[*quote.speaker].names.front() : "";
        out += ": " + shown(quote.content, article.text);
    }
    return out;
}

TEST_CASE("quotes: a quotation over two paragraphs, and one that a colon announces") {
    CHECK(said_in("Rosa Ortiz said, \"We met them in Lima.\n\nWe shall meet again.\" She left.") ==
          "Rosa Ortiz: We met them in Lima. + We shall meet again.");
    CHECK(said_in("Rosa Ortiz wrote to her party:\n\n\"We shall never give in to them.\"") ==
          "Rosa Ortiz: We shall never give in to them.");
}

TEST_CASE("quotes: a statement is its author's") {
    CHECK(said_in("A statement from the World Bank said that the talks had failed.") ==
          "World Bank: that the talks had failed");
    CHECK(said_in("A report on Peru said that the talks had failed.") ==
          ": that the talks had failed");
    CHECK(said_in("Rosa Ortiz's comments came as a Western diplomat said that the talks had failed.") ==
          "a Western diplomat: that the talks had failed");
}

TEST_CASE("quotes: quoted words inside a clause are part of it") {
    Made made;
    made.add(
        "She|PRON|2|nsubj said=say|VERB|0|root the|DET|4|det talks|NOUN|7|nsubj \"|PUNCT|7|punct "
        "have|AUX|7|aux failed|VERB|2|ccomp "
        "again|ADV|7|advmod and|CCONJ|10|cc ended|VERB|7|conj \"|PUNCT|7|punct");
    CHECK(quotes(made) == "She [said] the talks \" have failed again and ended");
}

TEST_CASE("quotes: the speaker is the actor of the mention") {
    Made made;
    made.add("She|PRON|2|nsubj said=say|VERB|0|root talks|NOUN|4|nsubj failed|VERB|2|ccomp");
    Actors actors;
    actors.actors.resize(2);
    actors.mentions.push_back({0, 0, 0, 0, MentionKind::pronoun, {1}});
    const auto found = find_quotes(made.text, made.syntax, actors, english());
    REQUIRE(found.size() == 1);
    CHECK(found[0].speaker == 1);
    CHECK(quote_at(found, made.text.find("failed")) == &found[0]);
    CHECK(quote_at(found, made.text.find("said")) == nullptr);
}

TEST_CASE("quotes: the innermost of two holds a byte") {
    const std::vector<Quote> both{{{}, {}, {{0, 50}}, false, {}}, {{}, {}, {{10, 20}}, false, {}}};
    CHECK(quote_at(both, 15) == &both[1]);
    CHECK(quote_at(both, 30) == &both[0]);
    CHECK(quote_at(both, 50) == nullptr);
    CHECK(quote_at({}, 0) == nullptr);
}

TEST_CASE("quotes: a sentence full of verbs of saying") {
    Made made;
    std::string words;
    for (std::size_t i = 1; i <= 900; i += 2) {
        words += "he|PRON|" + std::to_string(i + 1) + "|nsubj ";
        words += "said=say|VERB|" + std::to_string(i - 1) + (i == 1 ? "|root " : "|ccomp ");
    }
    made.add(words);
    CHECK(find_quotes(made.text, made.syntax, {}, english()).size() == 449);
}

}  // namespace
}  // namespace annals
