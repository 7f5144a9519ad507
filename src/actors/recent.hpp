#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

#include "annals/actors.hpp"

namespace annals {

/// Who was spoken of lately, for pronouns and "the two nations": mentions of the last sentences,
/// the latest last, with how much they stand out. Bounded, so that a long text costs no more a word
/// than a short one.
class Recent {
public:
    struct Spoken {
        std::size_t sentence = 0;
        std::size_t word = 0;      // the head
        std::size_t governor = 0;  // what it hangs on, in its sentence
        double weight = 0.0;       // subjects stand out most
        bool as_place = false;
        bool quoted = false;
        std::vector<std::size_t> members;  // several: "Russia and China"
    };

    void add(Spoken spoken);

    /// The one that stands out most before that word and fits; earlier sentences count less.
    [[nodiscard]] std::optional<Spoken> best(std::size_t sentence, std::size_t word,
                                             const std::function<bool(const Spoken&)>& fits) const;

    /// The latest one before that word that fits.
    [[nodiscard]] std::optional<Spoken> latest(
        std::size_t sentence, std::size_t word,
        const std::function<bool(const Spoken&)>& fits) const;

private:
    std::deque<Spoken> spoken_;
};

}  // namespace annals
