#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace annals {

/// A phrase as phrases are compared: "François" and "Francois", "U.N." and "UN", "al-Qa'ida" and
/// "Al Qaida" are the same. Built up piece by piece, so that "Security", "Security Council" cost
/// one pass.
class PhraseKey {
public:
    void add(std::string_view utf8);

    /// FNV-1a over the folded bytes.
    [[nodiscard]] std::uint64_t hash() const { return hash_; }
    [[nodiscard]] bool empty() const { return length_ == 0; }

private:
    void add_folded(char byte);

    std::uint64_t hash_ = 14695981039346656037ULL;
    std::size_t length_ = 0;
    bool space_ = false;  // a space or hyphen waits for the next letter
};

[[nodiscard]] std::uint64_t phrase_hash(std::string_view phrase);

/// Folded text itself: lower case, without diacritics, full stops, apostrophes; hyphens as spaces.
[[nodiscard]] std::string folded(std::string_view phrase);

}  // namespace annals
