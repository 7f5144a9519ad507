// The words that tell of an event, cut out of its sentence.
//
// "U.S. Secretary of State Hillary Clinton lambasted Russia and China for blocking efforts, who
// ..." -> predicate "lambasted Russia and China for blocking efforts": the verb with its
// auxiliaries and what completes it, without what only adds to it (relative clauses, appositions,
// what comes after "and"). Pronouns become the names they stand for: "accused them of ..." ->
// "accused Russia and China of ...". Tested in tests/graph/wording_test.cpp.

#include "graph/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "events/branches.hpp"

namespace annals {
namespace {

constexpr std::size_t longest = 24;  // words

bool is_any(Relation relation, std::initializer_list<Relation> relations) {
    return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

/// What adds to a phrase but can go without making it wrong.
bool is_extra(Relation relation) {
    return is_any(relation, {Relation::acl_relcl, Relation::advcl_relcl, Relation::appos,
                             Relation::parataxis, Relation::discourse, Relation::dislocated,
                             Relation::vocative, Relation::list, Relation::reparandum});
}

/// What belongs to a verb: its auxiliaries before it, its objects and circumstances after it.
bool completes_verb(Relation relation, bool after) {
    if (is_any(relation, {Relation::aux, Relation::aux_pass, Relation::cop})) {
        return true;
    }
    return after
               ? is_any(relation, {Relation::obj, Relation::iobj, Relation::xcomp, Relation::ccomp,
                                   Relation::obl, Relation::obl_agent, Relation::compound_prt,
                                   Relation::obl_unmarked, Relation::advcl, Relation::fixed,
                                   Relation::advmod, Relation::nmod})
               : false;
}

bool completes_noun(Relation relation, bool after) {
    return after ? is_any(relation, {Relation::nmod, Relation::flat, Relation::acl, Relation::fixed,
                                     Relation::compound, Relation::nmod_unmarked})
                 : is_any(relation, {Relation::compound, Relation::amod, Relation::nummod,
                                     Relation::flat, Relation::nmod, Relation::nmod_desc,
                                     Relation::nmod_poss, Relation::nmod_unmarked});
}

class Phrase {
public:
    Phrase(const Syntax& syntax, std::size_t sentence, const Actors& actors,
           const std::vector<std::size_t>& agents)
        : branches_(syntax.trees.at(sentence)),
          tree_(branches_.tree()),
          sentence_(sentence),
          actors_(actors),
          agents_(agents),
          taken_(tree_.words.size()) {
        children_.resize(tree_.words.size());
        for (std::size_t i = 0; i < tree_.words.size(); ++i) {
            if (tree_.words[i].head < tree_.words.size()) {
                children_[tree_.words[i].head].push_back(i);
            }
        }
    }

    [[nodiscard]] const std::vector<std::size_t>& children(std::size_t word) const {
        return children_.at(word);
    }
    [[nodiscard]] const Word& at(std::size_t word) const { return tree_.words.at(word); }

    void take(std::size_t word) { taken_.at(word) = true; }

    /// "a demand that he leave": without the clause nobody knows what was demanded.
    [[nodiscard]] bool tells_content(std::size_t clause) const {
        return branches_.is_content_clause(clause);
    }

    /// Takes `word` and what hangs on it, but for extras and for more than a phrase can hold.
    void take_all(std::size_t top) {
        std::vector<std::size_t> open{top};
        while (!open.empty()) {
            const std::size_t word = open.back();
            open.pop_back();
            take(word);
            for (const std::size_t child : children_[word]) {
                if (!is_extra(at(child).relation) || tells_content(child)) {
                    open.push_back(child);
                }
            }
        }
    }

    /// The taken words, with single blanks, no comma or quotation mark at either end. What is left
    /// out behind `trigger` is marked, so that nobody is quoted with words that do not stand
    /// together.
    [[nodiscard]] std::string words(std::size_t trigger) const {
        std::string text;
        std::size_t count = 0;
        bool blank = false;
        bool gap = false;
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            if (!taken_[i] || (text.empty() && opens_badly(i))) {
                blank = blank || (i > 0 && !text.empty());
                gap = gap || (i > trigger && !text.empty() && at(i).upos != Upos::punct);
                continue;
            }
            if (++count > longest) {
                // Not in the middle of "al-Assad", which is three tokens.
                const auto end = blank ? text.size() : text.rfind(' ');
                return trimmed(text.substr(0, end)) + " …";
            }
            if (gap) {
                text = trimmed(text) + " …";
                blank = true;
                gap = false;
            }
            if (blank && !text.empty()) {
                text += ' ';
            }
            if (at(i).token.form == "," && text.ends_with(", ")) {
                text = trimmed(text) + ' ';  // both commas of what was left out go with it
                blank = false;
                continue;
            }
            text += bounded(word_text(i));
            blank = at(i).token.space_after;
        }
        return trimmed(text);
    }

private:
    /// "at the conference" is a conference; but "at least 30 people" are not "least 30 people".
    [[nodiscard]] bool opens_badly(std::size_t word) const {
        const bool bounds =
            word + 1 < tree_.words.size() && at(word + 1).upos == Upos::adj &&
            (at(word + 1).token.form == "least" || at(word + 1).token.form == "most");
        const Word& first = at(word);
        return first.upos == Upos::punct || first.xpos == Xpos::dt ||
               (first.upos == Upos::adp && !bounds);
    }

    /// A token that is no word ("AAAA..." over pages) is cut.
    [[nodiscard]] static std::string bounded(std::string word) {
        constexpr std::size_t longest_word = 60;  // bytes
        if (word.size() <= longest_word) {
            return word;
        }
        std::size_t end = longest_word;
        while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        return word.substr(0, end) + "…";
    }

    /// Without marks at the end that close nothing, and without quotation marks when one lacks its
    /// other half.
    static std::string trimmed(std::string text) {
        if (std::count(text.begin(), text.end(), '"') % 2 != 0) {
            text.erase(std::remove(text.begin(), text.end(), '"'), text.end());
        }
        const auto last = text.find_last_not_of(" ,;:-(");
        text.resize(last == std::string::npos ? 0 : last + 1);
        return text;
    }

    /// "Hillary Clinton", but not "the killed" or "members of more than 60 councils", which read
    /// worse than the pronoun does.
    static bool reads_as_name(const std::string& name) {
        constexpr std::ptrdiff_t most_blanks = 3;
        const auto first = static_cast<unsigned char>(name.front());
        const bool small = first >= 'a' && first <= 'z';
        return !small && (first < '0' || first > '9') &&
               std::count(name.begin(), name.end(), ' ') <= most_blanks;
    }

    /// "them" -> "Russia and China"; other words as they are.
    [[nodiscard]] std::string word_text(std::size_t word) const {
        const Mention* mention =
            at(word).xpos == Xpos::prp ? mention_at(actors_, sentence_, word) : nullptr;
        if (mention == nullptr || mention->kind != MentionKind::pronoun ||
            mention->actors.size() > 3) {
            return at(word).token.form;
        }
        if (mention->actors == agents_) {
            return at(word).token.form;
        }
        std::string names;
        for (const std::size_t actor : mention->actors) {
            const auto& all = actors_.actors.at(actor).names;
            if (all.empty() || !reads_as_name(all.front())) {
                return at(word).token.form;
            }
            const bool last = actor == mention->actors.back();
            names += (names.empty() ? "" : last ? " and " : ", ") + all.front();
        }
        return names;
    }

    Branches branches_;
    const Tree& tree_;
    std::size_t sentence_;
    const Actors& actors_;
    const std::vector<std::size_t>& agents_;
    std::vector<bool> taken_;
    std::vector<std::vector<std::size_t>> children_;
};

std::optional<std::size_t> child(const Phrase& phrase, std::size_t word,
                                 std::initializer_list<Relation> relations) {
    for (const std::size_t one : phrase.children(word)) {
        if (is_any(phrase.at(one).relation, relations)) {
            return one;
        }
    }
    return std::nullopt;
}

bool is_finite(const Phrase& phrase, std::size_t verb) {
    const Xpos tag = phrase.at(verb).xpos;
    if (tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp) {
        return true;
    }
    const bool told = phrase.at(verb).relation == Relation::conj ||
                      child(phrase, verb, {Relation::nsubj}).has_value();
    const bool continues = tag == Xpos::vbn && told;  // "they agreed" can be taken for a participle
    return continues || child(phrase, verb, {Relation::aux, Relation::aux_pass}).has_value();
}

/// A clause after the verb is told with it when a preposition leads to it: "for blocking", "of
/// standing up".
bool is_told_with(const Phrase& phrase, std::size_t clause) {
    const auto mark = child(phrase, clause, {Relation::mark});
    return phrase.at(clause).relation != Relation::advcl ||
           (mark && phrase.at(clause).xpos == Xpos::vbg && *mark < clause);
}

bool is_negation(const Word& word) {
    return word.relation == Relation::advmod &&
           (word.lemma == "not" || word.lemma == "never" || word.token.form == "n't");
}

void take_predicate(Phrase& phrase, std::size_t verb) {
    phrase.take(verb);
    for (const std::size_t one : phrase.children(verb)) {
        const bool after = one > verb;
        if (after && is_any(phrase.at(one).relation, {Relation::conj, Relation::parataxis})) {
            return;
        }
        if (is_negation(phrase.at(one)) ||
            (completes_verb(phrase.at(one).relation, after) && is_told_with(phrase, one))) {
            phrase.take_all(one);
        }
    }
}

/// The subject when it says who, in words: no pronoun of unknown meaning, no "which".
bool take_subject(Phrase& phrase, std::size_t verb) {
    const auto subject = child(phrase, verb, {Relation::nsubj, Relation::nsubj_pass});
    if (!subject || *subject > verb || phrase.at(*subject).upos == Upos::det ||
        phrase.at(*subject).xpos == Xpos::wdt || phrase.at(*subject).xpos == Xpos::wp) {
        return false;
    }
    phrase.take_all(*subject);
    return true;
}

/// "I ask you to reach out": the name of the speaker does not go before "ask".
bool is_first_person(const Phrase& phrase, std::size_t verb) {
    const auto subject = child(phrase, verb, {Relation::nsubj});
    const std::string lemma = subject ? phrase.at(*subject).lemma : "";
    return phrase.at(verb).xpos == Xpos::vbp && (lemma == "I" || lemma == "we");
}

Wording verbal(Phrase& phrase, std::size_t verb, bool agents_known) {
    take_predicate(phrase, verb);
    if (!is_finite(phrase, verb)) {
        if (const auto mark = child(phrase, verb, {Relation::mark});
            mark && phrase.at(*mark).xpos == Xpos::to) {
            phrase.take(*mark);
        }
        return {phrase.words(verb), Wording::Form::nonfinite};
    }
    if (agents_known && is_first_person(phrase, verb)) {
        return {phrase.words(verb), Wording::Form::nonfinite};
    }
    const bool passive =
        child(phrase, verb, {Relation::aux_pass, Relation::nsubj_pass}).has_value();
    if (agents_known && !passive) {
        return {phrase.words(verb), Wording::Form::predicate};
    }
    const bool whole = take_subject(phrase, verb);
    return {phrase.words(verb), whole ? Wording::Form::clause : Wording::Form::nonfinite};
}

bool is_pronoun(const Word& word) {
    return word.xpos == Xpos::prps || word.xpos == Xpos::wps;
}

/// The noun that counts another: "dozens" of "dozens of deaths".
std::optional<std::size_t> counter_of(const Phrase& phrase, std::size_t noun) {
    static constexpr std::array counters{"dozen",  "handful", "hundred",  "number", "score",
                                         "series", "string",  "thousand", "wave"};
    const Word& word = phrase.at(noun);
    const auto of = child(phrase, noun, {Relation::case_});
    if (word.relation != Relation::nmod || word.head > noun || !of ||
        phrase.at(*of).lemma != "of") {
        return std::nullopt;
    }
    const bool counts =
        std::find(counters.begin(), counters.end(), phrase.at(word.head).lemma) != counters.end();
    return counts ? std::optional{word.head} : std::nullopt;
}

Wording nominal(Phrase& phrase, std::size_t noun) {
    if (const auto counter = counter_of(phrase, noun)) {
        for (std::size_t i = *counter; i < noun; ++i) {
            phrase.take(i);
        }
    }
    phrase.take(noun);
    for (const std::size_t one : phrase.children(noun)) {
        const bool completes =
            completes_noun(phrase.at(one).relation, one > noun) || phrase.tells_content(one);
        if (completes && !is_pronoun(phrase.at(one))) {
            phrase.take_all(one);
        }
    }
    return {phrase.words(noun), Wording::Form::phrase};
}

}  // namespace

Wording wording(const Syntax& syntax, const Trigger& trigger, const Actors& actors,
                const std::vector<std::size_t>& agents) {
    Phrase phrase{syntax, trigger.sentence, actors, agents};
    const Upos upos = phrase.at(trigger.word).upos;
    const bool is_verb = upos == Upos::verb || upos == Upos::aux;
    return is_verb ? verbal(phrase, trigger.word, !agents.empty()) : nominal(phrase, trigger.word);
}

}  // namespace annals
