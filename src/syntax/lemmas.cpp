// Lemmas: a form with its tag is looked up; an unknown one gets the change that its longest known
// ending has ("vetoed" VBD, "-oed": cut 2), as long as a syllable is left. Names stay as they are
// written, but for capitals: "TEHRAN" and "tehran" are Tehran, "NATO" is NATO.
//
// What the table has is made by annals-train (src/train/lemmas.cpp). Tested in
// tests/syntax/lemmas_test.cpp.
#include "syntax/lemmas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "language/letters.hpp"
#include "language/model.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_ending = 5;
constexpr std::size_t shortest_name = 3;    // in small letters
constexpr std::size_t longest_acronym = 4;  // "NATO"; what is longer and in capitals is a word

/// The first line that does not stand before `key` in a sorted table.
std::size_t first_line(std::string_view table, std::string_view key) {
    std::size_t low = 0;
    std::size_t high = table.size();
    while (low < high) {
        std::size_t begin = low + (high - low) / 2;
        while (begin > low && table[begin - 1] != '\n') {
            --begin;
        }
        const std::string_view line = table.substr(begin, table.find('\n', begin) - begin);
        if (line < key) {
            low = begin + line.size() + 1;
        } else {
            high = begin;
        }
    }
    return low;
}

/// The rest of the line that starts with `key`; empty when there is none.
std::string_view find_line(std::string_view table, std::string_view key) {
    const std::string_view rest = table.substr(first_line(table, key));
    return rest.starts_with(key) ? rest.substr(key.size(), rest.find('\n') - key.size())
                                 : std::string_view{};
}

/// How well the tag of a line fits: 0 not at all.
int fit(std::string_view key, Tag tag) {
    if (key.starts_with(show(tag.xpos))) {
        key.remove_prefix(show(tag.xpos).size());
        return key.empty() ? 2 : key.starts_with('/') && key.substr(1) == show(tag.upos) ? 3 : 0;
    }
    return key == "V" && is_inflected_verb(tag.xpos) ? 1 : 0;
}

/// The lemma of the line for `form` whose tag fits best.
std::string_view find_form(std::string_view table, std::string_view form, Tag tag) {
    const std::string key = fmt::format("{}\t", form);
    std::string_view rest = table.substr(first_line(table, key));
    std::string_view best;
    int best_fit = 0;
    while (rest.starts_with(key)) {
        const std::string_view line = rest.substr(key.size(), rest.find('\n') - key.size());
        const std::size_t tab = line.find('\t');
        if (const int found = fit(line.substr(0, tab), tag); found > best_fit) {
            best = line.substr(tab + 1);
            best_fit = found;
        }
        rest.remove_prefix(std::min(rest.size(), key.size() + line.size() + 1));
    }
    return best;
}

/// Whether this may be a stem: "fl" of "fled" cannot.
bool has_syllable(std::string_view stem) {
    return stem.size() > 1 && (stem.find_first_of("aeiouyAEIOUY") != stem.npos ||
                               std::ranges::any_of(stem, [](char c) { return c < 0; }));
}

/// `form` changed by "3+y"; none when nothing sensible is left.
std::optional<std::string> changed(std::string_view form, std::string_view rule) {
    std::size_t cut = 0;
    const auto [end, error] = std::from_chars(rule.data(), rule.data() + rule.size(), cut);
    if (error != std::errc{} || cut > form.size()) {
        return std::nullopt;
    }
    const std::size_t kept = form.size() - cut;
    const bool inside_character =
        kept < form.size() && (static_cast<unsigned char>(form[kept]) & 0xC0U) == 0x80U;
    const std::string_view added =
        rule.substr(static_cast<std::size_t>(end - rule.data())).substr(1);
    std::string lemma = std::string{form.substr(0, kept)} + std::string{added};
    if (inside_character || (cut > 0 && !has_syllable(lemma))) {
        return std::nullopt;
    }
    return lemma;
}

bool is_name(Tag tag) {
    return tag.xpos == Xpos::nnp || tag.xpos == Xpos::nnps;
}

bool is_capital(char c) {
    return 'A' <= c && c <= 'Z';
}

bool is_small(char c) {
    return 'a' <= c && c <= 'z';
}

std::string capitalised(std::string_view word) {
    std::string lemma = small(word);
    if (is_small(lemma.front())) {
        lemma.front() = static_cast<char>(lemma.front() - 'a' + 'A');
    }
    return lemma;
}

/// "TEHRAN", "tehran" -> "Tehran"; all else stays.
std::string with_usual_capitals(std::string_view name) {
    const bool shouted = name.size() > longest_acronym && std::ranges::all_of(name, is_capital);
    const bool whispered = name.size() >= shortest_name && std::ranges::all_of(name, is_small);
    return shouted || whispered ? capitalised(name) : std::string{name};
}

/// "2,400" -> "2400"
std::string without_commas(std::string_view number) {
    std::string digits{number};
    const bool thousands = number.find_first_not_of("0123456789,.") == number.npos &&
                           number.size() > 4 && number.find(',') < 4 &&
                           number.find(',') + 4 <= number.size();
    if (thousands) {
        std::erase(digits, ',');
    }
    return digits;
}

}  // namespace

Lemmas::Lemmas(const Model& model) : Lemmas(text_of(model.section("lemmas"))) {}

bool is_inflected_verb(Xpos xpos) {
    return xpos == Xpos::vbd || xpos == Xpos::vbg || xpos == Xpos::vbn || xpos == Xpos::vbz;
}

std::string table_form(std::string_view form, Tag tag) {
    const bool letter = form.size() == 1 && tag.xpos == Xpos::nn;  // "plan B"
    const bool as_written = is_name(tag) || tag.xpos == Xpos::add || letter;
    return as_written ? std::string{form} : small(form);
}

std::string Lemmas::lemma(std::string_view form, Tag tag) const {
    const std::string text = table_form(form, tag);
    if (const std::string_view known = find_form(table_, text, tag); !known.empty()) {
        return std::string{known};
    }
    switch (tag.xpos) {
        case Xpos::add:
            return text;
        case Xpos::cd:
            return without_commas(text);
        case Xpos::nnp:
            return name(text, tag);
        case Xpos::nnps:
            return plural_name(text, tag);
        default:
            return by_ending(text, tag.xpos);
    }
}

std::string Lemmas::name(std::string_view form, Tag tag) const {
    const std::string usual = with_usual_capitals(form);
    const std::string_view known = find_form(table_, usual, tag);
    return known.empty() ? usual : std::string{known};
}

/// "Senators" and "SENATORS" -> "Senator", as "senators" -> "senator".
std::string Lemmas::plural_name(std::string_view form, Tag tag) const {
    const std::string usual = with_usual_capitals(form);
    if (const std::string_view known = find_form(table_, usual, tag); !known.empty()) {
        return std::string{known};
    }
    const std::string word = lemma(form, {tag.upos, Xpos::nns});
    if (word == small(form)) {
        return usual;
    }
    return usual.empty() || !is_capital(usual.front()) ? word : capitalised(word);
}

std::string Lemmas::by_ending(const std::string& form, Xpos xpos) const {
    for (std::size_t length = std::min(longest_ending, form.size()); length > 0; --length) {
        const std::string_view ending = std::string_view{form}.substr(form.size() - length);
        const auto rule = find_line(table_, fmt::format("*{}\t{}\t", ending, show(xpos)));
        if (rule.empty()) {
            continue;
        }
        if (auto lemma = changed(form, rule)) {
            return *lemma;
        }
    }
    return form;
}

}  // namespace annals
