// A timeline as JSON, entries in the order of the list. Tested in tests/render/json_test.cpp.

#include <string>
#include <vector>

#include "annals/render.hpp"
#include "render/json_values.hpp"

namespace annals {
namespace {

Json entry_json(const Timeline::Entry& entry) {
    Json record{{"event", entry.event}, {"type", entry.type}, {"text", entry.text}};
    add_date(record, entry.when, entry.date_text);
    record["status"] = std::string{show(entry.status)};
    record["agents"] = entry.agents;
    record["targets"] = entry.targets;
    record["place"] = text_or_null(entry.place);
    record["said_by"] = text_or_null(entry.said_by);
    record["after"] = text_or_null(entry.after);
    record["before"] = text_or_null(entry.before);
    record["article"] = entry.article;
    record["sentence"] = entry.sentence;
    record["evidence"] = entry.evidence;
    return record;
}

Json entries_json(const std::vector<Timeline::Entry>& entries) {
    Json list = Json::array();
    for (const auto& entry : entries) {
        list.push_back(entry_json(entry));
    }
    return list;
}

}  // namespace

std::string to_json(const Timeline& timeline) {
    Json record;
    record["schema"] = "annals-timeline/1";
    record["dated"] = entries_json(timeline.dated);
    record["undated"] = entries_json(timeline.undated);
    return written(record, true);
}

}  // namespace annals
