#pragma once

#include <map>
#include <string>
#include <vector>

#include "annals/graph.hpp"

namespace annals::testing {

/// An event as a test writes it; actors by the first of their names.
struct ToldEvent {
    std::string type, label;
    std::vector<std::string> agents = {}, targets = {};
    std::string date = "";  // as period_named reads it; "" undated
    std::string sentence = "";
    std::string place = "";
    Status status = Status::actual;
    std::string said_by = "";
    std::vector<Count> counts = {};
};

/// A signed edge between actors by their first names.
struct ToldStance {
    std::string from;
    Sign sign;
    std::string to;
};

/// The graph of an article that tells these events of these actors; their sentences are 0, 1, 2,
/// ...
EventGraph graph_of(const std::string& article, const std::vector<ActorNode>& actors,
                    const std::vector<ToldEvent>& events,
                    const std::vector<ToldStance>& stances = {});

/// An actor with these names.
ActorNode person(std::vector<std::string> names, const std::string& country = "");
ActorNode state(std::vector<std::string> names, const std::string& country);
ActorNode group(std::vector<std::string> names, const std::string& country = "");

}  // namespace annals::testing
