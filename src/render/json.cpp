// Records as JSON: the graph of one article in the schema annals/1. All strings go through the JSON
// library, which repairs what is no UTF-8 rather than throwing. Tested in
// tests/render/json_test.cpp.

#include <array>
#include <string>
#include <vector>

#include "annals/render.hpp"
#include "render/json_values.hpp"

namespace annals {
namespace {

Json span_json(Span span) {
    return Json::array({span.begin, span.end});
}

Json spans_json(const std::vector<Evidence>& evidence) {
    Json spans = Json::array();
    for (const Evidence& one : evidence) {
        spans.push_back(span_json(one.span));
    }
    return spans;
}

Json evidence_json(const std::vector<Evidence>& evidence) {
    Json list = Json::array();
    for (const Evidence& one : evidence) {
        list.push_back(
            {{"sentence", one.sentence}, {"span", span_json(one.span)}, {"text", one.text.str()}});
    }
    return list;
}

std::string id_of(const EventGraph& graph, Vertex vertex) {
    if (const auto* actor = std::get_if<ActorNode>(&graph[vertex])) {
        return actor->id;
    }
    return std::get<EventNode>(graph[vertex]).id;
}

Json ids_json(const EventGraph& graph, const std::vector<Vertex>& vertices) {
    Json ids = Json::array();
    for (const Vertex vertex : vertices) {
        ids.push_back(id_of(graph, vertex));
    }
    return ids;
}

/// The first of `vertices` by its id, null when there is none.
Json id_or_null(const EventGraph& graph, const std::vector<Vertex>& vertices) {
    return vertices.empty() ? Json(nullptr) : Json(id_of(graph, vertices.front()));
}

Json actor_json(const EventGraph& graph, Vertex vertex) {
    const auto& actor = std::get<ActorNode>(graph[vertex]);
    return {{"id", actor.id},
            {"names", actor.names},
            {"class", std::string{show(actor.actor_class)}},
            {"role", text_or_null(actor.role)},
            {"country", text_or_null(actor.country)},
            {"member_of", ids_json(graph, targets_of(graph, vertex, EdgeKind::part_of))},
            {"sector", text_or_null(actor.sector)},
            {"mentions", spans_json(actor.mentions)}};
}

Json counts_json(const std::vector<Count>& counts) {
    static constexpr std::array bounds{"exact", "at_least", "at_most", "about"};
    Json list = Json::array();
    for (const Count& count : counts) {
        list.push_back({{"what", count.what},
                        {"number", count.number},
                        {"bound", bounds.at(static_cast<std::size_t>(count.bound))},
                        {"words", count.words}});
    }
    return list;
}

Json event_json(const EventGraph& graph, Vertex vertex) {
    const auto& event = std::get<EventNode>(graph[vertex]);
    Json record{{"id", event.id},
                {"type", event.type},
                {"label", event.label},
                {"plover", text_or_null(event.plover)},
                {"cameo", text_or_null(event.cameo)},
                {"mentions", spans_json(event.mentions)},
                {"agents", ids_json(graph, targets_of(graph, vertex, EdgeKind::agent))},
                {"targets", ids_json(graph, targets_of(graph, vertex, EdgeKind::target))},
                {"object", id_or_null(graph, sources_of(graph, vertex, EdgeKind::object_of))},
                {"causes", ids_json(graph, sources_of(graph, vertex, EdgeKind::cause_of))},
                {"place", text_or_null(event.place)}};
    add_date(record, event.when, event.date_text);
    record["status"] = std::string{show(event.status)};
    record["said_by"] = id_or_null(graph, sources_of(graph, vertex, EdgeKind::says));
    record["counts"] = counts_json(event.counts);
    record["confidence"] = event.confidence;
    record["evidence"] = evidence_json(event.sentences);
    return record;
}

/// The records that `write` makes of the edges, null for those it has nothing to say of.
template <typename Write>
Json edges_json(const EventGraph& graph, Write write) {
    Json list = Json::array();
    for (Vertex from = 0; from < num_vertices(graph); ++from) {
        for (auto [edge, end] = out_edges(from, graph); edge != end; ++edge) {
            if (Json record = write(graph[*edge], from, target(*edge, graph)); !record.is_null()) {
                list.push_back(std::move(record));
            }
        }
    }
    return list;
}

Json stances_json(const EventGraph& graph) {
    return edges_json(graph, [&](const Edge& edge, Vertex from, Vertex to) -> Json {
        if (edge.kind != EdgeKind::opposes && edge.kind != EdgeKind::supports) {
            return nullptr;
        }
        return {{"from", id_of(graph, from)},
                {"to", id_of(graph, to)},
                {"sign", edge.kind == EdgeKind::opposes ? "-" : "+"},
                {"events", edge.events},
                {"evidence", spans_json(edge.evidence)}};
    });
}

Json orders_json(const EventGraph& graph) {
    return edges_json(graph, [&](const Edge& edge, Vertex from, Vertex to) -> Json {
        if (edge.kind != EdgeKind::before) {
            return nullptr;
        }
        return {{"before", id_of(graph, from)}, {"after", id_of(graph, to)}};
    });
}

/// What the record says of the article itself.
Json article_json(const EventGraph& graph) {
    const auto articles = vertices_of<ArticleNode>(graph);
    const ArticleNode article =
        articles.empty() ? ArticleNode{} : std::get<ArticleNode>(graph[articles.front()]);
    return {{"schema", "annals/1"},
            {"article", article.file},
            {"id", article.id},
            {"title", text_or_null(article.title)},
            {"source", text_or_null(article.source)},
            {"url", text_or_null(article.url)},
            {"published", day_or_null(article.published)},
            {"published_basis", text_or_null(article.published_basis)},
            {"offset_unit", "byte"}};
}

}  // namespace

std::string to_json(const EventGraph& graph, bool indent) {
    Json record = article_json(graph);
    record["actors"] = Json::array();
    for (const Vertex actor : vertices_of<ActorNode>(graph)) {
        record["actors"].push_back(actor_json(graph, actor));
    }
    record["events"] = Json::array();
    for (const Vertex event : vertices_of<EventNode>(graph)) {
        record["events"].push_back(event_json(graph, event));
    }
    record["stances"] = stances_json(graph);
    record["orders"] = orders_json(graph);
    return written(record, indent);
}

}  // namespace annals
