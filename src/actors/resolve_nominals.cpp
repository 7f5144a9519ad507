// Whom a noun phrase means. A definite one ("the defector", "the Syrian leader") looks for somebody
// told before: by the same noun, by a role that has the noun in it, by what somebody did
// ("defected"), by its sort. An indefinite one ("two children") is somebody new. A few nouns are a
// state or its rulers whatever the article: "the Turkish government", "al-Assad's regime".
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "actors/told_before.hpp"
#include "language/phrase_key.hpp"

namespace annals {
namespace {

using Article = Candidate::Article;
using Members = std::vector<std::size_t>;

bool is_cue(const Story& story, const Candidate& candidate, std::string_view cue) {
    return story.facts.is_cue(candidate.noun, cue);
}

/// What several of a sort are.
ActorClass class_of(const Candidate& candidate) {
    if (!candidate.plural || candidate.actor_class == ActorClass::population) {
        return candidate.actor_class;
    }
    if (candidate.actor_class == ActorClass::person && candidate.sector == "REB") {
        return ActorClass::armed_group;
    }
    return candidate.sector == "MIL" ? ActorClass::organisation : ActorClass::group;
}

/// "over 345 Muslim pilgrims" are also "345 Muslim pilgrims" and "Muslim pilgrims".
void call_without_number(Story& story, const SentenceReading& reading, std::size_t member,
                         const Candidate& candidate) {
    const SentenceView& sentence = reading.sentence;
    for (std::size_t i = candidate.first; i < candidate.head; ++i) {
        const Word& word = sentence.word(i);
        if (word.upos == Upos::num && word.head == candidate.head) {
            story.cast.call(member, sentence.text(i, candidate.head));
            story.cast.call(member, sentence.text(i + 1, candidate.head));
            return;
        }
    }
}

/// Notes that a member is called so.
void call(Story& story, const SentenceReading& reading, std::size_t member,
          const Candidate& candidate) {
    story.cast.call(member, candidate.text);
    if (candidate.last > candidate.head) {
        story.cast.call(member, reading.sentence.text(candidate.first, candidate.head));
    }
    if (candidate.plural) {
        call_without_number(story, reading, member, candidate);
    }
    if (!candidate.noun.empty()) {
        story.cast.call_noun(member, candidate.noun);
    }
}

void note_belonging(Story& story, std::size_t member, const Belonging& belongs) {
    story.cast.from(member, belongs.country);
    if (belongs.body) {
        story.cast.belong(member, *belongs.body);
    }
}

std::size_t somebody_new(Story& story, const SentenceReading& reading, const Candidate& candidate,
                         const Belonging& belongs) {
    const std::size_t member = story.cast.add(class_of(candidate));
    Member& who = story.cast[member];
    who.plural = candidate.plural;
    who.gender = candidate.gender;
    who.actor.sector = candidate.sector == "QTY" ? "" : candidate.sector;
    note_belonging(story, member, belongs);
    call(story, reading, member, candidate);
    story.cast.set_key(fmt::format("words {}", folded(candidate.text)), member);
    return member;
}

bool a_state(const Story& story, const Recent::Spoken& spoken) {
    return spoken.members.size() == 1 &&
           story.cast[spoken.members.front()].actor.actor_class == ActorClass::state;
}

/// "the country": the state told last, rather as an actor than as a place.
Members the_state(const Story& story, const SentenceReading& reading, const Candidate& candidate) {
    const auto found =
        story.recent.best(reading.sentence.number, candidate.head,
                          [&](const Recent::Spoken& spoken) { return a_state(story, spoken); });
    return found ? found->members : Members{};
}

/// "the parties" of a treaty or a quarrel, "the two sides".
bool is_side(const Candidate& candidate) {
    return candidate.noun == "side" || (candidate.plural && candidate.noun == "party" &&
                                        (candidate.count == 2 ||
                                         candidate.first + 1 >= candidate.head));
}

/// "the two nations", "both countries": the last two that were named in one breath, else the last
/// two.
Members the_two(const Story& story, const SentenceReading& reading, const Candidate& candidate) {
    const bool states = candidate.actor_class == ActorClass::state;
    const auto fits = [&](std::size_t member) {
        const ActorClass actor_class = story.cast[member].actor.actor_class;
        if (is_side(candidate)) {
            return story.cast[member].named &&
                   (actor_class == ActorClass::state || a_body(actor_class));
        }
        if (states || (candidate.actor_class == ActorClass::person && candidate.sector == "GOV")) {
            return actor_class == candidate.actor_class;  // "the two leaders"
        }
        return a_body(candidate.actor_class)
                   ? a_body(actor_class)
                   : actor_class == ActorClass::state || actor_class == candidate.actor_class;
    };
    const auto pair = story.recent.latest(
        reading.sentence.number, candidate.head, [&](const Recent::Spoken& spoken) {
            return spoken.members.size() == 2 && std::ranges::all_of(spoken.members, fits);
        });
    if (pair) {
        return pair->members;
    }
    Members two;
    for (int i = 0; i < 2; ++i) {
        const auto next = story.recent.latest(
            reading.sentence.number, candidate.head, [&](const Recent::Spoken& spoken) {
                return spoken.members.size() == 1 && !spoken.as_place &&
                       fits(spoken.members.front()) && story.cast[spoken.members.front()].named &&
                       std::ranges::find(two, spoken.members.front()) == two.end();
            });
        if (next) {
            two.push_back(next->members.front());
        }
    }
    return two.size() == 2 ? two : Members{};
}

/// "al-Assad's regime", "the Syrian regime", "the regime": one for each country.
std::size_t regime(Story& story, const SentenceReading& reading, const Candidate& candidate,
                   const Belonging& belongs) {
    std::string country = belongs.country;
    if (country.empty()) {
        for (const std::size_t member : story.cast.called("regime")) {
            country = country.empty() ? story.cast[member].actor.country : country;
        }
    }
    const std::size_t member = story.cast.keyed("regime " + country, ActorClass::government);
    story.cast[member].actor.country = country;
    story.cast[member].actor.sector = "GOV";
    call(story, reading, member, candidate);
    story.cast.call_noun(member, "regime");
    return member;
}

/// "the Syrian people": "Syrians".
std::size_t population(Story& story, const SentenceReading& reading, const Candidate& candidate,
                       const Belonging& belongs) {
    const std::size_t member =
        story.cast.keyed("population " + belongs.country, ActorClass::population);
    Member& who = story.cast[member];
    who.plural = true;
    who.actor.country = belongs.country;
    who.actor.sector = candidate.sector;
    call(story, reading, member, candidate);
    return member;
}

/// "a former Syrian minister, Mr. X", "Hamas, an armed group": one actor under two descriptions.
std::optional<std::size_t> by_apposition(const Story& story, const SentenceReading& reading,
                                         const Candidate& candidate) {
    const SentenceView& sentence = reading.sentence;
    Members others;
    if (sentence.word(candidate.head).relation == Relation::appos) {
        others.push_back(sentence.word(candidate.head).head);
    }
    for (const std::size_t below : sentence.children[candidate.head]) {
        const Relation relation = sentence.word(below).relation;
        if (relation == Relation::appos || (relation == Relation::flat && below > candidate.last)) {
            others.push_back(below);
        }
    }
    const bool copula = sentence.child(candidate.head, Relation::cop) != Word::no_head;
    if (const std::size_t subject = sentence.child(candidate.head, Relation::nsubj);
        copula && subject != Word::no_head) {
        others.push_back(subject);
    }
    for (const std::size_t other : others) {
        const auto member = other < sentence.size() ? reading.member(story, other) : std::nullopt;
        if (!member) {
            continue;
        }
        const Member& who = story.cast[*member];
        const bool person = who.actor.actor_class == ActorClass::person && !who.plural;
        const bool bodies =
            a_body(who.actor.actor_class) &&
            (a_body(candidate.actor_class) || candidate.actor_class == ActorClass::group);
        if (a_person(candidate) ? person : bodies && !candidate.plural) {
            return member;
        }
    }
    return std::nullopt;
}

void note_role(Story& story, const SentenceReading& reading, std::size_t member,
               const Candidate& candidate) {
    Actor& actor = story.cast[member].actor;
    if (!a_person(candidate) || !story.cast[member].named) {
        return;
    }
    if (actor.role.empty()) {
        std::size_t first = candidate.first;
        if (reading.sentence.word(first).upos == Upos::det) {
            ++first;
        }
        actor.role = reading.sentence.text(first, candidate.last);
    }
    if (actor.sector.empty()) {
        actor.sector = candidate.sector;
    }
}

/// "many of the Iraqis" are they as far as a story goes; "hundreds of protesters" are new, of the
/// sort they count.
std::size_t quantity(Story& story, const SentenceReading& reading, Candidate candidate) {
    const auto whole = reading.member(story, candidate.part_of);
    const bool definite = reading.sentence.child(candidate.part_of, Relation::det) != Word::no_head;
    if (whole && definite) {
        story.cast.call(*whole, candidate.text);
        return *whole;
    }
    if (whole) {
        const Actor& of = story.cast[*whole].actor;
        const bool one =
            of.actor_class == ActorClass::person || of.actor_class == ActorClass::state;
        candidate.actor_class = one ? ActorClass::group : of.actor_class;
        candidate.sector = of.sector;
    }
    candidate.plural = candidate.actor_class == ActorClass::group;
    const std::size_t member =
        somebody_new(story, reading, candidate, belonging(story, reading, candidate));
    story.cast[member].plural = true;
    return member;
}

bool definite(const Candidate& candidate) {
    return candidate.article == Article::definite;
}

/// Nouns that mean a state or its rulers. Empty: not here.
Members state_or_rulers(Story& story, const SentenceReading& reading, const Candidate& candidate,
                        const Belonging& belongs) {
    if ((candidate.count == 2 || (is_side(candidate) && belongs.country.empty())) &&
        definite(candidate)) {
        return the_two(story, reading, candidate);
    }
    if (candidate.plural) {
        return {};
    }
    if (is_cue(story, candidate, "regime")) {
        return {regime(story, reading, candidate, belongs)};
    }
    if (is_cue(story, candidate, "state as actor") && !belongs.country.empty()) {
        const std::size_t member = state_member(story, belongs.country);
        call(story, reading, member, candidate);
        return {member};
    }
    if (candidate.noun == "people" && definite(candidate) && !belongs.country.empty()) {
        return {population(story, reading, candidate, belongs)};
    }
    if (candidate.actor_class == ActorClass::state && definite(candidate) &&
        belongs.country.empty() && candidate.first + 1 >= candidate.head) {
        return the_state(story, reading, candidate);
    }
    return {};
}

}  // namespace

std::vector<std::size_t> resolve_nominal(Story& story, const SentenceReading& reading,
                                         const Candidate& candidate) {
    if (candidate.part_of != Word::no_head) {
        return reading.mention(story, candidate.part_of) == nullptr
                   ? Members{}
                   : Members{quantity(story, reading, candidate)};
    }
    const Belonging belongs = belonging(story, reading, candidate);
    if (const Members members = state_or_rulers(story, reading, candidate, belongs);
        !members.empty()) {
        return members;
    }
    if (candidate.noun == "side") {
        return {};
    }
    std::optional<std::size_t> member = by_apposition(story, reading, candidate);
    if (member) {
        note_role(story, reading, *member, candidate);
    } else {
        member = told_before(story, reading, candidate, belongs);
    }
    if (!member) {
        return {somebody_new(story, reading, candidate, belongs)};
    }
    note_belonging(story, *member, belongs);
    call(story, reading, *member, candidate);
    return {*member};
}

}  // namespace annals
