// Grammar as events need it, over a Universal Dependencies tree. The subject of a verb may be lent
// by another clause:
//   Russia and China [condemned the plan and] VETOED it        a joined verb has the subject of the
//   first She urged China to VETO it      She wants to VETO it       control: the object, else the
//   subject lambasted Russia for BLOCKING it                           after for, of, from: the
//   object Speaking in Paris, she URGED ... ; the state that VETOED   participle, relative clause
//   efforts by the council to OUST him                         infinitive of a noun: who makes the
//   effort
// Every question is answered by a walk of bounded length.
#include "events/branches.hpp"
#include "actors/clauses.hpp"
#include "language/letters.hpp"

#include <algorithm>
#include <array>

namespace annals {
namespace {

constexpr int deepest = 6;  // lendings in a row
constexpr std::size_t most_under =
    200;  // words on one head; more are no sentence, but would cost time

bool is_subject(Relation relation) {
    return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
           relation == Relation::nsubj_outer;
}

bool is_relative_pronoun(const Word& word) {
    return word.xpos == Xpos::wdt || word.xpos == Xpos::wp || word.xpos == Xpos::wps ||
           (word.upos == Upos::pron && small(word.token.form) == "that");
}

}  // namespace

Branches::Branches(const Tree& tree) : tree_(mend_clauses(tree)), under_(tree.words.size()) {
    for (std::size_t i = 0; i < under_.size(); ++i) {
        const std::size_t head = tree_.words[i].head;
        if (head < under_.size() && under_[head].size() < most_under) {
            under_[head].push_back(i);
        }
    }
}

Words Branches::under(std::size_t head, Relation relation) const {
    Words found;
    for (const std::size_t child : under_[head]) {
        if (word(child).relation == relation) {
            found.push_back(child);
        }
    }
    return found;
}

std::optional<std::size_t> Branches::first(std::size_t head, Relation relation) const {
    for (const std::size_t child : under_[head]) {
        if (word(child).relation == relation) {
            return child;
        }
    }
    return std::nullopt;
}

Words Branches::with_conjuncts(std::size_t word) const {
    Words found{word};
    for (const std::size_t other : under(word, Relation::conj)) {
        found.push_back(other);
    }
    return found;
}

Words Branches::all_with_conjuncts(const Words& words) const {
    Words found;
    for (const std::size_t one : words) {
        const Words more = with_conjuncts(antecedent(one));
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

/// "Rebel forces attacked.": in a whole sentence a passive has its auxiliary, whatever the label of
/// the subject; "Minister arrested in Lima", a headline, has none.
bool Branches::lacks_auxiliary(std::size_t verb) const {
    static constexpr std::array helpers{Relation::aux, Relation::aux_pass, Relation::cop};
    const auto helps = [&](Relation relation) { return first(verb, relation).has_value(); };
    const auto& words = tree_.words;
    return std::ranges::none_of(helpers, helps) && word(verb).relation == Relation::root &&
           std::any_of(words.rbegin(),
                       words.rbegin() + std::min<std::ptrdiff_t>(2, std::ssize(words)),
                       [](const Word& w) { return w.xpos == Xpos::period; });
}

/// "have vetoed", but not "have been vetoed".
bool Branches::has_perfect(std::size_t verb) const {
    const auto helps = [&](std::string_view lemma) {
        return std::ranges::any_of(under_[verb], [&](std::size_t child) {
            const Relation relation = word(child).relation;
            return (relation == Relation::aux || relation == Relation::aux_pass) &&
                   word(child).lemma == lemma;
        });
    };
    return helps("have") && !helps("be");
}

bool Branches::passive(std::size_t verb) const {
    for (int i = 0; i < deepest; ++i) {
        if (has_perfect(verb) || (first(verb, Relation::nsubj_pass) && lacks_auxiliary(verb))) {
            return false;  // "which have vetoed it", whatever the label of "which"
        }
        if (first(verb, Relation::aux_pass) || first(verb, Relation::nsubj_pass)) {
            return true;
        }
        const Word& w = word(verb);
        if (w.xpos != Xpos::vbn || first(verb, Relation::nsubj) || first(verb, Relation::aux)) {
            return false;
        }
        if (w.relation != Relation::conj || w.head == Word::no_head) {
            const bool participle = w.relation == Relation::advcl || w.relation == Relation::xcomp;
            return w.relation == Relation::acl || w.relation == Relation::amod ||
                   (participle && !first(verb, Relation::obj));
        }
        verb = w.head;
    }
    return false;
}

bool Branches::marked(std::size_t word_index, std::string_view form) const {
    return std::ranges::any_of(under_[word_index], [&](std::size_t child) {
        const Word& w = word(child);
        return (w.relation == Relation::case_ || w.relation == Relation::mark ||
                w.relation == Relation::fixed) &&
               small(w.token.form) == form;
    });
}

/// "hopes of winning", "difficulties in persuading them"
bool Branches::has_preposition(std::size_t verb) const {
    return word(verb).xpos == Xpos::vbg &&
           std::ranges::any_of(under_[verb], [&](std::size_t child) {
               const Relation relation = word(child).relation;
               return (relation == Relation::mark || relation == Relation::case_) &&
                      word(child).xpos == Xpos::in;
           });
}

std::string_view Branches::preposition(std::size_t word_index) const {
    const auto found = first(word_index, Relation::case_);
    return found ? std::string_view{word(*found).lemma} : std::string_view{};
}

bool Branches::definite(std::size_t noun) const {
    static constexpr std::array articles{"the", "this", "that", "these", "those", "both"};
    const auto is_article = [&](std::size_t child) {
        return word(child).relation == Relation::det &&
               std::ranges::find(articles, small(word(child).token.form)) != articles.end();
    };
    if (first(noun, Relation::nmod_poss) || std::ranges::any_of(under_[noun], is_article)) {
        return true;
    }
    // "the Friends of Syria meeting": the article stands before the name and hangs on it.
    return std::ranges::any_of(under_[noun], [&](std::size_t child) {
        return word(child).relation == Relation::compound &&
               std::ranges::any_of(under_[child], is_article);
    });
}

bool Branches::in_relative_clause(std::size_t at) const {
    constexpr int farthest = 8;  // words upward
    for (int step = 0; step < farthest && word(at).head != Word::no_head; ++step) {
        if (word(at).relation == Relation::acl_relcl) {
            return true;
        }
        at = word(at).head;
    }
    return false;
}

bool Branches::is_content_clause(std::size_t clause) const {
    if (word(clause).relation == Relation::acl) {
        return marked(clause, "to") || marked(clause, "that") || has_preposition(clause);
    }
    if (word(clause).relation != Relation::acl_relcl) {
        return false;
    }
    // "that" can be no subject where there is another one, and no object when it is a mark.
    const Words subjects = under(clause, Relation::nsubj);
    const bool pushed_out = subjects.size() > 1 && word(subjects.front()).lemma == "that";
    return pushed_out || marked(clause, "that") ||
           std::ranges::any_of(under(clause, Relation::obl_unmarked),
                               [&](std::size_t child) { return word(child).lemma == "that"; });
}

std::size_t Branches::antecedent(std::size_t pronoun) const {
    if (!is_relative_pronoun(word(pronoun))) {
        return pronoun;
    }
    std::size_t at = word(pronoun).head;
    for (int i = 0; i < deepest && at != Word::no_head; ++i) {
        if (word(at).relation == Relation::acl_relcl && word(at).head != Word::no_head) {
            return word(at).head;
        }
        at = word(at).head;
    }
    return pronoun;
}

Words Branches::governed(std::size_t head, std::string_view preposition) const {
    Words found;
    for (const std::size_t child : under_[head]) {
        const Relation relation = word(child).relation;
        const bool nominal = relation == Relation::obl || relation == Relation::nmod ||
                             relation == Relation::obl_agent || relation == Relation::advcl ||
                             relation == Relation::acl;
        if (nominal && marked(child, preposition)) {
            found.push_back(child);
        }
    }
    return all_with_conjuncts(found);
}

Words Branches::behind_particle(std::size_t verb, std::string_view particle) const {
    static constexpr std::array particles{"away", "back", "down", "off", "out", "over", "up"};
    const bool next = verb + 1 < under_.size() && small(word(verb + 1).token.form) == particle;
    return next && !passive(verb) && std::ranges::find(particles, particle) != particles.end()
               ? governed(verb, particle)
               : Words{};
}

Words Branches::agents_of_noun(std::size_t noun, int depth) const {
    Words found = under(noun, Relation::nmod_poss);
    const Words by = governed(noun, "by");
    found.insert(found.end(), by.begin(), by.end());
    const Word& w = word(noun);
    if (found.empty() && w.relation == Relation::obj && w.head != Word::no_head) {
        return passive(w.head) ? Words{} : surface_subjects(w.head, depth + 1);
    }
    return all_with_conjuncts(found);
}

Words Branches::controllers(std::size_t verb, int depth) const {
    static constexpr std::array asked{"on", "upon", "to", "with"};
    const std::size_t governor = word(verb).head;
    Words objects = under(governor, Relation::iobj);  // "asked a court to decide"
    if (objects.empty()) {
        objects = under(governor, Relation::obj);
    }
    if (!objects.empty()) {
        // "vetoed efforts by the council to oust him"
        const Words makers = governed(objects.front(), "by");
        const bool infinitive = word(verb).relation == Relation::advcl && marked(verb, "to");
        return infinitive && !makers.empty() && makers.back() < verb ? makers
                                                                     : all_with_conjuncts(objects);
    }
    if (!passive(governor)) {
        for (const char* preposition : asked) {
            const Words found = governed(governor, preposition);
            if (!found.empty() && word(found.front()).upos != Upos::verb && found.front() < verb) {
                return found;
            }
        }
    }
    return surface_subjects(governor, depth + 1);
}

/// "sentenced him to years in prison for [robbing a bank]", "won a prize for [helping]": whom or
/// who the verb above the noun is about, when nobody makes the noun.
Words Branches::controllers_of_noun(std::size_t noun, int depth) const {
    const Words makers = agents_of_noun(noun, depth);
    for (int i = 0; makers.empty() && i < deepest && word(noun).head != Word::no_head; ++i) {
        if (word(word(noun).head).upos == Upos::verb) {
            return controllers(noun, depth);
        }
        noun = word(noun).head;
    }
    return makers;
}

/// "told the soldiers still supporting him": a participle right after a noun describes it, whatever
/// the tree says.
std::optional<std::size_t> Branches::described_noun(std::size_t verb) const {
    if (word(verb).xpos != Xpos::vbg || first(verb, Relation::mark) ||
        first(verb, Relation::case_)) {
        return std::nullopt;
    }
    std::size_t before = verb;
    while (before > 0 && word(before - 1).upos == Upos::adv) {
        --before;
    }
    if (before == 0 || before - 1 == word(verb).head) {
        return std::nullopt;
    }
    const Word& noun = word(before - 1);
    if (noun.upos != Upos::noun && noun.upos != Upos::propn) {
        return std::nullopt;
    }
    return noun.relation == Relation::conj ? noun.head : before - 1;
}

/// "I don't think they pay a price for standing with him": it is they who stand with him, though
/// the tree hangs the clause higher up.
std::size_t Branches::clause_before(std::size_t verb) const {
    std::size_t governor = word(verb).head;
    for (bool lower = true; lower;) {
        lower = false;
        for (const std::size_t child : under_[governor]) {
            if (child < verb && child > governor && word(child).relation == Relation::ccomp) {
                governor = child;
                lower = true;
            }
        }
    }
    return governor;
}

/// The verb that a joined one goes on from. "He said that nobody could decide, and opposed any
/// plan": behind a comma and in the tense of "said" it is joined to that, wherever the tree hangs
/// it.
std::size_t Branches::joined_to(std::size_t verb) const {
    const std::size_t lower = word(verb).head;
    const std::size_t upper = word(lower).head;
    const auto link = first(verb, Relation::cc);
    const bool apart = link && *link > 0 && word(*link - 1).token.form == ",";
    const bool content = word(lower).relation == Relation::ccomp && upper != Word::no_head &&
                         upper < lower && marked(lower, "that");
    return apart && content && word(verb).xpos == Xpos::vbd && word(upper).xpos == Xpos::vbd
               ? upper
               : lower;
}

Words Branches::lent_subjects(std::size_t verb, int depth) const {
    const Word& w = word(verb);
    if (depth > deepest || w.head == Word::no_head) {
        return {};
    }
    switch (w.relation) {
        case Relation::conj:
            return surface_subjects(joined_to(verb), depth + 1);
        case Relation::parataxis:
            if (marked(verb, "that")) {
                return {};  // has one of its own, wherever the tree hangs it
            }
            return surface_subjects(w.head, depth + 1);
        case Relation::xcomp:
            return controllers(verb, depth);
        case Relation::advcl:
        case Relation::obl:
            if (const auto described = described_noun(verb)) {
                return with_conjuncts(*described);
            }
            if (const std::size_t clause = clause_before(verb);
                clause != w.head && w.xpos == Xpos::vbg) {
                return surface_subjects(clause, depth + 1);
            }
            if (marked(verb, "for") || marked(verb, "of") || marked(verb, "from") ||
                marked(verb, "into") || (marked(verb, "to") && word(w.head).upos == Upos::verb)) {
                return controllers(verb, depth);
            }
            return surface_subjects(w.head, depth + 1);
        case Relation::acl:
            if (marked(verb, "for") && word(w.head).relation != Relation::obj) {
                return controllers_of_noun(w.head, depth);  // "to years in prison for fraud"
            }
            return w.xpos == Xpos::vb || has_preposition(verb) ? agents_of_noun(w.head, depth)
                                                               : with_conjuncts(w.head);
        case Relation::acl_relcl:
            return with_conjuncts(w.head);
        case Relation::ccomp:
            return w.xpos == Xpos::vb || w.xpos == Xpos::vbg ? controllers(verb, depth) : Words{};
        default:
            return {};
    }
}

Words Branches::surface_subjects(std::size_t verb, int depth) const {
    const bool own = is_content_clause(verb);  // its "that" stands for nobody
    for (const std::size_t child : under_[verb]) {
        if (is_subject(word(child).relation) && !(own && is_relative_pronoun(word(child)))) {
            return all_with_conjuncts({child});
        }
    }
    // The relative pronoun is the object: "the plan they vetoed" has its own subject, so none is
    // missing here.
    return depth > deepest ? Words{} : lent_subjects(verb, depth);
}

Words Branches::subjects(std::size_t verb) const {
    if (!passive(verb)) {
        return surface_subjects(verb, 0);
    }
    Words found = under(verb, Relation::obl_agent);
    if (found.empty()) {
        return governed(verb, "by");
    }
    return all_with_conjuncts(found);
}

Words Branches::objects(std::size_t verb) const {
    if (passive(verb)) {
        return word(verb).relation == Relation::amod && word(verb).head != Word::no_head
                   ? with_conjuncts(word(verb).head)
                   : surface_subjects(verb, 0);
    }
    Words found = under(verb, Relation::obj);
    if (found.empty()) {
        found = under(verb, Relation::iobj);  // "warned the rebels that ..."
    }
    if (found.empty()) {
        for (const std::size_t other :
             under(verb, Relation::conj)) {  // "attacked and killed the envoy"
            if (other <= verb + 3) {
                found = under(other, Relation::obj);
            }
        }
    }
    const Word& w = word(verb);
    const auto subject = first(verb, Relation::nsubj);
    if (found.empty() && w.relation == Relation::acl_relcl && subject &&
        antecedent(*subject) == *subject) {
        found.push_back(w.head);  // "the plan they vetoed"
    }
    return all_with_conjuncts(found);
}

std::size_t Branches::clause(std::size_t at) const {
    while (word(at).head != Word::no_head && word(at).upos != Upos::verb &&
           word(at).upos != Upos::aux) {
        at = word(at).head;
    }
    return at;
}

}  // namespace annals
