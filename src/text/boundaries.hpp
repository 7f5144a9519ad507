#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "annals/text.hpp"
#include "language/linear_model.hpp"

namespace annals {

/// What the rules of sentences.cpp say of the gap behind a token.
enum class Verdict : std::uint8_t {
    goes_on,
    goes_on_over_stop,
    never_ends,  // behind "Gen."
    ends
};

/// The tokens of a paragraph as the trained classifier sees them.
class BoundaryView {
public:
    BoundaryView(const std::vector<Token>& tokens, const std::vector<Verdict>& verdicts);

    /// Whether a sentence may end behind token `at` at all; hardly any does between two words of
    /// which the second is in lower case.
    [[nodiscard]] bool may_end(std::size_t at) const;

    /// Features of the gap behind token `at` in a sentence that began with token `start`.
    [[nodiscard]] std::vector<Feature> features(std::size_t start, std::size_t at) const;

private:
    struct Look {
        Feature word = 0;  // of the form in lower case, digits as "0"
        std::uint8_t kind = 0;
        bool space_after = false;
        bool open_bracket = false;  // inside brackets behind this token
        bool open_quote = false;
        std::uint16_t to_stop = 0;         // tokens to the next full stop
        std::uint16_t capitals = 0;        // tokens in a row with capitals that end here
        std::uint16_t capitals_ahead = 0;  // that begin behind this one
    };

    struct Around;
    class Features;

    void add_look_ahead();
    [[nodiscard]] const Look& look(std::size_t at, std::ptrdiff_t offset) const;
    [[nodiscard]] Around around(std::size_t at) const;
    static void add_kinds(Features& features, const Around& gap);
    static void add_words(Features& features, const Around& gap);
    void add_lengths(Features& features, const Around& gap, std::size_t start,
                     std::size_t at) const;
    void add_runs(Features& features, const Around& gap, std::size_t start, std::size_t at) const;

    std::vector<Look> looks_;
    const std::vector<Verdict>& verdicts_;
    bool ends_in_stop_ = false;
    bool lower_case_ = false;  // a writer who begins sentences in lower case
};

/// Where sentences end, by the rules and, where it is sure that they are wrong, by a classifier
/// trained on a treebank: section "sentences" of the model, a LinearModel with one label, positive
/// where a sentence ends. Without the section the rules decide.
class Boundaries {
public:
    explicit Boundaries(std::span<const std::byte> section) : model_(section) {}

    /// For each token whether a sentence ends behind it.
    [[nodiscard]] std::vector<bool> ends(const std::vector<Token>& tokens,
                                         const std::vector<Verdict>& verdicts) const;

private:
    LinearModel model_;
};

}  // namespace annals
