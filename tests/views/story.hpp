#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "annals/graph.hpp"

namespace annals::testing {

/// A graph made by hand: story.event("vetoed", {"Russia"}, {"Syria"}); story.stance("Russia", '-',
/// "Syria", {"vetoed"}).
class Story {
public:
    explicit Story(std::string id = "story");

    /// The actor of that name, made when it is new.
    Vertex actor(const std::string& name, ActorClass actor_class = ActorClass::state,
                 const std::string& country = "");
    ActorNode& node(const std::string& name);

    /// Its id is its label with hyphens; its sentence "LABEL happened."
    EventNode& event(const std::string& label, const std::vector<std::string>& agents,
                     const std::vector<std::string>& targets, const std::string& date = "");
    void stance(const std::string& from, char sign, const std::string& to,
                const std::vector<std::string>& events);
    void link(const std::string& event, EdgeKind kind, const std::string& other_event);
    void says(const std::string& actor, const std::string& event);
    void member(const std::string& actor, const std::string& body);

    EventGraph graph;

private:
    std::string article_;
    std::map<std::string, Vertex> actors_;
    std::map<std::string, Vertex> events_;
};

/// "2012-07-06" and "2012-02" as periods, first and last day joined by "/" as an interval.
Period period(const std::string& text);

}  // namespace annals::testing
