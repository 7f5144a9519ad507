#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annals/events.hpp"
#include "annals/language.hpp"
#include "annals/syntax.hpp"
#include "annals/time.hpp"

namespace annals {

/// How the beginning of one thing lies to that of another.
enum class Sequence : std::uint8_t { before, after, equal, vague };

/// "before", "after", "equal", "vague".
[[nodiscard]] std::string_view show(Sequence sequence);

/// Two words whose order is asked for.
struct AskedPair {
    Trigger p, q;
};

/// The likeliest order of each of `pairs`, by connectives, tenses, dates and, where these say
/// nothing, by the course of the telling: for words of any kind, also those that tell of no event
/// of the ontology.
[[nodiscard]] std::vector<Sequence> orders_at(const Syntax& syntax,
                                              const std::vector<TimeExpression>& dates,
                                              const std::vector<AskedPair>& pairs,
                                              const Language& english);

}  // namespace annals
