// Who says what, from two sides: quotation marks (marks.cpp) and the tree of each sentence
// (attributions.cpp). Then both are put together:
//
//     "We met. We shall meet again," he [said].      one quotation, a verb beside it: all of it is
//     his She [said] talks "have failed."                a clause with a few quoted words: the
//     clause
//     ... he said. "We are tired."                   nobody is named: it goes on from before
//
// Tested in tests/quotes/quotes_test.cpp.
#include "annals/quotes.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "actors/clauses.hpp"
#include "annals/language.hpp"
#include "language/word_list.hpp"
#include "quotes/attributions.hpp"
#include "quotes/marks.hpp"

namespace annals {
namespace {

constexpr std::size_t near = 16;         // words between a quotation and the verb beside it
constexpr std::size_t fewest_words = 4;  // of a quotation that is more than a quoted expression

/// A quote with the places that its spans were made from.
struct Draft {
    Quote quote;
    Place end;  // its last word
    std::size_t paragraph = 0;
};

class Assembly {
public:
    Assembly(const Syntax& syntax, const Actors& actors, const WordLists& words)
        : syntax_(syntax), actors_(actors), quotations_(find_quotations(syntax)) {
        for (std::size_t i = 0; i < syntax.trees.size(); ++i) {
            for (Attribution& found : find_attributions(mend_clauses(syntax.trees[i]), i, words)) {
                attributions_.push_back(std::move(found));
            }
        }
        used_.assign(attributions_.size(), false);
    }

    std::vector<Quote> quotes() {
        for (const Quotation& quotation : quotations_) {
            if (quotation.words >= fewest_words) {
                add_direct(quotation);
            }
        }
        for (std::size_t i = 0; i < attributions_.size(); ++i) {
            if (!used_[i] && !attributions_[i].content.empty() && !inside_quotation(cue_place(i)) &&
                !is_expression(attributions_[i])) {
                add(from(attributions_[i]));
            }
        }
        return sorted();
    }

private:
    [[nodiscard]] Span span(std::size_t sentence, WordRange words) const {
        const auto& all = syntax_.trees[sentence].words;
        return {all[words.first].token.span.begin, all[words.last].token.span.end};
    }

    [[nodiscard]] Place cue_place(std::size_t i) const {
        return {attributions_[i].sentence, attributions_[i].cue};
    }

    [[nodiscard]] bool inside_quotation(Place place) const {
        const auto after = std::ranges::upper_bound(quotations_, place, {}, &Quotation::first);
        return after != quotations_.begin() && place <= std::prev(after)->last &&
               std::prev(after)->words >= fewest_words;
    }

    /// `called himself "Lord of the Isles"`: a few words between marks that no verb makes a clause.
    [[nodiscard]] bool is_expression(const Attribution& found) const {
        const auto& words = syntax_.trees[found.sentence].words;
        const std::size_t first = found.content.front().first;
        const bool marked = first > 0 && is_quotation_mark(words[first - 1].token.form);
        return marked && std::ranges::none_of(found.content, [&](const WordRange& range) {
            return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(range.first),
                               words.begin() + static_cast<std::ptrdiff_t>(range.last) + 1,
                               [](const Word& word) {
                                   return word.upos == Upos::verb || word.upos == Upos::aux;
                               });
        });
    }

    /// The mention with that head, else one that holds the word.
    [[nodiscard]] const Mention* mention_of(std::size_t sentence, std::size_t word) const {
        if (const Mention* const exact = mention_at(actors_, sentence, word)) {
            return exact;
        }
        const auto first =
            std::ranges::lower_bound(actors_.mentions, sentence, {}, &Mention::sentence);
        const auto found = std::find_if(first, actors_.mentions.end(), [&](const Mention& mention) {
            return mention.sentence != sentence || (mention.first <= word && word <= mention.last);
        });
        return found != actors_.mentions.end() && found->sentence == sentence ? &*found : nullptr;
    }

    /// "A statement from [the company] said", "the [ministry]'s report says": who speaks through it.
    [[nodiscard]] std::optional<std::size_t> author_of(std::size_t sentence,
                                                       std::size_t document) const {
        constexpr std::size_t reach = 10;  // words
        const auto& words = syntax_.trees[sentence].words;
        const std::size_t end = std::min(document + reach, words.size());
        for (std::size_t i = document - std::min(document, reach); i < end; ++i) {
            const Mention* const mention =
                is_author(words, i, document) ? mention_at(actors_, sentence, i) : nullptr;
            if (mention != nullptr && mention->actors.size() == 1 && !mention->as_place) {
                return mention->actors.front();
            }
        }
        return std::nullopt;
    }

    /// Whether a word stands where the author of a document does; not "the report on Peru".
    static bool is_author(const std::vector<Word>& words, std::size_t at, std::size_t document) {
        if (words[at].head != document) {
            return false;
        }
        if (words[at].relation == Relation::nmod_poss ||
            words[at].relation == Relation::compound) {
            return true;
        }
        static constexpr std::array prepositions{"by", "from", "of"};
        return words[at].relation == Relation::nmod &&
               std::any_of(words.begin() + static_cast<std::ptrdiff_t>(document),
                           words.begin() + static_cast<std::ptrdiff_t>(std::max(at, document)),
                           [&](const Word& word) {
                               return word.head == at && word.relation == Relation::case_ &&
                                      std::ranges::find(prepositions, word.lemma) !=
                                          prepositions.end();
                           });
    }

    /// Who and how; the content comes from elsewhere.
    [[nodiscard]] Draft source_and_cue(const Attribution& found) const {
        Draft draft;
        draft.paragraph = syntax_.trees[found.sentence].paragraph;
        draft.quote.cue.push_back(span(found.sentence, {found.cue, found.cue_last}));
        if (found.speaker) {
            draft.quote.source.push_back(span(found.sentence, found.source));
            const Mention* const mention = mention_of(found.sentence, *found.speaker);
            if (mention != nullptr && mention->actors.size() == 1) {
                draft.quote.speaker = mention->actors.front();
            } else if (mention == nullptr) {
                draft.quote.speaker = author_of(found.sentence, *found.speaker);
            }
        }
        return draft;
    }

    [[nodiscard]] Draft from(const Attribution& found) const {
        Draft draft = source_and_cue(found);
        for (const WordRange& words : found.content) {
            draft.quote.content.push_back(span(found.sentence, words));
            draft.end = std::max(draft.end, Place{found.sentence, words.last});
        }
        return draft;
    }

    /// The spans of a quotation, one for each sentence that it touches.
    [[nodiscard]] std::vector<Span> spans(const Quotation& quotation) const {
        std::vector<Span> found;
        for (std::size_t i = quotation.first.sentence; i <= quotation.last.sentence; ++i) {
            const std::size_t first = i == quotation.first.sentence ? quotation.first.word : 0;
            std::size_t last = i == quotation.last.sentence ? quotation.last.word
                                                            : syntax_.trees[i].words.size() - 1;
            last -= last > first && syntax_.trees[i].words[last].token.form == "," ? 1 : 0;
            found.push_back(span(i, {first, last}));
        }
        return found;
    }

    /// The number of words from a quotation to a place outside it, in the sentences of its two
    /// ends.
    [[nodiscard]] std::size_t distance(const Quotation& quotation, Place place) const {
        if (place.sentence == quotation.last.sentence && place > quotation.last) {
            return place.word - quotation.last.word;
        }
        if (place.sentence == quotation.first.sentence && place < quotation.first) {
            return quotation.first.word - place.word;
        }
        return near + 1;
    }

    [[nodiscard]] static bool touches(const Attribution& found, const Quotation& quotation) {
        return std::ranges::any_of(found.content, [&](const WordRange& words) {
            return Place{found.sentence, words.first} <= quotation.last &&
                   quotation.first <= Place{found.sentence, words.last};
        });
    }

    /// "The minister wrote to them:", a sentence of its own before the quotation.
    [[nodiscard]] std::optional<std::size_t> announced_by(const Quotation& quotation) const {
        const std::size_t sentence = quotation.first.sentence;
        if (!starts_sentence(quotation) || sentence == 0 ||
            syntax_.trees[sentence - 1].words.back().token.form != ":") {
            return std::nullopt;
        }
        const auto after =
            std::ranges::lower_bound(attributions_, sentence, {}, &Attribution::sentence);
        const bool found = after != attributions_.begin() &&
                           std::prev(after)->sentence + 1 == sentence && std::prev(after)->speaker;
        return found ? std::optional{static_cast<std::size_t>(after - attributions_.begin()) - 1}
                     : std::nullopt;
    }

    /// The attribution of a quotation: one whose clause it is, else the nearest verb beside it.
    [[nodiscard]] std::size_t attribution_of(const Quotation& quotation) const {
        if (const auto announced = announced_by(quotation)) {
            return *announced;
        }
        std::size_t best = attributions_.size();
        std::size_t best_distance = near + 1;
        const auto first = std::ranges::lower_bound(attributions_, quotation.first.sentence, {},
                                                    &Attribution::sentence);
        for (auto at = static_cast<std::size_t>(first - attributions_.begin());
             at < attributions_.size() && attributions_[at].sentence <= quotation.last.sentence;
             ++at) {
            const std::size_t away = distance(quotation, cue_place(at));
            const bool its_clause = away > 0 && touches(attributions_[at], quotation);
            if (inside_quotation(cue_place(at)) || (away > near && !its_clause)) {
                continue;
            }
            const std::size_t rank = its_clause ? away / 2 : away;
            if (rank < best_distance) {
                best = at;
                best_distance = rank;
            }
        }
        return best;
    }

    void add_direct(const Quotation& quotation) {
        const std::size_t at = attribution_of(quotation);
        if (at == attributions_.size()) {
            add_without_cue(quotation);
            return;
        }
        if (used_[at]) {
            extend(drafts_[draft_of_[at]], quotation);
            return;
        }
        const Attribution& found = attributions_[at];
        Draft draft = is_part_of_clause(found, quotation) ? from(found) : source_and_cue(found);
        draft.quote.direct = draft.quote.content.empty();
        extend(draft, quotation);
        used_[at] = true;
        draft_of_[at] = drafts_.size();
        add(std::move(draft));
    }

    /// "She said talks 'have failed again'": the clause has words before the quotation, or behind
    /// it.
    [[nodiscard]] bool is_part_of_clause(const Attribution& found,
                                         const Quotation& quotation) const {
        if (!touches(found, quotation) || quotation.first.sentence != quotation.last.sentence) {
            return false;
        }
        const auto outside = [&](std::size_t first, std::size_t last) {
            const auto& words = syntax_.trees[found.sentence].words;
            return first < last &&
                   std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                               words.begin() + static_cast<std::ptrdiff_t>(last),
                               [](const Word& word) { return word.upos != Upos::punct; });
        };
        const WordRange& clause = found.content.front();
        const bool follows_cue = found.cue < clause.first;
        return outside(clause.first, quotation.first.word) ||
               (follows_cue && outside(quotation.last.word + 1, clause.last + 1));
    }

    /// Adds a quotation to the content of a quote, which may have some of it already.
    void extend(Draft& draft, const Quotation& quotation) const {
        for (const Span& piece : spans(quotation)) {
            const auto known = std::ranges::find_if(draft.quote.content, [&](const Span& other) {
                return other.begin <= piece.begin && piece.begin < other.end;
            });
            if (known == draft.quote.content.end()) {
                draft.quote.content.push_back(piece);
            } else {
                known->end = std::max(known->end, piece.end);
            }
        }
        draft.end = std::max(draft.end, quotation.last);
    }

    /// A quotation without a verb beside it goes on from the one before it, if that is near: of the
    /// same speaker, a quote of its own unless it is in the same sentence.
    void add_without_cue(const Quotation& quotation) {
        const std::size_t paragraph = syntax_.trees[quotation.first.sentence].paragraph;
        const bool whole_sentence = starts_sentence(quotation);
        if (drafts_.empty() || !whole_sentence) {
            return;
        }
        const Draft& before = drafts_.back();
        const bool next_sentence = quotation.first.sentence <= before.end.sentence + 2;
        const bool near_it = before.paragraph == paragraph && next_sentence;
        if (near_it || quotation.goes_on || paragraph == before.paragraph + 1) {
            Draft draft;
            draft.quote.direct = true;
            draft.quote.speaker = before.quote.speaker;
            draft.paragraph = paragraph;
            extend(draft, quotation);
            add(std::move(draft));
        }
    }

    /// Whether nothing but marks stands before a quotation in its sentence.
    [[nodiscard]] static bool starts_sentence(const Quotation& quotation) {
        return quotation.first.word <= 1;
    }

    void add(Draft draft) { drafts_.push_back(std::move(draft)); }

    std::vector<Quote> sorted() {
        std::vector<Quote> found;
        for (Draft& draft : drafts_) {
            std::ranges::sort(draft.quote.content);
            found.push_back(std::move(draft.quote));
        }
        std::ranges::stable_sort(found, {}, [](const Quote& quote) { return first_span(quote); });
        return found;
    }

    static Span first_span(const Quote& quote) {
        Span first = quote.content.front();
        for (const auto* spans : {&quote.source, &quote.cue}) {
            first = spans->empty() ? first : std::min(first, spans->front());
        }
        return first;
    }

    const Syntax& syntax_;
    const Actors& actors_;
    std::vector<Quotation> quotations_;
    std::vector<Attribution> attributions_;  // by sentence and cue
    std::vector<bool> used_;                 // of the attributions: has a quotation
    std::map<std::size_t, std::size_t> draft_of_;
    std::vector<Draft> drafts_;
};

std::size_t length(const Span& span) {
    return span.end - span.begin;
}

}  // namespace

std::vector<Quote> find_quotes(std::string_view, const Syntax& syntax, const Actors& actors,
                               const Language& english) {
    return Assembly{syntax, actors, english.word_lists()}.quotes();
}

const Quote* quote_at(const std::vector<Quote>& quotes, std::size_t at) {
    const Quote* best = nullptr;
    std::size_t best_length = 0;
    for (const Quote& quote : quotes) {
        for (const Span& span : quote.content) {
            const bool inside = span.begin <= at && at < span.end;
            if (inside && (best == nullptr || length(span) < best_length)) {
                best = &quote;
                best_length = length(span);
            }
        }
    }
    return best;
}

}  // namespace annals
