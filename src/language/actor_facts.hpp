#pragma once

#include <string>
#include <string_view>

namespace annals {

/// Facts about actors before any article: countries with names, adjectives and capitals, organisations,
/// armed groups, parties, offices, nouns of roles.
class ActorFacts {
public:
    /// The tables of data/ as compiled in.
    [[nodiscard]] static ActorFacts built_in();

    /// Reads a user's table (--actors) on top of what is there. Throws Error with line and reason.
    void add(std::string_view tsv, const std::string& file);
};

}  // namespace annals
