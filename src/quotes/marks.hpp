#pragma once

#include <compare>
#include <cstddef>
#include <string_view>
#include <vector>

#include "annals/syntax.hpp"

namespace annals {

/// A word of an article.
struct Place {
    std::size_t sentence = 0;
    std::size_t word = 0;

    auto operator<=>(const Place&) const = default;
};

/// What stands between two quotation marks, without them: from word `first` to word `last`, perhaps
/// over several sentences and paragraphs.
struct Quotation {
    Place first;
    Place last;
    std::size_t words = 0;    // letters or digits in them; marks do not count
    bool unfinished = false;  // the paragraph ends without a closing mark: the next may go on
    bool goes_on = false;     // goes on from an unfinished one

    auto operator<=>(const Quotation&) const = default;
};

[[nodiscard]] bool is_quotation_mark(std::string_view form);

/// All of them, in the order of the text; one inside another is not told.
[[nodiscard]] std::vector<Quotation> find_quotations(const Syntax& syntax);

}  // namespace annals
