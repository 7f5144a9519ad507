#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annals/graph.hpp"

namespace annals {

/// "hillary-clinton" as it is; bytes that an id of a diagram may not hold as "xNN".
[[nodiscard]] std::string diagram_id(std::string_view id);

/// The fullest name of an actor.
[[nodiscard]] std::string name_of(const ActorNode& actor);
[[nodiscard]] std::string name_of(const EventGraph& graph, Vertex actor);

/// "A", "A and B", "A, B and C"; of more than `most` "A, B, C and 4 others".
[[nodiscard]] std::string joined_names(const std::vector<std::string>& names, std::size_t most = 6);

/// The text cut at `bytes` before a whole character, with "…" when something went.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t bytes);

/// The text in lines of about `columns` characters, broken at blanks.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t columns);

/// "2012-07-06", "~2012-02"; "" for an event without a date; an assumed day in brackets.
[[nodiscard]] std::string date_caption(const When& when);

/// "2012-07-06 lambasted: sentence"; what a tooltip says of an event.
[[nodiscard]] std::string event_caption(const EventNode& event);

/// What a tooltip says of an actor: names, role, and its first sentence.
[[nodiscard]] std::string actor_caption(const ActorNode& actor);

/// The line under a title: the articles with their dates, and what was left out.
[[nodiscard]] std::string articles_caption(const EventGraph& graph, const std::string& left_out);

/// "15 of 40 actors" when some are not shown, else "".
[[nodiscard]] std::string shown_caption(std::size_t shown, std::size_t all, std::string_view what);

}  // namespace annals
