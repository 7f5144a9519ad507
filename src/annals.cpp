#include "annals/annals.hpp"

#include <utility>

namespace annals {
namespace {

/// With the day of publication that its text tells, where its file told none.
Article dated(Article article, const Syntax& syntax, const Language& english) {
    if (!article.published) {
        article.published = day_of_text(syntax, english);
        article.published_basis = article.published ? "text" : "";
    }
    return article;
}

Analysis analysis_of(const Article& article, Syntax syntax, const Language& english) {
    std::vector<Name> names = find_names(syntax, english);
    Actors actors = find_actors(article, syntax, names, english);
    std::vector<TimeExpression> dates = find_dates(syntax, article.published, english);
    std::vector<Quote> quotes = find_quotes(article.text, syntax, actors, english);
    Events events = find_events(article, syntax, actors, quotes, dates, english);
    std::vector<Stance> stances = find_stances(events, actors, english);
    return {std::move(syntax), std::move(names),  std::move(actors), std::move(dates),
            std::move(quotes), std::move(events), std::move(stances)};
}

}  // namespace

Analysis analyse(const Article& article, const Language& english) {
    Syntax syntax = parse(segment(article.text, english), english);
    const Article with_day = dated(article, syntax, english);
    return analysis_of(with_day, std::move(syntax), english);
}

EventGraph event_graph(const Article& article, const Language& english) {
    Syntax syntax = parse(segment(article.text, english), english);
    const Article with_day = dated(article, syntax, english);
    const Analysis found = analysis_of(with_day, std::move(syntax), english);
    return connect(with_day, found.syntax, found.actors, found.dates, found.events, found.stances,
                   english);
}

}  // namespace annals
