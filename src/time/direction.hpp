#pragma once

#include <cstddef>
#include <cstdint>

#include "annals/syntax.hpp"
#include "language/time_words.hpp"

namespace annals {

/// Where the clause of a word lies, seen from the day of writing.
enum class Direction : std::uint8_t { past, present, future, unknown };

/// By the tense of the verb that governs the word: "met on Friday" past, "meets on Friday" present,
/// "will meet on Friday", "expected to meet on Friday", "due on Friday" future. Trees without heads
/// are read by their nearest verb, trees without tags by words such as "will".
[[nodiscard]] Direction direction_of(const Tree& tree, std::size_t word, const TimeWords& words);

}  // namespace annals
