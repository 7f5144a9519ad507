#include "views/story.hpp"

#include <algorithm>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <cctype>

namespace annals::testing {
namespace {

std::string id_of(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) {
        return std::isalnum(c) != 0 ? static_cast<char>(std::tolower(c)) : '-';
    });
    return name;
}

/// "2012-07-06"
Day day(const std::string& text) {
    return Day{static_cast<unsigned short>(std::stoi(text.substr(0, 4))),
               static_cast<unsigned short>(std::stoi(text.substr(5, 2))),
               static_cast<unsigned short>(std::stoi(text.substr(8, 2)))};
}

}  // namespace

Period period(const std::string& text) {
    if (const auto slash = text.find('/'); slash != std::string::npos) {
        return {day(text.substr(0, slash)), day(text.substr(slash + 1)), Precision::range,
                DateModifier::none};
    }
    if (text.size() == 7) {
        const Day first = day(text + "-01");
        return {first, first.end_of_month(), Precision::month, DateModifier::none};
    }
    return {day(text), day(text), Precision::day, DateModifier::none};
}

Story::Story(std::string id) : article_(std::move(id)) {
    add_vertex(ArticleNode{article_,
                           article_ + ".txt",
                           "A story",
                           "Wire",
                           "",
                           Day{2012, 7, 6},
                           "front matter",
                           {}},
               graph);
}

Vertex Story::actor(const std::string& name, ActorClass actor_class, const std::string& country) {
    const auto known = actors_.find(name);
    if (known != actors_.end()) {
        return known->second;
    }
    const Evidence mention{article_, 0, {0, name.size()}, name + " was there."};
    const Vertex made =
        add_vertex(ActorNode{id_of(name), {name}, actor_class, "", country, "", {mention}}, graph);
    return actors_[name] = made;
}

ActorNode& Story::node(const std::string& name) {
    return std::get<ActorNode>(graph[actor(name)]);
}

EventNode& Story::event(const std::string& label, const std::vector<std::string>& agents,
                        const std::vector<std::string>& targets, const std::string& date) {
    EventNode event;
    event.id = id_of(label);
    event.type = "ACCUSE";
    event.label = label;
    if (!date.empty()) {
        event.when.period = period(date);
        event.when.basis = Basis::stated;
    }
    const std::size_t sentence = events_.size() + 1;
    event.sentences = {
        {article_, sentence, {100 * sentence, 100 * sentence + 50}, label + " happened."}};
    event.mentions = {
        {article_, sentence, {100 * sentence, 100 * sentence + 6}, label + " happened."}};
    std::vector<std::pair<Vertex, EdgeKind>> ends;
    for (const auto& name : agents) {
        ends.emplace_back(actor(name), EdgeKind::agent);
    }
    for (const auto& name : targets) {
        ends.emplace_back(actor(name), EdgeKind::target);
    }
    const Vertex made = add_vertex(event, graph);
    for (const auto& [end, kind] : ends) {
        add_edge(made, end, Edge{kind, {}, event.sentences}, graph);
    }
    events_[label] = made;
    return std::get<EventNode>(graph[made]);
}

void Story::stance(const std::string& from, char sign, const std::string& to,
                   const std::vector<std::string>& events) {
    Edge edge;
    edge.kind = sign == '-' ? EdgeKind::opposes : EdgeKind::supports;
    for (const auto& label : events) {
        const auto& event = std::get<EventNode>(graph[events_.at(label)]);
        edge.events.push_back(event.id);
        edge.evidence.push_back(event.sentences.front());
    }
    const Vertex source = actor(from);
    const Vertex target = actor(to);
    add_edge(source, target, edge, graph);
}

void Story::link(const std::string& event, EdgeKind kind, const std::string& other_event) {
    add_edge(events_.at(event), events_.at(other_event), Edge{kind, {}, {}}, graph);
}

void Story::says(const std::string& name, const std::string& event) {
    const Vertex source = actor(name);
    add_edge(source, events_.at(event), Edge{EdgeKind::says, {}, {}}, graph);
}

void Story::member(const std::string& name, const std::string& body) {
    const Vertex member = actor(name);
    const Vertex whole = actor(body);
    add_edge(member, whole, Edge{EdgeKind::part_of, {}, {}}, graph);
}

}  // namespace annals::testing
