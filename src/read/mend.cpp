#include "read/decode.hpp"

// Puts characters right that went through a wrong decoder once or twice, and drops those that are
// no text.
//
// UTF-8 read as Windows-1252 turns "ç" (C3 A7) into "Ã§" and "’" (E2 80 99) into "â€™". The way
// back: a character that Windows-1252 writes as the lead byte of a UTF-8 sequence, followed by as
// many that it writes as continuation bytes, is the one character of that sequence. Real text may
// hold such a pair by chance ("CAFÉ”" looks like C9 94), so a lone pair is only believed with the
// leads that write western letters, and never when it ends in a quotation mark or dash of its own;
// longer sequences and runs of pairs (Cyrillic, Greek, Arabic) are believed. Text that went through
// twice takes another round.
//
// Tests: tests/read/decode_test.cpp

#include <algorithm>
#include <utility>

namespace annals {
namespace {

constexpr int most_rounds = 3;

int byte_of(const std::vector<Character>& characters, std::size_t at) {
    return at < characters.size() ? windows_1252_byte(characters[at].code) : -1;
}

/// The character whose UTF-8 bytes stand at `at` as characters of their own, and how many they are;
/// length 0 when there is none.
struct Folded {
    char32_t code = 0;
    std::size_t length = 0;
};

Folded folded_at(const std::vector<Character>& characters, std::size_t at) {
    const int lead = byte_of(characters, at);
    if (lead < 0xC2 || lead > 0xF4) {
        return {};
    }
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    auto code = static_cast<char32_t>(lead) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const int byte = byte_of(characters, at + i);
        if (byte < 0x80 || byte > 0xBF) {
            return {};
        }
        code = (code << 6) | (static_cast<char32_t>(byte) & 0x3F);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool valid =
        code >= smallest[length] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return valid ? Folded{code, length} : Folded{};
}

/// Quotation marks, dashes and the ellipsis: they follow a capital letter in good text.
bool is_punctuation(char32_t code) {
    return code == 0xBB || (code >= 0x2013 && code <= 0x203A);
}

bool is_pair(const std::vector<Character>& characters, std::size_t at) {
    return folded_at(characters, at).length == 2;
}

bool believed(const std::vector<Character>& characters, std::size_t at, Folded folded,
              bool in_run) {
    if (folded.length != 2) {
        return folded.length > 2;
    }
    const bool western = characters[at].code >= 0xC2 && characters[at].code <= 0xC5;
    const char32_t second = characters[at + 1].code;
    if (western && (!is_punctuation(second) || characters[at].code == 0xC3)) {
        return true;
    }
    return in_run || is_pair(characters, at + 2);
}

/// One round; true when something was put right.
bool unfold(std::vector<Character>& characters) {
    std::vector<Character> unfolded;
    unfolded.reserve(characters.size());
    bool in_run = false;
    for (std::size_t at = 0; at < characters.size();) {
        const Folded folded = folded_at(characters, at);
        in_run = believed(characters, at, folded, in_run);
        if (in_run) {
            const std::size_t last = at + folded.length - 1;
            unfolded.push_back({folded.code, characters[at].begin, characters[last].end});
            at = last + 1;
        } else {
            unfolded.push_back(characters[at++]);
        }
    }
    const bool changed = unfolded.size() != characters.size();
    characters = std::move(unfolded);
    return changed;
}

/// Form feed, vertical tab, next line, line and paragraph separator.
bool is_odd_line_break(char32_t code) {
    return code == 0x0B || code == 0x0C || code == 0x85 || code == 0x2028 || code == 0x2029;
}

/// Control characters; soft hyphens and blanks of no width; marks that turn the direction of
/// writing, with which a text can hide what it says; characters that are none.
bool is_dropped(char32_t code) {
    struct Range {
        char32_t first;
        char32_t last;
    };
    static constexpr Range dropped[] = {{0x00, 0x08},     {0x0E, 0x1F},     {0x7F, 0x9F},
                                        {0xAD, 0xAD},     {0x200B, 0x200B}, {0x200E, 0x200F},
                                        {0x202A, 0x202E}, {0x2060, 0x2069}, {0xFDD0, 0xFDEF},
                                        {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}};
    return std::ranges::any_of(
        dropped, [code](Range range) { return range.first <= code && code <= range.last; });
}

std::vector<Character> without_controls(const std::vector<Character>& characters) {
    std::vector<Character> kept;
    kept.reserve(characters.size());
    for (std::size_t at = 0; at < characters.size(); ++at) {
        Character character = characters[at];
        const bool before_newline = at + 1 < characters.size() && characters[at + 1].code == '\n';
        if (is_odd_line_break(character.code) || (character.code == '\r' && !before_newline)) {
            character.code = '\n';
        }
        if (!is_dropped(character.code)) {
            kept.push_back(character);
        }
    }
    return kept;
}

}  // namespace

std::vector<Character> mend(std::vector<Character> characters) {
    for (int round = 0; round < most_rounds && unfold(characters); ++round) {
    }
    return without_controls(characters);
}

}  // namespace annals
