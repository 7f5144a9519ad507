// Events as PLOVER records, one JSON object a line, with the keys of the manual
// (github.com/openeventdata/PLOVER) in its order; what is not known is null or an empty list.
//
// PLOVER has a context for what did not happen (or not yet): "future" for what is planned,
// "hypothetical" for what is possible, "negation" for what is denied. Who does something together
// or to each other are all actors, without a recipient. An unknown day stays null, also where the
// publication day was assumed. Keys of our own tell more: how exact the date is and who says so.
// Tested in tests/render/plover_test.cpp.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "annals/render.hpp"
#include "render/actor_codes.hpp"
#include "render/coded_event.hpp"
#include "render/escape.hpp"
#include "render/json_values.hpp"
#include "render/schemes.hpp"

namespace annals {
namespace {

std::string first_name(const ActorNode& actor) {
    return actor.names.empty() ? "" : actor.names.front();
}

/// `identifier_id` is for Wikidata, which annals does not know; its own id is the other one.
Json actor_json(const ActorNode& actor) {
    const ActorCodes codes = plover_codes(actor);
    return {{"code", text_or_null(codes.code)},
            {"sector", text_or_null(codes.sector)},
            {"entity_text", text_or_null(first_name(actor))},
            {"identifier_id", nullptr},
            {"identifier_text", actor.id},
            {"religion", nullptr},
            {"ethnicity", nullptr},
            {"office", text_or_null(actor.role)},
            {"gender", nullptr},
            {"age", nullptr}};
}

Json actors_json(const EventGraph& graph, const std::vector<Vertex>& vertices) {
    Json list = Json::array();
    for (const Vertex vertex : vertices) {
        list.push_back(actor_json(std::get<ActorNode>(graph[vertex])));
    }
    return list;
}

Json place_json(const std::string& place) {
    if (place.empty()) {
        return nullptr;
    }
    Json location{{"extracted_place", place}};
    for (const char* const unknown :
         {"resolved_place", "geonameid", "lat", "lon", "city", "district", "province", "country",
          "country_code", "feature_class", "feature_code", "resolution"}) {
        location[unknown] = nullptr;
    }
    return location;
}

Json context_json(Status status) {
    switch (status) {
        case Status::actual:
            return Json::array();
        case Status::planned:
            return Json::array({"future"});
        case Status::possible:
            return Json::array({"hypothetical"});
        case Status::denied:
            return Json::array({"negation"});
    }
    return Json::array();
}

Json said_by_json(const EventGraph& graph, Vertex event) {
    const auto speakers = sources_of(graph, event, EdgeKind::says);
    return speakers.empty() ? Json(nullptr)
                            : Json(first_name(std::get<ActorNode>(graph[speakers.front()])));
}

Json text_info_json(const EventGraph& graph, Vertex vertex) {
    const auto& event = std::get<EventNode>(graph[vertex]);
    Json info{{"sequence", nullptr}, {"start", nullptr}, {"end", nullptr}};
    if (!event.sentences.empty()) {
        const Evidence& sentence = event.sentences.front();
        info = {{"sequence", sentence.sentence},
                {"start", sentence.span.begin},
                {"end", sentence.span.end}};
    }
    info["offset_unit"] = "byte";
    info["status"] = std::string{show(event.status)};
    info["said_by"] = said_by_json(graph, vertex);
    return info;
}

Json cite_info_json(const ArticleNode& article) {
    return {{"corpus", nullptr},
            {"citation", text_or_null(article.id)},
            {"url", text_or_null(safe_url(article.url))},
            {"title", text_or_null(article.title)},
            {"language", "en"},
            {"publication", text_or_null(article.source)},
            {"license", nullptr},
            {"copyright", nullptr},
            {"coder", "annals"},
            {"codebook", "plover"},
            {"version", nullptr}};
}

/// The casualties as PLOVER names them: a number, or the words where it is not exact.
void add_counts(Json& record, const std::vector<Count>& counts) {
    static const std::map<std::string_view, const char*> keys{
        {"killed", "dead"}, {"wounded", "injured"}, {"arrested", "arrested"}};
    for (const Count& count : counts) {
        const auto key = keys.find(count.what);
        if (key != keys.end() && !record.contains(key->second)) {
            record[key->second] =
                count.bound == Count::Bound::exact ? Json(count.number) : Json(count.words);
        }
    }
}

/// The last day of a period, null when it is the first one too.
Json end_json(const When& when) {
    return when.period && when.period->last != when.period->first ? day_or_null(when.period->last)
                                                                  : Json(nullptr);
}

void add_certainty_of_date(Json& record, const When& when) {
    const bool modified = when.period && when.period->modifier != DateModifier::none;
    record["date_precision"] =
        when.period ? Json(std::string{show(when.period->precision)}) : Json(nullptr);
    record["date_mod"] = modified ? Json(std::string{show(when.period->modifier)}) : Json(nullptr);
    record["date_basis"] = std::string{show(when.basis)};
}

Json record_of(const EventGraph& graph, Vertex vertex,
               const std::map<std::string, PloverCategory>& categories) {
    const auto& event = std::get<EventNode>(graph[vertex]);
    const ArticleNode article = article_of(graph, event);
    const Parties parties = parties_of(graph, vertex);
    const auto category = categories.find(event.plover);
    const bool known = category != categories.end();
    Json record{
        {"id", article.id + ":" + event.id},
        {"has_event", true},
        {"date", event.when.period ? day_or_null(event.when.period->first) : Json(nullptr)},
        {"time", nullptr},
        {"enddate", end_json(event.when)},
        {"endtime", nullptr},
        {"actor", actors_json(graph, parties.agents)},
        {"recipient", actors_json(graph, parties.targets)},
        {"event", Json::array({event.plover})},
        {"event_loc", place_json(event.place)},
        {"event_text", Json::array({event.label})},
        {"quad_code", known ? Json(category->second.quadrant) : Json(nullptr)},
        {"event_scale", known ? Json(category->second.score) : Json(nullptr)},
        {"mode", Json::array()},
        {"context", context_json(event.status)},
        {"link", nullptr},
        {"text", event.sentences.empty() ? Json(nullptr) : Json(event.sentences.front().text)},
        {"text_info", text_info_json(graph, vertex)},
        {"cite_info", cite_info_json(article)},
        {"coder", "annals"},
        {"coded_date", nullptr},
        {"coded_time", nullptr},
        {"comment", nullptr}};
    add_certainty_of_date(record, event.when);
    add_counts(record, event.counts);
    return record;
}

}  // namespace

Coded to_plover(const EventGraph& graph) {
    const auto categories = plover_categories();
    Coded coded;
    for (const Vertex vertex : vertices_of<EventNode>(graph)) {
        ++coded.left_out.events;
        if (std::get<EventNode>(graph[vertex]).plover.empty()) {
            ++coded.left_out.reasons["of a type that PLOVER lacks"];
        } else {
            coded.text += written(record_of(graph, vertex, categories), false) + "\n";
        }
    }
    return coded;
}

}  // namespace annals
