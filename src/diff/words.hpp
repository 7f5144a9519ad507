#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

/// The words of a text in lower case, without endings, sorted and unique: "Vetoed the vetoes" ->
/// the, veto.
[[nodiscard]] std::vector<std::string> stems(std::string_view text);

/// How much words tell: one that stands in every sentence nearly nothing, a rare one much. Words go
/// by numbers here, since the same sentences are compared with many others.
class WordWeights {
public:
    /// Counts the sentences that each word stands in.
    explicit WordWeights(const std::vector<std::vector<std::string>>& sentences);

    /// The numbers of words, sorted; words of none of the sentences are left out.
    [[nodiscard]] std::vector<std::size_t> numbers(const std::vector<std::string>& words) const;

    /// The weight of the shared words, of all words of both (Dice): 0 nothing shared, 1 the same
    /// words. Takes numbers. Two empty lists: 1.
    [[nodiscard]] double overlap(const std::vector<std::size_t>& a,
                                 const std::vector<std::size_t>& b) const;

private:
    std::map<std::string, std::size_t, std::less<>> numbers_;
    std::vector<double> weights_;  // by number
};

}  // namespace annals
