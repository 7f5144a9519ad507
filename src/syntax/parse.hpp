#pragma once

#include "annals/syntax.hpp"

namespace annals {

class Model;

/// Tags, lemmas and trees by this model (parse() takes that of a Language).
[[nodiscard]] Syntax parse(const Text& text, const Model& model);

}  // namespace annals
