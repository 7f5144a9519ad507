// How a definite noun phrase finds back to somebody told before: surest ways first.
#include "actors/told_before.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "language/phrase_key.hpp"

namespace annals {
namespace {

bool is_cue(const Story& story, const Candidate& candidate, std::string_view cue) {
    return story.facts.is_cue(candidate.noun, cue);
}

bool agree(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || a == b;
}

/// The noun itself was used before, of somebody whose country does not speak against it.
std::optional<std::size_t> by_noun(const Story& story, const Candidate& candidate,
                                   const Belonging& belongs) {
    for (const std::size_t member : story.cast.called(candidate.noun)) {
        const Member& who = story.cast[member];
        if (who.plural == candidate.plural && agree(who.actor.country, belongs.country)) {
            return member;
        }
    }
    return std::nullopt;
}

/// "the defector" and "defected", "the attacker" and "attacked".
bool did(const Member& who, const std::string& noun) {
    constexpr std::array<std::string_view, 2> endings{"er", "or"};
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        if (!noun.ends_with(ending)) {
            return false;
        }
        const std::string stem = noun.substr(0, noun.size() - 2);
        return std::ranges::any_of(
            who.deeds, [&](const std::string& deed) { return deed == stem || deed == stem + "e"; });
    });
}

/// "minister" is in "French Foreign Minister"; "leader" is any head of state or government.
bool has_role(const Member& who, const std::string& noun) {
    const std::string role = fmt::format(" {} ", folded(who.actor.role));
    if (role.find(fmt::format(" {} ", noun)) != role.npos) {
        return true;
    }
    constexpr std::array<std::string_view, 8> heads{
        " president ", " prime minister ", " king ",  " chancellor ",
        " leader ",    " premier ",        " queen ", " emir "};
    return noun == "leader" && std::ranges::any_of(heads, [&](std::string_view head) {
               return role.find(head) != role.npos;
           });
}

/// "a diplomat said ...": a source that the article goes on to quote.
bool has_spoken(const Story& story, const Member& who) {
    return std::ranges::any_of(
        who.deeds, [&](const std::string& deed) { return story.facts.is_cue(deed, "speech"); });
}

/// "..., said the official"
bool speaks(const Story& story, const SentenceView& sentence, std::size_t head) {
    const Word& word = sentence.word(head);
    return word.relation == Relation::nsubj && word.head < sentence.size() &&
           story.facts.is_cue(sentence.word(word.head).lemma, "speech");
}

/// A person told lately whom a definite noun fits.
std::optional<std::size_t> by_person(const Story& story, const SentenceReading& reading,
                                     const Candidate& candidate, const Belonging& belongs) {
    const auto one = [&](const Recent::Spoken& spoken, const auto& fits) {
        if (spoken.members.size() != 1 || spoken.as_place) {
            return false;
        }
        const Member& who = story.cast[spoken.members.front()];
        const bool person = who.actor.actor_class == ActorClass::person && !who.plural;
        const bool gender = who.gender == Gender::unknown || candidate.gender == Gender::unknown ||
                            who.gender == candidate.gender;
        return person && gender && agree(who.actor.country, belongs.country) && fits(who);
    };
    const auto latest = [&](const auto& fits) {
        return story.recent.latest(reading.sentence.number, candidate.head,
                                   [&](const Recent::Spoken& spoken) { return one(spoken, fits); });
    };
    auto found = latest([&](const Member& who) { return did(who, candidate.noun); });
    if (!found) {
        found = latest([&](const Member& who) { return has_role(who, candidate.noun); });
    }
    if (!found && belongs.country.empty() && is_cue(story, candidate, "anyone")) {
        found = story.recent.best(reading.sentence.number, candidate.head,
                                  [&](const Recent::Spoken& spoken) {
                                      return one(spoken, [](const Member&) { return true; });
                                  });
    }
    const bool of_a_sector =
        belongs.country.empty() && !candidate.sector.empty() && candidate.sector != "CVL";
    const auto best_of_sector = [&](const auto& fits) {
        return story.recent.best(
            reading.sentence.number, candidate.head, [&](const Recent::Spoken& spoken) {
                return one(spoken, [&](const Member& who) {
                    return !who.named && who.actor.sector == candidate.sector && fits(who);
                });
            });
    };
    if (!found && of_a_sector && speaks(story, reading.sentence, candidate.head)) {
        found = best_of_sector([&](const Member& who) { return has_spoken(story, who); });
    }
    if (!found && of_a_sector) {
        found = best_of_sector([](const Member&) { return true; });
    }
    return found ? std::optional{found->members.front()} : std::nullopt;
}

/// "the group", "the company": the body with a name told last; of its own class when the noun has
/// one.
std::optional<std::size_t> by_body(const Story& story, const SentenceReading& reading,
                                   const Candidate& candidate) {
    const auto found = story.recent.best(
        reading.sentence.number, candidate.head, [&](const Recent::Spoken& spoken) {
            if (spoken.members.size() != 1) {
                return false;
            }
            const Member& who = story.cast[spoken.members.front()];
            const ActorClass wanted = candidate.actor_class;
            const bool any = is_cue(story, candidate, "any body") &&
                             a_body(who.actor.actor_class) &&
                             who.actor.actor_class != ActorClass::government &&
                             who.actor.actor_class != ActorClass::media;
            const bool soldiers = candidate.sector == "MIL" && who.actor.sector != "MIL";
            return who.named && !soldiers &&
                   (any || (who.actor.actor_class == wanted && a_body(wanted) &&
                            wanted != ActorClass::government));
        });
    return found ? std::optional{found->members.front()} : std::nullopt;
}

}  // namespace

bool a_person(const Candidate& candidate) {
    return candidate.actor_class == ActorClass::person && !candidate.plural;
}

bool a_body(ActorClass actor_class) {
    constexpr std::array bodies{
        ActorClass::igo,          ActorClass::ngo,     ActorClass::party, ActorClass::armed_group,
        ActorClass::organisation, ActorClass::company, ActorClass::media, ActorClass::government};
    return std::ranges::find(bodies, actor_class) != bodies.end();
}

std::optional<std::size_t> told_before(const Story& story, const SentenceReading& reading,
                                       const Candidate& candidate, const Belonging& belongs) {
    const bool bare_body = candidate.article == Candidate::Article::none && !a_person(candidate);
    if (candidate.article == Candidate::Article::definite || bare_body) {
        if (const auto member = by_noun(story, candidate, belongs)) {
            return member;
        }
        if (a_person(candidate)) {
            return by_person(story, reading, candidate, belongs);
        }
        return candidate.plural || !belongs.country.empty() ? std::nullopt
                                                            : by_body(story, reading, candidate);
    }
    if (candidate.count > 0) {
        return std::nullopt;
    }
    if (candidate.plural && !belongs.country.empty()) {
        const auto again = by_noun(story, candidate, belongs);  // "Syrian forces", again
        return again && story.cast[*again].actor.country == belongs.country ? again : std::nullopt;
    }
    return a_person(candidate)
               ? std::nullopt
               : story.cast.find_key(fmt::format("words {}", folded(candidate.text)));
}

}  // namespace annals
