#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "annals/syntax.hpp"
#include "annals/text.hpp"

namespace annals {

/// What a name names. NORP: nationalities, religions, political or ethnic groups as words ("Syrian").
enum class NameType : std::uint8_t { person, org, loc, norp, event, date, misc };

/// "PERSON", "ORG", "LOC", "NORP", "EVENT", "DATE", "MISC".
[[nodiscard]] std::string_view show(NameType type);

/// A name in the text: words [first, last] of one sentence, without titles ("President [Bush]").
struct Name {
    std::size_t sentence = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    NameType type = NameType::misc;

    auto operator<=>(const Name&) const = default;
};

/// The names of an article, sorted, without overlap; by the trained model and the gazetteers.
[[nodiscard]] std::vector<Name> find_names(const Syntax& syntax, const Language& english);

}  // namespace annals
