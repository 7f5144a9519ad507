// Folding: what is left of a phrase when spelling variants of news are taken away. Letters of
// Latin-1 and Latin Extended-A lose their diacritics; other scripts stay as they are.
#include "language/phrase_key.hpp"

#include <array>
#include <cstddef>

namespace annals {
namespace {

// U+00C0 .. U+017F, '*' where there is no plain letter.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjjjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(base_letters.size() == 0x180 - 0xC0);

constexpr std::uint64_t fnv_prime = 1099511628211ULL;

/// What an ASCII byte is folded to; '\0' when it is dropped.
constexpr std::array<char, 128> ascii = [] {
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = static_cast<char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i);
    }
    table['-'] = ' ';
    table['.'] = table['\''] = table['`'] = '\0';
    return table;
}();

/// A character beyond ASCII at the front of `utf8`: what it is folded to, and its bytes. '\0' with
/// a length drops it; no length leaves its first byte as it is.
struct Folded {
    char letter = '\0';
    std::size_t length = 0;
};

Folded fold_character(std::string_view utf8) {
    const auto byte = static_cast<unsigned char>(utf8.front());
    if (byte >= 0xC3 && byte <= 0xC5 && utf8.size() > 1) {
        const std::size_t code =
            (byte & 0x1FU) << 6U | (static_cast<unsigned char>(utf8[1]) & 0x3FU);
        const char letter = base_letters[code - 0xC0];
        return letter == '*' ? Folded{} : Folded{letter, 2};
    }
    if (utf8.starts_with("\u2019") || utf8.starts_with("\u2018")) {
        return {'\0', 3};
    }
    return utf8.starts_with("\u00A0") ? Folded{' ', 2} : Folded{};
}

/// Hands each folded byte of `utf8` to `use`: ' ' for spaces and hyphens, nothing for what is
/// dropped.
template <typename Use>
void fold(std::string_view utf8, Use use) {
    while (!utf8.empty()) {
        Folded folded{utf8.front(), 1};
        if (const auto byte = static_cast<unsigned char>(utf8.front()); byte < ascii.size()) {
            folded.letter = ascii[byte];
        } else if (const Folded character = fold_character(utf8); character.length > 0) {
            folded = character;
        }
        if (folded.letter != '\0') {
            use(folded.letter);
        }
        utf8.remove_prefix(folded.length);
    }
}

}  // namespace

void PhraseKey::add_folded(char byte) {
    hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * fnv_prime;
    ++length_;
}

void PhraseKey::add(std::string_view utf8) {
    fold(utf8, [this](char byte) {
        if (byte == ' ') {
            space_ = length_ > 0;
            return;
        }
        if (space_) {
            add_folded(' ');
            space_ = false;
        }
        add_folded(byte);
    });
}

std::uint64_t phrase_hash(std::string_view phrase) {
    PhraseKey key;
    key.add(phrase);
    return key.hash();
}

std::string folded(std::string_view phrase) {
    std::string text;
    fold(phrase, [&](char byte) {
        if (byte != ' ' || (!text.empty() && text.back() != ' ')) {
            text.push_back(byte);
        }
    });
    while (text.ends_with(' ')) {
        text.pop_back();
    }
    return text;
}

}  // namespace annals
