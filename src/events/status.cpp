// Whether it happened. What stands around the word decides, and what stands around the word it
// hangs on:
//   did not veto, no casualties, failed to agree, refused to meet     denied
//   will meet, a planned visit, plans to attack                       planned
//   could attack, if it refuses, called for sanctions, efforts to oust him     possible
//   began to attack, managed to free them                             as the outer verb
// The strongest word on the way up wins: denied, possible, planned, actual. Tested in
// tests/events/status_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "events/scene.hpp"
#include "events/status_at.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

constexpr int farthest = 6;  // words on the way up

Status status_for(Modality modality) {
    switch (modality) {
        case Modality::actual:
            return Status::actual;
        case Modality::planned:
            return Status::planned;
        case Modality::possible:
            return Status::possible;
        case Modality::denied:
            return Status::denied;
    }
    return Status::actual;
}

/// Of two, the one that leaves less of the event; something denied that is only possible stays
/// possible.
Status stronger(Status a, Status b) {
    static constexpr std::array order{Status::actual, Status::planned, Status::denied,
                                      Status::possible};
    const auto rank = [](Status s) { return std::ranges::find(order, s) - order.begin(); };
    return rank(a) >= rank(b) ? a : b;
}

Status of_word(const Lexicon& lexicon, std::string_view part, const std::string& lemma) {
    const auto modality = lexicon.modality(part, lemma);
    return modality ? status_for(*modality) : Status::actual;
}

/// "not", but not that of "not only ask but demand".
bool is_negation(const Lexicon& lexicon, const Branches& branches, std::size_t word) {
    static constexpr std::array adding{"only", "just", "merely"};
    const bool adds = word + 1 < branches.tree().words.size() &&
                      std::ranges::find(adding, branches.word(word + 1).lemma) != adding.end();
    return !adds &&
           lexicon.modality("adv", small(branches.word(word).token.form)) == Modality::denied;
}

/// What auxiliaries, adverbs, articles, marks and adjectives right under a word say.
Status around(const Scene& scene, const Branches& branches, std::size_t word) {
    Status status = Status::actual;
    for (const std::size_t child : branches.under(word)) {
        const Word& w = branches.word(child);
        const std::string form = small(w.token.form);
        switch (w.relation) {
            case Relation::aux:
                status = stronger(status, of_word(scene.lexicon, "aux", form));
                break;
            case Relation::mark:
            case Relation::case_: {
                const Status by_mark = of_word(scene.lexicon, "mark", form);
                status = stronger(status, form == "without" ? Status::denied : by_mark);
                break;
            }
            case Relation::advmod:
            case Relation::det: {
                const Status by_adverb = of_word(scene.lexicon, "adv", form);
                if (by_adverb != Status::denied || w.relation == Relation::det ||
                    is_negation(scene.lexicon, branches, child)) {
                    status = stronger(status, by_adverb);
                }
                break;
            }
            case Relation::amod:
                status = stronger(status, of_word(scene.lexicon, "adj", small(w.lemma)));
                break;
            default:
                break;
        }
    }
    return status;
}

/// What an event makes of the events inside it.
Status inside(const std::string& type, const std::string& lemma) {
    if (type == "REQUEST" || type == "THREATEN") {
        return Status::possible;
    }
    if (type == "AGREE") {
        return Status::planned;
    }
    if (type == "REJECT") {
        return lemma == "refuse" || lemma == "decline" || lemma == "refusal" ? Status::denied
                                                                             : Status::actual;
    }
    return Status::actual;
}

std::string_view part_of(const Word& word) {
    switch (word.upos) {
        case Upos::verb:
            return "verb";
        case Upos::noun:
        case Upos::propn:
            return "noun";
        case Upos::adj:
            return "adj";
        default:
            return "";
    }
}

bool is_definite(const Branches& branches, std::size_t noun) {
    if (branches.first(noun, Relation::nmod_poss)) {
        return true;
    }
    const auto article = branches.first(noun, Relation::det);
    const std::string form = article ? small(branches.word(*article).token.form) : "";
    return form == "the" || form == "this" || form == "that" || form == "these" || form == "those";
}

using TypeAt = std::map<std::size_t, const Telling*>;  // of one sentence, by word

struct Climb {
    const Scene& scene;
    const Branches& branches;
    const std::vector<Telling>& tellings;
    std::size_t sentence;

    [[nodiscard]] const Telling* telling_at(std::size_t word) const;
};

const Telling* Climb::telling_at(std::size_t word) const {
    const auto at =
        std::ranges::lower_bound(tellings, std::pair{sentence, word}, {}, [](const Telling& t) {
            return std::pair{t.hit.sentence, t.hit.word};
        });
    return at != tellings.end() && at->hit.sentence == sentence && at->hit.word == word ? &*at
                                                                                        : nullptr;
}

/// What the governor says about a complement: "failed to", "efforts to", "called for".
Status governor_says(const Climb& climb, std::size_t word) {
    const std::size_t head = climb.branches.word(word).head;
    const Word& governor = climb.branches.word(head);
    const std::string lemma = small(governor.lemma);
    if (const Telling* outer = climb.telling_at(head)) {
        const Status by_type = inside(outer->type, lemma);
        if (by_type != Status::actual) {
            return by_type;
        }
    }
    return of_word(climb.scene.lexicon, part_of(governor), lemma);
}

/// A noun under a verb or noun: its fate is that of the verb when it is made by it: "will hold
/// talks", "could lead to sanctions", but not "will discuss the attack".
bool shares_fate(const Climb& climb, std::size_t word, bool noun) {
    const Word& w = climb.branches.word(word);
    if (!noun) {
        return w.relation == Relation::xcomp || w.relation == Relation::conj;
    }
    switch (w.relation) {
        case Relation::obj:
        case Relation::nsubj_pass:
        case Relation::obl:
        case Relation::obl_agent:
            return !is_definite(climb.branches, word);
        case Relation::conj:
        case Relation::nsubj:
            return w.relation == Relation::conj || !is_definite(climb.branches, word);
        default:
            return false;
    }
}

/// Whether the governor decides about the word: clauses and nouns that are its content.
bool is_content(const Climb& climb, std::size_t word) {
    const Branches& branches = climb.branches;
    switch (branches.word(word).relation) {
        case Relation::xcomp:
        case Relation::ccomp:
        case Relation::obj:
        case Relation::nsubj_pass:
        case Relation::compound:
            return true;
        case Relation::acl:
            return branches.marked(word, "to") || branches.marked(word, "of") ||
                   branches.marked(word, "that");
        case Relation::advcl:
            return branches.marked(word, "to") || branches.marked(word, "from") ||
                   branches.marked(word, "of");
        case Relation::obl:
        case Relation::nmod: {
            static constexpr std::array content{"for", "to", "of", "from", "on", "against", "with"};
            return std::ranges::any_of(
                content, [&](const char* form) { return branches.marked(word, form); });
        }
        default:
            return false;
    }
}

/// "to topple him": a purpose, when no governor says otherwise.
bool is_purpose(const Climb& climb, std::size_t word) {
    const Word& w = climb.branches.word(word);
    return climb.branches.marked(word, "to") &&
           (w.relation == Relation::advcl || w.relation == Relation::acl);
}

Status climb_from(const Climb& climb, std::size_t word, bool noun) {
    Status status = Status::actual;
    for (int step = 0; step < farthest; ++step) {
        status = stronger(status, around(climb.scene, climb.branches, word));
        const std::size_t head = climb.branches.word(word).head;
        if (head == Word::no_head || status == Status::possible) {
            return status;
        }
        if (climb.branches.word(word).relation == Relation::conj &&
            climb.branches.first(word, Relation::aux)) {
            return status;
        }
        if (is_content(climb, word)) {
            status = stronger(status, governor_says(climb, word));
        }
        if (is_purpose(climb, word)) {
            status = stronger(status, Status::possible);
        }
        const bool noun_head = climb.branches.word(head).upos == Upos::noun;
        const bool through_noun =
            is_content(climb, word) && noun_head &&
            climb.scene.lexicon.modality("noun", small(climb.branches.word(head).lemma));
        if (!shares_fate(climb, word, noun) && !through_noun) {
            return status;
        }
        noun = noun_head;
        word = head;
    }
    return status;
}

}  // namespace

Status status_of(const Scene& scene, const std::vector<Telling>& tellings, std::size_t index) {
    const Hit& hit = tellings[index].hit;
    const Branches& branches = scene.branches[hit.sentence];
    const Climb climb{scene, branches, tellings, hit.sentence};
    Status status = climb_from(climb, hit.word, hit.noun);
    if (hit.light) {
        status = stronger(status, climb_from(climb, *hit.light, false));
    }
    return status;
}

std::vector<Status> statuses_at(const Article& article, const Syntax& syntax,
                                const std::vector<Trigger>& words, const Language& english) {
    const Actors nobody;
    const std::vector<Quote> no_quotes;
    const std::vector<TimeExpression> no_dates;
    const std::vector<Telling> no_tellings;
    const Scene scene = scene_of(article, syntax, nobody, no_quotes, no_dates, english);
    std::vector<Status> statuses;
    for (const Trigger& at : words) {
        const Climb climb{scene, scene.branches[at.sentence], no_tellings, at.sentence};
        const bool noun = climb.branches.word(at.word).upos == Upos::noun;
        statuses.push_back(climb_from(climb, at.word, noun));
    }
    return statuses;
}

}  // namespace annals
