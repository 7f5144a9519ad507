#pragma once

#include "annals/views.hpp"

namespace annals {

[[nodiscard]] Diagram opposition(const EventGraph& graph, const ViewOptions& options);
[[nodiscard]] Diagram events_in_time(const EventGraph& graph, const ViewOptions& options);
[[nodiscard]] Diagram actors_and_bodies(const EventGraph& graph, const ViewOptions& options);

}  // namespace annals
