// Which event was over before which, as far as the text says so:
//   met after the attack, resigned before the vote     a connective, also before a noun
//   lambasted Russia, which had vetoed it              a perfect
//   lambasted Russia for vetoing it                    a cause
//   agreed to meet                                     what is agreed, asked for or planned
// The mere course of the telling says nothing here, nor does "they said that they met". Claims are
// taken up in the order of their sureness; one that contradicts dates or surer claims is dropped,
// so that a cycle loses its weakest part. An undated event is also tied to the nearest dated ones,
// over any events between. Tested in tests/events/orders_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "events/chronology.hpp"
#include "events/clause_order.hpp"
#include "events/scene.hpp"

namespace annals {
namespace {

constexpr int farthest = 3;

/// That one event was over before another, and what says so.
struct Claim {
    Order order;
    Ground ground = Ground::connective;
};

/// Where the claims of an article come from.
class Claimant {
public:
    Claimant(const Scene& scene, const std::vector<Telling>& tellings,
             const std::vector<std::size_t>& event_of)
        : scene_(scene), tellings_(tellings), event_of_(event_of) {
        for (std::size_t i = 0; i < tellings.size(); ++i) {
            at_[{tellings[i].hit.sentence, tellings[i].hit.word}] = i;
        }
    }

    /// The surest first, then in text order.
    [[nodiscard]] std::vector<Claim> claims() const;

private:
    [[nodiscard]] const Branches& branches_of(std::size_t telling) const {
        return scene_.branches[tellings_[telling].hit.sentence];
    }
    [[nodiscard]] std::optional<std::size_t> telling_at(std::size_t sentence,
                                                        std::size_t word) const {
        const auto found = at_.find({sentence, word});
        return found == at_.end() ? std::nullopt : std::optional{found->second};
    }
    [[nodiscard]] Claim claim(std::size_t before, std::size_t after, Ground ground) const;
    [[nodiscard]] std::optional<Claim> by_connective(std::size_t inner) const;
    [[nodiscard]] std::optional<Claim> by_clause(std::size_t inner) const;
    [[nodiscard]] bool looks_ahead(std::size_t telling) const;
    [[nodiscard]] bool is_done(std::size_t cause) const;

    const Scene& scene_;
    const std::vector<Telling>& tellings_;
    const std::vector<std::size_t>& event_of_;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> at_;  // by sentence and word
};

enum class Said : std::uint8_t { nothing, inner_first, outer_first };

Said said_at(const Branches& branches, std::size_t word) {
    for (const char* form : {"after", "since", "following", "once"}) {
        if (branches.marked(word, form)) {
            return Said::inner_first;
        }
    }
    for (const char* form : {"before", "until", "till", "ahead", "prior"}) {
        if (branches.marked(word, form)) {
            return Said::outer_first;
        }
    }
    return Said::nothing;
}

Claim Claimant::claim(std::size_t before, std::size_t after, Ground ground) const {
    return {{event_of_[before], event_of_[after], branches_of(before).tree().span}, ground};
}

/// From the word of the inner event upward to the next one, with the connective on the way.
std::optional<Claim> Claimant::by_connective(std::size_t inner) const {
    const Branches& branches = branches_of(inner);
    Said said = Said::nothing;
    std::size_t word = tellings_[inner].hit.word;
    for (int step = 0; step < farthest && branches.word(word).head != Word::no_head; ++step) {
        const Said here = said_at(branches, word);
        said = here == Said::nothing ? said : here;
        // "after the summit and before the talks": not the summit before the talks
        const bool joined = branches.word(word).relation == Relation::conj && here != Said::nothing;
        word = branches.word(word).head;
        if (joined && branches.word(word).head != Word::no_head) {
            word = branches.word(word).head;
        }
        const auto outer = telling_at(tellings_[inner].hit.sentence, word);
        if (outer && said != Said::nothing) {
            return said == Said::inner_first ? claim(inner, *outer, Ground::connective)
                                             : claim(*outer, inner, Ground::connective);
        }
        if (outer) {
            break;
        }
    }
    return std::nullopt;
}

/// Whether what hangs on it as an infinitive is to come: "agreed to", "urged them to", "planned
/// to".
bool Claimant::looks_ahead(std::size_t telling) const {
    const std::string& type = tellings_[telling].type;
    const Word& word = branches_of(telling).word(tellings_[telling].hit.word);
    return type == "AGREE" || type == "REQUEST" || type == "THREATEN" ||
           scene_.lexicon.modality("verb", word.lemma) == Modality::planned;
}

/// By the tense of the inner clause and by how it hangs on the outer.
std::optional<Claim> Claimant::by_clause(std::size_t inner) const {
    const Hit& hit = tellings_[inner].hit;
    const ClauseOrder clauses{branches_of(inner), scene_.speech, scene_.lexicon};
    const ClauseShift shift = clauses.shift_of(hit.word);
    const auto outer = shift.from ? telling_at(hit.sentence, *shift.from) : std::nullopt;
    if (hit.noun || !outer) {
        return std::nullopt;
    }
    if (shift.ground == Ground::perfect && tellings_[inner].status == Status::actual) {
        return claim(inner, *outer, Ground::perfect);
    }
    const bool direct = branches_of(inner).word(hit.word).head == *shift.from;
    const bool ahead =
        direct && shift.ground == Ground::complement && shift.steps > 0 && looks_ahead(*outer);
    return ahead ? std::optional{claim(*outer, inner, Ground::complement)} : std::nullopt;
}

/// "for vetoing it": not "because of the fighting", which may go on, nor "for supporting him".
bool Claimant::is_done(std::size_t cause) const {
    const Hit& hit = tellings_[cause].hit;
    return !hit.noun && branches_of(cause).marked(hit.word, "for") &&
           tellings_[cause].status == Status::actual && tellings_[cause].type != "SUPPORT";
}

std::vector<Claim> Claimant::claims() const {
    std::vector<Claim> found;
    for (std::size_t i = 0; i < tellings_.size(); ++i) {
        for (const auto& made : {by_connective(i), by_clause(i)}) {
            if (made) {
                found.push_back(*made);
            }
        }
        for (const std::size_t cause : tellings_[i].causes) {
            if (is_done(cause)) {
                found.push_back(claim(cause, i, Ground::complement));
            }
        }
    }
    std::ranges::stable_sort(found, {}, &Claim::ground);
    return found;
}

class Orders {
public:
    /// Takes an order once.
    void add(const Order& order) {
        if (known_.insert({order.before, order.after}).second) {
            orders_.push_back(order);
        }
    }
    [[nodiscard]] std::vector<Order> take() { return std::move(orders_); }

private:
    std::vector<Order> orders_;
    std::set<std::pair<std::size_t, std::size_t>> known_;
};

/// The sentence that ties an event to another one, directly or over events between.
Span evidence_for(const std::vector<Order>& claims, const Chronology& known, std::size_t before,
                  std::size_t after, std::size_t undated) {
    const auto ties = [&](const Order& order) {
        if (order.before != undated && order.after != undated) {
            return false;
        }
        return (order.before == before || known.is_before(before, order.before)) &&
               (order.after == after || known.is_before(order.after, after));
    };
    const auto direct = std::ranges::find_if(
        claims, [&](const Order& order) { return order.before == before && order.after == after; });
    const auto found = direct != claims.end() ? direct : std::ranges::find_if(claims, ties);
    return found == claims.end() ? Span{} : found->evidence;
}

bool can_be_ordered(const Event& event) {
    return event.status != Status::denied;
}

}  // namespace

std::vector<Order> find_orders(const Scene& scene, const std::vector<Telling>& tellings,
                               const std::vector<std::size_t>& event_of,
                               const std::vector<Event>& events) {
    Chronology known{events};
    std::vector<Order> claimed;
    for (const Claim& one : Claimant{scene, tellings, event_of}.claims()) {
        const auto& [before, after, evidence] = one.order;
        if (can_be_ordered(events[before]) && can_be_ordered(events[after]) &&
            known.add(before, after)) {
            claimed.push_back(one.order);
        }
    }
    Orders orders;
    for (std::size_t event = 0; event < events.size(); ++event) {
        if (events[event].when.period) {
            continue;
        }
        if (const auto earlier = known.last_before(event)) {
            orders.add({*earlier, event, evidence_for(claimed, known, *earlier, event, event)});
        }
        if (const auto later = known.first_after(event)) {
            orders.add({event, *later, evidence_for(claimed, known, event, *later, event)});
        }
    }
    for (const Order& order : claimed) {
        orders.add(order);
    }
    return orders.take();
}

}  // namespace annals
