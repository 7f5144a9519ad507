// Which date belongs to the word that tells of an event. In this order:
//
//   its own      "met on Friday", "the meeting in Cairo last week", "Friday's meeting"
//   its clause's "held talks on Friday", "the attack came on Friday": a noun has the date of the
//   verb it stands with taken over   "met on Friday and signed"; "was killed when a bomb exploded
//   on Friday"; "an attack that killed
//                ten on Friday"; "said on Friday that ..." where what was said has no date of its
//                own
//
// A date never comes from an event that merely stands in the same sentence: "vetoed on Friday
// efforts to topple" tells nothing of when the toppling is. Durations and sets are no dates, but
// "in the past three weeks" is.

#include <algorithm>
#include <array>
#include <utility>

#include "annals/time.hpp"

namespace annals {

namespace {

/// A time expression of the sentence and the word it hangs on.
struct Hanging {
    std::size_t expression = 0;
    std::size_t on = Word::no_head;
    std::size_t first = 0;
};

constexpr std::size_t no_word = Word::no_head;

bool within(const TimeExpression& expression, std::size_t word) {
    return word >= expression.first && word <= expression.last;
}

/// The word outside an expression that one of its words depends on.
std::size_t holder(const Tree& tree, const TimeExpression& expression) {
    for (std::size_t at = expression.first; at <= expression.last; ++at) {
        const Word& word = tree.words[at];
        const bool side = word.relation == Relation::case_ || word.relation == Relation::punct;
        if (word.head != no_word && !within(expression, word.head) && !side) {
            return word.head;
        }
    }
    return no_word;
}

/// "Friday" in an article without a day of publication: a date, of a week that is not known.
bool is_unknown_date(const TimeExpression& expression) {
    return (expression.type == TimexType::date || expression.type == TimexType::time) &&
           expression.value.starts_with("XXXX");
}

bool is_date(const TimeExpression& expression) {
    return (expression.period.has_value() && expression.type != TimexType::set) ||
           is_unknown_date(expression);
}

std::vector<Hanging> hangings(const Tree& tree, std::size_t sentence,
                              const std::vector<TimeExpression>& dates) {
    std::vector<Hanging> found;
    const auto before = [](const TimeExpression& date, std::size_t number) {
        return date.sentence < number;
    };
    const auto first = std::lower_bound(dates.begin(), dates.end(), sentence, before);
    for (auto date = first; date != dates.end() && date->sentence == sentence; ++date) {
        if (is_date(*date)) {
            found.push_back(
                {static_cast<std::size_t>(date - dates.begin()), holder(tree, *date), date->first});
        }
    }
    return found;
}

bool one_of(Relation relation, std::initializer_list<Relation> wanted) {
    return std::ranges::find(wanted, relation) != wanted.end();
}

bool is_clause(const Word& word) {
    return word.upos == Upos::verb || word.upos == Upos::aux;
}

bool is_nominal(Relation relation) {
    return one_of(relation, {Relation::nmod, Relation::nmod_poss, Relation::nmod_unmarked,
                             Relation::nmod_desc, Relation::compound, Relation::flat,
                             Relation::appos, Relation::amod});
}

/// Looks dates up for one word of one sentence.
class Search {
public:
    Search(const Tree& tree, std::size_t word, std::vector<Hanging> dates,
           const std::vector<TimeExpression>& all)
        : tree_(tree), word_(word), dates_(std::move(dates)), all_(all) {}

    [[nodiscard]] When result() const {
        if (dates_.empty()) {
            return {};
        }
        if (const Hanging* own = on(word_)) {
            return when(*own, true);
        }
        if (const Hanging* clause = of_clause()) {
            return when(*clause, true);
        }
        if (const Hanging* same =
                of_same_clause(is_clause(tree_.words[word_]) ? word_ : verb_of(word_))) {
            return when(*same, true);
        }
        const Hanging* taken = taken_over();
        taken = taken != nullptr ? taken : opening();
        return taken != nullptr ? when(*taken, false) : When{};
    }

private:
    /// Whether a date that hangs on `holder` is one of `word`: on it, or on a name below it ("met
    /// in Paris on Friday", read as "Paris on Friday").
    [[nodiscard]] bool reaches(std::size_t holder, std::size_t word) const {
        for (int steps = 0; holder != no_word && steps < 4; ++steps) {
            if (holder == word) {
                return true;
            }
            const Word& at = tree_.words[holder];
            const bool name = at.upos == Upos::propn || at.upos == Upos::num;
            const bool below_noun = is_nominal(at.relation) && !is_clause(at);
            const bool below_verb =
                name && one_of(at.relation, {Relation::obl, Relation::obl_unmarked});
            if (!below_noun && !below_verb) {
                return false;
            }
            holder = at.head;
        }
        return false;
    }

    /// The date of a word: the finest, then the nearest to the word.
    [[nodiscard]] const Hanging* on(std::size_t word) const {
        const Hanging* best = nullptr;
        for (const Hanging& date : dates_) {
            if (reaches(date.on, word) &&
                (best == nullptr || rank(date, word) < rank(*best, word))) {
                best = &date;
            }
        }
        return best;
    }

    [[nodiscard]] std::pair<int, std::size_t> rank(const Hanging& date, std::size_t word) const {
        const TimeExpression& expression = all_[date.expression];
        constexpr int coarser_than_all = 40;
        const auto& period = expression.period;
        const bool whole = period && period->first && period->last;
        const int fineness =
            period ? static_cast<int>(period->precision) + (whole ? 0 : 20) : coarser_than_all;
        return {fineness, date.first > word ? date.first - word : word - date.first};
    }

    /// "suspended it on 16 June because of the fighting", "left on Monday after the talks": what is
    /// the cause or came first has not the date of the verb.
    [[nodiscard]] bool is_of_another_time(std::size_t noun) const {
        static constexpr std::array<std::string_view, 7> other{
            "after", "because", "before", "despite", "due", "following", "since"};
        return std::ranges::any_of(dependents(tree_, noun), [&](std::size_t at) {
            return tree_.words[at].relation == Relation::case_ &&
                   std::ranges::find(other, tree_.words[at].lemma) != other.end();
        });
    }

    /// The verb that a noun stands with, over other nouns: "a series of attacks began".
    [[nodiscard]] std::size_t verb_of(std::size_t noun) const {
        for (int steps = 0; steps < 4; ++steps) {
            const Word& at = tree_.words[noun];
            if (at.head == no_word || is_clause(at)) {
                return no_word;
            }
            const bool argument = one_of(
                at.relation, {Relation::nsubj, Relation::nsubj_pass, Relation::obj, Relation::obl,
                              Relation::iobj, Relation::xcomp, Relation::obl_agent});
            if (argument) {
                return is_of_another_time(noun) ? no_word : at.head;
            }
            if (!one_of(at.relation,
                        {Relation::nmod, Relation::conj, Relation::appos, Relation::compound})) {
                return no_word;
            }
            noun = at.head;
        }
        return no_word;
    }

    /// For a noun: the date of its verb, where noun and verb tell of one event.
    [[nodiscard]] const Hanging* of_clause() const {
        if (is_clause(tree_.words[word_])) {
            return nullptr;
        }
        const std::size_t verb = verb_of(word_);
        if (verb == no_word) {
            return nullptr;
        }
        const Hanging* own = on(verb);
        return own == nullptr && is_subject(word_) ? of_what_it_does(verb) : own;
    }

    [[nodiscard]] bool is_subject(std::size_t word) const {
        return one_of(tree_.words[word].relation, {Relation::nsubj, Relation::nsubj_pass});
    }

    /// "The talks are expected to start on Monday", "the vote is due to be held on Friday".
    [[nodiscard]] const Hanging* of_what_it_does(std::size_t verb) const {
        for (int steps = 0; steps < 3; ++steps) {
            const auto next = dependent(tree_, verb, Relation::xcomp);
            if (!next) {
                return nullptr;
            }
            if (const Hanging* date = on(*next)) {
                return date;
            }
            verb = *next;
        }
        return nullptr;
    }

    /// The verb above a word, itself when it is one.
    [[nodiscard]] std::size_t clause_above(std::size_t word) const {
        for (int steps = 0; word != no_word && steps < 8; ++steps) {
            if (is_clause(tree_.words[word])) {
                return word;
            }
            word = tree_.words[word].head;
        }
        return no_word;
    }

    /// A date that hangs on a noun of the clause, as in "most of the city on Friday", "a storm
    /// yesterday caused": the clause's, when no noun of it tells of an event of its own.
    [[nodiscard]] const Hanging* of_same_clause(std::size_t clause) const {
        const auto same = [&](const Hanging& date) {
            const bool owned =
                date.on != no_word && tree_.words[date.on].relation == Relation::nmod_poss;
            return clause != no_word && !owned && clause_above(date.on) == clause &&
                   !is_possessive(date);
        };
        const auto found = std::ranges::find_if(dates_, same);
        return found == dates_.end() ? nullptr : &*found;
    }

    /// "a storm yesterday caused"
    [[nodiscard]] bool by_subject(const Hanging& date) const {
        return one_of(tree_.words[date.on].relation, {Relation::nsubj, Relation::nsubj_pass});
    }

    /// "Friday's meeting": the date is the meeting's alone.
    [[nodiscard]] bool is_possessive(const Hanging& date) const {
        const TimeExpression& expression = all_[date.expression];
        return tree_.words[expression.last].relation == Relation::nmod_poss;
    }

    /// A date that opens the sentence is that of its main clauses: "On July 26, 1956, ... and ...".
    [[nodiscard]] const Hanging* opening() const {
        constexpr std::size_t front = 2;
        if (dates_.front().first > front || is_possessive(dates_.front())) {
            return nullptr;
        }
        std::size_t at = is_clause(tree_.words[word_]) ? word_ : verb_of(word_);
        for (int steps = 0; at != no_word && steps < 4; ++steps) {
            if (tree_.words[at].head == no_word) {
                return &dates_.front();
            }
            if (!one_of(tree_.words[at].relation, {Relation::conj, Relation::parataxis})) {
                return nullptr;
            }
            at = tree_.words[at].head;
        }
        return nullptr;
    }

    /// Climbs from clause to clause as long as they tell of the same time, then looks below.
    [[nodiscard]] const Hanging* taken_over() const {
        std::size_t at = is_clause(tree_.words[word_]) ? word_ : verb_of(word_);
        at = at == no_word ? word_ : at;
        for (int steps = 0; steps < 6; ++steps) {
            if (const Hanging* below = from_below(at)) {
                return below;
            }
            if (!shares_time_above(at)) {
                return nullptr;
            }
            const bool set_there = has_mark(at, {"where", "when"});
            at = tree_.words[at].head;
            if (set_there) {  // "came in May in Lima, where they fought"
                at = std::min(clause_above(at), tree_.words.size() - 1);
            }
            if (const Hanging* above = on(at)) {
                return above;
            }
            if (const Hanging* same = of_same_clause(at); same != nullptr && by_subject(*same)) {
                return same;  // "a storm yesterday caused a tower to fall"
            }
        }
        return nullptr;
    }

    /// "killing ten", "said that", "began to shell", "and signed": of the time of the clause above.
    [[nodiscard]] bool shares_time_above(std::size_t clause) const {
        const Word& at = tree_.words[clause];
        if (at.head == no_word) {
            return false;
        }
        if (at.relation == Relation::advcl) {
            return at.xpos == Xpos::vbg && !has_mark(clause, {});
        }
        if (at.relation == Relation::xcomp) {
            return true;
        }
        return one_of(at.relation, {Relation::conj, Relation::ccomp, Relation::parataxis,
                                    Relation::acl_relcl}) &&
               looks_back(at, clause);
    }

    [[nodiscard]] bool has_modal(std::size_t clause) const {
        return std::ranges::any_of(dependents(tree_, clause), [&](std::size_t at) {
            return tree_.words[at].xpos == Xpos::md;
        });
    }

    /// What will, could or should be is of another time than the saying of it, and than what was:
    /// "met on Friday and will sign"; but "will meet on Friday and may sign".
    [[nodiscard]] bool looks_back(const Word& verb, std::size_t clause) const {
        const bool joined = verb.relation == Relation::conj || verb.relation == Relation::acl_relcl;
        return !has_modal(clause) ||
               (joined && (has_modal(verb.head) || tree_.words[verb.head].xpos == Xpos::vb));
    }

    /// A clause of the same time below: "when a bomb exploded on Friday", "that killed ten on
    /// Friday", ", police said on Friday", "and signed it on Friday".
    [[nodiscard]] const Hanging* from_below(std::size_t clause) const {
        for (const std::size_t at : dependents(tree_, clause)) {
            const Relation relation = tree_.words[at].relation;
            const bool same_time =
                one_of(relation, {Relation::conj, Relation::parataxis, Relation::acl_relcl,
                                  Relation::advcl_relcl}) ||
                (relation == Relation::advcl && has_mark(at, {"when", "as", "while"}));
            if (const Hanging* date = same_time && at != word_ ? on(at) : nullptr) {
                return date;
            }
            if (relation == Relation::conj) {  // "ten died and many fled when it fell on Friday"
                if (const Hanging* date = from_below(at)) {
                    return date;
                }
            }
        }
        return nullptr;
    }

    /// Whether a clause is opened by one of these words; by any when none are given.
    [[nodiscard]] bool has_mark(std::size_t clause,
                                std::initializer_list<std::string_view> wanted) const {
        return std::ranges::any_of(dependents(tree_, clause), [&](std::size_t at) {
            const Word& word = tree_.words[at];
            const bool opens = word.relation == Relation::mark ||
                               (word.relation == Relation::advmod && word.xpos == Xpos::wrb);
            return opens && (wanted.size() == 0 ||
                             std::ranges::find(wanted, word.token.form) != wanted.end());
        });
    }

    [[nodiscard]] When when(const Hanging& date, bool own) const {
        const TimeExpression& expression = all_[date.expression];
        const Basis basis = expression.period ? expression.basis : Basis::relative;
        return {expression.period, own ? basis : Basis::inherited, std::nullopt, date.expression};
    }

    const Tree& tree_;
    std::size_t word_;
    std::vector<Hanging> dates_;
    const std::vector<TimeExpression>& all_;
};

}  // namespace

When date_of(const Syntax& syntax, std::size_t sentence, std::size_t word,
             const std::vector<TimeExpression>& dates) {
    const Tree& tree = syntax.trees[sentence];
    return Search{tree, word, hangings(tree, sentence, dates), dates}.result();
}

}  // namespace annals
