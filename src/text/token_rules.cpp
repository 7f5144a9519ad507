// What may stand at a place of a run without white space, each kind with a rule of its own.
#include "text/token_rules.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "language/letters.hpp"

namespace annals {
namespace {

bool is_ascii_word(char c) {
    return static_cast<unsigned char>(c) < 0x80 && is_word(static_cast<unsigned char>(c));
}

bool starts_without_case(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::ranges::equal(text.substr(0, lower.size()), lower, [](char a, char b) {
               return (('A' <= a && a <= 'Z') ? a - 'A' + 'a' : a) == b;
           });
}

/// "https://example.org/a?b=c", without the punctuation behind it.
std::size_t url(const TokenPlace& place) {
    constexpr std::array<std::string_view, 5> begins{"http://", "https://", "ftp://", "www.",
                                                     "mailto:"};
    const std::string_view rest = place.rest();
    const bool begun =
        std::ranges::any_of(begins, [&](auto begin) { return starts_without_case(rest, begin); });
    if (!begun || place.after_word()) {
        return 0;
    }
    std::size_t end = std::min({rest.find_first_of("<>\"|"), rest.find("”"), rest.size()});
    const bool bracket = rest.substr(0, end).find('(') != rest.npos;
    const std::string_view not_last = bracket ? ".,;:!?'*]" : ".,;:!?'*])";
    while (not_last.find(rest[end - 1]) != not_last.npos) {
        --end;
    }
    return end;
}

/// "desk@example.org"
std::size_t email(const TokenPlace& place) {
    constexpr std::size_t longest_local = 64;  // RFC 5321, 4.5.3.1.1
    const std::string_view rest = place.rest();
    const std::size_t sign = rest.substr(0, longest_local + 1).find('@');
    if (sign == rest.npos || sign == 0 || place.after_word()) {
        return 0;
    }
    const auto in_address = [](char c) {
        return is_ascii_word(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%';
    };
    if (!std::ranges::all_of(rest.substr(0, sign), in_address)) {
        return 0;
    }
    std::size_t end = sign + 1;
    while (end < rest.size() &&
           (is_ascii_word(rest[end]) || rest[end] == '.' || rest[end] == '-')) {
        ++end;
    }
    while (rest[end - 1] == '.' || rest[end - 1] == '-') {
        --end;
    }
    return end > sign + 1 ? end : 0;
}

/// ":)", and what is always written so; "<<" and the like also right before a word.
std::size_t fixed(const TokenPlace& place) {
    constexpr std::array<std::string_view, 7> before_words{"<<", ">>", "''", "’’",
                                                           "‘’", "->", "…."};
    constexpr auto faces = std::to_array<std::string_view>(
        {"[...]", ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":)", ":(", ";)", "(:", "=)", "=(",
         ":D", ":P", "<3", "^_^", "``"});
    const auto here = [&](std::string_view form) { return place.rest().starts_with(form); };
    if (const auto* mark = std::ranges::find_if(before_words, here); mark != before_words.end()) {
        return mark->size();
    }
    const auto* face = std::ranges::find_if(faces, here);
    return face == faces.end() || is_word(place.here(face->size()).code) ? 0 : face->size();
}

/// A tag of HTML that was left behind: "<p>", "</b>", "<br/>".
std::size_t html_tag(const TokenPlace& place) {
    constexpr std::size_t longest = 12;
    std::string_view rest = place.rest().substr(0, longest);
    const std::size_t end = rest.find('>');
    if (!rest.starts_with('<') || end == rest.npos) {
        return 0;
    }
    std::string_view name = rest.substr(1, end - 1);
    name.remove_prefix(name.starts_with('/') ? 1 : 0);
    name.remove_suffix(name.ends_with('/') ? 1 : 0);
    const bool is_name = !name.empty() && is_letter(char_at(name, 0).code) &&
                         std::ranges::all_of(name, is_ascii_word);
    return is_name ? end + 1 : 0;
}

/// "#Budget2012"
std::size_t hashtag(const TokenPlace& place) {
    if (place.here().code != U'#' || place.after_word() || !is_letter(place.here(1).code)) {
        return 0;
    }
    std::size_t length = 1;
    for (Char c = place.here(1); is_word(c.code) || c.code == U'_'; c = place.here(length)) {
        length += c.length;
    }
    return length;
}

/// "report-2012_final.pdf"; ".pdf" alone after a bracket.
std::size_t file_name(const TokenPlace& place) {
    constexpr std::size_t longest = 100;
    const std::string_view rest = place.rest().substr(0, longest + 1);
    const auto in_name = [](char c) {
        return is_ascii_word(c) || std::string_view{"-_#+.&"}.find(c) != std::string_view::npos;
    };
    const auto length =
        static_cast<std::size_t>(std::ranges::find_if_not(rest, in_name) - rest.begin());
    std::string_view name = rest.substr(0, length);
    while (name.ends_with('.')) {
        name.remove_suffix(1);
    }
    const std::size_t dot = name.rfind('.');
    if (place.after_word() || length > longest || dot == name.npos) {
        return 0;
    }
    const bool known = place.words.word_parts.find_lower(name.substr(dot + 1)) == "extension";
    return known ? name.size() : 0;
}

/// "U.S.", "p.m.", "J." of "J. Smith"; also "U.S" and "U.S.A" at their end.
std::size_t dotted_letters(const TokenPlace& place) {
    if (place.after_word()) {
        return 0;
    }
    std::size_t length = 0;
    std::size_t letters = 0;
    for (Char c = place.here(); is_letter(c.code) && place.here(length + c.length).code == U'.';
         c = place.here(length)) {
        length += c.length + 1;
        ++letters;
    }
    if (letters == 0) {
        return 0;
    }
    const Char last = place.here(length);
    if (is_letter(last.code) && !is_word(place.here(length + last.length).code)) {
        return length + last.length;
    }
    if (letters == 1) {
        const bool ends_run = length == place.rest().size() || place.rest()[length] == ',';
        const bool name_follows = is_upper(place.next_run) || is_upper(last.code);
        return is_upper(place.here().code) && place.rest().front() != 'I' && ends_run &&
                       name_follows
                   ? length
                   : 0;
    }
    return is_word(last.code) && is_lower(place.here().code) ? 0 : length;
}

/// Whether the abbreviation of `length` bytes at `place` can be one: "No." only before a number,
/// and not the full stop of "in the end.The".
bool stands_well(const TokenPlace& place, std::size_t length, std::string_view kind) {
    const bool ends_run = length == place.rest().size();
    const char32_t next = ends_run ? place.next_run : place.here(length).code;
    if (kind == "number") {
        return is_digit(next) || next == U'#';
    }
    return ends_run || !is_lower(next);
}

/// What the table says of "Gen."; "GEN." is a title too.
std::string_view kind_of_abbreviation(std::string_view form, const WordLists& words) {
    const std::string_view kind = words.abbreviations.find(form);
    if (!kind.empty() || form.size() < 4 ||
        !std::ranges::all_of(form, [](char c) { return c == '.' || ('A' <= c && c <= 'Z'); })) {
        return kind;
    }
    const std::string_view of_title =
        words.abbreviations.find(std::string{form.substr(0, 1)} + small(form.substr(1)));
    return of_title == "title" ? of_title : std::string_view{};
}

/// "Gen.", "Inc.", "Ph.D.": the longest that the table has.
std::size_t abbreviation(const TokenPlace& place) {
    constexpr std::size_t longest = 10;
    if (place.after_word() || !is_letter(place.here().code)) {
        return 0;
    }
    const std::string_view rest = place.rest().substr(0, longest);
    for (std::size_t dot = rest.rfind('.'); dot != rest.npos && dot > 0;
         dot = rest.rfind('.', dot - 1)) {
        const std::string_view kind = kind_of_abbreviation(rest.substr(0, dot + 1), place.words);
        if (!kind.empty() && stands_well(place, dot + 1, kind)) {
            return dot + 1;
        }
    }
    return 0;
}

std::size_t digits(const TokenPlace& place, std::size_t offset) {
    std::size_t length = 0;
    for (Char c = place.here(offset); is_digit(c.code); c = place.here(offset + length)) {
        length += c.length;
    }
    return length;
}

/// "713-853-3989", "2012-07-06", "345-9945", "3-5076", but not the period "2011-2012".
std::size_t groups_of_digits(const TokenPlace& place) {
    std::size_t length = 0;
    std::array<std::size_t, 2> sizes{};
    std::size_t groups = 0;
    for (std::size_t more = digits(place, 0); more > 0; more = digits(place, length)) {
        if (groups < sizes.size()) {
            sizes[groups] = more;
        }
        ++groups;
        length += more;
        if (place.here(length).code != U'-' || digits(place, length + 1) == 0) {
            break;
        }
        ++length;
    }
    const bool telephone = groups == 2 && (sizes[0] == 3 || sizes[0] == 1) && sizes[1] == 4;
    return (groups > 2 || telephone) && !is_letter(place.here(length).code) ? length : 0;
}

std::size_t letters(const TokenPlace& place, std::size_t offset) {
    std::size_t length = 0;
    for (Char c = place.here(offset); is_letter(c.code) || c.code == U'.';
         c = place.here(offset + length)) {
        length += c.length;
    }
    return length;
}

bool is_plural_s(const TokenPlace& place, std::size_t offset) {
    return place.here(offset).code == U's' && !is_word(place.here(offset + 1).code);
}

/// "2,400", "9/11", "5:30", "1990s", "80's", "20th", "'72"; the unit of "35mm" is left for the next
/// token.
std::size_t number(const TokenPlace& place) {
    const bool signed_number = (place.here().code == U'+' || place.here().code == U'.' ||
                                is_apostrophe(place.here().code)) &&
                               !place.after_word() &&
                               (place.at == 0 || place.before() != place.here().code);
    std::size_t length = signed_number ? place.here().length : 0;
    const std::size_t whole = digits(place, length);
    if (whole == 0 || place.after_word()) {
        return 0;
    }
    length += whole;
    for (Char c = place.here(length);
         c.code == U'.' || c.code == U',' || c.code == U':' || c.code == U'/';
         c = place.here(length)) {
        const std::size_t more = digits(place, length + 1);
        if (more == 0) {
            break;
        }
        length += 1 + more;
    }
    if (is_apostrophe(place.here(length).code) &&
        is_plural_s(place, length + place.here(length).length)) {
        return length + place.here(length).length + 1;
    }
    const std::size_t suffix = letters(place, length);
    std::string_view behind = place.rest().substr(length, suffix);
    if (!place.words.word_parts.find(behind).empty()) {
        return length;
    }
    while (behind.ends_with('.')) {
        behind.remove_suffix(1);
    }
    const bool unit = place.words.word_parts.find(behind) == "unit";
    return unit || behind.find('.') != behind.npos ? length : length + behind.size();
}

std::size_t code_of_digits(const TokenPlace& place) {
    return place.after_word() ? 0 : groups_of_digits(place);
}

/// "US$", "A$"
std::size_t currency(const TokenPlace& place) {
    std::size_t length = 0;
    for (Char c = place.here(); is_upper(c.code) && length < 3; c = place.here(length)) {
        length += c.length;
    }
    return length > 0 && place.here(length).code == U'$' && !place.after_word() ? length + 1 : 0;
}

/// Whether `rest` begins with what ends an address: "Com" of "Example.Com".
bool ends_address(std::string_view rest, const WordLists& words) {
    constexpr std::size_t longest = 5;
    const auto length =
        static_cast<std::size_t>(std::ranges::find_if_not(rest, is_ascii_word) - rest.begin());
    return length <= longest && words.word_parts.find_lower(rest.substr(0, length)) == "domain";
}

/// Whether the word of `length` bytes that begins here goes on over the mark behind it: "O'Brien",
/// "comp.sources", "A&E", "pro-Beijing".
bool joins(const TokenPlace& place, std::size_t length) {
    const Char mark = place.here(length);
    const Char after = place.here(length + mark.length);
    const std::string_view form = place.rest().substr(0, length);
    if (!is_word(after.code)) {
        return false;
    }
    switch (mark.code) {
        case U'\'':
        case U'\u2019':
        case U'_':
            return true;
        case U'`':
            return after.code == U's';
        case U'&':
            return is_upper(char_at(form, length - 1).code) && is_upper(after.code);
        case U'-':
            return place.words.word_parts.find_lower(form) == "prefix";
        case U'.':
            return ends_address(place.rest().substr(length + 1), place.words) ||
                   !(is_lower(char_at(form, length - 1).code) && is_upper(after.code) &&
                     is_lower(place.here(length + 1 + after.length).code));
        default:
            return false;
    }
}

std::size_t word(const TokenPlace& place) {
    std::size_t length = 0;
    for (Char c = place.here(); c.length > 0; c = place.here(length)) {
        const bool mark = length > 0 && !is_word(c.code) && joins(place, length);
        if (!is_word(c.code) && !mark) {
            break;
        }
        length += c.length;
    }
    return length;
}

/// "c/o", "n/a": an abbreviation with a stroke.
std::size_t letters_with_stroke(const TokenPlace& place) {
    const Char first = place.here();
    const Char second = place.here(first.length + 1);
    const bool stroke = is_letter(first.code) && place.here(first.length).code == U'/' &&
                        is_letter(second.code) && !place.after_word();
    const std::size_t length = first.length + 1 + second.length;
    return stroke && !is_word(place.here(length).code) ? length : 0;
}

/// "...", "--", "?!", ".?", "$$$", "*****": marks again and again.
std::size_t run_of_marks(const TokenPlace& place) {
    constexpr std::string_view repeated = ".-!?*=_#~+|$";
    constexpr std::string_view stops = ".!?";
    const std::string_view rest = place.rest();
    if (repeated.find(rest.front()) == repeated.npos) {
        return 0;
    }
    const bool stop = stops.find(rest.front()) != stops.npos;
    const std::size_t end = rest.find_first_not_of(stop ? stops : rest.substr(0, 1));
    return std::min(end, rest.size());
}

std::size_t any(const TokenPlace& place) {
    return place.here().length;
}

}  // namespace

std::span<const TokenRule> token_rules() {
    static constexpr std::array<TokenRule, 15> rules{url,
                                                     email,
                                                     file_name,
                                                     html_tag,
                                                     fixed,
                                                     hashtag,
                                                     dotted_letters,
                                                     abbreviation,
                                                     code_of_digits,
                                                     number,
                                                     currency,
                                                     letters_with_stroke,
                                                     word,
                                                     run_of_marks,
                                                     any};
    return rules;
}

}  // namespace annals
