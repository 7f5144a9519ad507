// Whom a pronoun means: the speaker of the quotation, the head of the relative clause, or whoever
// of the last sentences stands out most and fits in number, sort and gender.
#include <algorithm>
#include <array>
#include <string_view>

#include "actors/story.hpp"

namespace annals {
namespace {

using Members = std::vector<std::size_t>;
using Spoken = Recent::Spoken;

bool one_of(std::string_view text, std::initializer_list<std::string_view> forms) {
    return std::ranges::find(forms, text) != forms.end();
}

/// "he ... him", "it ... its neighbours' ... it": not the subject of the same verb, unless
/// reflexive or possessive.
bool bound(const SentenceReading& reading, const Candidate& candidate, const Spoken& spoken) {
    const Word& pronoun = reading.sentence.word(candidate.head);
    const bool free = pronoun.relation == Relation::nmod_poss || candidate.text.ends_with("self") ||
                      candidate.text.ends_with("selves");
    return !free && spoken.sentence == reading.sentence.number && spoken.governor == pronoun.head;
}

bool not_the_speaker(const Story& story, const SentenceReading& reading, const Candidate& candidate,
                     const Spoken& spoken) {
    return !reading.quoted[candidate.head] || !story.speaker ||
           spoken.members != Members{*story.speaker};
}

/// Outside quotation marks one rarely speaks of those inside: `"... Assad," he said`.
bool out_of_quote(const SentenceReading& reading, const Candidate& candidate,
                  const Spoken& spoken) {
    return spoken.quoted && !reading.quoted[candidate.head];
}

/// "Roe backed her: nobody, he said, could ...": what stands before a colon is no part of what is
/// said.
bool is_broken(const SentenceView& sentence, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        const std::string& form = sentence.word(i).token.form;
        if (form == ":" || form == ";") {
            return true;
        }
    }
    return false;
}

/// `"Ortiz must go," he said`: he is not the one whom he calls by name.
bool spoken_of(const Story& story, const SentenceReading& reading, const Candidate& candidate,
               const Spoken& spoken) {
    const SentenceView& sentence = reading.sentence;
    const Word& pronoun = sentence.word(candidate.head);
    if (spoken.sentence != sentence.number || pronoun.relation != Relation::nsubj ||
        pronoun.head >= sentence.size()) {
        return false;
    }
    const Mention* mention = reading.mention(story, spoken.word);
    const Word& verb = sentence.word(pronoun.head);
    if (mention == nullptr || mention->kind != MentionKind::name ||
        !story.facts.is_cue(verb.lemma, "speech")) {
        return false;
    }
    if (verb.relation == Relation::parataxis && verb.head < candidate.head) {
        return spoken.word < candidate.head && !is_broken(sentence, spoken.word, candidate.head);
    }
    return std::ranges::any_of(sentence.children[pronoun.head], [&](std::size_t clause) {
        const bool content = sentence.word(clause).relation == Relation::ccomp ||
                             sentence.word(clause).relation == Relation::parataxis;
        const WordRange reach = sentence.reach[clause];
        return content && clause < candidate.head && reach.first <= spoken.word &&
               spoken.word <= reach.last;
    });
}

bool is_person(const Member& who) {
    return who.actor.actor_class == ActorClass::person && !who.plural;
}

Members he_or_she(Story& story, const SentenceReading& reading, const Candidate& candidate) {
    const auto found =
        story.recent.best(reading.sentence.number, candidate.head, [&](const Spoken& spoken) {
            if (spoken.members.size() != 1 || bound(reading, candidate, spoken) ||
                spoken_of(story, reading, candidate, spoken) ||
                out_of_quote(reading, candidate, spoken) ||
                !not_the_speaker(story, reading, candidate, spoken)) {
                return false;
            }
            const Member& who = story.cast[spoken.members.front()];
            return is_person(who) &&
                   (who.gender == Gender::unknown || who.gender == candidate.gender);
        });
    if (!found) {
        return {};
    }
    story.cast[found->members.front()].gender = candidate.gender;
    return found->members;
}

/// "Government troops ... they": one body, but told of as many in this sentence.
bool sounds_plural(const SentenceReading& reading, const Spoken& spoken) {
    return spoken.sentence == reading.sentence.number &&
           reading.sentence.word(spoken.word).xpos == Xpos::nns;
}

Members they(const Story& story, const SentenceReading& reading, const Candidate& candidate) {
    const auto found =
        story.recent.best(reading.sentence.number, candidate.head, [&](const Spoken& spoken) {
            return !spoken.as_place && !bound(reading, candidate, spoken) &&
                   !out_of_quote(reading, candidate, spoken) &&
                   not_the_speaker(story, reading, candidate, spoken) &&
                   (spoken.members.size() > 1 || story.cast[spoken.members.front()].plural ||
                    sounds_plural(reading, spoken));
        });
    return found ? found->members : Members{};
}

/// "it" is mostly no actor: only a body or state that the last clause or sentence is about.
Members it(const Story& story, const SentenceReading& reading, const Candidate& candidate) {
    constexpr double of_a_subject = 3.0;
    const auto found =
        story.recent.best(reading.sentence.number, candidate.head, [&](const Spoken& spoken) {
            const Member& who = story.cast[spoken.members.front()];
            return spoken.members.size() == 1 && !spoken.as_place && !is_person(who) &&
                   !who.plural && !sounds_plural(reading, spoken) &&
                   spoken.sentence + 1 >= reading.sentence.number &&
                   spoken.weight >= of_a_subject && !bound(reading, candidate, spoken);
        });
    return found ? found->members : Members{};
}

/// "I" is the speaker, "we" the state or body that the speaker speaks for.
std::size_t i_or_we(const Story& story, const Candidate& candidate) {
    const auto& bodies = story.cast[*story.speaker].actor.member_of;
    return candidate.plural && !bodies.empty() ? bodies.front() : *story.speaker;
}

/// "Clinton, who ...": the word that the relative clause hangs on.
Members antecedent(const Story& story, const SentenceReading& reading, const Candidate& candidate) {
    const SentenceView& sentence = reading.sentence;
    std::size_t at = candidate.head;
    for (std::size_t steps = 0; steps < 4 && at < sentence.size(); ++steps) {
        if (sentence.word(at).relation == Relation::acl_relcl) {
            const Mention* mention = reading.mention(story, sentence.word(at).head);
            return mention == nullptr ? Members{} : mention->actors;
        }
        at = sentence.word(at).head;
    }
    return {};
}

}  // namespace

bool is_first_person(const Candidate& candidate) {
    return candidate.kind == MentionKind::pronoun &&
           one_of(candidate.text, {"i", "me", "my", "myself", "we", "us", "our", "ourselves"});
}

std::vector<std::size_t> resolve_pronoun(Story& story, const SentenceReading& reading,
                                         const Candidate& candidate) {
    if (one_of(candidate.text, {"who", "whom", "whose", "which", "that"})) {
        return antecedent(story, reading, candidate);
    }
    if (is_first_person(candidate)) {
        return reading.quoted[candidate.head] && story.speaker ? Members{i_or_we(story, candidate)}
                                                               : Members{};
    }
    if (candidate.gender != Gender::unknown) {
        return he_or_she(story, reading, candidate);
    }
    return candidate.plural ? they(story, reading, candidate) : it(story, reading, candidate);
}

}  // namespace annals
