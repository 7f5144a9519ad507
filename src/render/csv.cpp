// Tables as CSV (RFC 4180): lines end in CR LF, quotes are doubled. A cell that a spreadsheet would
// take for a formula gets an apostrophe in front, since its text is a stranger's. Tested in
// tests/render/tables_test.cpp.

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "annals/render.hpp"
#include "render/escape.hpp"

namespace annals {
namespace {

std::string cell(const std::string& text) {
    const std::string plain = plain_text(text);
    constexpr std::string_view formula = "=+-@";
    const bool looks_like_formula =
        !plain.empty() && formula.find(plain.front()) != std::string_view::npos;
    if (!looks_like_formula && plain.find_first_of(",\"\n") == std::string::npos) {
        return plain;
    }
    std::string quoted = looks_like_formula ? "\"'" : "\"";
    for (const char byte : plain) {
        quoted += byte == '"' ? "\"\"" : std::string(1, byte);
    }
    return quoted + '"';
}

std::string line(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text += i == 0 ? "" : ",";
        text += cell(cells[i]);
    }
    return text + "\r\n";
}

std::string joined(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, "; "));
}

/// Date, precision, basis and assumed day of an event, "" for what is not known.
std::vector<std::string> date_cells(const When& when) {
    const auto day = [](const Day& date) {
        return show(Period{date, date, Precision::day, DateModifier::none});
    };
    const bool modified = when.period && when.period->modifier != DateModifier::none;
    return {when.period ? show(*when.period) : "",
            when.period ? std::string{show(when.period->precision)} : "",
            modified ? std::string{show(when.period->modifier)} : "", std::string{show(when.basis)},
            when.assumed ? day(*when.assumed) : ""};
}

std::string entry_line(const Timeline::Entry& entry) {
    std::vector<std::string> cells = date_cells(entry.when);
    cells.insert(cells.end(), {entry.date_text, std::string{show(entry.status)}, entry.type,
                               entry.text, joined(entry.agents), joined(entry.targets), entry.place,
                               entry.said_by, entry.after, entry.before, entry.article,
                               std::to_string(entry.sentence), entry.event, entry.evidence});
    return line(cells);
}

std::string ids(const EventGraph& graph, const std::vector<Vertex>& vertices) {
    std::vector<std::string> found;
    for (const Vertex vertex : vertices) {
        const auto* actor = std::get_if<ActorNode>(&graph[vertex]);
        found.push_back(actor != nullptr ? actor->id : std::get<EventNode>(graph[vertex]).id);
    }
    return joined(found);
}

std::string event_line(const EventGraph& graph, Vertex vertex) {
    const auto& event = std::get<EventNode>(graph[vertex]);
    const Evidence evidence = event.sentences.empty() ? Evidence{} : event.sentences.front();
    std::vector<std::string> cells{evidence.article,
                                   event.id,
                                   event.type,
                                   event.label,
                                   event.plover,
                                   event.cameo,
                                   ids(graph, targets_of(graph, vertex, EdgeKind::agent)),
                                   ids(graph, targets_of(graph, vertex, EdgeKind::target)),
                                   ids(graph, sources_of(graph, vertex, EdgeKind::object_of)),
                                   event.place};
    const auto date = date_cells(event.when);
    cells.insert(cells.end(), date.begin(), date.end());
    cells.insert(
        cells.end(),
        {event.date_text, std::string{show(event.status)},
         ids(graph, sources_of(graph, vertex, EdgeKind::says)), fmt::format("{}", event.confidence),
         std::to_string(evidence.sentence), std::to_string(evidence.span.begin),
         std::to_string(evidence.span.end), evidence.text.str()});
    return line(cells);
}

}  // namespace

std::string to_csv(const Timeline& timeline) {
    std::string text =
        line({"date", "date_precision", "date_mod", "date_basis", "date_assumed", "date_text",
              "status", "type", "text", "agents", "targets", "place", "said_by", "after", "before",
              "article", "sentence", "event", "evidence"});
    for (const auto* part : {&timeline.dated, &timeline.undated}) {
        for (const auto& entry : *part) {
            text += entry_line(entry);
        }
    }
    return text;
}

std::string to_csv(const EventGraph& graph) {
    std::string text =
        line({"article",    "id",         "type",         "label",     "plover",  "cameo",
              "agents",     "targets",    "object",       "place",     "date",    "date_precision",
              "date_mod",   "date_basis", "date_assumed", "date_text", "status",  "said_by",
              "confidence", "sentence",   "begin",        "end",       "evidence"});
    for (const Vertex vertex : vertices_of<EventNode>(graph)) {
        text += event_line(graph, vertex);
    }
    return text;
}

}  // namespace annals
