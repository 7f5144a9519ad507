// What one mention of a name tells of the others in the same article. The tagger sees a sentence at
// a time; an article that has "Brig. Gen. Manaf Tlas" once makes every "Tlas" a person, and a body
// that was recognised twice is recognised the third time.
#include "names/repeats.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>

#include "names/labels.hpp"
#include "text/characters.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_name = 6;  // words of a repeated name

using Counts = std::array<std::size_t, name_types>;

std::string words_between(const Tree& tree, std::size_t first, std::size_t last) {
    std::string words = tree.words[first].token.form;
    for (std::size_t i = first + 1; i <= last; ++i) {
        words += ' ';
        words += tree.words[i].token.form;
    }
    return words;
}

bool is_capital(const Word& word) {
    return is_upper(char_at(word.token.form, 0).code);
}

bool tells_others(NameType type) {
    return type == NameType::person || type == NameType::org || type == NameType::loc;
}

/// What each sequence of words names, by the mentions of an article.
class Known {
public:
    Known(const std::vector<Name>& names, const Syntax& syntax) {
        for (const Name& name : names) {
            if (tells_others(name.type)) {
                const Tree& tree = syntax.trees[name.sentence];
                ++mentions_[words_between(tree, name.first, name.last)][index(name.type)];
                add_surname(tree, name);
            }
        }
    }

    /// The type most mentions agree on; a surname is a person's unless more mentions say otherwise.
    [[nodiscard]] std::optional<NameType> type_of(const std::string& words) const {
        const auto surname = surnames_.find(words);
        const auto mention = mentions_.find(words);
        const std::size_t persons = surname == surnames_.end() ? 0 : surname->second;
        if (mention == mentions_.end()) {
            return persons > 0 ? std::optional{NameType::person} : std::nullopt;
        }
        Counts counts = mention->second;
        counts[index(NameType::person)] += 2 * persons;
        return static_cast<NameType>(std::ranges::max_element(counts) - counts.begin());
    }

    /// How often words were found as a name, or as the end of a person's.
    [[nodiscard]] std::size_t mentions(const std::string& words) const {
        const auto surname = surnames_.find(words);
        const auto mention = mentions_.find(words);
        std::size_t sum = surname == surnames_.end() ? 0 : 2 * surname->second;
        if (mention != mentions_.end()) {
            for (const std::size_t count : mention->second) {
                sum += count;
            }
        }
        return sum;
    }

private:
    static std::size_t index(NameType type) { return static_cast<std::size_t>(type); }

    /// "Tlas" of "Manaf Tlas"; "Assad" and "al - Assad" of "Bashar al - Assad".
    void add_surname(const Tree& tree, const Name& name) {
        if (name.type != NameType::person || name.last == name.first ||
            !is_capital(tree.words[name.last])) {
            return;
        }
        ++surnames_[tree.words[name.last].token.form];
        if (name.last >= name.first + 3 && tree.words[name.last - 1].token.form == "-") {
            ++surnames_[words_between(tree, name.last - 2, name.last)];
        }
    }

    std::map<std::string, Counts> mentions_;
    std::map<std::string, std::size_t> surnames_;
};

/// Whether a name may begin here: with a capital, or with the "al" of "al - Assad".
bool may_begin(const Tree& tree, std::size_t word) {
    const bool hyphen = word + 1 < tree.words.size() && tree.words[word + 1].token.form == "-";
    return hyphen || is_capital(tree.words[word]);
}

/// The longest known name from word `first` on, up to before word `end`.
std::optional<Name> repeat_at(const Known& known, const Tree& tree, std::size_t sentence,
                              std::size_t first, std::size_t end) {
    std::optional<Name> found;
    std::string words;
    for (std::size_t last = first; last < std::min(end, first + longest_name); ++last) {
        words += last == first ? "" : " ";
        words += tree.words[last].token.form;

        if (is_capital(tree.words[last]) && known.mentions(words) > 1) {
            found = Name{sentence, first, last, *known.type_of(words)};
        }
    }
    return found;
}

/// Adds repeats among the words [first, end) of a sentence, where the tagger found no name.
void add_repeats(std::vector<Name>& names, const Known& known, const Tree& tree,
                 std::size_t sentence, std::size_t first, std::size_t end) {
    while (first < end) {
        const std::optional<Name> repeat =
            may_begin(tree, first) ? repeat_at(known, tree, sentence, first, end) : std::nullopt;
        if (repeat) {
            names.push_back(*repeat);
        }
        first = repeat ? repeat->last + 1 : first + 1;
    }
}

/// Names and repeats, sorted; words that were passed over more often than they were found name
/// nothing: "War", though there is a Mr. War somewhere.
std::vector<Name> merged(const std::vector<Name>& names, const std::vector<Name>& repeats,
                         const Known& known, const Syntax& syntax) {
    const auto words = [&](const Name& name) {
        return words_between(syntax.trees[name.sentence], name.first, name.last);
    };
    std::map<std::string, std::size_t> passed_over;
    for (const Name& repeat : repeats) {
        ++passed_over[words(repeat)];
    }
    std::vector<Name> all = names;
    std::ranges::copy_if(repeats, std::back_inserter(all), [&](const Name& repeat) {
        return passed_over[words(repeat)] <= known.mentions(words(repeat));
    });
    std::ranges::sort(all);
    return all;
}

}  // namespace

std::vector<Name> with_repeats(std::vector<Name> names, const Syntax& syntax) {
    const Known known{names, syntax};
    std::vector<Name> repeats;
    std::size_t next = 0;
    for (std::size_t sentence = 0; sentence < syntax.trees.size(); ++sentence) {
        const Tree& tree = syntax.trees[sentence];
        std::size_t first = 0;
        for (; next < names.size() && names[next].sentence == sentence; ++next) {
            Name& name = names[next];
            add_repeats(repeats, known, tree, sentence, first, name.first);
            if (tells_others(name.type)) {
                name.type =
                    known.type_of(words_between(tree, name.first, name.last)).value_or(name.type);
            }
            first = name.last + 1;
        }
        add_repeats(repeats, known, tree, sentence, first, tree.words.size());
    }
    return merged(names, repeats, known, syntax);
}

}  // namespace annals
