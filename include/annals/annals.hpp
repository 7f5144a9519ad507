#pragma once

#include <vector>

#include "annals/actors.hpp"
#include "annals/diagram.hpp"
#include "annals/diff.hpp"
#include "annals/error.hpp"
#include "annals/events.hpp"
#include "annals/graph.hpp"
#include "annals/language.hpp"
#include "annals/names.hpp"
#include "annals/quotes.hpp"
#include "annals/read.hpp"
#include "annals/render.hpp"
#include "annals/stance.hpp"
#include "annals/syntax.hpp"
#include "annals/text.hpp"
#include "annals/time.hpp"
#include "annals/views.hpp"

namespace annals {

/// What every stage found in one article.
struct Analysis {
    Syntax syntax;
    std::vector<Name> names;
    Actors actors;
    std::vector<TimeExpression> dates;
    std::vector<Quote> quotes;
    Events events;
    std::vector<Stance> stances;
};

/// All stages in their order. The whole program in one function: see src/annals.cpp.
[[nodiscard]] Analysis analyse(const Article& article, const Language& english);

/// The event graph of one article.
[[nodiscard]] EventGraph event_graph(const Article& article, const Language& english);

}  // namespace annals
