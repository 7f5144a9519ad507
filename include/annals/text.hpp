#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

class Language;

/// Half-open byte range [begin, end) in Article::text.
///
/// Whatever the later stages find - a date, an actor, an event - carries the Span it was found
/// in, so its evidence can always be shown to the reader.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    auto operator<=>(const Span&) const = default;
};

/// The bytes of `text` under `span`. The result points into `text`: use it at once, store the Span.
[[nodiscard]] std::string_view slice(std::string_view text, Span span);

/// One syntactic word in the sense of Universal Dependencies: "don't" is two, "do" and "n't".
struct Token {
    Span span;
    std::string form;            // the bytes under `span`
    unsigned written_with = 1;   // syntactic words of the written token that begins here; 0 inside one:
                                 // "do" 2, "n't" 0
    bool space_after = true;     // false before closing punctuation, inside "don't", at the very end

    bool operator==(const Token&) const = default;
};

/// One sentence: a run of tokens that ends in a full stop, at the end of a paragraph or of the text.
struct Sentence {
    Span span;               // from the first byte of the first token to the last of the last
    std::size_t paragraph;   // 0, 1, ...: lines between line breaks that end a paragraph
    std::vector<Token> tokens;

    bool operator==(const Sentence&) const = default;
};

/// An article cut into sentences and tokens, in the order of the text.
struct Text {
    std::vector<Sentence> sentences;

    bool operator==(const Text&) const = default;
};

/// Cuts UTF-8 `text` into sentences and tokens, in time linear in its length; every byte that is no
/// white space is in exactly one token. "He didn't go. She did." -> He did n't go . | She did .
[[nodiscard]] Text segment(std::string_view text, const Language& english);

}  // namespace annals
