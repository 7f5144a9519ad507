#pragma once

#include <cstddef>
#include <optional>

#include "actors/candidate.hpp"
#include "actors/story.hpp"

namespace annals {

/// Somebody told before whom a definite or bare noun phrase means: called by the same noun, known
/// by role or deed, or the last of its sort. None: it is somebody new.
[[nodiscard]] std::optional<std::size_t> told_before(const Story& story,
                                                     const SentenceReading& reading,
                                                     const Candidate& candidate,
                                                     const Belonging& belongs);

/// One person, as "the minister" is.
[[nodiscard]] bool a_person(const Candidate& candidate);

/// An organisation of any class; no person, state, population or group.
[[nodiscard]] bool a_body(ActorClass actor_class);

}  // namespace annals
