// I, we and you: one speaker a quotation; in an interview the one who asks and the one who answers;
// else one voice. And whom the actor stage holds for the same.
#include <fmt/core.h>

#include <map>
#include <string>
#include <string_view>

#include "actors/chain_passes.hpp"

namespace annals {
namespace {

using Pronoun = ChainMention::Pronoun;
using Number = ChainMention::Number;

/// Who speaks where a mention stands: "I" of one voice is one person.
std::string voice_of(const ChainStory& story, const ChainMention& mention) {
    const std::size_t paragraph = story.text.sentences[mention.sentence].tree.paragraph;
    if (mention.quoted) {
        return fmt::format("quotation {}", paragraph);
    }
    if (!story.text.interview) {
        return "text";
    }
    return story.text.question[paragraph] ? "question" : "answer";
}

/// The same for all who are one: "you" of a question is "I" of an answer.
std::string person_of(const ChainStory& story, const ChainMention& mention) {
    const std::string voice = voice_of(story, mention);
    if (mention.pronoun == Pronoun::we) {
        return "we " + voice;
    }
    if (mention.quoted && mention.actor && mention.pronoun == Pronoun::i) {
        return fmt::format("actor {}", *mention.actor);
    }
    const bool answers = (voice == "question" && mention.pronoun == Pronoun::you) ||
                         (voice == "answer" && mention.pronoun == Pronoun::i);
    return answers ? "who answers" : (mention.pronoun == Pronoun::i ? "I " : "you ") + voice;
}

bool is_speech(const ChainMention& mention) {
    return mention.pronoun == Pronoun::i || mention.pronoun == Pronoun::we ||
           mention.pronoun == Pronoun::you;
}

/// States have adjectives, capitals and peoples that are not the state: only persons and bodies.
bool is_sure(const ChainStory& story, const ChainMention& mention) {
    return mention.actor && !mention.coordinated && !mention.clause &&
           story.actors.actors[*mention.actor].actor_class != ActorClass::state &&
           mention.type != NameType::norp;
}

}  // namespace

void chain_actors(ChainStory& story) {
    std::map<std::size_t, std::size_t> last;  // of each actor
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        const ChainMention& mention = story.mentions[i];
        if (!is_sure(story, mention)) {
            continue;
        }
        const auto found = last.find(*mention.actor);
        const bool speaks = mention.pronoun == Pronoun::i;
        if (mention.is_pronoun() && !speaks) {
            continue;
        }
        if (found != last.end() && !story.mentions[found->second].overlaps(mention) &&
            (speaks || (!story.links.told_before(i) &&
                        !numbers_differ(story.mentions[found->second], mention)))) {
            story.links.link(found->second, i);
        }
        if (!speaks) {
            last[*mention.actor] = i;
        }
    }
}

void chain_speakers(ChainStory& story) {
    std::map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        if (!is_speech(story.mentions[i])) {
            continue;
        }
        const auto [found, fresh] = last.try_emplace(person_of(story, story.mentions[i]), i);
        if (!fresh) {
            story.links.link(found->second, i);
        }
    }
}

}  // namespace annals
