#pragma once

#include <string>

#include "cli/run.hpp"

namespace annals::cli {

/// The records of one article as one JSON object, those of several as an array.
[[nodiscard]] std::string records(const Options& options, const Graphs& found);

}  // namespace annals::cli
