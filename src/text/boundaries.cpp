// A classifier for the gaps between tokens. What the rules say is one of its features, the others
// are what stands around the gap: words, kinds of words ("Capitalised", "comma", "time of day"),
// how long the sentence is by now, how far the next full stop. So it learns what the rules leave
// open:
//
//     Regards, | Jane Roe | 12/12/2000 10:30 AM | Did you   line breaks that got lost
//     Figure 1.6 | The map shows the states             a caption
//     we won! | thanks to all                           a writer who uses no capitals
//
// Tested in tests/text/boundaries_test.cpp and tests/train/sentence_training_test.cpp.
#include "text/boundaries.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/letters.hpp"
#include "text/characters.hpp"

namespace annals {
namespace {

enum Kind : std::uint8_t {
    outside,
    lower,
    capital,
    capitals,
    initial,
    mixed,
    contraction,
    lower_abbreviation,
    abbreviation,
    dotted_capitals,
    half_of_day,
    small_number,
    number,
    date,
    clock,
    address,
    full_stop,
    question,
    ellipsis,
    comma,
    colon,
    semicolon,
    dash,
    open_bracket,
    close_bracket,
    open_square,
    close_square,
    open_quote,
    close_quote,
    quote,
    bullet,
    line,
    face,
    mark,
    kinds
};

bool all_of(std::string_view form, std::string_view characters) {
    return form.find_first_not_of(characters) == form.npos;
}

template <std::size_t n>
bool among(const std::array<std::string_view, n>& list, std::string_view form) {
    return std::ranges::find(list, form) != list.end();
}

Kind kind_of_mark(std::string_view form) {
    struct Row {
        std::string_view form;
        Kind kind;
    };
    constexpr std::array rows{
        Row{".", full_stop},     Row{"…", ellipsis},     Row{",", comma},
        Row{":", colon},         Row{";", semicolon},    Row{"-", dash},
        Row{"--", dash},         Row{"–", dash},         Row{"—", dash},
        Row{"(", open_bracket},  Row{"[", open_square},  Row{"{", open_bracket},
        Row{")", close_bracket}, Row{"]", close_square}, Row{"}", close_bracket},
        Row{"“", open_quote},    Row{"‘", open_quote},   Row{"«", open_quote},
        Row{"``", open_quote},   Row{"”", close_quote},  Row{"’", close_quote},
        Row{"»", close_quote},   Row{"''", close_quote}, Row{"\"", quote},
        Row{"'", quote},         Row{"*", bullet},       Row{"•", bullet},
        Row{"·", bullet},        Row{"。", full_stop},   Row{"！", full_stop},
        Row{"？", question}};
    for (const Row& row : rows) {
        if (row.form == form) {
            return row.kind;
        }
    }
    if (all_of(form, ".")) {
        return ellipsis;
    }
    if (all_of(form, ".!?")) {
        return question;
    }
    if (form.size() >= 5 && all_of(form, "-_=*~#+")) {
        return line;
    }
    const bool eyes = form.size() > 1 && std::string_view{":;="}.find(form.front()) != form.npos;
    return eyes ? face : mark;
}

Kind kind_of_number(std::string_view form) {
    if (form.find(':') != form.npos) {
        return clock;
    }
    if (form.find('/') != form.npos || std::ranges::count(form, '-') == 2) {
        return date;
    }
    return form.size() <= 2 ? small_number : number;
}

bool is_address(std::string_view form) {
    return form.find('@') != form.npos || form.find("://") != form.npos || form.starts_with("www.");
}

Kind kind_of_word(std::string_view form) {
    std::size_t upper = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < form.size();) {
        const Char c = char_at(form, at);
        upper += is_upper(c.code) ? 1 : 0;
        letters += is_letter(c.code) ? 1 : 0;
        at += c.length;
    }
    const bool begins_upper = is_upper(char_at(form, 0).code);
    if (form == "AM" || form == "PM") {
        return half_of_day;
    }
    if (form.ends_with('.') && upper == letters && letters > 1) {
        return dotted_capitals;
    }
    if (form.ends_with('.')) {
        return !begins_upper ? lower_abbreviation : letters == 1 ? initial : abbreviation;
    }
    if (upper == 0) {
        return lower;
    }
    if (upper == letters) {
        return letters == 1 ? initial : capitals;
    }
    return begins_upper && upper == 1 ? capital : mixed;
}

Kind kind_of(const Token& token) {
    if (token.written_with == 0) {
        return contraction;
    }
    const char32_t first = char_at(token.form, 0).code;
    if (is_address(token.form) && token.form.size() > 4) {
        return address;
    }
    if (is_digit(first)) {
        return kind_of_number(token.form);
    }
    return is_letter(first) ? kind_of_word(token.form) : kind_of_mark(token.form);
}

Feature word_of(std::string_view form) {
    constexpr std::size_t most = 24;
    Feature seed = 1;
    for (const char c : form.substr(0, most)) {
        const char letter = small(c);
        seed = mix(seed, static_cast<unsigned char>('0' <= letter && letter <= '9' ? '0' : letter));
    }
    return seed;
}

bool has_capital(std::uint8_t kind) {
    return kind == capital || kind == capitals || kind == initial || kind == mixed ||
           kind == abbreviation || kind == dotted_capitals;
}

/// 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, 25-49, 50-...
Feature bucket(std::size_t n) {
    constexpr std::array<std::size_t, 10> limits{1, 2, 3, 4, 6, 9, 14, 24, 49, 99};
    return static_cast<Feature>(std::ranges::lower_bound(limits, n) - limits.begin());
}

/// The score from which a sentence ends. The rules were made for news and are rarely wrong there,
/// while the treebank is half letters: they are overruled only by a clear score. (A clear one is
/// some thousands.)
std::int32_t least_score(Verdict verdict) {
    switch (verdict) {
        case Verdict::goes_on:
            return 1200;
        case Verdict::goes_on_over_stop:
        case Verdict::never_ends:
            return 200;
        case Verdict::ends:
            return -1200;
    }
    return 0;
}

}  // namespace

BoundaryView::BoundaryView(const std::vector<Token>& tokens, const std::vector<Verdict>& verdicts)
    : verdicts_(verdicts) {
    bool bracket = false;
    bool space_before = true;
    bool quotation = false;
    std::uint16_t run = 0;
    constexpr std::uint16_t most = 200;
    for (const Token& token : tokens) {
        Look look;
        look.kind = kind_of(token);
        if (look.kind == quote) {
            look.kind = space_before && !token.space_after ? open_quote : close_quote;
        }
        const bool quotes = look.kind == open_quote || look.kind == close_quote;
        look.word = quotes ? look.kind : word_of(token.form);
        look.space_after = token.space_after;
        space_before = token.space_after;
        const bool opens = look.kind == open_bracket || look.kind == open_square;
        const bool closes = look.kind == close_bracket || look.kind == close_square;
        bracket = opens || (bracket && !closes);
        quotation = look.kind == open_quote || (quotation && look.kind != close_quote);
        look.open_bracket = bracket;
        look.open_quote = quotation;
        run = has_capital(look.kind) ? std::min<std::uint16_t>(run + 1, most) : 0;
        look.capitals = run;
        looks_.push_back(look);
    }
    add_look_ahead();
}

void BoundaryView::add_look_ahead() {
    constexpr std::uint16_t most = 200;
    std::uint16_t to_stop = most;
    std::uint16_t run = 0;
    std::size_t begun_low = 0;
    std::size_t begun = 0;
    for (std::size_t i = looks_.size(); i-- > 0;) {
        Look& look = looks_[i];
        look.to_stop = to_stop;
        look.capitals_ahead = run;
        const bool stop = look.kind == full_stop || look.kind == question;
        to_stop = stop ? 0 : std::min<std::uint16_t>(to_stop + 1, most);
        run = has_capital(look.kind) ? std::min<std::uint16_t>(run + 1, most) : 0;
        if (stop && i + 1 < looks_.size()) {
            begun += 1;
            begun_low += looks_[i + 1].kind == lower ? 1 : 0;
        }
    }
    if (!looks_.empty()) {
        begun_low += looks_.front().kind == lower ? 1 : 0;
        begun += 1;
        ends_in_stop_ = looks_.back().kind == full_stop || looks_.back().kind == question;
    }
    lower_case_ = begun_low * 2 > begun;
}

bool BoundaryView::may_end(std::size_t at) const {
    if (at + 1 >= looks_.size() || verdicts_[at] == Verdict::never_ends) {
        return false;
    }
    const std::uint8_t before = looks_[at].kind;
    const std::uint8_t after = looks_[at + 1].kind;
    if (after == comma || after == full_stop || after == colon || after == semicolon ||
        after == contraction) {
        return false;
    }
    const bool word_before = before == lower || before == capital || before == contraction;
    return !(word_before && (after == lower));
}

/// The tokens before (p) and behind (n) a gap, the nearest first, and features that many others
/// take in.
struct BoundaryView::Around {
    const Look& p1;
    const Look& p2;
    const Look& p3;
    const Look& n1;
    const Look& n2;
    const Look& n3;
    Feature verdict;
    Feature pair;  // kinds of p1 and n1, space between them
    Feature wide;  // the same of p2 to n2
};

/// Collects features; each comes with its number, so that two never mean the same.
class BoundaryView::Features {
public:
    Features() { found_.reserve(usual_number); }

    void add(Feature a, Feature b = 0, Feature c = 0) {
        found_.push_back(mix(mix(mix(found_.size() + 1, a), b), c));
    }

    [[nodiscard]] std::vector<Feature> take() { return std::move(found_); }

private:
    static constexpr std::size_t usual_number = 45;

    std::vector<Feature> found_;
};

const BoundaryView::Look& BoundaryView::look(std::size_t at, std::ptrdiff_t offset) const {
    static const Look nothing{};
    const auto i = static_cast<std::ptrdiff_t>(at) + offset;
    const bool inside = 0 <= i && i < static_cast<std::ptrdiff_t>(looks_.size());
    return inside ? looks_[static_cast<std::size_t>(i)] : nothing;
}

BoundaryView::Around BoundaryView::around(std::size_t at) const {
    Around gap{look(at, 0),
               look(at, -1),
               look(at, -2),
               look(at, 1),
               look(at, 2),
               look(at, 3),
               static_cast<Feature>(verdicts_[at]),
               0,
               0};
    gap.pair =
        Feature{gap.p1.kind} << 8 | Feature{gap.n1.kind} << 2 | (gap.p1.space_after ? 2U : 0U);
    gap.wide = Feature{gap.p2.kind} << 24 | Feature{gap.n2.kind} << 16 | gap.pair;
    return gap;
}

void BoundaryView::add_kinds(Features& features, const Around& gap) {
    features.add(gap.verdict);
    features.add(gap.verdict, gap.pair);
    features.add(gap.verdict, gap.p1.word);
    features.add(gap.verdict, gap.n1.word);
    features.add(gap.verdict, gap.wide);
    features.add(gap.pair);
    features.add(gap.p2.kind, gap.pair);
    features.add(gap.n2.kind, gap.pair);
    features.add(gap.wide);
    features.add(gap.p3.kind, gap.p2.kind, gap.pair);
    features.add(gap.n3.kind, gap.n2.kind, gap.pair);
    features.add(Feature{gap.p3.kind} << 8 | gap.n3.kind, gap.wide);
}

void BoundaryView::add_words(Features& features, const Around& gap) {
    features.add(gap.p1.word);
    features.add(gap.n1.word);
    features.add(gap.p1.word, gap.n1.kind, gap.p1.space_after);
    features.add(gap.n1.word, gap.p1.kind, gap.p1.space_after);
    features.add(gap.p1.word, gap.n1.word);
    features.add(gap.p1.word, gap.p2.word);
    features.add(gap.n1.word, gap.n2.word);
    features.add(gap.p1.word, gap.p2.word, gap.n1.kind);
    features.add(gap.n1.word, gap.n2.word, gap.p1.kind);
    features.add(gap.p2.word, gap.p1.kind, gap.n1.kind);
    features.add(gap.n2.word, gap.n1.kind, gap.p1.kind);
    features.add(gap.p1.word, gap.p2.kind, gap.n1.kind);
    features.add(gap.n1.word, gap.n2.kind, gap.p1.kind);
}

/// How far the gap is from where sentence and paragraph begin and end, and what is open there.
void BoundaryView::add_lengths(Features& features, const Around& gap, std::size_t start,
                               std::size_t at) const {
    constexpr std::size_t near = 3;  // to the first token
    const Look& first = looks_[start];
    const Feature so_far = bucket(at + 1 - start);
    const Feature to_come = bucket(looks_.size() - at - 1);
    const Feature to_stop = bucket(gap.p1.to_stop);
    const Feature open = (gap.p1.open_bracket ? 1U : 0U) | (gap.p1.open_quote ? 2U : 0U);
    features.add(gap.pair, so_far);
    features.add(gap.pair, to_come);
    features.add(gap.pair, so_far, to_come);
    features.add(gap.pair, to_stop);
    features.add(gap.pair, to_stop, ends_in_stop_);
    features.add(gap.pair, to_stop, so_far);
    features.add(gap.pair, open);
    features.add(gap.pair, open, gap.verdict);
    features.add(gap.pair, lower_case_, ends_in_stop_);
    features.add(gap.pair, first.kind, so_far);
    features.add(at < start + near ? first.word : 0, so_far, gap.pair);
    features.add(gap.pair, bucket(gap.p1.capitals), bucket(gap.p1.capitals_ahead));
    features.add(gap.pair, gap.p1.capitals >= at + 1 - start, so_far);
    features.add(gap.pair, gap.p1.word == gap.n1.word || gap.p2.word == gap.n1.word);
    features.add(gap.pair, bucket(gap.p1.capitals_ahead), to_stop);
}

/// Kinds of more tokens in a row: of a short sentence as a whole, of five before and five behind.
void BoundaryView::add_runs(Features& features, const Around& gap, std::size_t start,
                            std::size_t at) const {
    constexpr std::size_t short_sentence = 8;
    constexpr std::ptrdiff_t run = 5;
    Feature shape = 0;
    for (std::size_t i = start; i <= at && at - start < short_sentence; ++i) {
        shape = mix(shape, looks_[i].kind);
    }
    Feature ahead = 0;
    Feature behind = 0;
    for (std::ptrdiff_t i = 1; i <= run; ++i) {
        ahead = mix(ahead, look(at, i).kind);
        behind = mix(behind, look(at, i - run).kind);
    }
    features.add(shape, gap.n1.kind);
    features.add(shape, gap.n1.kind, gap.n1.word);
    features.add(gap.pair, ahead);
    features.add(gap.pair, behind);
    features.add(gap.p2.word, gap.p1.word, gap.n1.word);
}

std::vector<Feature> BoundaryView::features(std::size_t start, std::size_t at) const {
    const Around gap = around(at);
    Features found;
    add_kinds(found, gap);
    add_words(found, gap);
    add_lengths(found, gap, start, at);
    add_runs(found, gap, start, at);
    return found.take();
}

std::vector<bool> Boundaries::ends(const std::vector<Token>& tokens,
                                   const std::vector<Verdict>& verdicts) const {
    std::vector<bool> found(tokens.size());
    if (model_.labels() == 0) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            found[i] = verdicts[i] == Verdict::ends;
        }
        return found;
    }
    const BoundaryView view{tokens, verdicts};
    std::size_t start = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!view.may_end(at)) {
            continue;
        }
        std::array<std::int32_t, 1> score{};
        model_.add_scores(view.features(start, at), score);
        found[at] = score[0] > least_score(verdicts[at]);
        start = found[at] ? at + 1 : start;
    }
    return found;
}

}  // namespace annals
