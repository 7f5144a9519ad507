#pragma once

#include <cstddef>
#include <cstdint>

#include "events/branches.hpp"

namespace annals {

/// The form of a verb with its auxiliaries: "met", "had met", "has met" (also "having met", "to
/// have met"), "meets", "will meet", "may meet", "to meet", "meeting", "met" without a subject; of
/// a noun or adjective none.
enum class Tense : std::uint8_t {
    past,
    past_perfect,
    perfect,
    present,
    future,
    possible,
    infinitive,
    gerund,
    participle,
    none
};

/// Of a verb, or of a predicate with a copula ("was ill"). A joined verb shares the auxiliaries of
/// the first: "will meet and decide".
[[nodiscard]] Tense tense_of(const Branches& branches, std::size_t verb);

/// "was waiting", "has been waiting": had begun before what is told with it.
[[nodiscard]] bool is_progressive(const Branches& branches, std::size_t verb);

/// Whether it tells when, by itself: no infinitive, gerund or participle.
[[nodiscard]] bool is_finite(Tense tense);

}  // namespace annals
