// Text to sentences in three steps: paragraphs by line breaks (paragraphs.cpp), tokens by what
// characters stand side by side (tokens.cpp), sentences by what tokens follow a full stop
// (sentences.cpp).
//
// Whatever the text is, time is linear in its length: a paragraph is worked on in pieces of some
// kilobytes, a run without white space is cut after 2,000 bytes, and a sentence after 1,000 tokens
// or at a comma before that.
#include "annals/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "annals/language.hpp"
#include "language/model.hpp"
#include "text/characters.hpp"
#include "text/paragraphs.hpp"
#include "text/segment.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_piece = 1 << 16;      // bytes
constexpr std::ptrdiff_t longest_sentence = 1'000;  // tokens
constexpr std::ptrdiff_t shortest_part = 700;       // of a longer one

bool inside_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The end of the piece of `paragraph` that begins at its first byte.
std::size_t end_of_piece(std::string_view text, Span paragraph) {
    if (paragraph.end - paragraph.begin <= longest_piece) {
        return paragraph.end;
    }
    const std::size_t most = std::min(paragraph.end, paragraph.begin + 2 * longest_piece);
    std::size_t end = std::min(
        text.substr(0, most).find_first_of(" \t\n", paragraph.begin + longest_piece), most);
    while (end > paragraph.begin + longest_piece && end < paragraph.end &&
           inside_character(text[end])) {
        --end;
    }
    return end;
}

bool is_pause(const Token& token) {
    constexpr std::array<std::string_view, 7> pauses{",", ";", ":", "-", "–", "—", "|"};
    return std::ranges::find(pauses, token.form) != pauses.end();
}

using Place = std::vector<Token>::iterator;

/// Where the part of a sentence that begins at `first` ends: behind the last pause that leaves it
/// long.
Place end_of_part(Place first, Place end) {
    if (end - first <= longest_sentence) {
        return end;
    }
    const Place most = first + longest_sentence;
    const auto pause = std::find_if(std::reverse_iterator{most},
                                    std::reverse_iterator{first + shortest_part}, is_pause);
    return pause.base() == first + shortest_part ? most : pause.base();
}

/// Adds a sentence of paragraph `number`, in parts when it is longer than any sentence is.
void add(Text& found, std::size_t number, std::vector<Token> sentence) {
    for (auto first = sentence.begin(); first != sentence.end();) {
        const auto last = end_of_part(first, sentence.end());
        found.sentences.push_back(
            {{first->span.begin, std::prev(last)->span.end},
             number,
             {std::make_move_iterator(first), std::make_move_iterator(last)}});
        first = last;
    }
}

}  // namespace

std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

Text segment(std::string_view text, const WordLists& words, const Boundaries& boundaries) {
    Text found;
    std::size_t number = 0;
    for (Span paragraph : paragraphs(text)) {
        while (paragraph.begin < paragraph.end) {
            const std::size_t end = end_of_piece(text, paragraph);
            for (auto& sentence :
                 sentences(tokens(text, {paragraph.begin, end}, words), words, boundaries)) {
                add(found, number, std::move(sentence));
            }
            paragraph.begin = end;
        }
        ++number;
    }
    return found;
}

Text segment(std::string_view text, const Language& english) {
    return segment(text, english.word_lists(), Boundaries{english.model().section("sentences")});
}

}  // namespace annals
