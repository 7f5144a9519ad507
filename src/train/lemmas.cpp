#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "syntax/lemmas.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

using Counts = std::map<std::string, std::map<std::string, std::size_t>>;

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

std::string most(const std::map<std::string, std::size_t>& counts) {
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

std::string table_of(const std::set<std::string>& lines) {
    std::string table;
    for (const std::string& line : lines) {
        table += line + "\n";
    }
    return table;
}

}  // namespace

Sections train_lemmas(const std::vector<const Tree*>& trees) {
    Counts forms;
    for (const Tree* tree : trees) {
        for (const Word& word : tree->words) {
            const Tag tag{word.upos, word.xpos};
            if (word.xpos != Xpos::gw && word.lemma != "_" &&
                word.token.form.find('\t') == std::string::npos) {
                ++forms[fmt::format("{}\t{}", table_form(word.token.form, tag), show(word.xpos))]
                       [word.lemma];
            }
        }
    }
    Counts endings;
    for (const auto& [key, lemmas] : forms) {
        const std::size_t tab = key.find('\t');
        const std::string form = key.substr(0, tab);
        for (std::size_t n = 1; n <= std::min(longest_ending, form.size()); ++n) {
            ++endings[fmt::format("*{}{}", form.substr(form.size() - n), key.substr(tab))]
                     [rule_of(form, most(lemmas))];
        }
    }
    std::set<std::string> lines;
    for (const auto& [ending, rules] : endings) {
        const std::string rule = most(rules);
        if (rules.at(rule) >= least_seen) {
            lines.insert(fmt::format("{}\t{}", ending, rule));
        }
    }
    const std::string rules = table_of(lines);
    const Lemmas by_rule{rules};
    for (const auto& [key, lemmas] : forms) {
        const std::size_t tab = key.find('\t');
        const auto xpos = xpos_named(std::string_view{key}.substr(tab + 1));
        const std::string lemma = most(lemmas);
        if (by_rule.lemma(key.substr(0, tab), {Upos::x, xpos.value_or(Xpos::nn)}) != lemma) {
            lines.insert(fmt::format("{}\t{}", key, lemma));
        }
    }
    return {{"lemmas", table_of(lines)}};
}

}  // namespace annals::train
