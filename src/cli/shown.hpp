#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "annals/annals.hpp"
#include "cli/given.hpp"

namespace annals::cli {

using Json = nlohmann::ordered_json;

/// A stage that `annals inspect --show` prints: its name, and its findings in one article as text
/// that ends in a line break. `given` may be nullptr; a stage that has no use for it does not look
/// at it.
struct Stage {
    std::string_view name;
    std::string_view help;
    std::string (*show)(const Article& article, const Language& english, const GivenSpans* given);
};

[[nodiscard]] std::span<const Stage> stages();

/// TOKEN<TAB>TAG lines of sentences, B-TYPE at the first word of a name, I-TYPE in it, O outside.
[[nodiscard]] std::string tagged(const Syntax& syntax, const std::vector<Name>& names);

}  // namespace annals::cli
