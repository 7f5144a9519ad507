// Events inside events. From the word of the inner one upward, over words that tell of no event
// themselves, to the first that does:
//   called for sanctions; efforts to oust him were vetoed     object: what was asked for, vetoed
//   lambasted Russia for blocking it; jailed over the attack  cause: why
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "events/scene.hpp"

namespace annals {
namespace {

constexpr int farthest = 4;  // words between inner and outer

enum class Link : std::uint8_t { none, object, cause };

bool tells_why(const Branches& branches, std::size_t word) {
    static constexpr std::array why{"for", "over", "after", "because"};
    return std::ranges::any_of(why, [&](const char* form) { return branches.marked(word, form); });
}

/// How an event of that type is tied to what hangs on it with "for", "over".
bool reacts(const std::string& type) {
    static constexpr std::array reactions{"ACCUSE",  "SANCTION", "PROTEST", "COERCE",
                                          "SUPPORT", "REJECT",   "THREATEN"};
    return std::ranges::find(reactions, type) != reactions.end();
}

Link link(const Branches& branches, std::size_t word, const Telling& outer) {
    switch (branches.word(word).relation) {
        case Relation::obj:
        case Relation::nsubj_pass:
        case Relation::xcomp:
        case Relation::ccomp:
        case Relation::acl:
        case Relation::compound:
            return Link::object;
        case Relation::acl_relcl:
            return branches.is_content_clause(word) ? Link::object : Link::none;
        case Relation::advcl:
        case Relation::obl:
        case Relation::nmod:
            break;
        default:
            return Link::none;
    }
    if (tells_why(branches, word) && reacts(outer.type)) {
        return Link::cause;
    }
    static constexpr std::array objects{"for", "to", "of", "against", "on", "from", "with"};
    const bool tied =
        std::ranges::any_of(objects, [&](const char* form) { return branches.marked(word, form); });
    return tied ? Link::object : Link::none;
}

/// Words that the search may pass: "efforts to oust", "attempts", light verbs; not the subject's
/// side.
bool passable(Relation relation) {
    switch (relation) {
        case Relation::obj:
        case Relation::obl:
        case Relation::nmod:
        case Relation::acl:
        case Relation::xcomp:
        case Relation::ccomp:
        case Relation::nsubj_pass:
        case Relation::compound:
        case Relation::conj:
            return true;
        default:
            return false;
    }
}

using ByWord = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;

struct Found {
    std::size_t outer;
    Link kind;
};

std::optional<Found> outer_of(const Scene& scene, const std::vector<Telling>& tellings,
                              const ByWord& at, const Telling& inner) {
    const Branches& branches = scene.branches[inner.hit.sentence];
    std::size_t word = inner.hit.light && inner.hit.noun ? *inner.hit.light : inner.hit.word;
    for (int step = 0; step < farthest; ++step) {
        const std::size_t head = branches.word(word).head;
        if (head == Word::no_head) {
            return std::nullopt;
        }
        const auto found = at.find({inner.hit.sentence, head});
        if (found != at.end() && branches.word(word).relation != Relation::conj) {
            const Link kind = link(branches, word, tellings[found->second]);
            return kind == Link::none ? std::nullopt : std::optional{Found{found->second, kind}};
        }
        if (!passable(branches.word(word).relation)) {
            return std::nullopt;
        }
        word = head;
    }
    return std::nullopt;
}

void add(std::vector<std::size_t>& list, const std::vector<std::size_t>& more,
         const std::vector<std::size_t>& but) {
    for (const std::size_t one : more) {
        if (std::ranges::find(list, one) == list.end() &&
            std::ranges::find(but, one) == but.end()) {
            list.push_back(one);
        }
    }
}

/// What of an event inside it an event without a target of its own is aimed at: "condemned [his]
/// murder of the envoy", "demanded that [they] leave", "rejected [his] call" (not "denied that he
/// came", "rejected the idea that he come"); "threatened to kill [the envoy]", "agreed to meet
/// [the envoy]".
enum class Aim : std::uint8_t { none, doers, anyone };
Aim aim_of(std::string_view type) {
    static constexpr std::array at_doers{"ACCUSE", "PROTEST", "REJECT", "REQUEST", "SUPPORT"};
    static constexpr std::array at_anyone{"AGREE", "THREATEN"};
    if (std::ranges::find(at_doers, type) != at_doers.end()) {
        return Aim::doers;
    }
    return std::ranges::find(at_anyone, type) != at_anyone.end() ? Aim::anyone : Aim::none;
}

void aim(const std::vector<Telling>& tellings, Telling& outer) {
    const Aim aim = aim_of(outer.type);
    if (!outer.targets.empty() || aim == Aim::none) {
        return;
    }
    std::vector<std::size_t> inside = outer.causes;
    if (outer.object) {
        inside.push_back(*outer.object);
    }
    for (const std::size_t i : inside) {
        const bool own_deed = tellings[i].hit.noun && outer.hit.entry->valence != 0;
        if (outer.type == "REJECT" && !own_deed) {
            continue;
        }
        if (aim == Aim::anyone) {
            add(outer.targets, tellings[i].targets, outer.agents);
        }
        if (aim == Aim::doers || outer.targets.empty()) {
            add(outer.targets, tellings[i].agents, outer.agents);
        }
    }
}

/// Who blocks efforts to do something does not do it: "Chile blocked efforts to topple him".
void take_back_doers(const Scene& scene, std::vector<Telling>& tellings, const Telling& outer) {
    if (outer.type != "REJECT" || !outer.object) {
        return;
    }
    Telling& inner = tellings[*outer.object];
    const bool of_noun =
        scene.branches[inner.hit.sentence].word(inner.hit.word).relation == Relation::acl;
    if (of_noun && inner.agents == outer.agents) {
        inner.agents.clear();
    }
}

/// Nobody condemns himself: in "lambasted both for blocking it" somebody else did, though the text
/// does not let us know who.
void take_back_deeds(std::vector<Telling>& tellings, const Telling& outer) {
    if (outer.type != "ACCUSE") {
        return;
    }
    for (const std::size_t cause : outer.causes) {
        if (tellings[cause].agents == outer.agents) {
            tellings[cause].agents.clear();
        }
    }
}

/// "requested help from Chile": the help is for who asks.
void help_who_asks(std::vector<Telling>& tellings, const Telling& outer) {
    if (outer.type == "REQUEST" && outer.object && tellings[*outer.object].type == "AID" &&
        tellings[*outer.object].targets.empty() && tellings[*outer.object].hit.noun) {
        add(tellings[*outer.object].targets, outer.agents, tellings[*outer.object].agents);
    }
}

}  // namespace

void nest(const Scene& scene, std::vector<Telling>& tellings) {
    ByWord at;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        at[{tellings[i].hit.sentence, tellings[i].hit.word}] = i;
    }
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const auto found = outer_of(scene, tellings, at, tellings[i]);
        if (!found) {
            continue;
        }
        Telling& outer = tellings[found->outer];
        if (found->kind == Link::object && !outer.object) {
            outer.object = i;
        } else {
            outer.causes.push_back(i);
        }
    }
    for (Telling& telling : tellings) {
        take_back_doers(scene, tellings, telling);
        take_back_deeds(tellings, telling);
        aim(tellings, telling);
        help_who_asks(tellings, telling);
    }
}

}  // namespace annals
