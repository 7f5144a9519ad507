#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "annals/names.hpp"

namespace annals {

/// What a word is to a name: outside of all, or the begin, inside, end of one or a name alone
/// (BIOES).
using Label = std::uint8_t;
enum class Part : std::uint8_t { begin, inside, end, single };

constexpr std::size_t name_types = 7;
constexpr Label outside = 0;
constexpr std::size_t label_count = 1 + 4 * name_types;

[[nodiscard]] constexpr Label label_of(NameType type, Part part) {
    return static_cast<Label>(1 + 4 * static_cast<unsigned>(type) + static_cast<unsigned>(part));
}
[[nodiscard]] constexpr NameType type_of(Label label) {
    return static_cast<NameType>((label - 1) / 4);
}
[[nodiscard]] constexpr Part part_of(Label label) {
    return static_cast<Part>((label - 1) % 4);
}

/// Whether a name goes on behind a word with this label.
[[nodiscard]] constexpr bool is_open(Label label) {
    return label != outside && (part_of(label) == Part::begin || part_of(label) == Part::inside);
}
/// Whether a word with this label goes on a name from the word before.
[[nodiscard]] constexpr bool goes_on(Label label) {
    return label != outside && (part_of(label) == Part::inside || part_of(label) == Part::end);
}
[[nodiscard]] constexpr bool may_follow(Label before, Label label) {
    return is_open(before) ? goes_on(label) && type_of(before) == type_of(label) : !goes_on(label);
}

}  // namespace annals
