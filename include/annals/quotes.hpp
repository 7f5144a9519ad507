#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "annals/actors.hpp"
#include "annals/syntax.hpp"
#include "annals/text.hpp"

namespace annals {

/// One attribution: who (source) said (cue) what (content), direct or indirect.
/// [The officials] [said] [the resolution could be introduced next week].
struct Quote {
    std::vector<Span> source;   // empty when nobody is named
    std::vector<Span> cue;      // "said", "according to"; empty in a quote that goes on from before
    std::vector<Span> content;  // may be in several pieces, also over several sentences
    bool direct = false;        // between quotation marks
    std::optional<std::size_t> speaker;  // index in Actors::actors

    bool operator==(const Quote&) const = default;
};

/// The attributions of an article, by the begin of their first span.
[[nodiscard]] std::vector<Quote> find_quotes(std::string_view text, const Syntax& syntax, const Actors& actors,
                                             const Language& english);

/// The innermost quote whose content holds byte `at`, if any.
[[nodiscard]] const Quote* quote_at(const std::vector<Quote>& quotes, std::size_t at);

}  // namespace annals
