#include "diff/graphs.hpp"

namespace annals::testing {
namespace {

ActorNode actor(std::vector<std::string> names, ActorClass actor_class,
                const std::string& country) {
    ActorNode node;
    node.id = names.front();
    node.names = std::move(names);
    node.actor_class = actor_class;
    node.country = country;
    return node;
}

EventNode event_node(const std::string& article, const ToldEvent& told, std::size_t sentence) {
    const std::string text = told.sentence.empty() ? told.label : told.sentence;
    EventNode node;
    node.id = 'e' + std::to_string(sentence);
    node.type = told.type;
    node.label = told.label;
    if (!told.date.empty()) {
        node.when = {.period = period_named(told.date),
                     .basis = Basis::stated,
                     .assumed = {},
                     .expression = {}};
    }
    node.status = told.status;
    node.place = told.place;
    node.counts = told.counts;
    node.mentions = {{article, sentence, {}, text}};
    node.sentences = {{article, sentence, {}, text}};
    return node;
}

void add_edges(EventGraph& graph, Vertex event, const std::vector<std::string>& names,
               EdgeKind kind, const std::map<std::string, Vertex>& actors) {
    for (const std::string& name : names) {
        add_edge(event, actors.at(name), Edge{kind, {}, {}}, graph);
    }
}

}  // namespace

EventGraph graph_of(const std::string& article, const std::vector<ActorNode>& actors,
                    const std::vector<ToldEvent>& events, const std::vector<ToldStance>& stances) {
    EventGraph graph;
    ArticleNode node;
    node.id = article;
    const Vertex source = add_vertex(Node{node}, graph);
    std::map<std::string, Vertex> vertices;
    for (const ActorNode& actor : actors) {
        vertices[actor.names.front()] = add_vertex(Node{actor}, graph);
    }
    for (std::size_t sentence = 0; sentence < events.size(); ++sentence) {
        const ToldEvent& told = events[sentence];
        const Vertex event = add_vertex(Node{event_node(article, told, sentence)}, graph);
        add_edges(graph, event, told.agents, EdgeKind::agent, vertices);
        add_edges(graph, event, told.targets, EdgeKind::target, vertices);
        add_edge(event, source, Edge{EdgeKind::in_article, {}, {}}, graph);
        if (!told.said_by.empty()) {
            add_edge(vertices.at(told.said_by), event, Edge{EdgeKind::says, {}, {}}, graph);
        }
    }
    for (const ToldStance& stance : stances) {
        const EdgeKind kind = stance.sign == Sign::opposes ? EdgeKind::opposes : EdgeKind::supports;
        add_edge(vertices.at(stance.from), vertices.at(stance.to), Edge{kind, {}, {}}, graph);
    }
    return graph;
}

ActorNode person(std::vector<std::string> names, const std::string& country) {
    return actor(std::move(names), ActorClass::person, country);
}
ActorNode state(std::vector<std::string> names, const std::string& country) {
    return actor(std::move(names), ActorClass::state, country);
}
ActorNode group(std::vector<std::string> names, const std::string& country) {
    return actor(std::move(names), ActorClass::group, country);
}

}  // namespace annals::testing
