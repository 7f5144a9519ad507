#pragma once

#include <filesystem>
#include <memory>
#include <vector>

namespace annals {

class Model;
class Ontology;
class Lexicon;
class ActorFacts;
class TimeWords;
struct WordLists;

/// Files of a user's own, read after the built-in tables; a later line wins over an earlier one.
struct UserFiles {
    std::vector<std::filesystem::path> actors;    // --actors
    std::vector<std::filesystem::path> ontology;  // --ontology
    std::vector<std::filesystem::path> lexicon;   // --lexicon
};

/// What is known of a language before any article is read: the trained model, the event types,
/// the words that name events, and facts about countries, organisations and offices.
///
/// Made once, then passed around as `const Language&`; copies share the same tables.
class Language {
public:
    /// English as compiled into the library, with the user's files on top. Throws Error that names
    /// file, line and fault when one of the user's files is unreadable or malformed.
    [[nodiscard]] static Language english(const UserFiles& files = {});

    /// The same with another trained model (annals-train uses it to measure what it made).
    [[nodiscard]] static Language english_with_model(const std::filesystem::path& model);

    [[nodiscard]] const Model& model() const;
    [[nodiscard]] const Ontology& ontology() const;
    [[nodiscard]] const Lexicon& lexicon() const;
    [[nodiscard]] const ActorFacts& actor_facts() const;
    [[nodiscard]] const WordLists& word_lists() const;
    [[nodiscard]] const TimeWords& time_words() const;

private:
    struct Tables;
    explicit Language(std::shared_ptr<const Tables> tables);
    std::shared_ptr<const Tables> tables_;
};

}  // namespace annals
