#include "cli/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace annals::cli {

std::size_t edit_distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> two_back(to.size() + 1);
    std::vector<std::size_t> back(to.size() + 1);
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= from.size(); ++i) {
        two_back = back;
        back = row;
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t changed = back[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({back[j] + 1, row[j - 1] + 1, changed});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                row[j] = std::min(row[j], two_back[j - 2] + 1);
            }
        }
    }
    return row[to.size()];
}

std::string nearest(std::string_view word, std::span<const std::string> names) {
    constexpr std::size_t longest = 40;  // a slip of the finger has the length of a name
    constexpr std::size_t letters_for_a_slip = 3;
    if (word.size() > longest) {
        return "";
    }
    std::string best;
    std::size_t fewest = std::max<std::size_t>(1, word.size() / letters_for_a_slip) + 1;
    for (const std::string& name : names) {
        const std::size_t changes =
            name.starts_with(word) && word.size() > 1 ? 1 : edit_distance(word, name);
        if (changes < fewest) {
            fewest = changes;
            best = name;
        }
    }
    return best;
}

std::string suggestion(std::string_view word, std::span<const std::string> names) {
    const std::string name = nearest(word, names);
    if (!name.empty()) {
        return fmt::format("; did you mean \"{}\"?", name);
    }
    return fmt::format("; known are {}", fmt::join(names, ", "));
}

}  // namespace annals::cli
