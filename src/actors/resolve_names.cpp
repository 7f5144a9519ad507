// Whom a proper name means. A state has one actor however it is called: "U.S.", "Washington",
// "American".
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "actors/story.hpp"
#include "language/letters.hpp"
#include "language/phrase_key.hpp"

namespace annals {
namespace {

using Kind = Named::Kind;
using FactKind = ActorFact::Kind;

bool has_relation(const SentenceReading& reading, std::size_t head,
                  std::initializer_list<Relation> relations) {
    return std::ranges::find(relations, reading.sentence.word(head).relation) != relations.end();
}

bool modifies(const SentenceReading& reading, std::size_t head) {
    return has_relation(reading, head,
                        {Relation::compound, Relation::amod, Relation::nmod_desc,
                         Relation::nmod_unmarked, Relation::flat});
}

bool takes_part(const SentenceReading& reading, std::size_t head) {
    return has_relation(reading, head,
                        {Relation::nsubj, Relation::nsubj_pass, Relation::obl_agent, Relation::obj,
                         Relation::iobj, Relation::nmod_poss});
}

/// The country of somebody who held office around the day of publication; of any time when all
/// agree.
std::string country_of_leader(const Story& story, const std::string& name) {
    std::string in_time;
    std::string ever;
    bool several = false;
    for (const ActorFact* fact : story.facts.find(name)) {
        if (fact->kind != FactKind::leader) {
            continue;
        }
        const bool now = !story.published.empty() && fact->from <= story.published &&
                         (fact->to.empty() || story.published <= fact->to);
        if (now && in_time.empty()) {
            in_time = fact->country;
        }
        several = several || (!ever.empty() && ever != fact->country);
        ever = fact->country;
    }
    return in_time.empty() && !several ? ever : in_time;
}

void note_belonging(Story& story, std::size_t member, const Belonging& belongs) {
    story.cast.from(member, belongs.country);
    if (belongs.body) {
        story.cast.belong(member, *belongs.body);
    }
}

/// By the first of several names: "Hillary Clinton" is a woman.
Gender gender_of_first_name(const ActorFacts& facts, const std::string& fullest) {
    const std::string name = folded(fullest);
    const std::size_t blank = name.find(' ');
    if (blank == std::string::npos) {
        return Gender::unknown;
    }
    const std::string first = name.substr(0, blank);
    if (facts.is_cue(first, "female name")) {
        return Gender::female;
    }
    return facts.is_cue(first, "male name") ? Gender::male : Gender::unknown;
}

std::size_t person(Story& story, const SentenceReading& reading, const Candidate& candidate) {
    const std::size_t number = story.persons.identify(candidate.named.name);
    const std::size_t member =
        story.cast.keyed(fmt::format("person {}", number), ActorClass::person);
    Member& who = story.cast[member];
    who.named = true;
    who.fullest = story.persons.fullest(number);
    if (who.gender == Gender::unknown) {
        who.gender = candidate.gender != Gender::unknown
                         ? candidate.gender
                         : gender_of_first_name(story.facts, who.fullest);
    }
    if (who.actor.role.empty()) {
        who.actor.role = candidate.role;
    }
    if (who.actor.sector.empty()) {
        who.actor.sector = candidate.sector;
    }
    story.cast.call(member, candidate.named.name);
    note_belonging(story, member, belonging(story, reading, candidate));
    if (story.cast[member].actor.country.empty() && story.cast[member].actor.member_of.empty()) {
        story.cast[member].actor.country = country_of_leader(story, story.persons.fullest(number));
    }
    return member;
}

std::size_t population(Story& story, const Candidate& candidate) {
    const std::string key =
        candidate.named.country.empty() ? folded(candidate.named.name) : candidate.named.country;
    const std::size_t member = story.cast.keyed("population " + key, ActorClass::population);
    Member& who = story.cast[member];
    who.plural = true;
    who.named = true;
    who.actor.country = candidate.named.country;
    who.actor.sector = "CVL";
    story.cast.call(member, candidate.text);
    return member;
}

/// "a Syrian", "the Russian": one person of that country.
std::size_t one_of_people(Story& story, const Candidate& candidate) {
    const std::size_t member = story.cast.add(ActorClass::person);
    story.cast[member].actor.country = candidate.named.country;
    story.cast.call(member, candidate.text);
    return member;
}

std::size_t named_state(Story& story, const Candidate& candidate, bool call) {
    const std::size_t member = state_member(story, candidate.named.country);
    if (call) {
        story.cast.call(
            member, candidate.named.kind == Kind::state ? candidate.text : candidate.named.name);
        story.cast.call(member, candidate.text);
    }
    return member;
}

/// "the British", "Soviets" mean the state, "Iraqis" its people, "an Iraqi" one of them.
std::optional<std::size_t> people(Story& story, const SentenceReading& reading,
                                  const Candidate& candidate) {
    const Word& head = reading.sentence.word(candidate.head);
    const bool plural =
        head.xpos == Xpos::nns || head.xpos == Xpos::nnps || head.token.form.ends_with('s');
    const bool the =
        reading.sentence.child(candidate.head, Relation::det) != Word::no_head &&
        folded(reading.sentence.word(reading.sentence.child(candidate.head, Relation::det))
                   .token.form) == "the";
    if (modifies(reading, candidate.head) || candidate.text == "Soviets" || (the && !plural)) {
        return named_state(story, candidate, true);
    }
    return plural ? population(story, candidate) : one_of_people(story, candidate);
}

/// A capital is its government where a government can stand: "Moscow said", "talks with Moscow".
std::optional<std::size_t> capital(Story& story, const SentenceReading& reading,
                                   Candidate& candidate) {
    std::size_t head = candidate.head;
    for (int i = 0; i < 4 && reading.sentence.word(head).relation == Relation::conj; ++i) {
        head = reading.sentence.word(head).head;
    }
    constexpr std::array<std::string_view, 6> with{"by",      "with", "against",
                                                   "between", "for",  "from"};
    const bool acts = takes_part(reading, head) ||
                      std::ranges::find(with, reading.sentence.preposition(head)) != with.end();
    candidate.as_place = candidate.as_place || !acts;
    return named_state(story, candidate, !candidate.as_place);
}

/// A town or region: a place in a state; an actor of its own when it does something.
std::optional<std::size_t> place(Story& story, const SentenceReading& reading,
                                 Candidate& candidate) {
    if (!candidate.as_place &&
        has_relation(reading, candidate.head, {Relation::nsubj, Relation::obl_agent})) {
        const auto actor_class =
            candidate.named.country.empty() ? ActorClass::group : ActorClass::population;
        const std::size_t member =
            story.cast.keyed(fmt::format("place {}", folded(candidate.named.name)), actor_class);
        story.cast[member].actor.country = candidate.named.country;
        story.cast[member].named = true;
        story.cast.call(member, candidate.text);
        return member;
    }
    if (candidate.named.country.empty()) {
        return std::nullopt;
    }
    candidate.as_place = true;
    return state_member(story, candidate.named.country);
}

/// "Sunni", "Jewish" before a noun only describe, but before that of a deed.
bool describes(const Story& story, const SentenceReading& reading, const Candidate& candidate) {
    std::size_t head = candidate.head;  // "Western and Arab nations"
    for (int i = 0; i < 4 && reading.sentence.word(head).relation == Relation::conj; ++i) {
        head = reading.sentence.word(head).head;
    }
    const std::size_t noun = reading.sentence.word(head).head;
    const bool of_deed =
        noun < reading.sentence.size() &&
        !story.lexicon.nouns(small(reading.sentence.word(noun).lemma)).empty();  // "Sunni boycott"
    return candidate.actor_class == ActorClass::population && modifies(reading, head) && !of_deed;
}

/// "High Court" may be "the court" later, "Governing Council" "the council".
void name_noun(Story& story, const SentenceReading& reading, const Candidate& candidate,
               std::size_t member) {
    for (std::size_t i = candidate.last + 1; i-- > candidate.first;) {
        const ActorFact* role =
            i > candidate.first
                ? story.facts.find(reading.sentence.text(i - 1, i), FactKind::role)
                : nullptr;  // "Republican Guards"
        if (role == nullptr) {
            role = story.facts.find(reading.sentence.word(i).token.form, FactKind::role);
        }
        if (role != nullptr && role->actor_class != "person" && role->actor_class != "state") {
            story.cast.call_noun(member, std::string{role->name});
            return;
        }
    }
}

std::optional<std::size_t> body(Story& story, const SentenceReading& reading,
                                const Candidate& candidate) {
    if (describes(story, reading, candidate)) {
        return std::nullopt;
    }
    if (candidate.actor_class == ActorClass::population) {
        return population(story, candidate);
    }
    std::optional<std::size_t> member = story.cast.body(candidate.text);
    if (!member && candidate.named.known) {
        member = story.cast.body(candidate.named.name);
    }
    if (!member) {
        member = story.cast.add(candidate.actor_class);
        story.cast[*member].actor.country = candidate.named.country;
        story.cast[*member].actor.sector = candidate.named.sector;
        story.cast[*member].named = true;
        if (candidate.named.known) {
            story.cast.call(*member, candidate.named.name);
        }
    }
    name_noun(story, reading, candidate, *member);
    story.cast.name_body(*member, candidate.text);
    story.cast.name_body(*member, story.cast[*member].actor.names.empty()
                                      ? candidate.text
                                      : story.cast[*member].actor.names.front());
    story.cast.call(*member, candidate.text);
    note_belonging(story, *member, belonging(story, reading, candidate));
    return member;
}

/// The person whose fuller name the article has told, under a name that the tables do not have:
/// "al-Assad" is no body, whatever the tagger says.
std::optional<std::size_t> told_person(Story& story, const SentenceReading& reading,
                                       Candidate& candidate) {
    if (candidate.named.known || !story.persons.known(candidate.named.name)) {
        return std::nullopt;
    }
    candidate.named.kind = Kind::person;
    candidate.actor_class = ActorClass::person;
    return person(story, reading, candidate);
}

/// Capitals that nobody knows: somebody or something whose fuller name the article has told.
std::optional<std::size_t> unknown(Story& story, const SentenceReading& reading,
                                   Candidate& candidate) {
    if (const auto somebody = told_person(story, reading, candidate)) {
        return somebody;
    }
    const auto member = story.cast.body(candidate.text);
    if (member) {
        story.cast.call(*member, candidate.text);
    }
    return member;
}

}  // namespace

std::size_t state_member(Story& story, const std::string& code) {
    const std::size_t member = story.cast.keyed("state " + code, ActorClass::state);
    Member& state = story.cast[member];
    if (state.actor.names.empty()) {
        state.named = true;
        state.actor.country = code;
        state.actor.sector = "GOV";
        story.cast.call(member, std::string{story.facts.country_name(code)});
    }
    return member;
}

std::optional<std::size_t> resolve_name(Story& story, const SentenceReading& reading,
                                        Candidate& candidate) {
    const bool nowhere = candidate.named.country.empty();
    switch (candidate.named.kind) {
        case Kind::person:
            return person(story, reading, candidate);
        case Kind::body:
            if (const auto somebody = told_person(story, reading, candidate)) {
                return somebody;
            }
            return body(story, reading, candidate);
        case Kind::state:
            return nowhere ? body(story, reading, candidate) : named_state(story, candidate, true);
        case Kind::adjective:
            return nowhere ? std::nullopt : std::optional{named_state(story, candidate, true)};
        case Kind::people:
            return people(story, reading, candidate);
        case Kind::capital:
            return capital(story, reading, candidate);
        case Kind::place:
            return place(story, reading, candidate);
        case Kind::unknown:
            break;
    }
    return unknown(story, reading, candidate);
}

}  // namespace annals
