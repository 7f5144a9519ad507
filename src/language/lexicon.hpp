#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

class Ontology;

/// How sure it is that a word tells of an event: sure; likely, when an actor is in it; weak, when
/// an agent and a target are.
enum class Weight : std::uint8_t { sure, likely, weak };

/// What has to stand with a word for a line of the lexicon to hold: "cut ~tie,link +with".
struct Frame {
    enum class Filler : std::uint8_t { any, actor, person, event, doing };

    std::vector<std::string>
        before;                     // words right before the head of a noun: "air" of "air strike"
    std::vector<std::string> with;  // particles, adverbs, prepositions
    std::vector<std::string>
        objects;  // lemmas, one of which is the object or what a preposition governs
    std::vector<std::string> words;  // other words that hang on it
    Filler filler = Filler::any;     // of the object
    bool object = false;
    bool infinitive = false;
    bool clause = false;
    bool plural = false;
    bool disaster = false;  // the subject is one

    /// The number of demands: the frame that asks for most wins.
    [[nodiscard]] std::size_t demands() const;

    bool operator==(const Frame&) const = default;
};

/// One line of data/verbs.tsv or data/nouns.tsv.
struct EventWord {
    std::string where;  // "data/verbs.tsv:120"
    std::string words;  // as in the table: "call +for"
    Frame frame;
    std::string type;  // "" for a use that tells of no event
    std::string cameo;
    std::vector<std::string> agents;  // slots: subj, obj, poss, mod, or a preposition
    std::vector<std::string> targets;
    std::optional<int> valence;  // when it is not that of the type
    Weight weight = Weight::sure;

    bool operator==(const EventWord&) const = default;
};

/// What a word makes of the events that hang on it.
enum class Modality : std::uint8_t { actual, planned, possible, denied };

/// Part that the subject of a light verb has in the event its noun tells: "launched an attack",
/// "came under attack".
enum class LightRole : std::uint8_t { agent, target };

/// Words that name events, with their frames, and the words around them that decide what becomes of
/// the events: data/verbs.tsv, nouns.tsv, light_verbs.tsv, modality.tsv.
class Lexicon {
public:
    /// The tables of data/ as compiled in.
    [[nodiscard]] static Lexicon built_in(const Ontology& ontology);

    /// Reads verbs and nouns on top of what is there; a line with the same words is replaced.
    /// Throws Error with line and reason.
    void add(std::string_view tsv, const std::string& file, const Ontology& ontology);

    /// The lines of a lemma, the most demanding first; of nouns, by the lemma of their head.
    [[nodiscard]] std::span<const EventWord> verbs(std::string_view lemma) const;
    [[nodiscard]] std::span<const EventWord> nouns(std::string_view lemma) const;

    /// Whether the lemma is a verb that takes no object: "defect", "resign". Its participle is no
    /// passive: "the general, defected in May" did it himself.
    [[nodiscard]] bool is_intransitive(std::string_view lemma) const;

    /// What `lemma` makes of its events; `part` is verb, noun, adj, aux, mark or adv.
    [[nodiscard]] std::optional<Modality> modality(std::string_view part,
                                                   std::string_view lemma) const;

    /// The part of the subject when `verb` carries a noun of event, as its object ("") or after a
    /// preposition.
    [[nodiscard]] std::optional<LightRole> light(std::string_view verb,
                                                 std::string_view preposition) const;

private:
    using Words = std::map<std::string, std::vector<EventWord>, std::less<>>;

    void add_modality(std::string_view tsv, const std::string& file);
    void add_light_verbs(std::string_view tsv, const std::string& file);

    Words verbs_;
    Words nouns_;
    std::map<std::string, Modality, std::less<>> modality_;  // "verb try"
    std::map<std::string, LightRole, std::less<>> light_;    // "come under", "hold "
};

}  // namespace annals
