// The table of lemmas, from three sources; an earlier one wins:
//
//  1. the treebank: what a form with its tag had most often as its lemma;
//  2. irregular forms (data/irregular_forms.tsv), and these behind prefixes ("forewent");
//  3. running text: "provoked" comes from "provoke" and not from "provok", since only that is a
//  word, and
//     from no noun, since "to provoke" stands there.
//
// All of them together tell how endings change, and what an ending gives by itself is left out of
// the table.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "language/tsv.hpp"
#include "syntax/lemmas.hpp"
#include "train/base_forms.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

using LemmaCounts = std::map<std::string, std::size_t>;
using Counts = std::map<std::string, LemmaCounts>;  // by "form\tXPOS" or "*ending\tXPOS"
using Table = std::map<std::string, std::string>;   // the same -> lemma or change

constexpr std::size_t longest_ending = 5;
constexpr std::size_t least_seen =
    3;  // times an ending must have changed in its way to become a rule

/// "3+y": how `form` becomes `lemma`.
std::string rule_of(const std::string& form, const std::string& lemma) {
    std::size_t same = 0;
    while (same < form.size() && same < lemma.size() && form[same] == lemma[same]) {
        ++same;
    }
    return fmt::format("{}+{}", form.size() - same, lemma.substr(same));
}

const std::string& most(const LemmaCounts& counts) {
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

std::string lines_of(const Table& table) {
    std::set<std::string> lines;
    for (const auto& [key, value] : table) {
        lines.insert(fmt::format("{}\t{}\n", key, value));
    }
    return fmt::format("{}", fmt::join(lines, ""));
}

bool is_lemma(const Word& word) {
    return word.xpos != Xpos::gw && word.lemma != "_" &&
           word.token.form.find('\t') == std::string::npos;
}

/// What the treebank says: the lemmas of a form with its XPOS, and of one with its UPOS too.
struct Treebank {
    Counts forms;
    Counts narrow;                             // "form\tXPOS/UPOS"
    std::map<std::string, std::size_t> verbs;  // lemmas
    std::map<std::string, std::size_t> others;

    explicit Treebank(const std::vector<const Tree*>& trees) {
        for (const Tree* tree : trees) {
            for (const Word& word : tree->words) {
                if (is_lemma(word)) {
                    add(word);
                }
            }
        }
    }

private:
    void add(const Word& word) {
        const std::string form = table_form(word.token.form, {word.upos, word.xpos});
        const std::string key = fmt::format("{}\t{}", form, show(word.xpos));
        ++forms[key][word.lemma];
        ++narrow[fmt::format("{}/{}", key, show(word.upos))][word.lemma];
        ++(word.upos == Upos::verb ? verbs : others)[word.lemma];
    }
};

/// An ending of words with some tags: what such a word may be a form of.
struct Inflection {
    std::string_view tag;  // in the table
    std::string_view ending;
    std::vector<std::string> (*bases)(std::string_view form);
    std::vector<Xpos> xpos;  // whose endings these forms teach
};

const std::vector<Inflection>& inflections() {
    static const std::vector<Inflection> all{
        {"V", "ed", verb_bases, {Xpos::vbd, Xpos::vbn}},
        {"V", "ing", verb_bases, {Xpos::vbg}},
        {"V", "s", verb_bases, {Xpos::vbz}},
        {"NNS", "s", noun_bases, {Xpos::nns}},
        {"JJR", "er", adjective_bases, {Xpos::jjr}},
        {"JJS", "est", adjective_bases, {Xpos::jjs}},
    };
    return all;
}

/// Chooses among possible base forms by what running text and treebank have.
class Bases {
public:
    Bases(const Treebank& treebank, const WordCounts& words) : treebank_(treebank), words_(words) {}

    /// None when there is too little to go by.
    [[nodiscard]] std::optional<std::string> of(const std::string& form,
                                                const Inflection& inflection) const {
        std::optional<std::string> best;
        double best_weight = least_weight;
        for (const std::string& base : inflection.bases(form)) {
            const double weight = weight_of(base, inflection.tag);
            if (weight > best_weight) {
                best = base;
                best_weight = weight;
            }
        }
        return best;
    }

private:
    static constexpr double least_weight = 2;
    static constexpr double sure_weight = 30;        // a use as a verb tells more than just any
    static constexpr std::size_t known_factor = 10;  // and one in the treebank more than that

    [[nodiscard]] double weight_of(const std::string& base, std::string_view tag) const {
        const bool verb = tag == "V";
        const WordCounts::Count count = words_.of(base);
        const auto& lemmas = verb ? treebank_.verbs : treebank_.others;
        const auto found = lemmas.find(base);
        const std::size_t known = found == lemmas.end() ? 0 : found->second;
        const std::size_t sure = (verb ? count.as_verb : 0) + known_factor * known;
        return static_cast<double>(count.small) + sure_weight * static_cast<double>(sure);
    }

    const Treebank& treebank_;
    const WordCounts& words_;
};

/// Irregular forms and those of verbs with a prefix that running text has.
Table irregular_forms(const WordCounts& words) {
    constexpr std::array<std::string_view, 9> prefixes{"fore", "inter", "mis",   "out", "over",
                                                       "re",   "un",    "under", "with"};
    Table table;
    for (const Row& row :
         read_tsv(embedded("irregular_forms.tsv"), "data/irregular_forms.tsv", 3)) {
        table[row.cells[0] + "\t" + row.cells[1]] = row.cells[2];
    }
    for (const auto& [key, lemma] : Table{table}) {
        for (const std::string_view prefix : prefixes) {
            const std::string longer = std::string{prefix} + key;
            const bool verb = key.find("\tVB") != key.npos;
            const std::string form = longer.substr(0, longer.find('\t'));
            if (verb && words.of(form).small >= least_seen &&
                words.of(std::string{prefix} + lemma).small >= least_seen) {
                table.emplace(longer, std::string{prefix} + lemma);
            }
        }
    }
    return table;
}

/// "Peruvian" is an adjective that keeps its capital.
bool is_of_a_place(const std::string& word, const WordCounts::Count& count) {
    constexpr std::size_t least = 10;
    constexpr std::array<std::string_view, 6> endings{"an", "ese", "ish", "i", "ic", "ean"};
    return count.capital >= least && count.capital > 10 * count.small &&
           std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
}

std::string capitalised(std::string word) {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

/// Names whose usual capitals are not those that their length tells: "IRAN" is Iran, "UNESCO"
/// itself.
std::optional<std::string> usual_capitals(const std::string& word, const WordCounts::Count& count) {
    constexpr std::size_t least = 50;
    if (count.capital >= least && count.capital > 5 * (count.capitals + count.small)) {
        return capitalised(word);
    }
    std::string capitals = word;
    std::ranges::transform(capitals, capitals.begin(),
                           [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return count.capitals >= least && count.capitals > 3 * (count.capital + count.small)
               ? std::optional{capitals}
               : std::nullopt;
}

class Maker {
public:
    Maker(const std::vector<const Tree*>& trees, const WordCounts& words)
        : treebank_(trees), words_(words), bases_(treebank_, words) {}

    std::string make() {
        for (const auto& [key, lemmas] : treebank_.forms) {
            known_[key] = most(lemmas);
        }
        known_.merge(irregular_forms(words_));
        add_running_text();
        learn_endings();
        add_forms();
        return lines_of(table_);
    }

private:
    void add_running_text() {
        constexpr std::size_t least_form = 2;
        for (const std::string& form : words_.words()) {
            const WordCounts::Count count = words_.of(form);
            if (count.small >= least_form) {
                add_inflected(form, count.small);
            }
            add_capitals(form, count);
        }
        for (const auto& [verb, count] : treebank_.verbs) {
            for (const std::string& form : verb_forms(verb)) {
                add_inflected(form, 0);
            }
        }
    }

    /// A form without a base that is frequent itself is one: "ashamed".
    void add_inflected(const std::string& form, std::size_t seen) {
        constexpr std::size_t frequent = 50;
        for (const Inflection& inflection : inflections()) {
            if (!form.ends_with(inflection.ending) ||
                !done_.insert(fmt::format("{}\t{}", form, inflection.tag)).second) {
                continue;
            }
            if (const auto base = bases_.of(form, inflection)) {
                regular_.push_back({&inflection, form, *base});
            } else if (seen >= frequent) {
                regular_.push_back({&inflection, form, form});
            }
        }
    }

    void add_capitals(const std::string& word, const WordCounts::Count& count) {
        if (is_of_a_place(word, count)) {
            known_.emplace(word + "\tJJ", capitalised(word));
        }
        if (const auto usual = usual_capitals(word, count)) {
            std::string capitals = word;
            std::ranges::transform(capitals, capitals.begin(),
                                   [](char c) { return static_cast<char>(c - 'a' + 'A'); });
            known_.emplace(capitals + "\tNNP", *usual);
        }
    }

    void count_endings(Counts& endings, const std::string& form, std::string_view tag,
                       const std::string& lemma) const {
        for (std::size_t n = 1; n <= std::min(longest_ending, form.size()); ++n) {
            ++endings[fmt::format("*{}\t{}", form.substr(form.size() - n), tag)]
                     [rule_of(form, lemma)];
        }
    }

    /// Names change by the rules for capitals, and as common nouns do.
    void learn_endings() {
        Counts endings;
        for (const auto& [key, lemma] : known_) {
            const std::size_t tab = key.find('\t');
            const std::string tag = key.substr(tab + 1);
            if (tag != "NNP" && tag != "NNPS" && tag != "ADD" && tag != "CD") {
                count_endings(endings, key.substr(0, tab), tag, lemma);
            }
        }
        for (const Regular& regular : regular_) {
            for (const Xpos xpos : regular.inflection->xpos) {
                count_endings(endings, regular.form, show(xpos), regular.base);
            }
        }
        for (const auto& [ending, rules] : endings) {
            const std::string& rule = most(rules);
            if (rules.at(rule) >= least_seen) {
                table_[ending] = rule;
            }
        }
        drop_repeated_endings();
    }

    /// An ending that changes as the shorter one does is not needed.
    void drop_repeated_endings() {
        std::vector<std::string> repeated;
        for (const auto& [key, rule] : table_) {
            std::string shorter = key;
            while (shorter.find('\t') > 2) {
                shorter.erase(1, 1);
                if (const auto found = table_.find(shorter); found != table_.end()) {
                    if (found->second == rule) {
                        repeated.push_back(key);
                    }
                    break;
                }
            }
        }
        for (const std::string& key : repeated) {
            table_.erase(key);
        }
    }

    /// What the endings, as they are by now, do not give.
    void add_forms() {
        const std::string rules = lines_of(table_);
        const Lemmas by_rule{rules};
        for (const auto& [key, lemma] : known_) {
            const std::size_t tab = key.find('\t');
            const auto xpos = xpos_named(std::string_view{key}.substr(tab + 1)).value_or(Xpos::nn);
            if (by_rule.lemma(key.substr(0, tab), {Upos::x, xpos}) != lemma) {
                table_[key] = lemma;
            }
        }
        for (const Regular& regular : regular_) {
            const auto differs = [&](Xpos xpos) {
                return by_rule.lemma(regular.form, {Upos::x, xpos}) != regular.base &&
                       !known_.contains(fmt::format("{}\t{}", regular.form, show(xpos)));
            };
            if (std::ranges::any_of(regular.inflection->xpos, differs)) {
                table_.emplace(fmt::format("{}\t{}", regular.form, regular.inflection->tag),
                               regular.base);
            }
        }
        add_narrow_forms();
    }

    /// "United\tNNP/VERB", where the lemma hangs on the UPOS.
    void add_narrow_forms() {
        constexpr std::size_t least = 2;
        for (const auto& [key, lemmas] : treebank_.narrow) {
            const std::string wide = key.substr(0, key.rfind('/'));
            const std::string& lemma = most(lemmas);
            if (lemma != known_.at(wide) && lemmas.at(lemma) >= least) {
                table_[key] = lemma;
            }
        }
    }

    struct Regular {
        const Inflection* inflection;
        std::string form;
        std::string base;
    };

    Treebank treebank_;
    const WordCounts& words_;
    Bases bases_;
    Table known_;
    std::set<std::string> done_;
    std::vector<Regular> regular_;
    Table table_;
};

}  // namespace

Sections train_lemmas(const std::vector<const Tree*>& trees, const WordCounts& words) {
    return {{"lemmas", Maker{trees, words}.make()}};
}

}  // namespace annals::train
