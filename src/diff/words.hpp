#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

/// The words of a text in lower case, without endings, sorted and unique: "Vetoed the vetoes" ->
/// the, veto.
[[nodiscard]] std::vector<std::string> stems(std::string_view text);

/// How much a word tells: one that stands in every sentence nearly nothing, a rare one much.
class WordWeights {
public:
    /// Counts the sentences that each word stands in.
    explicit WordWeights(const std::vector<std::vector<std::string>>& sentences);

    [[nodiscard]] double of(const std::string& word) const;

    /// The weight of the shared words, of all words of both (Dice): 0 nothing shared, 1 the same
    /// words. Two empty lists: 1.
    [[nodiscard]] double overlap(const std::vector<std::string>& a,
                                 const std::vector<std::string>& b) const;

private:
    std::size_t sentences_ = 0;
    std::map<std::string, std::size_t> counts_;
};

}  // namespace annals
