#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace annals::train {

/// How often words of ASCII letters stand in running text, and how they are written there.
class WordCounts {
public:
    void add(std::string_view text);

    struct Count {
        std::size_t small = 0;     // "bush"
        std::size_t capital = 0;   // "Bush"
        std::size_t capitals = 0;  // "BUSH"
        std::size_t as_verb = 0;   // in small letters behind "to" or a modal verb: a base form
    };

    /// Of a word in small letters.
    [[nodiscard]] Count of(const std::string& word) const;

    /// All words, sorted, in small letters.
    [[nodiscard]] std::vector<std::string> words() const;

private:
    void add_word(std::string_view written, std::string_view before);

    std::unordered_map<std::string, Count> counts_;
};

}  // namespace annals::train
