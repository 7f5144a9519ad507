// Tokens in the conventions of Universal Dependencies English (EWT, GUM). At each place of a run
// without white space the rules of token_rules.cpp are asked in turn; the first that recognises
// something says how long the token is. A written word of two syntactic words is then cut in two:
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
#include "text/token_rules.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_run =
    2'000;  // bytes without white space; more of it is cut, so that rules stay cheap

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

/// The bytes of a "'" that belongs to the word before it: "countries'", but not of "countries''".
std::size_t possessive_mark(const TokenPlace& place, std::size_t length) {
    const Char mark = place.here(length);
    const char last = place.rest()[length - 1];
    const bool quote = place.open_quote && mark.code == U'\'';
    if (!is_apostrophe(mark.code) || (last != 's' && last != 'S' && last != 'z' && last != 'x') ||
        quote) {
        return 0;
    }
    const char32_t after = place.here(length + mark.length).code;
    return is_word(after) || is_apostrophe(after) ? 0 : mark.length;
}

/// Makes the tokens of one paragraph.
class Scanner {
public:
    Scanner(std::string_view text, const WordLists& words) : text_(text), words_(words) {}

    /// The run [begin, end) without white space; `next` is the first character of the run behind
    /// it.
    void scan(Span run, char32_t next) {
        TokenPlace place{slice(text_, run), 0, next, open_quote_, words_};
        while (place.at < place.run.size()) {
            place.open_quote = open_quote_;
            place.at += add(place, run.begin + place.at);
        }
    }

    [[nodiscard]] std::vector<Token> take() { return std::move(tokens_); }

private:
    static std::size_t token_length(const TokenPlace& place) {
        std::size_t length = 0;
        for (std::size_t i = 0; length == 0; ++i) {
            length = token_rules()[i](place);
        }
        return length;
    }

    /// Adds the token or tokens at `place`, byte `begin` of the text; gives their length.
    std::size_t add(const TokenPlace& place, std::size_t begin) {
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
    void remember_quote(std::string_view form, const TokenPlace& place) {
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
