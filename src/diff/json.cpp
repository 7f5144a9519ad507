// A diff as JSON: {"schema", "old", "new", "same", "changes": [{"change", "fields", "old", "new"}],
// "stances"}. Each change carries the events of both sides, with the keys of the record where they
// mean the same; actors stand by their names, since ids belong to one article. Tested in
// tests/diff/json_test.cpp.
#include <nlohmann/json.hpp>
#include <string_view>

#include "annals/diff.hpp"

namespace annals {
namespace {

using Json = nlohmann::ordered_json;

std::string_view show(Difference::Kind kind) {
    switch (kind) {
        case Difference::Kind::only_old:
            return "only_old";
        case Difference::Kind::only_new:
            return "only_new";
        case Difference::Kind::changed:
            return "changed";
    }
    return "";
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json sign_or_null(std::optional<Sign> sign) {
    return sign ? Json(*sign == Sign::opposes ? "-" : "+") : Json(nullptr);
}

void add_date(Json& event, const When& when, const std::string& words) {
    event["date"] = when.period ? Json(show(*when.period)) : Json(nullptr);
    if (when.period && when.period->modifier != DateModifier::none) {
        event["date_mod"] = show(when.period->modifier);
    }
    event["date_basis"] = show(when.basis);
    if (when.assumed) {
        event["date_assumed"] = show(Period{.first = when.assumed, .last = when.assumed});
    }
    event["date_text"] = text_or_null(words);
}

Json event_json(const std::optional<Timeline::Entry>& entry) {
    if (!entry) {
        return nullptr;
    }
    Json event{{"id", entry->event},
               {"type", entry->type},
               {"text", entry->text},
               {"agents", entry->agents},
               {"targets", entry->targets},
               {"place", text_or_null(entry->place)},
               {"status", show(entry->status)},
               {"said_by", text_or_null(entry->said_by)}};
    add_date(event, entry->when, entry->date_text);
    event["evidence"] = {
        {"article", entry->article}, {"sentence", entry->sentence}, {"text", entry->evidence}};
    return event;
}

Json fields_json(const std::vector<Difference::Field>& fields) {
    Json found = Json::array();
    for (const Difference::Field& field : fields) {
        found.push_back({{"field", field.name},
                         {"old", text_or_null(field.old_value)},
                         {"new", text_or_null(field.new_value)}});
    }
    return found;
}

}  // namespace

std::string to_json(const Diff& diff) {
    Json changes = Json::array();
    for (const Difference& change : diff.events) {
        changes.push_back({{"change", show(change.kind)},
                           {"fields", fields_json(change.fields)},
                           {"old", event_json(change.old_entry)},
                           {"new", event_json(change.new_entry)}});
    }
    Json stances = Json::array();
    for (const StanceDifference& stance : diff.stances) {
        stances.push_back({{"from", stance.from},
                           {"to", stance.to},
                           {"old", sign_or_null(stance.old_sign)},
                           {"new", sign_or_null(stance.new_sign)}});
    }
    const Json whole{{"schema", "annals/1"}, {"old", diff.old_article}, {"new", diff.new_article},
                     {"same", diff.same()},  {"changes", changes},      {"stances", stances}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace annals
