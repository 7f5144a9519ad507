// Tokens in the conventions of Universal Dependencies English (EWT, GUM). At each place of a run
// without white space the rules below are asked in turn; the first that recognises something says
// how long the token is. A written word of two syntactic words is then cut in two:
//
//     Syria's -> Syria 's     don't -> do n't     al-Assad -> al - Assad     pro-Beijing ->
//     pro-Beijing $2.4 -> $ 2.4           9/11, 5:30, 1990s   26-year-old -> 26 - year - old U.S.
//     -> U.S.
//
// Tested in tests/text/tokens_test.cpp.
#include "text/tokens.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_run =
    2'000;  // bytes without white space; more of it is cut, so that rules stay cheap

/// A place in a run of bytes without white space, and what stands around it.
struct Place {
    std::string_view run;
    std::size_t at = 0;
    char32_t next_run = 0;    // first character of the run behind this one; 0: there is none
    bool open_quote = false;  // a "'" that began a quotation waits for its end
    const WordLists& words;

    [[nodiscard]] std::string_view rest() const { return run.substr(at); }
    [[nodiscard]] Char here(std::size_t offset = 0) const { return char_at(run, at + offset); }
    [[nodiscard]] bool after_word() const { return at > 0 && is_word(before()); }
    [[nodiscard]] char32_t before() const {
        std::size_t begin = at - 1;
        while (begin > 0 && (static_cast<unsigned char>(run[begin]) & 0xC0) == 0x80) {
            --begin;
        }
        return char_at(run, begin).code;
    }
};

/// Bytes of the token at a place; 0: the rule does not know it.
using Rule = std::size_t (*)(const Place&);

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
std::size_t url(const Place& place) {
    constexpr std::array<std::string_view, 4> begins{"http://", "https://", "ftp://", "www."};
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
std::size_t email(const Place& place) {
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

/// ":)", and what is always written so.
std::size_t fixed(const Place& place) {
    constexpr std::array<std::string_view, 20> all{"[...]", ":-)", ":-(", ";-)", ":-D", ":-P", ":)",
                                                   ":(",    ";)",  "(:",  "=)",  ":D",  ":P",  "<3",
                                                   "``",    "''",  "<<",  ">>",  "->",  "…."};
    const auto* found =
        std::ranges::find_if(all, [&](auto form) { return place.rest().starts_with(form); });
    if (found == all.end() || (found->back() != '\'' && is_word(place.here(found->size()).code))) {
        return 0;
    }
    return found->size();
}

/// "U.S.", "p.m.", "J." of "J. Smith"; also "U.S" and "U.S.A" at their end.
std::size_t dotted_letters(const Place& place) {
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
bool stands_well(const Place& place, std::size_t length, std::string_view kind) {
    const bool ends_run = length == place.rest().size();
    const char32_t next = ends_run ? place.next_run : place.here(length).code;
    if (kind == "number") {
        return is_digit(next) || next == U'#';
    }
    return ends_run || !is_lower(next);
}

/// "Gen.", "Inc.", "Ph.D.": the longest that the table has.
std::size_t abbreviation(const Place& place) {
    constexpr std::size_t longest = 10;
    if (place.after_word() || !is_letter(place.here().code)) {
        return 0;
    }
    const std::string_view rest = place.rest().substr(0, longest);
    for (std::size_t dot = rest.rfind('.'); dot != rest.npos && dot > 0;
         dot = rest.rfind('.', dot - 1)) {
        const std::string_view kind = place.words.abbreviations.find(rest.substr(0, dot + 1));
        if (!kind.empty() && stands_well(place, dot + 1, kind)) {
            return dot + 1;
        }
    }
    return 0;
}

std::size_t digits(const Place& place, std::size_t offset) {
    std::size_t length = 0;
    for (Char c = place.here(offset); is_digit(c.code); c = place.here(offset + length)) {
        length += c.length;
    }
    return length;
}

/// "713-853-3989", "2012-07-06", "345-9945", but not the period "2011-2012".
std::size_t groups_of_digits(const Place& place) {
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
    const bool telephone = groups == 2 && sizes[0] == 3 && sizes[1] == 4;
    return (groups > 2 || telephone) && !is_letter(place.here(length).code) ? length : 0;
}

std::size_t letters(const Place& place, std::size_t offset) {
    std::size_t length = 0;
    for (Char c = place.here(offset); is_letter(c.code) || c.code == U'.';
         c = place.here(offset + length)) {
        length += c.length;
    }
    return length;
}

bool is_plural_s(const Place& place, std::size_t offset) {
    return place.here(offset).code == U's' && !is_word(place.here(offset + 1).code);
}

/// "2,400", "9/11", "5:30", "1990s", "80's", "20th", "'72"; the unit of "35mm" is left for the next
/// token.
std::size_t number(const Place& place) {
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

std::size_t code_of_digits(const Place& place) {
    return place.after_word() ? 0 : groups_of_digits(place);
}

/// "US$", "A$"
std::size_t currency(const Place& place) {
    std::size_t length = 0;
    for (Char c = place.here(); is_upper(c.code) && length < 3; c = place.here(length)) {
        length += c.length;
    }
    return length > 0 && place.here(length).code == U'$' && !place.after_word() ? length + 1 : 0;
}

/// Whether the word of `length` bytes that begins here goes on over the mark behind it: "O'Brien",
/// "comp.sources", "A&E", "pro-Beijing".
bool joins(const Place& place, std::size_t length) {
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
            return !(is_lower(char_at(form, length - 1).code) && is_upper(after.code) &&
                     is_lower(place.here(length + 1 + after.length).code));
        default:
            return false;
    }
}

std::size_t word(const Place& place) {
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

/// "...", "--", "?!", "*****": the same mark again and again.
std::size_t run_of_marks(const Place& place) {
    constexpr std::string_view repeated = ".-!?*=_#~+|";
    const std::string_view rest = place.rest();
    if (repeated.find(rest.front()) == repeated.npos) {
        return 0;
    }
    const bool mixed = rest.front() == '!' || rest.front() == '?';
    const std::size_t end =
        rest.find_first_not_of(mixed ? std::string_view{"!?"} : rest.substr(0, 1));
    return std::min(end, rest.size());
}

std::size_t any(const Place& place) {
    return place.here().length;
}

constexpr std::array<Rule, 11> rules{url,          email,          fixed,  dotted_letters,
                                     abbreviation, code_of_digits, number, currency,
                                     word,         run_of_marks,   any};

/// The first bytes of a written word that are a syntactic word of their own; all of it: it is one.
std::size_t first_syntactic_word(std::string_view form, const WordLists& words) {
    constexpr std::array<std::string_view, 8> ends{"s", "re", "ve", "ll", "d", "m", "t", "S"};
    if (const std::string_view second = words.contractions.find_lower(form); !second.empty()) {
        return form.size() - second.size();
    }
    for (const std::string_view mark : {"'", "’", "`"}) {
        const std::size_t at = form.rfind(mark);
        if (at == form.npos || at == 0) {
            continue;
        }
        const std::string_view end = form.substr(at + mark.size());
        if ((end == "t" || end == "T") && at > 1 && (form[at - 1] == 'n' || form[at - 1] == 'N')) {
            return at - 1;
        }
        const bool known = std::ranges::any_of(ends, [&](auto e) { return e == end && e != "t"; });
        if (known && !is_digit(static_cast<unsigned char>(form[at - 1]))) {
            return at;
        }
    }
    return form.size();
}

/// The bytes of a "'" that belongs to the word before it: "countries'".
std::size_t possessive_mark(const Place& place, std::size_t length) {
    const Char mark = place.here(length);
    const char last = place.rest()[length - 1];
    const bool quote = place.open_quote && mark.code == U'\'';
    if (!is_apostrophe(mark.code) || (last != 's' && last != 'S' && last != 'z' && last != 'x') ||
        quote) {
        return 0;
    }
    return is_word(place.here(length + mark.length).code) ? 0 : mark.length;
}

/// Makes the tokens of one paragraph.
class Scanner {
public:
    Scanner(std::string_view text, const WordLists& words) : text_(text), words_(words) {}

    /// The run [begin, end) without white space; `next` is the first character of the run behind
    /// it.
    void scan(Span run, char32_t next) {
        Place place{slice(text_, run), 0, next, open_quote_, words_};
        while (place.at < place.run.size()) {
            place.open_quote = open_quote_;
            place.at += add(place, run.begin + place.at);
        }
    }

    [[nodiscard]] std::vector<Token> take() { return std::move(tokens_); }

private:
    static std::size_t token_length(const Place& place) {
        std::size_t length = 0;
        for (std::size_t i = 0; length == 0; ++i) {
            length = rules[i](place);
        }
        return length;
    }

    /// Adds the token or tokens at `place`, byte `begin` of the text; gives their length.
    std::size_t add(const Place& place, std::size_t begin) {
        std::size_t length = token_length(place);
        const std::string_view form = place.rest().substr(0, length);
        std::size_t first = first_syntactic_word(form, words_);
        if (first == length && is_letter(char_at(form, 0).code)) {
            length += possessive_mark(place, length);
        }
        remember_quote(form, place);
        push({begin, begin + first}, first < length ? 2 : 1);
        if (first < length) {
            push({begin + first, begin + length}, 0);
        }
        return length;
    }

    /// Keeps whether a quotation in single marks is open: one before a word opens, one after it
    /// closes.
    void remember_quote(std::string_view form, const Place& place) {
        if (form == "'") {
            open_quote_ =
                place.at == 0 || !place.after_word() ? is_word(place.here(1).code) : false;
        }
    }

    void push(Span span, unsigned written_with) {
        const bool space = span.end < text_.size() && is_space(char_at(text_, span.end).code);
        tokens_.push_back({span, std::string{slice(text_, span)}, written_with, space});
    }

    std::string_view text_;
    const WordLists& words_;
    bool open_quote_ = false;
    std::vector<Token> tokens_;
};

/// The end of the characters from `at` on that are, or are not, white space.
std::size_t skip(std::string_view text, std::size_t at, std::size_t end, bool space) {
    while (at < end) {
        const Char c = char_at(text, at);
        if (is_space(c.code) != space) {
            break;
        }
        at += c.length;
    }
    return at;
}

}  // namespace

std::vector<Token> tokens(std::string_view text, Span part, const WordLists& words) {
    Scanner scanner{text, words};
    std::size_t at = skip(text, part.begin, part.end, true);
    while (at < part.end) {
        const std::size_t end = skip(text, at, std::min(part.end, at + longest_run), false);
        const std::size_t next = skip(text, end, part.end, true);
        scanner.scan({at, end}, next < part.end ? char_at(text, next).code : 0);
        at = next;
    }
    return scanner.take();
}

}  // namespace annals
