#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "events/branches.hpp"
#include "events/tenses.hpp"
#include "language/lexicon.hpp"
#include "language/word_list.hpp"

namespace annals {

/// What says that one thing was before another, the surest first: "after they met", "had met",
/// "agreed to meet"; past speech of something past; the mere course of the telling.
enum class Ground : std::uint8_t { connective, perfect, complement, tense, telling };

/// Where a clause lies, seen from the clause it hangs on: below 0 before, above 0 after, 0 no
/// telling.
struct ClauseShift {
    std::optional<std::size_t> from;  // the predicate of that clause; none: it is a main clause
    int steps = 0;
    Ground ground = Ground::telling;
};

/// The clauses of one sentence in time.
class ClauseOrder {
public:
    ClauseOrder(const Branches& branches, const WordList& speech, const Lexicon& lexicon)
        : branches_(branches), speech_(speech), lexicon_(lexicon) {}

    /// How a clause lies to the one it hangs on; `verb` is its predicate.
    [[nodiscard]] ClauseShift shift_of(std::size_t verb) const;

    /// The same counted through all clauses above, from the day of writing: the report of something
    /// is at 0, what it reports lies below. In the scope of the article an infinitive lies with its
    /// verb: what is told next follows on that.
    enum class Scope : std::uint8_t { sentence, article };
    [[nodiscard]] int height_of(std::size_t verb, Scope scope) const;

    /// The predicate that a word belongs to, as a helper or as part of its clause.
    [[nodiscard]] std::size_t predicate_at(std::size_t word) const;

private:
    struct Link;

    [[nodiscard]] bool is_speech(std::size_t verb) const;
    [[nodiscard]] bool reports(std::size_t verb) const;
    [[nodiscard]] std::optional<std::size_t> speech_around(std::size_t verb) const;
    [[nodiscard]] std::optional<std::size_t> predicate_above(std::size_t word) const;
    [[nodiscard]] Link link_of(std::size_t verb) const;
    [[nodiscard]] std::size_t joined_to(std::size_t verb, std::size_t first) const;
    [[nodiscard]] std::size_t seen_from(std::size_t from, Tense tense) const;
    [[nodiscard]] ClauseShift joined(const Link& link, Tense tense) const;
    [[nodiscard]] bool is_setting(const Link& link) const;
    [[nodiscard]] ClauseShift by_connective(const Link& link) const;
    [[nodiscard]] ClauseShift by_complement(const Link& link, Tense tense) const;
    [[nodiscard]] ClauseShift by_tense(const Link& link, Tense tense) const;
    [[nodiscard]] int further_back(std::size_t verb) const;
    [[nodiscard]] int main_height(std::size_t verb) const;

    const Branches& branches_;
    const WordList& speech_;
    const Lexicon& lexicon_;
};

}  // namespace annals
