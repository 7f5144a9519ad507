#include <doctest/doctest.h>

#include <string>

#include "annals/graph.hpp"
#include "annals/language.hpp"

using namespace annals;

namespace {

const char* const conllu =
    "1\tClinton\tClinton\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
    "2\tlambasted\tlambast\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\tRussia\tRussia\tPROPN\tNNP\t_\t2\tobj\t_\t_\n"
    "4\ton\ton\tADP\tIN\t_\t5\tcase\t_\t_\n"
    "5\tFriday\tFriday\tPROPN\tNNP\t_\t2\tobl\t_\t_\n"
    "6\tin\tin\tADP\tIN\t_\t7\tcase\t_\t_\n"
    "7\tParis\tParis\tPROPN\tNNP\t_\t2\tobl\t_\tSpaceAfter=No\n\n";

/// "Clinton lambasted Russia on Friday in Paris" as the stages hand it over.
struct Found {
    Article article;
    Syntax syntax = from_conllu(conllu);
    Actors actors;
    std::vector<TimeExpression> dates;
    Events events;
    std::vector<Stance> stances;

    Found() {
        article.id = "a";
        article.file = "a.txt";
        article.text = "Clinton lambasted  Russia\non Friday in Paris";
        article.offsets.add(0, 100);  // after the front matter
        std::size_t at = 0;
        for (Word& word : syntax.trees.front().words) {
            at = article.text.find(word.token.form, at);
            word.token.span = {at, at + word.token.form.size()};
            at = word.token.span.end;
        }
        syntax.trees.front().span = {0, article.text.size()};
        const Day friday{2012, 7, 6};
        const Period period{friday, friday, Precision::day, DateModifier::none};
        actors.actors = {{"clinton", {"Clinton"}, ActorClass::person, "", "USA", "", {1}},
                         {"united-states", {"United States"}, ActorClass::state, "", "USA", "", {}},
                         {"russia", {"Russia"}, ActorClass::state, "", "RUS", "", {}},
                         {"france", {"France"}, ActorClass::state, "", "FRA", "", {}}};
        actors.mentions = {{0, 0, 0, 0, MentionKind::name, {0}, false},
                           {0, 2, 2, 2, MentionKind::name, {2}, false},
                           {0, 6, 6, 6, MentionKind::name, {3}, true}};
        dates = {{0, 4, 4, TimexType::date, "2012-07-06", period, Basis::relative}};
        Event event;
        event.id = "e1";
        event.type = "ACCUSE";
        event.label = "lambasted";
        event.mentions = {{0, 1, syntax.trees.front().words[1].token.span}};
        event.agents = {0};
        event.targets = {2};
        event.place = "Paris";
        event.when = {period, Basis::relative, std::nullopt, 0};
        events.events = {event};
        stances = {{0, 2, Sign::opposes, {0}}};
    }

    [[nodiscard]] EventGraph graph() const {
        return connect(article, syntax, actors, dates, events, stances, Language::english());
    }
};

std::string name_of(const Node& node) {
    struct {
        std::string operator()(const ArticleNode& one) const { return "article " + one.id; }
        std::string operator()(const ActorNode& one) const { return one.id; }
        std::string operator()(const EventNode& one) const { return one.id; }
        std::string operator()(const PeriodNode& one) const { return show(one.period); }
        std::string operator()(const PlaceNode& one) const { return one.name; }
    } visitor;
    return std::visit(visitor, node);
}

std::string shown(const EventGraph& graph) {
    std::string text;
    for (Vertex v = 0; v < num_vertices(graph); ++v) {
        text += name_of(graph[v]);
        for (auto [edge, end] = out_edges(v, graph); edge != end; ++edge) {
            text += " | " + std::string{show(graph[*edge].kind)} + ' ' +
                    name_of(graph[target(*edge, graph)]);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

TEST_CASE("connect: vertices in their order, edges; a place is no actor") {
    CHECK(shown(Found{}.graph()) ==
          "article a\n"
          "clinton | part_of united-states | opposes russia\n"
          "united-states\n"
          "russia\n"
          "e1 | in_article article a | agent clinton | target russia | at Paris | on 2012-07-06\n"
          "2012-07-06\n"
          "Paris\n");
}

TEST_CASE("connect: evidence counts in bytes of the file and shows the sentence") {
    const EventGraph graph = Found{}.graph();
    const auto& event = std::get<EventNode>(graph[vertices_of<EventNode>(graph).front()]);
    const Evidence sentence{"a", 0, {100, 144}, "Clinton lambasted Russia on Friday in Paris"};
    CHECK(event.sentences == std::vector<Evidence>{sentence});
    CHECK(event.mentions.front().span == Span{108, 117});
    CHECK(event.date_text == "Friday");
    CHECK(event.wording ==
          Wording{"lambasted Russia on Friday in Paris", Wording::Form::predicate});
}

TEST_CASE("connect: every edge but the derived ones has evidence") {
    const EventGraph graph = Found{}.graph();
    for (auto [edge, end] = edges(graph); edge != end; ++edge) {
        CHECK((graph[*edge].kind == EdgeKind::in_article || !graph[*edge].evidence.empty()));
    }
}

TEST_CASE("connect: an endless sentence is cut in the evidence") {
    Found found;
    found.article.text += ' ' + std::string(100'000, 'x');
    found.syntax.trees.front().span.end = found.article.text.size();
    const EventGraph graph = found.graph();
    CHECK(std::get<EventNode>(graph[vertices_of<EventNode>(graph).front()])
              .sentences.front()
              .text.str().size() < 2100);
}

TEST_CASE("connect: what is done to each other") {
    Found found;
    const auto mutual = [](const EventGraph& graph) {
        return std::get<EventNode>(graph[vertices_of<EventNode>(graph).front()]).mutual;
    };
    CHECK_FALSE(mutual(found.graph()));
    found.events.events.front().mutual = true;
    CHECK(mutual(found.graph()));
}
