// Links what the stages found into one graph.
//
// The stages count in indices and in bytes of Article::text; the graph stands alone: ids, names,
// and evidence whose spans are bytes of the file as it is on disk. "Clinton lambasted Russia" gives
// the vertices article, hillary-clinton, russia, e-..., and the edges event agent Clinton, event
// target Russia, Clinton opposes Russia, each with the sentence. Tested in
// tests/graph/connect_test.cpp.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "annals/graph.hpp"
#include "annals/language.hpp"
#include "annals/read.hpp"
#include "graph/assemble.hpp"
#include "graph/wording.hpp"
#include "language/ontology.hpp"

namespace annals {
namespace {

/// A sentence this long is no sentence but a table or a list without full stops; its evidence is
/// cut, or the evidence of a text without any full stop would grow with the square of its length.
constexpr std::size_t longest_evidence = 2000;

bool is_blank(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// The text with runs of white space as one blank, cut before a whole character.
std::string single_blanks(std::string_view text) {
    std::string line;
    for (const char byte : text) {
        if (!is_blank(byte)) {
            line += byte;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
        if (line.size() > longest_evidence && (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
            line.pop_back();
            return line + "…";
        }
    }
    if (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

/// Makes evidence of sentences and spans of one article.
class Witness {
public:
    Witness(const Article& article, const Syntax& syntax) : article_(article) {
        for (const Tree& tree : syntax.trees) {
            sentences_.push_back({article.id, sentences_.size(), article.offsets.to_file(tree.span),
                                  single_blanks(slice(article.text, tree.span))});
            begins_.push_back(tree.span.begin);
        }
    }

    [[nodiscard]] const std::vector<Evidence>& sentences() const { return sentences_; }

    [[nodiscard]] Evidence of(std::size_t sentence, Span span) const {
        return {article_.id, sentence, article_.offsets.to_file(span),
                sentences_.at(sentence).text};
    }

    [[nodiscard]] Evidence of(Span span) const {
        const auto after = std::upper_bound(begins_.begin(), begins_.end(), span.begin);
        const auto sentence = after == begins_.begin() ? 0 : after - begins_.begin() - 1;
        return of(static_cast<std::size_t>(sentence), span);
    }

private:
    const Article& article_;
    std::vector<Evidence> sentences_;
    std::vector<std::size_t> begins_;
};

/// Mentions of each actor as somebody who acts or is acted upon: "in Paris" is none of France.
std::vector<std::vector<const Mention*>> mentions_by_actor(const Actors& actors) {
    std::vector<std::vector<const Mention*>> found(actors.actors.size());
    for (const Mention& mention : actors.mentions) {
        for (const std::size_t actor : mention.actors) {
            if (!mention.as_place) {
                found.at(actor).push_back(&mention);
            }
        }
    }
    return found;
}

class Connector {
public:
    Connector(const Article& article, const Syntax& syntax, const Actors& actors,
              const std::vector<TimeExpression>& dates, const Events& events,
              const std::vector<Stance>& stances, const Language& english)
        : article_(article),
          syntax_(syntax),
          actors_(actors),
          dates_(dates),
          events_(events),
          stances_(stances),
          english_(english),
          witness_(article, syntax),
          mentions_(mentions_by_actor(actors)) {}

    EventGraph graph() && {
        add_article();
        add_actors();
        add_events();
        add_periods();
        add_places();
        link_actors();
        for (std::size_t event = 0; event < events_.events.size(); ++event) {
            link_event(event);
        }
        link_orders();
        link_stances();
        return assemble(parts_);
    }

private:
    void add_article() {
        article_vertex_ = parts_.add(ArticleNode{article_.id, article_.file, article_.title,
                                                 article_.source, article_.url, article_.published,
                                                 article_.published_basis, witness_.sentences()});
    }

    /// Actors that are named somewhere other than as a place, and those that anything hangs on.
    std::vector<bool> actors_in_use() const {
        std::vector<bool> used(actors_.actors.size());
        for (std::size_t actor = 0; actor < used.size(); ++actor) {
            used[actor] = !mentions_[actor].empty();
        }
        for (const Event& event : events_.events) {
            for (const auto* side : {&event.agents, &event.targets}) {
                for (const std::size_t actor : *side) {
                    used.at(actor) = true;
                }
            }
            if (event.said_by) {
                used.at(*event.said_by) = true;
            }
        }
        for (const Stance& stance : stances_) {
            used.at(stance.from) = used.at(stance.to) = true;
        }
        for (const Actor& actor : actors_.actors) {
            for (const std::size_t body : actor.member_of) {
                used.at(body) = true;
            }
        }
        return used;
    }

    void add_actors() {
        const std::vector<bool> used = actors_in_use();
        actor_vertex_.resize(used.size());
        for (std::size_t actor = 0; actor < used.size(); ++actor) {
            if (used[actor]) {
                actor_vertex_[actor] = parts_.add(actor_node(actor));
            }
        }
    }

    ActorNode actor_node(std::size_t index) const {
        const Actor& actor = actors_.actors[index];
        ActorNode node{actor.id,     actor.names, actor.actor_class, actor.role, actor.country,
                       actor.sector, {}};
        for (const Mention* mention : mentions_[index]) {
            node.mentions.push_back(witness_.of(mention->sentence, span_of(*mention, syntax_)));
        }
        return node;
    }

    void add_events() {
        for (const Event& event : events_.events) {
            event_vertex_.push_back(parts_.add(event_node(event)));
        }
    }

    EventNode event_node(const Event& event) const {
        EventNode node;
        node.id = event.id;
        node.type = event.type;
        node.label = event.label;
        if (const EventType* type = english_.ontology().find(event.type)) {
            node.plover = type->plover;
        }
        node.cameo = event.cameo;
        if (!event.mentions.empty()) {
            node.wording = wording(syntax_, event.mentions.front(), actors_, event.agents);
        }
        node.when = event.when;
        node.date_text = date_text(event.when);
        node.status = event.status;
        node.mutual = event.mutual;
        node.place = event.place;
        node.counts = event.counts;
        node.confidence = event.confidence;
        std::optional<std::size_t> last;
        for (const Trigger& trigger : event.mentions) {  // in text order
            node.mentions.push_back(witness_.of(trigger.sentence, trigger.span));
            if (trigger.sentence != last) {
                node.sentences.push_back(witness_.sentences().at(trigger.sentence));
                last = trigger.sentence;
            }
        }
        return node;
    }

    std::string date_text(const When& when) const {
        if (!when.expression || *when.expression >= dates_.size()) {
            return "";
        }
        const TimeExpression& date = dates_[*when.expression];
        const auto& words = syntax_.trees.at(date.sentence).words;
        const Span span{words.at(date.first).token.span.begin, words.at(date.last).token.span.end};
        std::string text = single_blanks(slice(article_.text, span));
        return when.period ? text : text.append(unknown_part(date.value));
    }

    /// What one would have to know to date "Friday" or "in March".
    static std::string_view unknown_part(std::string_view timex_value) {
        if (timex_value.starts_with("XXXX-WXX-")) {
            return " of an unknown week";
        }
        const bool month = timex_value.starts_with("XXXX-") && !timex_value.starts_with("XXXX-X") &&
                           !timex_value.starts_with("XXXX-W");
        return month ? " of an unknown year" : ", counted from an unknown day";
    }

    void add_periods() {
        // Sorted by their own spelling, which is by first day.
        for (const Event& event : events_.events) {
            if (event.when.period) {
                periods_.try_emplace(period_key(*event.when.period), *event.when.period,
                                     std::size_t{0});
            }
        }
        for (auto& [key, period] : periods_) {
            period.second = parts_.add(PeriodNode{period.first});
        }
    }

    static std::string period_key(const Period& period) {
        return show(period) + ' ' + std::string{show(period.precision)} + ' ' +
               std::string{show(period.modifier)};
    }

    void add_places() {
        for (const Event& event : events_.events) {
            if (!event.place.empty()) {
                places_.try_emplace(event.place, 0);
            }
        }
        for (auto& [name, vertex] : places_) {
            vertex = parts_.add(PlaceNode{name});
        }
    }

    /// The first sentence that names both; when none does, the first that names the member, since
    /// titles
    /// ("U.S. Secretary of State") are given with the first name.
    std::vector<Evidence> evidence_of_membership(std::size_t member, std::size_t body) const {
        std::set<std::size_t> sentences;
        for (const Mention* mention : mentions_[body]) {
            sentences.insert(mention->sentence);
        }
        for (const Mention* mention : mentions_[member]) {
            if (sentences.count(mention->sentence) != 0) {
                return {witness_.sentences().at(mention->sentence)};
            }
        }
        if (mentions_[member].empty()) {
            return {};
        }
        return {witness_.sentences().at(mentions_[member].front()->sentence)};
    }

    void link_actors() {
        for (std::size_t actor = 0; actor < actors_.actors.size(); ++actor) {
            for (const std::size_t body : actors_.actors[actor].member_of) {
                if (actor_vertex_[actor] && actor_vertex_.at(body)) {
                    parts_.link(*actor_vertex_[actor], *actor_vertex_[body], EdgeKind::part_of,
                                evidence_of_membership(actor, body));
                }
            }
        }
    }

    /// The sentences of an event that name the actor; the first one when none does.
    std::vector<Evidence> of_actor(const std::vector<Evidence>& evidence, std::size_t actor) const {
        std::vector<Evidence> found;
        auto mention = mentions_[actor].begin();
        for (const Evidence& sentence : evidence) {
            while (mention != mentions_[actor].end() && (*mention)->sentence < sentence.sentence) {
                ++mention;
            }
            if (mention != mentions_[actor].end() && (*mention)->sentence == sentence.sentence) {
                found.push_back(sentence);
            }
        }
        if (found.empty() && !evidence.empty()) {
            found.push_back(evidence.front());
        }
        return found;
    }

    void link_event(std::size_t index) {
        const Event& event = events_.events[index];
        const std::size_t vertex = event_vertex_[index];
        const std::vector<Evidence> evidence = sentences_of(index);
        parts_.link(vertex, article_vertex_, EdgeKind::in_article, {});
        for (const std::size_t agent : event.agents) {
            parts_.link(vertex, *actor_vertex_[agent], EdgeKind::agent,
                        of_actor(evidence, agent));
        }
        for (const std::size_t target : event.targets) {
            parts_.link(vertex, *actor_vertex_[target], EdgeKind::target,
                        of_actor(evidence, target));
        }
        if (!event.place.empty()) {
            parts_.link(vertex, places_.at(event.place), EdgeKind::at, evidence);
        }
        if (event.when.period) {
            parts_.link(vertex, periods_.at(period_key(*event.when.period)).second, EdgeKind::on,
                        evidence);
        }
        if (event.object) {
            parts_.link(event_vertex_.at(*event.object), vertex, EdgeKind::object_of, evidence);
        }
        for (const std::size_t cause : event.causes) {
            parts_.link(event_vertex_.at(cause), vertex, EdgeKind::cause_of, evidence);
        }
        if (event.said_by) {
            parts_.link(*actor_vertex_[*event.said_by], vertex, EdgeKind::says, evidence);
        }
    }

    std::vector<Evidence> sentences_of(std::size_t event) const {
        return std::get<EventNode>(parts_.nodes[event_vertex_.at(event)]).sentences;
    }

    void link_orders() {
        for (const Order& order : events_.orders) {
            parts_.link(event_vertex_.at(order.before), event_vertex_.at(order.after),
                        EdgeKind::before, {witness_.of(order.evidence)});
        }
    }

    void link_stances() {
        for (const Stance& stance : stances_) {
            std::vector<Evidence> evidence;
            std::vector<std::string> ids;
            for (const std::size_t event : stance.events) {
                add_new(evidence, sentences_of(event));
                ids.push_back(events_.events.at(event).id);
            }
            const EdgeKind kind =
                stance.sign == Sign::opposes ? EdgeKind::opposes : EdgeKind::supports;
            parts_.link(*actor_vertex_[stance.from], *actor_vertex_[stance.to], kind,
                        std::move(evidence), std::move(ids));
        }
    }

    const Article& article_;
    const Syntax& syntax_;
    const Actors& actors_;
    const std::vector<TimeExpression>& dates_;
    const Events& events_;
    const std::vector<Stance>& stances_;
    const Language& english_;
    Witness witness_;
    std::vector<std::vector<const Mention*>> mentions_;

    Parts parts_;
    std::size_t article_vertex_ = 0;
    std::vector<std::optional<std::size_t>> actor_vertex_;
    std::vector<std::size_t> event_vertex_;
    std::map<std::string, std::pair<Period, std::size_t>> periods_;
    std::map<std::string, std::size_t> places_;
};

}  // namespace

EventGraph connect(const Article& article, const Syntax& syntax, const Actors& actors,
                   const std::vector<TimeExpression>& dates, const Events& events,
                   const std::vector<Stance>& stances, const Language& english) {
    return Connector{article, syntax, actors, dates, events, stances, english}.graph();
}

}  // namespace annals
