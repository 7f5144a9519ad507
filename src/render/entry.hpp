#pragma once

#include <string>

#include "annals/diagram.hpp"

namespace annals {

/// The date of an entry for readers: "2012-02", "2012-06-25/07-01", "~2012-07" (vague),
/// "[2012-07-06]" (assumed: the day of publication), "undated".
[[nodiscard]] std::string date_for_readers(const When& when);

/// The text of an entry with what a reader should know of it: "foreign ministers met in Geneva
/// (last week; according to officials; before 2012-07-06)".
[[nodiscard]] std::string text_for_readers(const Timeline::Entry& entry);

/// "planned", "possible", "denied"; "" for what happened.
[[nodiscard]] std::string mark_of(Status status);

}  // namespace annals
