// One event, many mentions: "conference in Paris" = "the summit" = "Friday's meeting", but not
// "last week's conference in Geneva". A mention joins the latest event of its type that nothing
// speaks against (dates, places, who, whether it happened) and that something speaks for: the same
// word or one of its family (defect, defection), a definite noun that takes up what was told, the
// same actors. Tested in tests/events/coreference_test.cpp.
#include <algorithm>
#include <array>
#include <map>

#include "events/scene.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

constexpr std::size_t most_looked_at = 40;  // earlier events of the type
constexpr std::size_t nearby = 3;           // sentences a general noun reaches back

using List = std::vector<std::size_t>;

/// What is known of an event so far.
struct Group {
    List tellings;
    List agents, targets;
    std::vector<std::string> lemmas;
    std::string place;
    std::optional<Period> period;
    Status status = Status::actual;
    std::size_t last_sentence = 0;
};

bool meet(const List& a, const List& b) {
    return std::ranges::any_of(a,
                               [&](std::size_t x) { return std::ranges::find(b, x) != b.end(); });
}

/// Both known and without a common member.
bool contradict(const List& a, const List& b) {
    return !a.empty() && !b.empty() && !meet(a, b);
}

bool overlap(const Period& a, const Period& b) {
    const bool a_ends_before = a.last && b.first && *a.last < *b.first;
    const bool b_ends_before = b.last && a.first && *b.last < *a.first;
    return !a_ends_before && !b_ends_before;
}

/// Words of one family begin alike: "defected", "defection".
bool one_family(const std::string& a, const std::string& b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < shorter && a[same] == b[same]) {
        ++same;
    }
    return same >= 4 && 10 * same >= 7 * shorter;
}

std::string lemma_of(const Scene& scene, const Telling& telling) {
    return small(scene.branches[telling.hit.sentence].word(telling.hit.word).lemma);
}

bool has_family(const Group& group, const std::string& lemma) {
    return std::ranges::any_of(group.lemmas, [&](const std::string& other) {
        return other == lemma || one_family(other, lemma);
    });
}

/// "the meeting" takes up a summit or that they met, not a visit or a mediation.
bool is_assembly(const std::string& lemma) {
    static constexpr std::array assemblies{"assemble", "conference", "congress",    "convene",
                                           "dialogue", "discussion", "gather",      "gathering",
                                           "meet",     "meeting",    "session",     "summit",
                                           "talk",     "talks",      "negotiation", "negotiate"};
    return std::ranges::find(assemblies, lemma) != assemblies.end();
}

bool has_assembly(const Group& group) {
    return std::ranges::any_of(group.lemmas, is_assembly);
}

bool has_lemma(const Group& group, const std::string& lemma) {
    return std::ranges::find(group.lemmas, lemma) != group.lemmas.end();
}

bool is_open(Status status) {
    return status == Status::possible || status == Status::planned;
}

bool parties_may_differ(const std::string& type) {
    return type == "CONSULT" || type == "AGREE";
}

bool is_general(const std::string& lemma) {
    static constexpr std::array general{
        "attack",  "assault",  "incident",   "killing",  "operation", "violence",   "fighting",
        "raid",    "accident", "disaster",   "conflict", "campaign",  "aggression", "case",
        "meeting", "summit",   "conference", "talks",    "talk",      "gathering",  "agreement",
        "deal",    "protest",  "battle",     "move",     "decision",  "fight",      "clash"};
    return std::ranges::find(general, lemma) != general.end();
}

bool status_agrees(Status a, Status b) {
    const auto happened = [](Status s) { return s == Status::actual || s == Status::planned; };
    return a == b || (happened(a) && happened(b)) ||
           (a != Status::actual && b != Status::actual && a != Status::denied &&
            b != Status::denied);
}

bool same_place(const std::string& a, const std::string& b) {
    return a.find(b) != a.npos || b.find(a) != b.npos;
}

bool nothing_against(const Group& group, const Telling& telling) {
    const bool dates =
        !group.period || !telling.when.period || overlap(*group.period, *telling.when.period);
    const bool places =
        group.place.empty() || telling.place.empty() || same_place(group.place, telling.place);
    const bool parties =
        parties_may_differ(telling.type) || !contradict(group.agents, telling.agents);
    const bool own_date = telling.when.period && telling.when.basis != Basis::inherited;
    const bool known_day =
        !own_date || group.period || telling.definite;  // "met in February" is news of its own
    return dates && known_day && places && parties && !contradict(group.targets, telling.targets) &&
           status_agrees(group.status, telling.status);
}

bool same_parties(const Group& group, const Telling& telling) {
    const auto sorted = [](List list) {
        std::ranges::sort(list);
        return list;
    };
    return sorted(group.agents) == sorted(telling.agents) &&
           sorted(group.targets) == sorted(telling.targets);
}

bool something_for(const Scene& scene, const Group& group, const Telling& telling) {
    const std::string lemma = lemma_of(scene, telling);
    const bool family = has_family(group, lemma);
    const bool agents_meet = meet(group.agents, telling.agents);
    const bool targets_meet = meet(group.targets, telling.targets);
    const bool silent = telling.agents.empty() && telling.targets.empty();
    const bool near = telling.hit.sentence - group.last_sentence <= nearby;
    if (is_speech_act(telling.type) && !telling.hit.noun) {
        return family && !telling.agents.empty() && same_parties(group, telling);
    }
    if (telling.hit.noun && telling.definite) {
        const bool met = telling.type == "CONSULT" && (!is_assembly(lemma) || has_assembly(group));
        // "abuses ... the killing of villagers": who names his own victims takes up nothing.
        const bool takes_up = near && (silent || agents_meet || targets_meet);
        return family || (is_general(lemma) && (telling.type == "CONSULT" ? met : takes_up));
    }
    if (telling.type == "CONSULT" && telling.hit.noun) {
        const bool new_one = telling.indefinite;
        const bool placed = !telling.place.empty() && !group.place.empty();
        const bool dated = telling.when.period && group.period;
        return new_one ? placed && dated : placed || (dated && (family || is_general(lemma)));
    }
    // Killed and wounded of one incident are one event.
    if (is_harm(lemma) && telling.hit.sentence == group.last_sentence) {
        return std::ranges::any_of(group.lemmas, is_harm);
    }
    if (telling.hit.noun && has_lemma(group, lemma) && silent && group.agents.empty() &&
        group.targets.empty() && !telling.indefinite && is_open(telling.status) &&
        is_open(group.status)) {
        return true;  // "a transition", "the transition plan": what is still to come is one
    }
    if (telling.type == "LEADER" && telling.status != Status::actual) {
        return targets_meet;
    }
    // "the killing went on ... the army killed ten": who did what to whom is news of its own.
    const bool whole = !telling.hit.noun && !telling.agents.empty() && !telling.targets.empty();
    return family && (agents_meet || targets_meet || (silent && near) ||
                      (group.agents.empty() && group.targets.empty() && near && !whole));
}

using GroupOf = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;  // by sentence and word

/// "spoke at the conference in Lima, where ministers met"
bool is_place_clause(const Branches& branches, std::size_t verb) {
    return std::ranges::any_of(branches.under(verb, Relation::advmod), [&](std::size_t child) {
        return small(branches.word(child).token.form) == "where";
    });
}

/// "the conference" rather means what was called a conference than a meeting that was told last,
/// but beside the main line; not so "that conference".
bool is_meeting_by_name(const Scene& scene, const Telling& telling) {
    const Branches& branches = scene.branches[telling.hit.sentence];
    const auto article = branches.first(telling.hit.word, Relation::det);
    return telling.type == "CONSULT" && telling.hit.noun && article &&
           small(branches.word(*article).token.form) == "the";
}

/// Whether an event was told last beside the main line.
bool is_aside(const Scene& scene, const std::vector<Telling>& tellings, const Group& group) {
    const Hit& last = tellings[group.tellings.back()].hit;
    return scene.branches[last.sentence].in_relative_clause(last.word);
}

/// "a conference of ministers, which included Peru, met in Geneva": one meeting. The subject, else
/// the meeting that was brought up last in the sentence.
std::optional<std::size_t> meeting_that_met(const Scene& scene,
                                            const std::vector<Telling>& tellings,
                                            const GroupOf& group_of, std::size_t index) {
    const Hit& hit = tellings[index].hit;
    if (hit.noun || tellings[index].type != "CONSULT") {
        return std::nullopt;
    }
    const Branches& branches = scene.branches[hit.sentence];
    const auto subject = branches.first(hit.word, Relation::nsubj);
    for (std::size_t i = index; i-- > 0 && tellings[i].hit.sentence == hit.sentence;) {
        const Telling& other = tellings[i];
        if (other.type != "CONSULT" || !other.hit.noun) {
            continue;
        }
        if (is_place_clause(branches, hit.word) ||
            (subject ? *subject == other.hit.word : other.indefinite)) {
            return group_of.at({hit.sentence, other.hit.word});
        }
        return std::nullopt;
    }
    return std::nullopt;
}

void take(const Scene& scene, Group& group, const std::vector<Telling>& tellings,
          std::size_t index) {
    const Telling& telling = tellings[index];
    const auto add = [](List& list, const List& more) {
        for (const std::size_t one : more) {
            if (std::ranges::find(list, one) == list.end()) {
                list.push_back(one);
            }
        }
    };
    add(group.agents, telling.agents);
    add(group.targets, telling.targets);
    group.lemmas.push_back(lemma_of(scene, telling));
    if (group.place.empty()) {
        group.place = telling.place;
    }
    if (!group.period) {
        group.period = telling.when.period;
    }
    if (group.tellings.empty() || telling.status == Status::actual) {
        group.status = telling.status;
    }
    group.tellings.push_back(index);
    group.last_sentence = telling.hit.sentence;
}

}  // namespace

std::vector<std::vector<std::size_t>> join(const Scene& scene,
                                           const std::vector<Telling>& tellings) {
    std::vector<Group> groups;
    std::map<std::string, List> of_type;
    GroupOf group_of;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        List& earlier = of_type[tellings[i].type];
        std::optional<std::size_t> found = meeting_that_met(scene, tellings, group_of, i);
        bool settled = found.has_value();
        const bool names_meeting = is_meeting_by_name(scene, tellings[i]);
        for (std::size_t n = 0; n < std::min(earlier.size(), most_looked_at) && !settled; ++n) {
            const Group& group = groups[earlier[earlier.size() - 1 - n]];
            const bool same_spot = !tellings[i].place.empty() && group.place == tellings[i].place;
            const bool same_word = !names_meeting || has_lemma(group, lemma_of(scene, tellings[i]));
            if (found && !same_spot && !(names_meeting && same_word)) {
                continue;  // the latest will do, unless an earlier one is of that place or word
            }
            if (nothing_against(group, tellings[i]) && something_for(scene, group, tellings[i])) {
                found = earlier[earlier.size() - 1 - n];
                settled = same_spot || (tellings[i].place.empty() &&
                                        (same_word || !is_aside(scene, tellings, group)));
            }
        }
        if (!found) {
            found = groups.size();
            groups.emplace_back();
            earlier.push_back(*found);
        }
        group_of[{tellings[i].hit.sentence, tellings[i].hit.word}] = *found;
        take(scene, groups[*found], tellings, i);
    }
    std::vector<List> result;
    for (Group& group : groups) {
        result.push_back(std::move(group.tellings));
    }
    return result;
}

}  // namespace annals
