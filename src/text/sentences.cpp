// Where sentences end: behind a full stop and the quotation marks and brackets that close after it,
// when what follows begins like a sentence.
//
//     "It is over." He left.         a full stop, a closing quotation mark, a capital
//     "Why?" asked the minister.     no capital: goes on
//     it is late. we go now.         no capital but a whole word and nothing else before the full
//     stop Gen. Tlas, No. 5, J. Smith     an abbreviation before a name or number: goes on in the
//     U.S. The ministry       an abbreviation that may end a sentence, before a word that begins
//     one
//
// Tested in tests/text/sentences_test.cpp.
#include "text/sentences.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "text/characters.hpp"

namespace annals {
namespace {

using Tokens = std::vector<Token>;

template <std::size_t n>
bool among(const std::array<std::string_view, n>& list, std::string_view form) {
    return std::ranges::find(list, form) != list.end();
}

constexpr auto closing = std::to_array<std::string_view>(
    {")", "]", "}", "\"", "'", "”", "’", "»", "''", "』", "」", "›", "）"});
constexpr auto opening =
    std::to_array<std::string_view>({"(", "[", "{", "\"", "'",  "“", "‘", "«", "``", "`",
                                     "„", "¿", "¡", "—",  "--", "-", "*", "•", "「", "***"});
constexpr auto wide_stops = std::to_array<std::string_view>({"。", "！", "？", "।", "؟"});

bool is_lower_ascii(char c) {
    return 'a' <= c && c <= 'z';
}

bool is_stop_char(char c) {
    return c == '.' || c == '!' || c == '?';
}

/// ".", "?!", "...", "…": marks that end sentences.
bool is_stop(std::string_view form) {
    return std::ranges::all_of(form, is_stop_char) || form == "…" || form == "…." ||
           among(wide_stops, form);
}

bool is_abbreviation(std::string_view form) {
    return form.size() > 1 && form.ends_with('.') && !is_stop(form);
}

/// "<p>"
bool is_html_tag(std::string_view form) {
    return form.size() > 2 && form.starts_with('<') && form.ends_with('>');
}

/// "J." of "J. Smith".
bool is_initial(std::string_view form) {
    const Char letter = char_at(form, 0);
    return is_upper(letter.code) && form.size() == letter.length + 1 && form.ends_with('.');
}

/// The token that shows whether a sentence begins at `next`: that one, or the first behind opening
/// marks.
const Token* first_word(const Tokens& tokens, std::size_t next) {
    constexpr std::size_t most = 4;
    for (std::size_t i = next; i < std::min(next + most, tokens.size()); ++i) {
        if (!among(opening, tokens[i].form) && !is_html_tag(tokens[i].form)) {
            return &tokens[i];
        }
    }
    return nullptr;
}

bool abbreviation_ends(const Tokens& tokens, std::size_t at, std::size_t next,
                       const WordLists& words) {
    const std::string& form = tokens[at].form;
    const std::string_view kind = words.abbreviations.find(form);
    if (kind == "title" || is_initial(form)) {
        return false;
    }
    const Token* const first = first_word(tokens, next);
    if (kind == "number") {
        return first != nullptr && is_upper(char_at(first->form, 0).code);
    }
    const std::string& mark = tokens[next].form;
    return first == nullptr || mark == "\"" || mark == "“" ||
           words.abbreviations.find(first->form) == "starter";
}

/// "Dr. Smith", "at 10 p.m. Wednesday"
bool goes_on_surely(const Tokens& tokens, std::size_t at, std::size_t next,
                    const WordLists& words) {
    const std::string_view kind = words.abbreviations.find(tokens[at].form);
    return kind == "title" ||
           (kind == "hour" && words.abbreviations.find(tokens[next].form) == "day");
}

/// "1 . Open the box": the number of an item.
bool is_item_number(const Tokens& tokens, std::size_t start, std::size_t at) {
    return at == start + 1 && tokens[at].form == "." && tokens[start].form.size() <= 2 &&
           is_digit(char_at(tokens[start].form, 0).code);
}

/// Careless writers begin sentences in lower case.
bool ends_before_lower(const Tokens& tokens, std::size_t at, std::size_t next) {
    const std::string& stop = tokens[at].form;
    if (at == 0 || next != at + 1 || stop.starts_with("..") || !tokens[at].space_after) {
        return false;
    }
    const std::string& before = tokens[at - 1].form;
    return stop.front() == '?' ||
           (before.size() > 2 && std::ranges::all_of(before, is_lower_ascii));
}

/// The end of a line of a message's head, whose line break was lost: "<desk@example.org>",
/// "08/16/2000 03:48 PM", "*******".
bool head_ends(const Tokens& tokens, std::size_t at) {
    const std::string& form = tokens[at].form;
    if (at + 1 == tokens.size() || at < 2 || !is_upper(char_at(tokens[at + 1].form, 0).code)) {
        return false;
    }
    if (form == ">") {
        return tokens[at - 1].form.find('@') != std::string::npos;
    }
    if (form == "AM" || form == "PM") {
        return tokens[at - 1].form.find(':') != std::string::npos &&
               tokens[at - 2].form.find('/') != std::string::npos;
    }
    return form.size() >= 10 && form.find_first_not_of("=*_-") == std::string::npos;
}

bool stop_ends(const Tokens& tokens, std::size_t start, std::size_t at, std::size_t next) {
    if (is_item_number(tokens, start, at)) {
        return false;
    }
    const Token* const first = first_word(tokens, next);
    if (first == nullptr) {
        return true;
    }
    const char32_t code = char_at(first->form, 0).code;
    if (is_lower(code)) {
        return ends_before_lower(tokens, at, next);
    }
    return tokens[next - 1].space_after || among(wide_stops, tokens[at].form) || is_upper(code);
}

/// Tokens of a note's number in an encyclopedia: "[ 17 ]".
std::size_t note_length(const Tokens& tokens, std::size_t at) {
    const bool note = at + 2 < tokens.size() && tokens[at].form == "[" &&
                      tokens[at + 2].form == "]" && is_digit(char_at(tokens[at + 1].form, 0).code);
    return note ? 3 : 0;
}

/// Tokens at `next` that belong to the sentence whose full stop stands before them.
std::size_t closing_length(const Tokens& tokens, std::size_t next) {
    constexpr auto faces = std::to_array<std::string_view>({":)", ":-)", ";)", ";-)", ":("});
    const bool space = tokens[next - 1].space_after;
    const std::string& form = tokens[next].form;
    const bool html =
        is_html_tag(form) && (form.starts_with("</") || form.ends_with("/>") || form == "<br>");
    if (html || among(faces, form) || form == ")" || (!space && among(closing, form))) {
        return 1;
    }
    return note_length(tokens, next);
}

/// The token after the marks that close behind token `at`.
std::size_t behind_closing(const Tokens& tokens, std::size_t at) {
    std::size_t next = at + 1;
    while (next < tokens.size()) {
        const std::size_t more = closing_length(tokens, next);
        if (more == 0) {
            break;
        }
        next += more;
    }
    return next;
}

/// A sentence that is one remark in brackets: "(Photo: Reuters) The minister ...".
bool remark_ends(const Tokens& tokens, std::size_t start, std::size_t at) {
    constexpr std::size_t longest = 8;
    return tokens[start].form == "(" && tokens[at].form == ")" && at - start <= longest &&
           at + 1 < tokens.size() && is_upper(char_at(tokens[at + 1].form, 0).code);
}

/// Gives the full stop of an abbreviation that ends a sentence a token of its own.
void split_last(Tokens& sentence) {
    Token& last = sentence.back();
    const bool lower = std::ranges::any_of(last.form, is_lower_ascii);
    if (sentence.size() < 2 || !is_abbreviation(last.form) || !lower || last.written_with != 1) {
        return;
    }
    Token stop{{last.span.end - 1, last.span.end}, ".", 1, last.space_after};
    last.form.pop_back();
    last.span.end -= 1;
    last.space_after = false;
    sentence.push_back(std::move(stop));
}

}  // namespace

std::vector<Verdict> verdicts(const Tokens& tokens, const WordLists& words) {
    std::vector<Verdict> found(tokens.size(), Verdict::goes_on);
    std::size_t start = 0;
    const auto cut = [&](std::size_t end) {
        found[end - 1] = Verdict::ends;
        start = end;
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool stop = is_stop(tokens[at].form);
        if (remark_ends(tokens, start, at) || head_ends(tokens, at)) {
            cut(at + 1);
        }
        if (!stop && !is_abbreviation(tokens[at].form)) {
            continue;
        }
        const std::size_t next = behind_closing(tokens, at);
        if (next < tokens.size()) {
            found[next - 1] = goes_on_surely(tokens, at, next, words)
                                  ? Verdict::never_ends
                                  : Verdict::goes_on_over_stop;
            if (stop ? stop_ends(tokens, start, at, next)
                     : abbreviation_ends(tokens, at, next, words)) {
                cut(next);
            }
        }
        at = next - 1;
    }
    return found;
}

std::vector<Tokens> sentences(Tokens tokens, const WordLists& words, const Boundaries& boundaries) {
    const std::vector<bool> ends = boundaries.ends(tokens, verdicts(tokens, words));
    std::vector<Tokens> found;
    auto start = tokens.begin();
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!ends[at] && at + 1 < tokens.size()) {
            continue;
        }
        const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(at + 1);
        found.emplace_back(std::make_move_iterator(start), std::make_move_iterator(end));
        split_last(found.back());
        start = end;
    }
    return found;
}

}  // namespace annals
