#include "annals/annals.hpp"

namespace annals {

Analysis analyse(const Article& article, const Language& english) {
    const Text text = segment(article.text, english);
    Syntax syntax = parse(text, english);
    std::vector<Name> names = find_names(syntax, english);
    Actors actors = find_actors(article, syntax, names, english);
    std::vector<TimeExpression> dates = find_dates(syntax, article.published, english);
    std::vector<Quote> quotes = find_quotes(article.text, syntax, actors, english);
    Events events = find_events(article, syntax, actors, quotes, dates, english);
    std::vector<Stance> stances = find_stances(events, actors, english);
    return {std::move(syntax), std::move(names),  std::move(actors), std::move(dates),
            std::move(quotes), std::move(events), std::move(stances)};
}

EventGraph event_graph(const Article& article, const Language& english) {
    const Analysis found = analyse(article, english);
    return connect(article, found.syntax, found.actors, found.dates, found.events, found.stances, english);
}

}  // namespace annals
