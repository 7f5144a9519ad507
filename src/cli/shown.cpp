#include "cli/shown.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "actors/chains.hpp"
#include "events/order_at.hpp"
#include "events/status_at.hpp"

// What `annals inspect` prints of each stage. A stage runs no further than it must, so that one
// stage can be measured and timed by itself. Offsets are bytes of the file.
//
// Tests: tests/cli/shown_test.cpp

namespace annals::cli {
namespace {

std::string line(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json document(const Article& article) {
    return {{"id", article.id}, {"offset_unit", "byte"}};
}

/// {"start", "end"} of a span of the text, in the file.
Json place(const Article& article, Span span) {
    const Span file = article.offsets.to_file(span);
    return {{"start", file.begin}, {"end", file.end}};
}

Json pair(const Article& article, Span span) {
    const Span file = article.offsets.to_file(span);
    return Json::array({file.begin, file.end});
}

Json pairs(const Article& article, const std::vector<Span>& spans) {
    Json list = Json::array();
    for (const Span span : spans) {
        list.push_back(pair(article, span));
    }
    return list;
}

Span words(const Tree& tree, std::size_t first, std::size_t last) {
    return {tree.words[first].token.span.begin, tree.words[last].token.span.end};
}

bool overlap(Span a, Span b) {
    return a.begin < b.end && b.begin < a.end;
}

// ---- syntax, names, dates, quotes

std::string show_syntax(const Article& article, const Language& english,
                        const GivenSpans* /*given*/) {
    std::string text = "# newdoc id = " + article.id + "\n";
    for (const Tree& tree : parse(segment(article.text, english), english).trees) {
        text += to_conllu(tree);
    }
    return text;
}

std::string show_names(const Article& article, const Language& english,
                       const GivenSpans* /*given*/) {
    const Syntax syntax = parse(segment(article.text, english), english);
    return tagged(syntax, find_names(syntax, english));
}

std::string show_dates(const Article& article, const Language& english,
                       const GivenSpans* /*given*/) {
    const Syntax syntax = parse(segment(article.text, english), english);
    const auto published = article.published ? article.published : day_of_text(syntax, english);
    Json shown = document(article);
    shown["timexes"] = Json::array();
    for (const TimeExpression& date : find_dates(syntax, published, english)) {
        Json timex = place(article, words(syntax.trees[date.sentence], date.first, date.last));
        timex["type"] = show(date.type);
        timex["value"] = date.value;
        shown["timexes"].push_back(std::move(timex));
    }
    return line(shown);
}

std::string show_quotes(const Article& article, const Language& english,
                        const GivenSpans* /*given*/) {
    Json shown = document(article);
    shown["quotes"] = Json::array();
    for (const Quote& quote : analyse(article, english).quotes) {
        shown["quotes"].push_back({{"source", pairs(article, quote.source)},
                                   {"cue", pairs(article, quote.cue)},
                                   {"content", pairs(article, quote.content)}});
    }
    return line(shown);
}

// ---- mentions

/// One actor's id; those of several joined: "china+russia".
std::string chain_of(const Mention& mention, const Actors& actors) {
    std::set<std::string> ids;
    for (const std::size_t actor : mention.actors) {
        ids.insert(actors.actors[actor].id);
    }
    std::string chain;
    for (const std::string& id : ids) {
        chain += (chain.empty() ? "" : "+") + id;
    }
    return chain;
}

Span head_of(const Mention& mention, const Syntax& syntax) {
    return syntax.trees[mention.sentence].words[mention.head].token.span;
}

/// The mention that given words mean: the head of the one lies in the other; of several the one
/// whose words agree best.
const Mention* mention_in(Span given, const Actors& actors, const Syntax& syntax) {
    const Mention* best = nullptr;
    std::size_t least = 0;
    for (const Mention& mention : actors.mentions) {
        if (!overlap(head_of(mention, syntax), given)) {
            continue;
        }
        const Span span = span_of(mention, syntax);
        const auto apart = [](std::size_t a, std::size_t b) { return a < b ? b - a : a - b; };
        const std::size_t difference = apart(span.begin, given.begin) + apart(span.end, given.end);
        if (best == nullptr || difference < least) {
            best = &mention;
            least = difference;
        }
    }
    return best;
}

/// The event that tells of the given words, if any.
const Event* event_in(Span given, const Events& events) {
    for (const Event& event : events.events) {
        const auto told = [&](const Trigger& trigger) { return overlap(trigger.span, given); };
        if (std::ranges::any_of(event.mentions, told)) {
            return &event;
        }
    }
    return nullptr;
}

Json chained(Json mention, const std::string& chain) {
    if (!chain.empty()) {
        mention["chain"] = chain;
    }
    return mention;
}

/// Given words of one chain get the number of its first.
Json given_entity_list(const Article& article, const Analysis& found, const GivenSpans& given,
                       const Language& english) {
    const std::vector<std::size_t> chains =
        find_chains(found.syntax, found.names, found.actors, given.entities, english);
    Json list = Json::array();
    for (std::size_t i = 0; i < chains.size(); ++i) {
        list.push_back(chained(place(article, given.entities[i]),
                               std::to_string(chains[i])));
    }
    return list;
}

Json entity_list(const Article& article, const Analysis& found) {
    Json list = Json::array();
    for (const Mention& mention : found.actors.mentions) {
        list.push_back(chained(place(article, span_of(mention, found.syntax)),
                               chain_of(mention, found.actors)));
    }
    return list;
}

Json event_list(const Article& article, const Analysis& found, const GivenSpans* given) {
    Json list = Json::array();
    if (given == nullptr) {
        for (const Event& event : found.events.events) {
            for (const Trigger& mention : event.mentions) {
                list.push_back(chained(place(article, mention.span), event.id));
            }
        }
        return list;
    }
    for (const Span span : given->events) {
        const Event* const event = event_in(span, found.events);
        list.push_back(chained(place(article, span), event != nullptr ? event->id : ""));
    }
    return list;
}

std::string show_mentions(const Article& article, const Language& english,
                          const GivenSpans* given) {
    const Analysis found = analyse(article, english);
    Json shown = document(article);
    shown["entities"] = given == nullptr ? entity_list(article, found)
                                         : given_entity_list(article, found, *given, english);
    shown["events"] = event_list(article, found, given);
    return line(shown);
}

// ---- events

std::string label(Status status) {
    return status == Status::actual ? "+" : "-";
}

/// Arguments of an event that stand in the sentence of one of its mentions.
Json arguments(const Article& article, const Analysis& found, const Event& event,
               const Trigger& mention) {
    Json list = Json::array();
    for (const Argument& argument : event.arguments) {
        if (overlap(argument.span, found.syntax.trees[mention.sentence].span)) {
            Json shown{{"role", show(argument.role)}};
            shown.update(place(article, argument.span));
            list.push_back(std::move(shown));
        }
    }
    return list;
}

Json full_event_list(const Article& article, const Analysis& found) {
    Json list = Json::array();
    for (const Event& event : found.events.events) {
        for (const Trigger& mention : event.mentions) {
            Json shown = place(article, mention.span);
            shown["type"] = event.type;
            shown["args"] = arguments(article, found, event, mention);
            shown["label"] = label(event.status);
            list.push_back(std::move(shown));
        }
    }
    return list;
}

/// The word that governs the others of a span; none where the span has no words.
std::optional<Trigger> word_in(const Syntax& syntax, Span given) {
    for (std::size_t sentence = 0; sentence < syntax.trees.size(); ++sentence) {
        const Tree& tree = syntax.trees[sentence];
        for (std::size_t word = 0; overlap(tree.span, given) && word < tree.words.size(); ++word) {
            const auto inside = [&](std::size_t at) {
                return overlap(tree.words[at].token.span, given);
            };
            const std::size_t head = tree.words[word].head;
            if (inside(word) && (head == Word::no_head || !inside(head))) {
                return Trigger{sentence, word, given};
            }
        }
    }
    return std::nullopt;
}

/// Given predicates with "+" when what they tell of happened.
Json labelled(const Article& article, const Analysis& found, const std::vector<Span>& predicates,
              const Language& english) {
    std::vector<Trigger> words;
    for (const Span span : predicates) {
        if (const auto word = word_in(found.syntax, span)) {
            words.push_back(*word);
        }
    }
    const std::vector<Status> statuses = statuses_at(article, found.syntax, words, english);
    Json list = Json::array();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Event* const event = event_in(words[i].span, found.events);
        Json predicate = place(article, words[i].span);
        predicate["label"] = label(event != nullptr ? event->status : statuses[i]);
        list.push_back(std::move(predicate));
    }
    return list;
}

std::string show_events(const Article& article, const Language& english, const GivenSpans* given) {
    const Analysis found = analyse(article, english);
    Json shown = document(article);
    shown["events"] = given == nullptr ? full_event_list(article, found)
                                       : labelled(article, found, given->predicates, english);
    return line(shown);
}

// ---- stances, order

/// Where an actor is spoken of in the sentence of an event, or else first of all.
std::optional<Span> spoken_of(const Analysis& found, std::size_t actor, std::size_t sentence) {
    std::optional<Span> first;
    for (const Mention& mention : found.actors.mentions) {
        if (std::ranges::find(mention.actors, actor) == mention.actors.end()) {
            continue;
        }
        const Span span = span_of(mention, found.syntax);
        if (mention.sentence == sentence) {
            return span;
        }
        first = first ? first : span;
    }
    return first;
}

Json relation_list(const Article& article, const Analysis& found) {
    Json list = Json::array();
    for (const Stance& stance : found.stances) {
        for (const std::size_t event : stance.events) {
            const std::size_t sentence = found.events.events[event].mentions.front().sentence;
            const auto source = spoken_of(found, stance.from, sentence);
            const auto target = spoken_of(found, stance.to, sentence);
            if (source && target) {
                Json relation{{"sign", static_cast<int>(stance.sign)},
                              {"source", place(article, *source)},
                              {"target", place(article, *target)}};
                if (std::ranges::find(list, relation) == list.end()) {
                    list.push_back(std::move(relation));
                }
            }
        }
    }
    return list;
}

bool shares_actor(const Mention* a, std::size_t actor) {
    return a != nullptr && std::ranges::find(a->actors, actor) != a->actors.end();
}

/// 1 p for q, 2 q for p, 3 p against q, 4 q against p; 0 none.
int pair_label(const Analysis& found, Span p, Span q) {
    const Mention* const one = mention_in(p, found.actors, found.syntax);
    const Mention* const other = mention_in(q, found.actors, found.syntax);
    for (const Stance& stance : found.stances) {
        const bool forward = shares_actor(one, stance.from) && shares_actor(other, stance.to);
        const bool backward = shares_actor(other, stance.from) && shares_actor(one, stance.to);
        if (forward || backward) {
            return (stance.sign == Sign::opposes ? 3 : 1) + (forward ? 0 : 1);
        }
    }
    return 0;
}

std::string show_stances(const Article& article, const Language& english, const GivenSpans* given) {
    const Analysis found = analyse(article, english);
    if (given != nullptr && given->p && given->q) {
        return line({{"id", article.id}, {"label", pair_label(found, *given->p, *given->q)}});
    }
    Json shown = document(article);
    shown["relations"] = relation_list(article, found);
    return line(shown);
}

/// The pairs that are asked for: those given, or else all given events of one sentence or of two
/// that follow each other.
std::vector<GivenPair> asked_pairs(const GivenSpans& given, const Syntax& syntax) {
    if (given.p && given.q) {
        return {{*given.p, *given.q}};
    }
    if (!given.pairs.empty()) {
        return given.pairs;
    }
    std::vector<Trigger> words;
    for (const Span span : given.events) {
        if (const auto word = word_in(syntax, span)) {
            words.push_back(*word);
        }
    }
    std::vector<GivenPair> pairs;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            const auto [low, high] = std::minmax(words[i].sentence, words[j].sentence);
            if (high - low <= 1) {
                pairs.push_back({words[i].span, words[j].span});
            }
        }
    }
    return pairs;
}

/// "before", "after", "equal" for each pair, "vague" too where a span has no words.
std::vector<std::string_view> order_labels(const Article& article, const Syntax& syntax,
                                           const std::vector<GivenPair>& pairs,
                                           const Language& english) {
    const auto dates = find_dates(syntax, article.published, english);
    std::vector<std::string_view> labels;
    std::vector<AskedPair> asked;
    for (const auto& [p, q] : pairs) {
        const auto one = word_in(syntax, p);
        const auto other = word_in(syntax, q);
        labels.push_back(one && other ? "" : show(Sequence::vague));
        if (one && other) {
            asked.push_back({*one, *other});
        }
    }
    const std::vector<Sequence> found = orders_at(syntax, dates, asked, english);
    auto next = found.begin();
    for (std::string_view& label : labels) {
        label = label.empty() ? show(*next++) : label;
    }
    return labels;
}

std::string show_given_order(const Article& article, const Language& english,
                             const GivenSpans& given) {
    const Syntax syntax = parse(segment(article.text, english), english);
    const auto pairs = asked_pairs(given, syntax);
    const auto labels = order_labels(article, syntax, pairs, english);
    if (given.p && given.q) {
        return line({{"id", article.id}, {"label", labels.front()}});
    }
    Json shown = document(article);
    shown["pairs"] = Json::array();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        shown["pairs"].push_back({{"p", place(article, pairs[i].p)},
                                  {"q", place(article, pairs[i].q)},
                                  {"label", labels[i]}});
    }
    return line(shown);
}

std::string show_order(const Article& article, const Language& english, const GivenSpans* given) {
    if (given != nullptr) {
        return show_given_order(article, english, *given);
    }
    const Analysis found = analyse(article, english);
    Json shown = document(article);
    shown["events"] = event_list(article, found, nullptr);
    shown["orders"] = Json::array();
    for (const Order& order : found.events.orders) {
        Json one{{"before", found.events.events[order.before].id},
                 {"after", found.events.events[order.after].id}};
        one.update(place(article, order.evidence));
        shown["orders"].push_back(std::move(one));
    }
    return line(shown);
}

constexpr std::array all{
    Stage{"syntax", "parts of speech, lemmas and trees (CoNLL-U)", show_syntax},
    Stage{"names", "names of persons, organisations, places (TOKEN<TAB>TAG)", show_names},
    Stage{"dates", "expressions of time and their values", show_dates},
    Stage{"mentions", "what is said of which actor and event", show_mentions},
    Stage{"quotes", "who said what", show_quotes},
    Stage{"events", "words that tell of events, their types and arguments", show_events},
    Stage{"stances", "who opposes or supports whom, where", show_stances},
    Stage{"order", "which event came before which", show_order},
};

}  // namespace

std::span<const Stage> stages() {
    return all;
}

std::string tagged(const Syntax& syntax, const std::vector<Name>& names) {
    std::string text;
    auto name = names.begin();
    for (std::size_t sentence = 0; sentence < syntax.trees.size(); ++sentence) {
        for (std::size_t word = 0; word < syntax.trees[sentence].words.size(); ++word) {
            while (name != names.end() && (name->sentence < sentence ||
                                           (name->sentence == sentence && name->last < word))) {
                ++name;
            }
            const bool inside =
                name != names.end() && name->sentence == sentence && name->first <= word;
            const std::string tag =
                !inside ? "O" : (name->first == word ? "B-" : "I-") + std::string{show(name->type)};
            text += syntax.trees[sentence].words[word].token.form + "\t" + tag + "\n";
        }
        text += "\n";
    }
    return text;
}

}  // namespace annals::cli
