#include "render/json_values.hpp"

namespace annals {

std::string written(const Json& value, bool indent) {
    return value.dump(indent ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

Json text_or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(std::string{text});
}

Json day_or_null(const std::optional<Day>& day) {
    return day ? Json(show(Period{day, day, Precision::day, DateModifier::none})) : Json(nullptr);
}

void add_date(Json& record, const When& when, const std::string& date_text) {
    const auto& period = when.period;
    const bool has_modifier = period && period->modifier != DateModifier::none;
    record["date"] = period ? Json(show(*period)) : Json(nullptr);
    record["date_precision"] = period ? Json(std::string{show(period->precision)}) : Json(nullptr);
    record["date_mod"] = has_modifier ? Json(std::string{show(period->modifier)}) : Json(nullptr);
    record["date_basis"] = std::string{show(when.basis)};
    record["date_assumed"] = day_or_null(when.assumed);
    record["date_text"] = text_or_null(date_text);
}

}  // namespace annals
