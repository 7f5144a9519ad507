#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "annals/read.hpp"

namespace annals {

/// One character and the bytes [begin, end) of the input that it was read from.
struct Character {
    char32_t code = 0;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Character&) const = default;
};

/// The characters of bytes in UTF-8, UTF-16, Windows-1252 or Latin-1, or a mixture of UTF-8 and the
/// latter two; nothing is repaired yet. Throws Error ("expected text, got a binary file") for other
/// bytes.
[[nodiscard]] std::vector<Character> decode(std::string_view bytes);

/// The same for bytes that are UTF-8 for sure, or should be: a string out of a JSON file.
[[nodiscard]] std::vector<Character> decode_utf_8(std::string_view bytes);

/// The characters that were decoded twice put right ("FranÃ§ois" to "François"), control characters
/// and marks that only steer a display dropped, every kind of line break but "\r\n" written as
/// "\n".
[[nodiscard]] std::vector<Character> mend(std::vector<Character> characters);

/// The byte that Windows-1252 writes for a character (Latin-1 for what it leaves free); -1 for
/// none.
[[nodiscard]] int windows_1252_byte(char32_t code);

/// Clean UTF-8 and where each part of it stands in the input.
struct CleanText {
    std::string text;
    OffsetMap offsets;
};

[[nodiscard]] CleanText encode(const std::vector<Character>& characters);

/// encode(mend(decode(bytes))) and encode(mend(decode_utf_8(bytes))), a block at a time: beside the
/// text they need little memory.
[[nodiscard]] CleanText clean(std::string_view bytes);
[[nodiscard]] CleanText clean_utf_8(std::string_view bytes);

/// "Vetoed:\n\nwhy " -> "Vetoed: why": a title or an id on one line, without blanks around it.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace annals
