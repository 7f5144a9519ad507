#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annals/events.hpp"
#include "annals/stance.hpp"

namespace annals {

/// What is told by sentences whose trees are written by hand, one token
/// "form|lemma/XPOS/head/relation" after the other (heads from 1, 0 is the root; the lemma may be
/// left out), sentences apart by "\n". Words that begin with a capital, tagged NNP or NNPS, are
/// actors of that name; so are the words in `others`.
struct Told {
    Article article;
    Syntax syntax;
    Actors actors;
    Events events;
    std::vector<Stance> stances;
};

struct ToldOptions {
    std::vector<std::string> others;  // words that are actors too: "rebels"
    std::vector<std::string> places;  // names that are used as places
    std::vector<Quote> quotes;        // speakers are indices of actors by their first mention
    std::vector<TimeExpression> dates;
};

[[nodiscard]] Told told(const std::string& trees, const ToldOptions& options = {});

/// "ACCUSE lambasted Clinton>Russia,China [actual]", one event after another with "; ".
[[nodiscard]] std::string show(const Told& told);

/// "Clinton-Russia Russia+Assad", sorted.
[[nodiscard]] std::string stances_of(const Told& told);

}  // namespace annals
