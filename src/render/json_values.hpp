#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "annals/time.hpp"

namespace annals {

using Json = nlohmann::ordered_json;

/// The JSON text; bytes that are no UTF-8 become U+FFFD rather than an exception.
[[nodiscard]] std::string written(const Json& value, bool indent);

[[nodiscard]] Json text_or_null(std::string_view text);

/// The date of an event under the keys of the record. A day that is only assumed never stands where
/// a known one does.
void add_date(Json& record, const When& when, const std::string& date_text);

/// "2012-07-06" or null.
[[nodiscard]] Json day_or_null(const std::optional<Day>& day);

}  // namespace annals
