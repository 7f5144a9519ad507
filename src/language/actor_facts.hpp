#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

/// One thing that a phrase may mean. All views point into tables that live as long as the
/// ActorFacts.
struct ActorFact {
    enum class Kind : std::uint8_t {
        country,       // "Syria", "U.S.", "Soviet Union"
        people,        // "Syrian", "Syrians": who comes from there
        adjective,     // "Syrian", "European": a country's or a region's
        capital,       // "Damascus", "Kremlin": a place, and its government
        place,         // "Aleppo", "Middle East": country "" when in none or several
        organisation,  // "United Nations", "Hamas", "Kurds": `actor_class` says what
        leader,  // "Kofi Annan": `from` and `to` are the known limits of the office, "YYYY-MM" or
                 // ""
        role,    // "minister", "soldiers", "regime"
        title,   // "Gen.", "Prime Minister": `name` is what it says as a role, "" for mere courtesy
        cue,     // "near": `name` is how it makes its mention be meant, "locative"
    };

    Kind kind = Kind::country;
    std::string_view phrase = {};   // as the table writes it
    std::string_view name = {};     // the fullest or most usual name: "United States" of "U.S."
    std::string_view country = {};  // ISO 3166-1 alpha-3, "" when none or unknown
    std::string_view sector = {};   // CAMEO role code: GOV, MIL, ...
    std::string_view from = {};
    std::string_view to = {};
    std::string_view office = {};
    std::string_view actor_class = {};  // "state", "armed_group", ...; "" of a place or title
    bool plural = false;                // of a role: several persons or bodies
};

/// A word of a sentence as it is written, for finding phrases.
struct WrittenWord {
    std::string_view form;
    bool space_after = true;
};

/// Facts about actors before any article: countries with names, adjectives and capitals,
/// organisations, armed groups, parties, offices, nouns of roles. Phrases are compared without
/// diacritics, full stops, apostrophes, hyphens and case, but a name must be written with a capital
/// and an acronym all in capitals.
class ActorFacts {
public:
    /// The facts about a phrase at the front of a sentence's rest.
    struct Match {
        std::size_t length = 0;  // words; 0: no phrase begins here
        std::vector<const ActorFact*> facts;
    };

    /// The tables of data/ as compiled in.
    [[nodiscard]] static ActorFacts built_in();

    /// Reads a user's table (--actors) on top of what is there: name, other names (|), class,
    /// country, sector. The class is that of an actor, or `place`. Throws Error with line and
    /// reason.
    void add(std::string_view tsv, const std::string& file);

    /// All facts about exactly this phrase. A user's own facts hide the built-in ones.
    [[nodiscard]] std::vector<const ActorFact*> find(std::string_view phrase) const;

    /// The fact of that kind about exactly this phrase, or nullptr.
    [[nodiscard]] const ActorFact* find(std::string_view phrase, ActorFact::Kind kind) const;

    /// Whether a word is a cue of that name (data/actor_cues.tsv): is_cue("near", "locative").
    [[nodiscard]] bool is_cue(std::string_view lemma, std::string_view cue) const;

    /// The longest phrase that begins at the first of `words`; no role, title or cue.
    [[nodiscard]] Match longest_name(std::span<const WrittenWord> words) const;

    /// The longest title that begins at the first of `words`: "U.S. Secretary of State" has none at
    /// "U.S.".
    [[nodiscard]] Match longest_title(std::span<const WrittenWord> words) const;

    /// "Syria" of "SYR"; "" of an unknown code.
    [[nodiscard]] std::string_view country_name(std::string_view code) const;

private:
    struct Index {
        std::uint64_t hash;
        std::uint32_t fact;
        auto operator<=>(const Index&) const = default;
    };

    void add_countries(std::string_view tsv);
    void add_organisations(std::string_view tsv);
    void add_places(std::string_view tsv);
    void add_leaders(std::string_view tsv);
    void add_roles(std::string_view tsv);
    void add_titles(std::string_view tsv);
    void add_cues(std::string_view tsv);
    void add_fact(ActorFact fact, std::string_view phrase);
    void sort();
    [[nodiscard]] std::vector<const ActorFact*> find(std::uint64_t hash,
                                                     std::string_view written) const;
    template <typename Wanted>
    [[nodiscard]] Match longest(std::span<const WrittenWord> words, Wanted wanted) const;

    std::vector<ActorFact> facts_;
    std::vector<Index> index_;        // sorted
    std::size_t built_in_facts_ = 0;  // facts from here on are the users'
    std::vector<std::shared_ptr<const std::string>>
        texts_;  // of users' tables: the facts point into them
};

/// The names that a class of actor may have in a table.
[[nodiscard]] std::span<const std::string_view> actor_classes();

}  // namespace annals
