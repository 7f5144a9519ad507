// The parser chooses each head by itself, so now and then two choices do not go together. Those
// that English rules out and that speech is told with every day are mended before anybody asks who
// said or did what:
//   [Silva] left, [the aide] said        a verb has one subject: the other clause has none
//   the man [who] [Silva] said had left
//   [Gen.] [Ana Silva] left              a title before the subject is no subject of its own
//   [Silva], the [son] of a judge, left  nor is who she is
//   Troops left, the [police] reported   a clause that nothing opens stands beside the other
//   the offer [by Peru] to mediate       what has a preposition is no subject
//   called off [the talks]               what has none behind a particle is an object
//   [Silva], speaking in Lima, [left]    a sentence with a verb in the past hangs on that
//   [Since May] they fought, he said     what stands before the clause belongs to it
//   [Asked] about it, Silva said that    a participle in front is not what is said
//   said that they met and they left     a clause joined by "and" goes with the clause before it
//   said [the plan] could fail           what stands right before a finite verb is its subject
//   urged the party [led] by him to go   a participle behind a noun describes it
//   the [Bank] of [Peru meeting]         "Bank of Peru" is what describes the meeting
// Tested in tests/actors/clauses_test.cpp.
#include "actors/clauses.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace annals {
namespace {

using Words = std::vector<std::size_t>;

constexpr std::array subjects{Relation::nsubj, Relation::nsubj_pass};
constexpr std::array any_subject{Relation::nsubj, Relation::nsubj_pass, Relation::csubj,
                                 Relation::csubj_pass, Relation::expl};
constexpr std::array parts_of_name{Relation::flat, Relation::compound, Relation::amod};

template <std::size_t n>
bool among(Relation relation, const std::array<Relation, n>& list) {
    return std::ranges::find(list, relation) != list.end();
}

bool is_relative_pronoun(const Word& word) {
    return word.xpos == Xpos::wdt || word.xpos == Xpos::wp;
}

bool is_noun(const Word& word) {
    return word.upos == Upos::noun || word.upos == Upos::propn;
}

/// A tree under repair, with the dependents of each word at hand.
class Mending {
public:
    explicit Mending(Tree tree) : tree_(std::move(tree)), under_(tree_.words.size()) {
        for (std::size_t i = 0; i < under_.size(); ++i) {
            if (tree_.words[i].head < under_.size()) {
                under_[tree_.words[i].head].push_back(i);
            }
        }
    }

    Tree mended() && {
        raise_verb();
        for (std::size_t i = 0; i < under_.size(); ++i) {
            if (word(i).upos == Upos::noun) {
                describe_by_name(i);
            } else if (word(i).upos == Upos::adj) {
                give_subject(i);  // "two [were killed] and six were hurt"
            } else if (word(i).upos == Upos::verb) {
                tag_past(i);
                open_relative(i);
                go_on_from_denial(i);
                stand_beside(i);
                find_subject(i);
                describe_noun(i);
                open_with_participle(i);
                take_object(i);
                drop_subject(i);
                join_title(i);
                join_apposition(i);
                give_subject(i);
                take_subject(i);
                join_clauses(i);
                bring_fronted(i);
            }
        }
        return std::move(tree_);
    }

private:
    [[nodiscard]] const Word& word(std::size_t at) const { return tree_.words[at]; }

    template <std::size_t n>
    [[nodiscard]] Words under(std::size_t head, const std::array<Relation, n>& relations) const {
        Words found;
        for (const std::size_t one : under_[head]) {
            if (among(word(one).relation, relations)) {
                found.push_back(one);
            }
        }
        return found;
    }

    [[nodiscard]] std::optional<std::size_t> first(std::size_t head, Relation relation) const {
        const Words found = under(head, std::array{relation});
        return found.empty() ? std::nullopt : std::optional{found.front()};
    }

    /// Leaves a word where it is that would come to hang below itself.
    void hang(std::size_t at, std::size_t head, Relation relation) {
        std::size_t above = head;
        for (std::size_t steps = 0; above < under_.size() && steps < under_.size(); ++steps) {
            if (above == at) {
                return;
            }
            above = word(above).head;
        }
        if (word(at).head < under_.size()) {
            std::erase(under_[word(at).head], at);
        }
        tree_.words[at].head = head;
        tree_.words[at].relation = relation;
        if (head < under_.size()) {
            auto& list = under_[head];
            list.insert(std::ranges::lower_bound(list, at), at);
        }
    }

    void hang_as_subject(std::size_t at, std::size_t verb) {
        const bool passive = first(verb, Relation::aux_pass).has_value();
        hang(at, verb, passive ? Relation::nsubj_pass : Relation::nsubj);
    }

    /// "had left", "could leave", "left", but not "leaving" and "to leave".
    [[nodiscard]] bool is_finite(std::size_t verb) const {
        static constexpr std::array helpers{Relation::aux, Relation::aux_pass, Relation::cop};
        const Xpos tag = word(verb).xpos;
        return tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp ||
               (!under(verb, helpers).empty() && !is_infinitive(verb));
    }

    [[nodiscard]] bool is_infinitive(std::size_t verb) const {
        const auto mark = first(verb, Relation::mark);
        return mark && word(*mark).xpos == Xpos::to;
    }

    /// A clause that hangs on `verb` as what is said and wants a subject.
    [[nodiscard]] std::optional<std::size_t> clause_without_subject(std::size_t verb) const {
        for (const std::size_t clause : under(verb, std::array{Relation::ccomp})) {
            if (is_finite(clause) && under(clause, any_subject).empty()) {
                return clause;
            }
        }
        return std::nullopt;
    }

    /// "[Silva] left, [the aide] said", "who [Silva] said had left"
    void give_subject(std::size_t verb) {
        const Words both = under(verb, subjects);
        if (both.size() != 2) {
            return;
        }
        auto clause = clause_without_subject(verb);
        if (!clause && is_relative_pronoun(word(both[0]))) {
            clause = clause_beside(verb);
        }
        if (!clause) {
            clause = verb_between(both[0], both[1]);
            if (clause) {
                hang_as_subject(both[0], *clause);
            }
            return;
        }
        const bool around = both[0] < *clause && *clause < verb && *clause < both[1];
        const bool relative =
            is_relative_pronoun(word(both[0])) && both[1] < verb && verb < *clause;
        if (around || relative) {
            hang_as_subject(both[0], *clause);
            hang(*clause, verb, Relation::ccomp);
        }
    }

    /// "who [Silva] said [had left]": the second of two relative clauses, which has no pronoun.
    [[nodiscard]] std::optional<std::size_t> clause_beside(std::size_t verb) const {
        if (word(verb).relation != Relation::acl_relcl) {
            return std::nullopt;
        }
        for (const std::size_t other : under(word(verb).head, std::array{Relation::acl_relcl})) {
            if (other > verb && is_finite(other) && under(other, any_subject).empty()) {
                return other;
            }
        }
        return std::nullopt;
    }

    /// "[Silva], speaking in Lima, [accused] them"
    void raise_verb() {
        for (std::size_t noun = 0; noun < under_.size(); ++noun) {
            if (word(noun).head != Word::no_head || !is_noun(word(noun))) {
                continue;
            }
            for (const std::size_t verb : under(noun, std::array{Relation::acl})) {
                const bool past = word(verb).xpos == Xpos::vbd ||
                                  (word(verb).xpos == Xpos::vbn && first(verb, Relation::obj));
                const bool apart = verb > noun + 1 && word(verb - 1).token.form == ",";
                if (past && apart && under(verb, any_subject).empty() &&
                    !first(verb, Relation::aux_pass)) {
                    hang(verb, Word::no_head, Relation::root);
                    hang(noun, verb, Relation::nsubj);
                    return;
                }
            }
        }
    }

    /// "[Asked] about it, Silva said that"
    void open_with_participle(std::size_t verb) {
        static constexpr std::array finite{Relation::aux, Relation::aux_pass, Relation::mark};
        const bool participle = word(verb).xpos != Xpos::vb;
        const bool trails = verb > 0 && word(verb).xpos == Xpos::vbg && word(verb).head < verb &&
                            word(verb - 1).token.form == ",";
        if (word(verb).relation == Relation::ccomp && participle && (verb == 0 || trails) &&
            under(verb, any_subject).empty() && under(verb, finite).empty()) {
            tree_.words[verb].relation = Relation::advcl;
        }
    }

    /// "[when they met] [on Monday] it failed, he said"; but "[in a statement] \"it failed\", he
    /// said"
    void bring_fronted(std::size_t verb) {
        const auto clause = first(verb, Relation::ccomp);
        const auto subject = first(verb, Relation::nsubj);
        if (!clause || !subject || *clause > verb || *subject < *clause ||
            under(verb, std::array{Relation::ccomp}).back() > verb) {
            return;  // with one behind the verb, too, the front is the verb's
        }
        for (const std::size_t front :
             under(verb, std::array{Relation::advcl, Relation::obl, Relation::obl_unmarked})) {
            const bool participle =
                word(front).relation == Relation::advcl && !first(front, Relation::mark);
            if (front < *clause && !participle && !quoted_between(front, *clause)) {
                hang(front, *clause, word(front).relation);
            }
        }
    }

    [[nodiscard]] bool quoted_between(std::size_t from, std::size_t to) const {
        return std::any_of(tree_.words.begin() + static_cast<std::ptrdiff_t>(from),
                           tree_.words.begin() + static_cast<std::ptrdiff_t>(to),
                           [](const Word& w) {
                               return w.xpos == Xpos::open_quote || w.xpos == Xpos::close_quote;
                           });
    }

    /// "could not decide and [opposed]": a participle is not joined to an infinitive, so it is a
    /// past.
    void tag_past(std::size_t verb) {
        const std::size_t head = word(verb).head;
        if (word(verb).relation == Relation::conj && word(verb).xpos == Xpos::vbn && head < verb &&
            word(head).xpos == Xpos::vb && !first(verb, Relation::aux) &&
            !first(verb, Relation::aux_pass)) {
            tree_.words[verb].xpos = Xpos::vbd;
        }
    }

    /// "denied that they had left and [blamed] Peru": who denies goes on to speak.
    void go_on_from_denial(std::size_t verb) {
        static constexpr std::array<std::string_view, 5> answers{"accuse", "blame", "call", "say",
                                                                 "urge"};
        const std::size_t lower = word(verb).head;
        const bool answer = std::ranges::find(answers, word(verb).lemma) != answers.end();
        if (!answer || word(verb).relation != Relation::conj || lower > verb ||
            word(lower).relation != Relation::ccomp || first(verb, Relation::aux) ||
            !under(verb, any_subject).empty()) {
            return;
        }
        const std::size_t upper = word(lower).head;
        if (upper < lower && word(upper).lemma == "deny" && word(upper).xpos == Xpos::vbd) {
            hang(verb, upper, Relation::conj);
            tree_.words[verb].xpos = Xpos::vbd;
        }
    }

    /// "Peru, which has [vetoed] laws, left": a verb with a helper and a pronoun opens a clause,
    /// and the noun behind it is its object.
    void open_relative(std::size_t verb) {
        const std::size_t noun = word(verb).head;
        const auto pronoun = first(verb, Relation::nsubj);
        if (word(verb).relation != Relation::amod || noun >= under_.size() || noun < verb ||
            !pronoun || !is_relative_pronoun(word(*pronoun)) || !first(verb, Relation::aux) ||
            !among(word(noun).relation, subjects)) {
            return;
        }
        const Words both = under(word(noun).head, subjects);
        if (both.front() < *pronoun) {
            hang(verb, both.front(), Relation::acl_relcl);
            hang(noun, verb, Relation::obj);
        }
    }

    /// "called off [the talks]"
    void take_object(std::size_t verb) {
        const auto particle = first(verb, Relation::compound_prt);
        if (!particle || *particle != verb + 1 || first(verb, Relation::obj) ||
            first(verb, Relation::aux_pass) || first(verb, Relation::nsubj_pass)) {
            return;
        }
        for (const std::size_t noun : under(verb, std::array{Relation::obl})) {
            const bool bare = under(noun, std::array{Relation::case_, Relation::mark}).empty();
            if (noun > *particle && bare && subtree(tree_, noun).first == *particle + 1) {
                tree_.words[noun].relation = Relation::obj;
                return;
            }
        }
    }

    /// "the offer [by Peru] to mediate"
    void drop_subject(std::size_t verb) {
        const auto subject = first(verb, Relation::nsubj);
        const auto preposition = subject ? first(*subject, Relation::case_) : std::nullopt;
        if (!preposition || *preposition == 0 || !is_infinitive(verb) ||
            word(*preposition).xpos != Xpos::in || !is_noun(word(*preposition - 1))) {
            return;
        }
        const std::size_t noun = *preposition - 1;
        hang(*subject, noun, Relation::nmod);
        if (word(verb).relation == Relation::advcl && word(noun).head == word(verb).head) {
            hang(verb, noun, Relation::acl);
        }
    }

    /// "after the [talks] ended, because [they] would fail": the verb right behind the first of two
    /// subjects.
    [[nodiscard]] std::optional<std::size_t> verb_between(std::size_t one,
                                                          std::size_t other) const {
        for (std::size_t at = one + 1; at < other; ++at) {
            if (word(at).upos == Upos::verb) {
                const bool lacks_one = is_finite(at) && under(at, any_subject).empty();
                return lacks_one ? std::optional{at} : std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// "Troops left, the [police] reported": a clause without a word that opens it stands beside.
    void stand_beside(std::size_t verb) {
        static constexpr std::array openers{Relation::mark, Relation::advmod, Relation::cc};
        if (word(verb).relation != Relation::advcl || word(verb).head > verb || !is_finite(verb) ||
            under(verb, subjects).empty() || !under(verb, openers).empty()) {
            return;
        }
        const std::size_t begin = subtree(tree_, verb).first;
        if (begin > word(verb).head &&
            (word(begin).token.form == "," || word(begin - 1).token.form == ",")) {
            tree_.words[verb].relation = Relation::parataxis;
        }
    }

    /// "[At the end of the talks,] ten states and banks left": what stands right before a verb in
    /// the past, without "and", goes with the verb and not with the nouns before the comma.
    void find_subject(std::size_t verb) {
        if (word(verb).relation != Relation::root || word(verb).xpos != Xpos::vbd || verb < 3 ||
            !under(verb, any_subject).empty() || !is_noun(word(verb - 1))) {
            return;
        }
        std::size_t noun = verb - 1;
        while (word(noun).relation == Relation::conj && first(noun, Relation::cc)) {
            noun = word(noun).head;
        }
        const std::size_t begin = subtree(tree_, noun).first;
        if (word(noun).relation == Relation::conj && noun < verb && begin > 0 &&
            word(begin - 1).token.form == ",") {
            hang(noun, verb, Relation::nsubj);
        }
    }

    /// "[Gen.] [Ana Silva] left"
    void join_title(std::size_t verb) {
        const Words both = under(verb, subjects);
        if (both.size() == 2 && word(both[0]).upos == Upos::propn &&
            word(both[1]).upos == Upos::propn &&
            subtree(tree_, both[0]).last + 1 == subtree(tree_, both[1]).first) {
            hang(both[0], both[1], Relation::nmod_desc);
        }
    }

    /// "[Silva], the [son] of a judge, left": who stands behind a comma right behind a subject is
    /// the same one.
    void join_apposition(std::size_t verb) {
        const Words all = under(verb, subjects);
        for (std::size_t i = 1; i < all.size(); ++i) {
            const std::size_t begin = subtree(tree_, all[i]).first;
            if (begin < all[i - 1] + 2 || word(begin - 1).token.form != "," || all[i] > verb ||
                !is_noun(word(all[i - 1])) || !is_noun(word(all[i]))) {
                continue;
            }
            bool right_behind = true;  // "Ana Silva, the son": but for the rest of the name
            for (std::size_t at = all[i - 1] + 1; at + 1 < begin; ++at) {
                right_behind = right_behind && word(at).head == all[i - 1];
            }
            if (right_behind) {
                hang(all[i], all[i - 1], Relation::appos);
                return;
            }
        }
    }

    /// "said that they met and they left": what is joined goes with the first.
    void join_clauses(std::size_t verb) {
        std::optional<std::size_t> before;
        for (const std::size_t clause : under(verb, std::array{Relation::ccomp})) {
            if (before && first(clause, Relation::cc)) {
                hang(clause, *before, Relation::conj);
            } else if (!before && clause > verb) {
                before = clause;
            }
        }
    }

    /// "said the plan [could fail]", read as if they had said a plan and could fail: without "and"
    /// and comma nothing is joined.
    [[nodiscard]] std::optional<std::size_t> clause_joined_by_nothing(std::size_t verb) const {
        for (const std::size_t other : under(verb, std::array{Relation::conj})) {
            const std::size_t begin = subtree(tree_, other).first;
            if (other > verb && first(other, Relation::aux) && is_finite(other) &&
                under(other, any_subject).empty() && !first(other, Relation::cc) &&
                word(begin - 1).upos != Upos::punct) {
                return other;
            }
        }
        return std::nullopt;
    }

    /// "said [the plan] could fail"
    void take_subject(std::size_t verb) {
        const auto object = first(verb, Relation::obj);
        auto clause = object ? clause_without_subject(verb) : std::nullopt;
        if (object && !clause) {
            clause = clause_joined_by_nothing(verb);
        }
        if (clause && verb < *object && *object < *clause && !first(*clause, Relation::mark) &&
            subtree(tree_, *object).first == verb + 1) {
            hang_as_subject(*object, *clause);
            hang(*clause, verb, Relation::ccomp);
        }
    }

    /// "urged the party [led] by him to go"
    void describe_noun(std::size_t verb) {
        static constexpr std::array finite{Relation::aux, Relation::aux_pass, Relation::cop,
                                           Relation::mark};
        const std::size_t noun = verb - 1;
        if (word(verb).relation != Relation::ccomp || word(verb).xpos != Xpos::vbn || verb == 0 ||
            word(verb).head >= noun || !is_noun(word(noun)) || !under(verb, any_subject).empty() ||
            !under(verb, finite).empty()) {
            return;
        }
        const bool joined = word(noun).relation == Relation::conj;
        hang(verb, joined ? word(noun).head : noun, Relation::acl);
    }

    /// "the [Bank] of [Peru meeting]": what stands before the noun belongs to the name, the name to
    /// the noun.
    void describe_by_name(std::size_t noun) {
        const std::size_t name = word(noun).head;
        const auto of = first(noun, Relation::case_);
        const std::size_t whole = noun - 1;
        if (word(noun).relation != Relation::nmod || name > noun || !of || *of != name + 1 ||
            word(*of).token.form != "of" || word(name).upos != Upos::propn ||
            word(whole).upos != Upos::propn || word(whole).head != noun ||
            word(whole).relation != Relation::compound) {
            return;
        }
        for (const std::size_t part : Words{under_[noun]}) {
            if (part < whole) {
                hang(part, whole, word(part).relation);
            }
        }
        hang(noun, word(name).head, word(name).relation);
        for (const std::size_t other : Words{under_[name]}) {
            if (!among(word(other).relation, parts_of_name)) {
                hang(other, noun, word(other).relation);
            }
        }
        hang(name, noun, Relation::compound);
        hang(whole, name, Relation::nmod);
    }

    Tree tree_;
    std::vector<Words> under_;
};

}  // namespace

Tree mend_clauses(Tree tree) {
    return Mending{std::move(tree)}.mended();
}

}  // namespace annals
