#include "actors/reading.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "actors/told_before.hpp"

namespace annals {
namespace {

using Members = std::vector<std::size_t>;

constexpr std::size_t most_deeds = 32;

bool is_mark(std::string_view form) {
    constexpr std::array<std::string_view, 5> marks{"\"", "\u201C", "\u201D", "''", "``"};
    return std::ranges::find(marks, form) != marks.end();
}

/// Between which words quotation marks stand, by the spaces around them: in `"No," he said` they
/// open and close. A quotation may go on from the sentence before, but not from another paragraph:
/// there a mark was missing.
std::vector<bool> quoted_words(Story& story, const SentenceView& sentence) {
    std::vector<bool> quoted(sentence.size(), false);
    if (sentence.tree.paragraph != story.paragraph) {
        story.quote_open = false;
    }
    story.paragraph = sentence.tree.paragraph;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (is_mark(sentence.word(i).token.form)) {
            const bool space_before = i == 0 || sentence.word(i - 1).token.space_after;
            const bool space_behind =
                sentence.word(i).token.space_after || i + 1 == sentence.size();
            story.quote_open = space_before == space_behind ? !story.quote_open : space_before;
        }
        quoted[i] = story.quote_open;
    }
    return quoted;
}

/// How much a mention stands out for what follows.
double weight_of(const SentenceView& sentence, const Mention& mention) {
    double weight = mention.kind == MentionKind::name ? 0.5 : 0.0;
    switch (sentence.word(mention.head).relation) {
        case Relation::nsubj:
        case Relation::nsubj_pass:
            return weight + 4.0;
        case Relation::obj:
        case Relation::iobj:
        case Relation::obl_agent:
            return weight + 2.0;
        case Relation::nmod_poss:
            return weight + 1.5;
        case Relation::root:
            return weight + 2.0;
        default:
            return weight + 1.0;
    }
}

void remember(Story& story, const SentenceReading& reading, const Mention& mention) {
    const SentenceView& sentence = reading.sentence;
    story.recent.add({.sentence = sentence.number,
                      .word = mention.head,
                      .governor = sentence.word(mention.head).head,
                      .weight = weight_of(sentence, mention),
                      .as_place = mention.as_place,
                      .quoted = reading.quoted[mention.head],
                      .members = mention.actors});
}

/// "Russia and China": both, for "they" and "the two nations"; remembered at the last of them.
void remember_together(Story& story, const SentenceReading& reading, const Mention& mention) {
    const SentenceView& sentence = reading.sentence;
    Members together = mention.actors;
    std::size_t last = mention.head;
    for (const std::size_t below : sentence.children[mention.head]) {
        if (sentence.word(below).relation != Relation::conj) {
            continue;
        }
        const Mention* other = reading.mention(story, below);
        if (other != nullptr) {
            together.insert(together.end(), other->actors.begin(), other->actors.end());
            last = below;
        }
    }
    if (together.size() > mention.actors.size()) {
        story.recent.add({.sentence = sentence.number,
                          .word = last,
                          .governor = sentence.word(mention.head).head,
                          .weight = weight_of(sentence, mention) + 0.5,
                          .as_place = mention.as_place,
                          .quoted = reading.quoted[mention.head],
                          .members = std::move(together)});
    }
}

/// The verbs that a mention is the subject of; also "the general, defected in May", whose verb
/// takes no object and so is no passive.
std::vector<std::string> deeds_at(const Story& story, const SentenceView& sentence,
                                  std::size_t head) {
    std::vector<std::string> deeds;
    const Word& word = sentence.word(head);
    if (word.relation == Relation::nsubj && word.head < sentence.size()) {
        deeds.push_back(sentence.word(word.head).lemma);
    } else if (head + 1 < sentence.size() && sentence.word(head + 1).xpos == Xpos::vbd) {
        deeds.push_back(sentence.word(head + 1).lemma);  // "as a diplomat said", misread as "as a"
    }
    for (const std::size_t below : sentence.children[head]) {
        const Word& verb = sentence.word(below);
        if (verb.relation == Relation::acl && verb.xpos == Xpos::vbn &&
            story.lexicon.is_intransitive(verb.lemma)) {
            deeds.push_back(verb.lemma);
        }
    }
    return deeds;
}

void note_deeds(Story& story, const SentenceView& sentence, const Mention& mention) {
    if (mention.actors.size() != 1) {
        return;
    }
    auto& deeds = story.cast[mention.actors.front()].deeds;
    for (std::string& deed : deeds_at(story, sentence, mention.head)) {
        if (deeds.size() < most_deeds) {
            deeds.push_back(std::move(deed));
        }
    }
}

/// Who says what stands in quotation marks: the subject of a verb of speech outside them.
void note_speaker(Story& story, const SentenceReading& reading, const Mention& mention) {
    const SentenceView& sentence = reading.sentence;
    const Word& word = sentence.word(mention.head);
    const bool speaks = word.relation == Relation::nsubj && word.head < sentence.size() &&
                        story.facts.is_cue(sentence.word(word.head).lemma, "speech");
    if (speaks && !reading.quoted[mention.head] && mention.actors.size() == 1) {
        story.speaker = mention.actors.front();
    }
}

void add_mention(Story& story, SentenceReading& reading, const Candidate& candidate,
                 Members members) {
    if (members.empty() || reading.mention_at[candidate.head] != Word::no_head) {
        return;
    }
    reading.mention_at[candidate.head] = story.mentions.size();
    story.mentions.push_back({.sentence = reading.sentence.number,
                              .first = candidate.first,
                              .last = candidate.last,
                              .head = candidate.head,
                              .kind = candidate.kind,
                              .actors = std::move(members),
                              .as_place = candidate.as_place});
}

void read_names(Story& story, SentenceReading& reading, std::vector<Candidate>& candidates) {
    for (Candidate& candidate : candidates) {
        if (candidate.kind == MentionKind::name &&
            reading.mention_at[candidate.head] == Word::no_head) {
            if (const auto member = resolve_name(story, reading, candidate)) {
                const std::string& other = candidate.named.also_country;
                add_mention(story, reading, candidate,
                            other.empty() ? Members{*member}
                                          : Members{state_member(story, other), *member});
            }
        }
    }
    for (const std::size_t at : reading.mention_at) {
        if (at != Word::no_head) {
            remember(story, reading, Mention{story.mentions[at]});
            note_deeds(story, reading.sentence, Mention{story.mentions[at]});
            note_speaker(story, reading, Mention{story.mentions[at]});
        }
    }
    for (const std::size_t at : reading.mention_at) {
        if (at != Word::no_head) {
            remember_together(story, reading, Mention{story.mentions[at]});
        }
    }
}

void read_other(Story& story, SentenceReading& reading, const Candidate& candidate) {
    Members members = candidate.kind == MentionKind::nominal
                          ? resolve_nominal(story, reading, candidate)
                          : resolve_pronoun(story, reading, candidate);
    add_mention(story, reading, candidate, std::move(members));
    const std::size_t at = reading.mention_at[candidate.head];
    if (at != Word::no_head) {
        const Mention mention = story.mentions[at];
        remember(story, reading, mention);
        remember_together(story, reading, mention);
        note_deeds(story, reading.sentence, mention);
        note_speaker(story, reading, mention);
    }
}

/// Noun phrases and pronouns from left to right; those in quotation marks last, when it is known
/// who speaks.
void read_others(Story& story, SentenceReading& reading, const std::vector<Candidate>& candidates) {
    for (const bool quoted : {false, true}) {
        for (const Candidate& candidate : candidates) {
            if (candidate.kind != MentionKind::name && reading.quoted[candidate.head] == quoted &&
                reading.mention_at[candidate.head] == Word::no_head) {
                read_other(story, reading, candidate);
            }
        }
    }
}

/// "Brig. Gen. Manaf Tlas of Syria's Republican Guards", "CNN's Ben Brumfield": whom a named person
/// belongs to.
/// "Syria's Republican Guards", "the Israeli Labour Party": whose the body is.
void note_country(Story& story, const SentenceReading& reading, std::size_t head,
                  std::size_t body) {
    const SentenceView& sentence = reading.sentence;
    for (const std::size_t below : sentence.children[head]) {
        const Relation relation = sentence.word(below).relation;
        const auto state = relation == Relation::nmod_poss || relation == Relation::amod
                               ? reading.member(story, below)
                               : std::nullopt;
        if (state && story.cast[*state].actor.actor_class == ActorClass::state) {
            story.cast.from(body, story.cast[*state].actor.country);
        }
    }
}

void note_bodies(Story& story, const SentenceReading& reading) {
    const SentenceView& sentence = reading.sentence;
    for (std::size_t head = 0; head < sentence.size(); ++head) {
        const Mention* mention = reading.mention(story, head);
        const bool named =
            mention != nullptr && mention->kind == MentionKind::name && mention->actors.size() == 1;
        if (!named) {
            continue;
        }
        if (a_body(story.cast[mention->actors.front()].actor.actor_class)) {
            note_country(story, reading, head, mention->actors.front());
        }
        if (story.cast[mention->actors.front()].actor.actor_class != ActorClass::person) {
            continue;
        }
        for (const std::size_t below : sentence.children[head]) {
            const Relation relation = sentence.word(below).relation;
            const bool of = relation == Relation::nmod && sentence.preposition(below) == "of";
            const auto body =
                of || relation == Relation::nmod_poss ? reading.member(story, below) : std::nullopt;
            if (body && story.cast[*body].actor.actor_class != ActorClass::person) {
                story.cast.belong(mention->actors.front(), *body);
            }
        }
    }
}

}  // namespace

const Mention* SentenceReading::mention(const Story& story, std::size_t word) const {
    const std::size_t at = word < mention_at.size() ? mention_at[word] : Word::no_head;
    return at == Word::no_head ? nullptr : &story.mentions[at];
}

std::optional<std::size_t> SentenceReading::member(const Story& story, std::size_t word) const {
    const Mention* found = mention(story, word);
    return found != nullptr && found->actors.size() == 1 ? std::optional{found->actors.front()}
                                                         : std::nullopt;
}

Belonging belonging(const Story& story, const SentenceReading& reading,
                    const Candidate& candidate) {
    Belonging found;
    for (const std::size_t word : candidate.of) {
        const auto member = reading.member(story, word);
        const bool stationed = candidate.sector == "MIL";
        if (!member || (stationed && reading.mention(story, word)->as_place)) {
            continue;  // "US soldiers in Iraq" are not Iraq's
        }
        const Actor& actor = story.cast[*member].actor;
        const bool owner = reading.sentence.word(word).relation == Relation::nmod_poss;
        if (owner && story.facts.is_cue(reading.sentence.word(candidate.head).lemma, "relation")) {
            continue;  // "Peru's allies" are not Peruvian
        }
        if (!found.owner && reading.sentence.word(word).relation == Relation::nmod_poss) {
            found.owner = member;
        }
        if (found.country.empty()) {
            found.country = actor.country;
        }
        const bool body =
            actor.actor_class != ActorClass::person && actor.actor_class != ActorClass::population;
        if (!found.body && body && !story.cast[*member].plural &&
            !reading.mention(story, word)->as_place) {
            found.body = member;
        }
    }
    return found;
}

void read_sentence(Story& story, const SentenceView& sentence, std::vector<Candidate> candidates) {
    SentenceReading reading{sentence, quoted_words(story, sentence),
                            std::vector<std::size_t>(sentence.size(), Word::no_head)};
    read_names(story, reading, candidates);
    note_bodies(story, reading);
    read_others(story, reading, candidates);
}

}  // namespace annals
