#pragma once

#include <cstddef>
#include <vector>

#include "annals/time.hpp"
#include "time/rules.hpp"

namespace annals {

/// A match and where it stands: words [first, last] of its sentence.
struct Found {
    std::size_t first = 0;
    std::size_t last = 0;
    Match match;
};

/// Takes in the words before a match that belong to it ("the end of", "early", "about", "more
/// than", "the"), at the earliest `from`, and marks its period by them.
void take_in(Found& found, const std::vector<Term>& terms, std::size_t from);

/// Opens a period that a word bounds: "since 2011", "by Friday", "before March".
void bound(Found& found, const std::vector<Term>& terms, const Tree& tree);

/// Both ends of a range in a sentence get the whole of it ("between 2007 and 2012", "from March to
/// May 2012"), a first end without a year that of the second.
void join_ranges(std::vector<Found>& found, const std::vector<Term>& terms);

/// Durations that are counted from a date behind them: "two days after the veto of 4 February".
void count_from_dates(std::vector<Found>& found, const std::vector<Term>& terms);

}  // namespace annals
