#include "read/decode.hpp"

// From bytes in one of several encodings to characters, each with the bytes it came from.
//
// Nothing is guessed from statistics. A byte order mark, or zero bytes in every second place, tell
// UTF-16. Else the bytes are UTF-8 as long as they are well formed, and a byte that is not is read
// as the Windows-1252 character it would be: so a file in Windows-1252, one in Latin-1 and a UTF-8
// file with a pasted Windows-1252 sentence all come out right ("caf\xE9" and "café" to "café").
//
// Tests: tests/read/decode_test.cpp

#include <algorithm>
#include <array>
#include <optional>

#include "annals/error.hpp"

namespace annals {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr const char* binary = "expected text, got a binary file";

/// What Windows-1252 has at 0x80..0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

char32_t single_byte(unsigned byte) {
    const bool special = byte >= 0x80 && byte < 0xA0 && windows_1252[byte - 0x80] != 0;
    return special ? windows_1252[byte - 0x80] : static_cast<char32_t>(byte);
}

/// Length and smallest character of the UTF-8 sequence that a byte begins; length 0 when it begins
/// none.
struct Lead {
    std::size_t length;
    char32_t smallest;
    char32_t bits;
};

Lead lead(unsigned byte) {
    if (byte < 0x80) {
        return {1, 0, byte};
    }
    if (byte >= 0xC2 && byte < 0xE0) {
        return {2, 0x80, byte & 0x1F};
    }
    if (byte >= 0xE0 && byte < 0xF0) {
        return {3, 0x800, byte & 0x0F};
    }
    if (byte >= 0xF0 && byte < 0xF5) {
        return {4, 0x10000, byte & 0x07};
    }
    return {0, 0, 0};
}

bool is_surrogate(char32_t code) {
    return code >= 0xD800 && code < 0xE000;
}

/// The UTF-8 character at `at`, if its bytes are well formed.
std::optional<Character> utf_8_character(std::string_view bytes, std::size_t at) {
    const auto [length, smallest, bits] = lead(byte_at(bytes, at));
    if (length == 0) {
        return std::nullopt;
    }
    char32_t code = bits;
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned byte = byte_at(bytes, at + i);
        if ((byte & 0xC0) != 0x80) {
            return std::nullopt;
        }
        code = (code << 6) | (byte & 0x3F);
    }
    if (code < smallest || code > 0x10FFFF || is_surrogate(code)) {
        return std::nullopt;
    }
    return Character{code, at, at + length};
}

std::vector<Character> decode_utf_16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) -> char32_t {
        return big_endian ? byte_at(bytes, at) << 8 | byte_at(bytes, at + 1)
                          : byte_at(bytes, at + 1) << 8 | byte_at(bytes, at);
    };
    std::vector<Character> characters;
    characters.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at + 1 < bytes.size(); at = characters.back().end) {
        const char32_t first = unit(at);
        const char32_t second = unit(at + 2);
        if (first >= 0xD800 && first < 0xDC00 && second >= 0xDC00 && second < 0xE000) {
            characters.push_back(
                {0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), at, at + 4});
        } else {
            characters.push_back({is_surrogate(first) ? replacement : first, at, at + 2});
        }
    }
    return characters;
}

constexpr std::size_t sample_size = 8192;

/// Share of zero bytes at even (0) or odd (1) places of the sample.
double zeros(std::string_view sample, std::size_t parity) {
    std::size_t count = 0;
    for (std::size_t i = parity; i < sample.size(); i += 2) {
        count += sample[i] == '\0' ? 1U : 0U;
    }
    return static_cast<double>(count) /
           static_cast<double>(std::max<std::size_t>(1, sample.size() / 2));
}

/// Big endian or not, when the bytes are UTF-16.
std::optional<bool> utf_16_order(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) {
        return bytes[0] == '\xFE';
    }
    const std::string_view sample = bytes.substr(0, sample_size);
    constexpr double many = 0.4;
    constexpr double few = 0.1;
    if (sample.size() >= 4 && zeros(sample, 0) > many && zeros(sample, 1) < few) {
        return true;
    }
    if (sample.size() >= 4 && zeros(sample, 1) > many && zeros(sample, 0) < few) {
        return false;
    }
    return std::nullopt;
}

/// Zero bytes, or more control characters than a careless text has.
bool is_binary(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sample_size);
    const auto controls = std::ranges::count_if(sample, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
    });
    return sample.find('\0') != sample.npos ||
           controls * 20 > static_cast<std::ptrdiff_t>(sample.size());
}

void append_utf_8(std::string& text, char32_t code) {
    const auto tail = [&](int shift) {
        text += static_cast<char>(0x80 | ((code >> shift) & 0x3F));
    };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0 | (code >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | (code >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

void append(CleanText& clean, const std::vector<Character>& characters, std::size_t begin) {
    for (const Character& character : characters) {
        // Inside a character both sides count in their own bytes, so a character whose length
        // differs ends the piece at its end.
        clean.offsets.add(clean.text.size(), begin + character.begin);
        append_utf_8(clean.text, character.code);
    }
}

constexpr std::size_t block_size = 1 << 18;

/// Where a block that begins there ends: behind a blank where it can, never inside a character.
std::size_t block_end(std::string_view bytes, std::size_t begin) {
    if (bytes.size() - begin <= block_size) {
        return bytes.size();
    }
    const std::string_view block = bytes.substr(begin, block_size);
    if (const std::size_t blank = block.find_last_of(" \n"); blank != block.npos) {
        return begin + blank + 1;
    }
    std::size_t end = begin + block_size;
    for (int i = 0; i < 3 && (byte_at(bytes, end) & 0xC0) == 0x80; ++i) {
        --end;
    }
    return end;
}

/// The same for UTF-16.
std::size_t block_end_16(std::string_view bytes, std::size_t begin, bool big_endian) {
    if (bytes.size() - begin <= block_size) {
        return bytes.size();
    }
    const std::size_t end = begin + block_size;
    const unsigned high = byte_at(bytes, big_endian ? end : end + 1);
    const bool inside_pair = high >= 0xDC && high < 0xE0;
    return inside_pair ? end - 2 : end;
}

template <class Decode, class End>
CleanText clean_blocks(std::string_view bytes, Decode decode_block, End end_of) {
    CleanText clean;
    clean.text.reserve(bytes.size());
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = end_of(bytes, begin);
        append(clean, mend(decode_block(bytes.substr(begin, end - begin))), begin);
        begin = end;
    }
    clean.offsets.add(clean.text.size(), bytes.size());
    return clean;
}

}  // namespace

int windows_1252_byte(char32_t code) {
    if (code < 0x100) {
        return static_cast<int>(code);
    }
    const auto* const found = std::ranges::find(windows_1252, code);
    return found == windows_1252.end() ? -1
                                       : static_cast<int>(0x80 + (found - windows_1252.begin()));
}

std::vector<Character> decode_utf_8(std::string_view bytes) {
    std::vector<Character> characters;
    characters.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at = characters.back().end) {
        const auto found = utf_8_character(bytes, at);
        characters.push_back(found ? *found
                                   : Character{single_byte(byte_at(bytes, at)), at, at + 1});
    }
    return characters;
}

std::vector<Character> decode(std::string_view bytes) {
    if (const auto big_endian = utf_16_order(bytes)) {
        return decode_utf_16(bytes, *big_endian);
    }
    if (is_binary(bytes)) {
        throw Error{binary};
    }
    return decode_utf_8(bytes);
}

CleanText encode(const std::vector<Character>& characters) {
    CleanText clean;
    append(clean, characters, 0);
    clean.offsets.add(clean.text.size(), characters.empty() ? 0 : characters.back().end);
    return clean;
}

CleanText clean(std::string_view bytes) {
    const auto big_endian = utf_16_order(bytes);
    if (!big_endian && is_binary(bytes)) {
        throw Error{binary};
    }
    if (!big_endian) {
        return clean_utf_8(bytes);
    }
    return clean_blocks(
        bytes, [&](std::string_view block) { return decode_utf_16(block, *big_endian); },
        [&](std::string_view all, std::size_t begin) {
            return block_end_16(all, begin, *big_endian);
        });
}

CleanText clean_utf_8(std::string_view bytes) {
    return clean_blocks(bytes, decode_utf_8, block_end);
}

std::string on_one_line(std::string_view text) {
    std::string line;
    bool blank = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            blank = !line.empty();
            continue;
        }
        if (blank) {
            line += ' ';
        }
        blank = false;
        line += c;
    }
    return line;
}

}  // namespace annals
