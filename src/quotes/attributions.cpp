// Attributions by the tree of a sentence:
//
//     Clinton [said] that talks failed.       the clause that hangs on the verb (ccomp)
//     Talks failed, the minister [said].      the verb hangs beside the clause (parataxis)
//     Talks, he [said], failed.               the same, in two pieces
//     Talks failed, [according to] the UN.    a phrase of the clause
//     the minister, who [said] talks failed   the speaker is what the relative clause hangs on
//     Talks failed, [said] the minister.      by the commas, when the tree has none of these
//
// Tested in tests/quotes/quotes_test.cpp.
#include "quotes/attributions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.hpp"

namespace annals {
namespace {

using Words = std::vector<bool>;  // of a tree: which belong

/// A tree with the dependents of each word at hand: a long sentence full of verbs of saying costs
/// no more.
struct Branches {
    explicit Branches(const Tree& of) : tree(of), dependents(of.words.size()) {
        for (std::size_t i = 0; i < tree.words.size(); ++i) {
            if (tree.words[i].head != Word::no_head) {
                dependents[tree.words[i].head].push_back(i);
            }
        }
    }

    [[nodiscard]] std::optional<std::size_t> dependent(std::size_t head, Relation relation) const {
        for (const std::size_t word : dependents[head]) {
            if (tree.words[word].relation == relation) {
                return word;
            }
        }
        return std::nullopt;
    }

    const Tree& tree;
    std::vector<std::vector<std::size_t>> dependents;
};

/// The words below `head`, itself among them, without those below words for which `leave` holds.
template <typename Leave>
Words below(const Branches& branches, std::size_t head, Leave leave) {
    Words found(branches.tree.words.size(), false);
    std::vector<std::size_t> waiting{head};
    while (!waiting.empty()) {
        const std::size_t word = waiting.back();
        waiting.pop_back();
        if (found[word]) {
            continue;
        }
        found[word] = true;
        for (const std::size_t dependent : branches.dependents[word]) {
            if (!leave(dependent)) {
                waiting.push_back(dependent);
            }
        }
    }
    return found;
}

bool is_mark(const Word& word) {
    return !is_word(char_at(word.token.form, 0).code) && word.token.form.front() != '$';
}

/// The runs of words in `belong`, without punctuation at their ends; runs of punctuation only are
/// left out.
std::vector<WordRange> runs(const Tree& tree, const Words& belong) {
    std::vector<WordRange> found;
    for (std::size_t i = 0; i < belong.size(); ++i) {
        const std::size_t first = i;
        while (i < belong.size() && belong[i]) {
            ++i;
        }
        WordRange run{first, i};
        while (run.first < run.last && is_mark(tree.words[run.first])) {
            ++run.first;
        }
        while (run.last > run.first && is_mark(tree.words[run.last - 1])) {
            --run.last;
        }
        if (run.first < run.last) {
            found.push_back({run.first, run.last - 1});
        }
    }
    return found;
}

template <std::size_t n>
bool among(Relation relation, const std::array<Relation, n>& list) {
    return std::ranges::find(list, relation) != list.end();
}

constexpr std::array subjects{Relation::nsubj, Relation::csubj, Relation::nsubj_outer};
constexpr std::array beside_name{Relation::appos, Relation::acl_relcl, Relation::parataxis,
                                 Relation::acl,   Relation::punct,     Relation::advcl};

/// The subject of a verb; of a passive one ("it was said by him") the agent.
std::optional<std::size_t> subject(const Branches& branches, std::size_t verb) {
    for (const std::size_t word : branches.dependents[verb]) {
        if (among(branches.tree.words[word].relation, subjects)) {
            return word;
        }
    }
    return branches.dependent(verb, Relation::obl_agent);
}

bool is_passive(const Branches& branches, std::size_t verb) {
    return branches.dependent(verb, Relation::nsubj_pass) ||
           branches.dependent(verb, Relation::aux_pass);
}

bool is_relative(const Word& word) {
    constexpr std::array<std::string_view, 3> pronouns{"who", "which", "that"};
    return std::ranges::find(pronouns, word.token.form) != pronouns.end();
}

/// "said", "says"; not "saying", which may go without a subject of its own.
bool is_finite(const Word& word) {
    return word.xpos == Xpos::vbd || word.xpos == Xpos::vbz || word.xpos == Xpos::vbp;
}

/// "came as [a diplomat] said so": the subject of a finite clause stands before it, wherever the
/// tree hangs it.
std::optional<std::size_t> noun_before(const Tree& tree, std::size_t verb) {
    const bool noun = verb > 0 && (tree.words[verb - 1].upos == Upos::noun ||
                                   tree.words[verb - 1].upos == Upos::propn ||
                                   tree.words[verb - 1].upos == Upos::pron);
    return noun ? std::optional{verb - 1} : std::nullopt;
}

/// Who does what a verb tells: its subject, else the subject of the verb it goes with ("met and
/// said", "left, saying"), for a relative clause what that hangs on.
std::optional<std::size_t> speaker_of(const Branches& branches, std::size_t verb) {
    constexpr std::array shares_subject{Relation::conj, Relation::xcomp, Relation::advcl};
    for (std::size_t steps = 0; steps < 4; ++steps) {
        const Word& word = branches.tree.words[verb];
        const auto found = subject(branches, verb);
        const bool relative_clause =
            word.relation == Relation::acl_relcl || word.relation == Relation::acl;
        if (found && !(relative_clause && is_relative(branches.tree.words[*found]))) {
            return found;
        }
        if (relative_clause && word.head != Word::no_head) {
            return word.head;
        }
        if (word.relation == Relation::advcl && is_finite(word)) {
            return noun_before(branches.tree, verb);
        }
        if (!among(word.relation, shares_subject) || word.head == Word::no_head) {
            return std::nullopt;
        }
        verb = word.head;
    }
    return std::nullopt;
}

/// The words that name a speaker, without what is told of him besides.
WordRange source_of(const Branches& branches, std::size_t head) {
    const Tree& tree = branches.tree;
    const Words belong = below(branches, head, [&](std::size_t word) {
        const Relation relation = tree.words[word].relation;
        return among(relation, beside_name) || relation == Relation::case_ ||
               relation == Relation::cop;
    });
    for (const WordRange& run : runs(tree, belong)) {
        if (run.first <= head && head <= run.last) {
            return run;
        }
    }
    return {head, head};
}

bool begins_with_that(const Branches& branches, std::size_t clause) {
    const Words words = below(branches, clause, [](std::size_t) { return false; });
    const auto first = static_cast<std::size_t>(std::ranges::find(words, true) - words.begin());
    return branches.tree.words[first].token.form == "that";
}

/// The clause that hangs on a verb of saying; one with "that" before it also when it was taken for
/// another.
std::optional<std::size_t> clause_of(const Branches& branches, std::size_t verb) {
    for (const Relation relation : {Relation::ccomp, Relation::parataxis}) {
        if (const auto found = branches.dependent(verb, relation)) {
            return found;
        }
    }
    for (const std::size_t word : branches.dependents[verb]) {
        const Relation relation = branches.tree.words[word].relation;
        if (word > verb && (relation == Relation::advcl || relation == Relation::xcomp) &&
            begins_with_that(branches, word)) {
            return word;
        }
    }
    return std::nullopt;
}

/// "Nobody could imagine, he [said], that they left": the clause that goes on behind the verb.
std::optional<std::size_t> rest_of(const Branches& branches, std::size_t verb, std::size_t clause) {
    const auto& words = branches.tree.words;
    if (clause > verb || verb + 1 >= words.size() || words[verb + 1].token.form != ",") {
        return std::nullopt;
    }
    for (const std::size_t word : branches.dependents[verb]) {
        if (word > verb && words[word].relation == Relation::ccomp) {
            return word;
        }
    }
    return std::nullopt;
}

/// What is said. The marks "that" and "whether" belong to it, commas around it do not.
std::vector<WordRange> content_of(const Branches& branches, std::size_t verb) {
    const Word& word = branches.tree.words[verb];
    const bool beside = word.relation == Relation::parataxis && word.head != Word::no_head;
    if (beside && !branches.dependent(verb, Relation::ccomp)) {
        return runs(branches.tree,
                    below(branches, word.head, [&](std::size_t other) { return other == verb; }));
    }
    const auto clause = clause_of(branches, verb);
    if (!clause) {
        return {};
    }
    Words belong = below(branches, *clause, [](std::size_t) { return false; });
    if (const auto rest = rest_of(branches, verb, *clause)) {
        const Words more = below(branches, *rest, [](std::size_t) { return false; });
        for (std::size_t i = 0; i < belong.size(); ++i) {
            belong[i] = belong[i] || more[i];
        }
    }
    return runs(branches.tree, belong);
}

/// "according to the UN": the phrase, and the clause it belongs to.
std::optional<Attribution> according_to(const Branches& branches, std::size_t sentence,
                                        std::size_t at) {
    const Tree& tree = branches.tree;
    const bool to_follows = at + 1 < tree.words.size() && tree.words[at + 1].token.form == "to";
    const std::string& form = tree.words[at].token.form;
    if (!to_follows || (form != "according" && form != "According")) {
        return std::nullopt;
    }
    std::size_t speaker = tree.words[at].head;
    if (tree.words[at].relation != Relation::case_ || speaker == Word::no_head) {
        const auto below_it = branches.dependent(at, Relation::obl);
        if (!below_it) {
            return std::nullopt;
        }
        speaker = *below_it;
    }
    Attribution found{sentence, at, at + 1, speaker, source_of(branches, speaker), {}};
    const std::size_t phrase = tree.words[at].relation == Relation::case_ ? speaker : at;
    if (const std::size_t clause = tree.words[phrase].head; clause != Word::no_head) {
        found.content =
            runs(tree, below(branches, clause, [&](std::size_t word) { return word == phrase; }));
    }
    return found;
}

bool is_comma(const Word& word) {
    return word.token.form == ",";
}
bool is_noun(const Word& word) {
    return word.upos == Upos::noun || word.upos == Upos::propn || word.upos == Upos::pron;
}

/// The noun that a short run of words is about: "official" of "the Turkish official in Ankara".
std::optional<std::size_t> noun_in(const Tree& tree, WordRange words) {
    constexpr std::size_t longest = 8;
    if (words.last - words.first >= longest) {
        return std::nullopt;
    }
    std::optional<std::size_t> found;
    for (std::size_t i = words.first; i <= words.last; ++i) {
        if (tree.words[i].upos == Upos::verb || (found && !is_noun(tree.words[i]))) {
            return found;
        }
        found = is_noun(tree.words[i]) ? std::optional{i} : found;
    }
    return found ? found : std::optional{words.last};
}

/// "..., the official said." and "..., said the official, speaking ...", by the commas, for trees
/// that went wrong: what stands before the comma is what is said.
std::optional<Attribution> by_commas(const Tree& tree, std::size_t sentence, std::size_t at) {
    constexpr std::size_t fewest = 3;
    std::size_t comma = at;
    while (comma > 0 && !is_comma(tree.words[comma])) {
        --comma;
    }
    std::size_t end = at + 1;
    while (end < tree.words.size() && !is_comma(tree.words[end]) &&
           tree.words[end].xpos != Xpos::period) {
        ++end;
    }
    const bool before = comma + 1 < at;
    const WordRange source = before ? WordRange{comma + 1, at - 1} : WordRange{at + 1, end - 1};
    if (comma < fewest || (before ? end > at + 1 : end == at + 1)) {
        return std::nullopt;
    }
    const auto speaker = noun_in(tree, source);
    if (!speaker) {
        return std::nullopt;
    }
    Words belong(tree.words.size(), false);
    std::fill_n(belong.begin(), comma, true);
    return Attribution{sentence, at, at, speaker, {source.first, *speaker}, runs(tree, belong)};
}

std::optional<Attribution> by_verb(const Branches& branches, std::size_t sentence, std::size_t at,
                                   const WordLists& words) {
    const Word& word = branches.tree.words[at];
    const std::string_view kind = words.speech.find(word.lemma);
    if (word.upos != Upos::verb || kind.empty()) {
        return std::nullopt;
    }
    Attribution found{sentence, at, at, speaker_of(branches, at), {}, content_of(branches, at)};
    if (found.speaker) {
        found.source = source_of(branches, *found.speaker);
    }
    const bool aloud = kind == "say" || kind == "tell";
    if (!found.speaker && !(aloud && is_passive(branches, at))) {
        found.content
            .clear();  // a thought is somebody's: "it is not known whether ..." is nobody's
    }
    if (found.content.empty() && aloud) {
        return by_commas(branches.tree, sentence, at).value_or(found);
    }
    return found;
}

}  // namespace

std::vector<Attribution> find_attributions(const Tree& tree, std::size_t sentence,
                                           const WordLists& words) {
    const Branches branches{tree};
    std::vector<Attribution> found;
    for (std::size_t at = 0; at < tree.words.size(); ++at) {
        auto attribution = according_to(branches, sentence, at);
        if (!attribution) {
            attribution = by_verb(branches, sentence, at, words);
        }
        if (attribution) {
            found.push_back(std::move(*attribution));
        }
    }
    return found;
}

}  // namespace annals
