#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annals/syntax.hpp"

namespace annals {

using Words = std::vector<std::size_t>;  // indices in Tree::words

/// A tree with what hangs on every word at hand, and the questions that events ask of grammar: who
/// is the subject, also when another clause lends it; what is the object of the passive.
class Branches {
public:
    explicit Branches(const Tree& tree);

    [[nodiscard]] const Tree& tree() const { return tree_; }
    [[nodiscard]] const Word& word(std::size_t index) const { return tree_.words[index]; }
    [[nodiscard]] const Words& under(std::size_t head) const { return under_[head]; }

    /// What hangs on `head` with that relation, in text order.
    [[nodiscard]] Words under(std::size_t head, Relation relation) const;
    [[nodiscard]] std::optional<std::size_t> first(std::size_t head, Relation relation) const;

    /// The word and those joined to it: "Russia and China".
    [[nodiscard]] Words with_conjuncts(std::size_t word) const;

    /// "was vetoed", "a plan backed by", "was arrested and charged".
    [[nodiscard]] bool passive(std::size_t verb) const;

    /// Who does it: the subject of the active, the by-agent of the passive; conjuncts one by one.
    [[nodiscard]] Words subjects(std::size_t verb) const;

    /// To whom it is done: the object of the active, the subject of the passive.
    [[nodiscard]] Words objects(std::size_t verb) const;

    /// What `preposition` joins to a verb or noun.
    [[nodiscard]] Words governed(std::size_t head, std::string_view preposition) const;

    /// The object of a verb with a particle right behind it that was read as a preposition: "called
    /// off [the talks]".
    [[nodiscard]] Words behind_particle(std::size_t verb, std::string_view particle) const;

    /// Whether `word` has a case or mark of that form.
    [[nodiscard]] bool marked(std::size_t word, std::string_view form) const;

    /// The first case word of `word` in small letters, "" when it has none.
    [[nodiscard]] std::string_view preposition(std::size_t word) const;

    /// "the meeting", "Friday's meeting", "the Friends of Syria meeting": something known.
    [[nodiscard]] bool definite(std::size_t noun) const;

    /// Whether a clause tells what its noun is about, as "hopes that Peru was easing it" and "a
    /// demand that he leave" do and "the hopes that Peru cherished" does not.
    [[nodiscard]] bool is_content_clause(std::size_t clause) const;

    /// Whether a word is told beside the main line: "Peru, which met them in May, left".
    [[nodiscard]] bool in_relative_clause(std::size_t word) const;

    /// The noun that a relative pronoun means, else the word itself.
    [[nodiscard]] std::size_t antecedent(std::size_t word) const;

    /// The word whose clause `word` stands in: the nearest verb or root at or above it.
    [[nodiscard]] std::size_t clause(std::size_t word) const;

private:
    [[nodiscard]] Words surface_subjects(std::size_t verb, int depth) const;
    [[nodiscard]] bool has_perfect(std::size_t verb) const;
    [[nodiscard]] bool lacks_auxiliary(std::size_t verb) const;
    [[nodiscard]] bool has_preposition(std::size_t verb) const;
    [[nodiscard]] std::size_t clause_before(std::size_t verb) const;
    [[nodiscard]] std::size_t joined_to(std::size_t verb) const;
    [[nodiscard]] Words lent_subjects(std::size_t verb, int depth) const;
    [[nodiscard]] std::optional<std::size_t> described_noun(std::size_t verb) const;
    [[nodiscard]] Words controllers(std::size_t verb, int depth) const;
    [[nodiscard]] Words controllers_of_noun(std::size_t noun, int depth) const;
    [[nodiscard]] Words agents_of_noun(std::size_t noun, int depth) const;
    [[nodiscard]] Words all_with_conjuncts(const Words& words) const;

    Tree tree_;  // with its clauses mended
    std::vector<Words> under_;
};

}  // namespace annals
