#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

/// The group of words that a word is used like, learned from running text: "Geneva" stands where
/// "Paris" stands. `fine` groups lie inside `coarse` ones; 0 for a word that is not known.
struct Cluster {
    std::uint16_t fine = 0;
    std::uint16_t coarse = 0;

    bool operator==(const Cluster&) const = default;
};

/// The clusters of a model, read where they lie: section "clusters", open addressing by the hash of
/// the word.
class Clusters {
public:
    Clusters() = default;

    /// An empty section knows no word. Throws Error when the section is broken.
    explicit Clusters(std::span<const std::byte> section);

    /// By the form as written, else by its small letters (ASCII).
    [[nodiscard]] Cluster of(std::string_view form) const;

    struct Entry {
        std::string word;
        Cluster cluster;
    };
    [[nodiscard]] static std::string section(const std::vector<Entry>& entries);

private:
    struct Slot {
        std::uint32_t check;
        Cluster cluster;  // fine 0: free
    };
    [[nodiscard]] Cluster find(std::string_view word) const;

    std::span<const Slot> slots_;  // a power of two
};

}  // namespace annals
