#include "views/views.hpp"

#include <array>

namespace annals {

std::span<const View> views() {
    static constexpr std::array all{
        View{"opposition", "who opposed and who supported whom", opposition},
        View{"events", "events from left to right in time, with their actors", events_in_time},
        View{"actors", "actors, what they belong to, and how they stand to each other",
             actors_and_bodies},
    };
    return all;
}

}  // namespace annals
