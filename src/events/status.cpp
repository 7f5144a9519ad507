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

/// "are to travel": planned.
bool is_to_be_done(const Branches& branches, std::size_t word) {
    const auto mark = branches.first(word, Relation::mark);
    return mark && branches.word(*mark).xpos == Xpos::to && *mark > 0 &&
           branches.word(*mark - 1).lemma == "be" && branches.word(*mark - 1).head == word &&
           branches.word(*mark - 1).xpos != Xpos::vb;
}

/// Which words under a word count: those that "killed" has in common with "did not flee" in "did
/// not flee and killed two" are only marks such as "if".
enum class Around : std::uint8_t { all, marks };

/// What auxiliaries, adverbs, articles, marks and adjectives right under a word say.
Status around(const Scene& scene, const Branches& branches, std::size_t word, Around which) {
    Status status = is_to_be_done(branches, word) ? Status::planned : Status::actual;
    for (const std::size_t child : branches.under(word)) {
        const Word& w = branches.word(child);
        const std::string form = small(w.token.form);
        if (which == Around::marks && w.relation != Relation::mark) {
            continue;
        }
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

/// "vetoed the resolution": it was not adopted.
bool stops_a_rule(std::string_view verb) {
    static constexpr std::array stops{"block", "defeat", "reject", "thwart", "torpedo", "veto"};
    return std::ranges::find(stops, verb) != stops.end();
}

/// "oppose military intervention", but not "opposed the war", which there is, nor "broke a
/// promise".
bool keeps_from_being(const Branches& branches, std::string_view verb, std::size_t object) {
    static constexpr std::array against{"block",  "obstruct", "oppose",  "reject",
                                        "resist", "thwart",   "torpedo", "veto"};
    return std::ranges::find(against, verb) != against.end() &&
           branches.word(object).upos == Upos::noun && !branches.definite(object) &&
           !branches.first(object, Relation::nmod);
}

/// "raised hopes that he was leaving", "had difficulties in persuading him", "its six-page
/// \"vision\" for a transition": the noun right before decides, though the tree hangs the rest on
/// the word above.
Status noun_between_says(const Climb& climb, std::size_t word) {
    const Branches& branches = climb.branches;
    const std::size_t head = branches.word(word).head;
    const bool of_verb = branches.word(head).upos == Upos::verb;
    const auto mark = branches.first(word, Relation::mark);
    Status status = Status::actual;
    for (const std::size_t other : branches.under(head)) {
        const Relation relation = branches.word(other).relation;
        const bool before = other > head && other < word;
        const bool right_before = relation == Relation::obl && mark && other + 1 == *mark;
        if (before && (right_before || relation == (of_verb ? Relation::obj : Relation::appos))) {
            status = stronger(status, of_word(climb.scene.lexicon, part_of(branches.word(other)),
                                              small(branches.word(other).lemma)));
        }
    }
    return status;
}

/// "asked the conference for aid": who is asked is there.
bool is_addressee(const Branches& branches, std::size_t word) {
    static constexpr std::array asking{"ask", "beg", "lobby", "petition", "press", "urge"};
    return branches.word(word).relation == Relation::obj && branches.definite(word) &&
           std::ranges::find(asking, branches.word(branches.word(word).head).lemma) != asking.end();
}

/// "called the defection a blow", "described the attack as cowardly": there is something to call
/// so.
bool is_named(const Branches& branches, std::size_t word) {
    static constexpr std::array naming{"brand", "call", "deem", "describe", "label", "term"};
    return branches.word(word).relation == Relation::obj && branches.definite(word) &&
           std::ranges::find(naming, branches.word(branches.word(word).head).lemma) != naming.end();
}

/// "should not be seen as outsiders attacking", "viewed the sanctions as punishing them": what
/// something is taken for is nobody's deed.
bool is_taken_for(const Branches& branches, std::size_t word) {
    static constexpr std::array taking{"interpret", "perceive", "portray", "regard",
                                       "see",       "treat",    "view"};
    std::size_t verb = branches.word(word).head;
    const Relation relation = branches.word(word).relation;
    const bool clause = relation == Relation::advcl || relation == Relation::acl;
    if (!clause || verb > word) {
        return false;
    }
    const bool of_noun = branches.word(verb).relation == Relation::obl;
    const std::size_t noun = of_noun ? verb : word;
    verb = of_noun ? branches.word(verb).head : verb;
    const auto is_as = [&](std::size_t one) {
        return one > verb && one < word && branches.marked(one, "as");
    };
    const bool as = of_noun ? is_as(noun)
                            : branches.marked(word, "as") ||
                                  std::ranges::any_of(branches.under(verb, Relation::obl), is_as);
    return as && std::ranges::find(taking, branches.word(verb).lemma) != taking.end();
}

/// What the governor says about a complement: "failed to", "efforts to", "called for".
Status governor_says(const Climb& climb, std::size_t word) {
    const std::size_t head = climb.branches.word(word).head;
    const Word& governor = climb.branches.word(head);
    const std::string lemma = small(governor.lemma);
    if (is_addressee(climb.branches, word) || is_named(climb.branches, word)) {
        return Status::actual;
    }
    if (governor.upos == Upos::noun && climb.branches.word(word).relation == Relation::nmod &&
        climb.branches.marked(word, "from")) {
        return Status::actual;  // "their absence from the talks": there were talks
    }
    if (const Telling* outer = climb.telling_at(head)) {
        const Status by_type = inside(outer->type, lemma);
        if (by_type != Status::actual) {
            return by_type;
        }
        if (outer->type == "REJECT") {
            const Telling* inner = climb.telling_at(word);
            if (inner != nullptr && inner->type == "RULE" && stops_a_rule(lemma)) {
                return Status::denied;
            }
            if (keeps_from_being(climb.branches, lemma, word)) {
                return Status::possible;
            }
        }
    }
    return stronger(of_word(climb.scene.lexicon, part_of(governor), lemma),
                    noun_between_says(climb, word));
}

/// A noun under a verb or noun: its fate is that of the verb when it is made by it: "will hold
/// talks", "could lead to sanctions", but not "will discuss the attack".
bool shares_fate(const Climb& climb, std::size_t word, bool noun) {
    const Word& w = climb.branches.word(word);
    if (!noun) {
        return w.relation == Relation::xcomp || w.relation == Relation::conj ||
               w.relation == Relation::csubj;  // "pressing for a vote would be a mistake"
    }
    switch (w.relation) {
        case Relation::obj:
        case Relation::nsubj_pass:
        case Relation::obl:
        case Relation::obl_agent:
            return !climb.branches.definite(word);
        case Relation::conj:
        case Relation::nsubj:
            return w.relation == Relation::conj || !climb.branches.definite(word);
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
        case Relation::acl_relcl:
            return branches.is_content_clause(word);
        case Relation::advcl:
            return branches.marked(word, "to") || branches.marked(word, "from") ||
                   branches.marked(word, "of") ||
                   (branches.marked(word, "in") &&
                    noun_between_says(climb, word) != Status::actual);
        case Relation::obl:
        case Relation::nmod: {
            if (branches.word(word).upos == Upos::verb &&
                noun_between_says(climb, word) != Status::actual) {
                return true;  // "as a licence to kill"
            }
            static constexpr std::array content{"for", "to", "of", "from", "on", "against", "with"};
            return std::ranges::any_of(
                content, [&](const char* form) { return branches.marked(word, form); });
        }
        default:
            return false;
    }
}

/// "to topple him", "a march toward ending it": a purpose, when no governor says otherwise.
bool is_purpose(const Climb& climb, std::size_t word) {
    static constexpr std::array aims{"to", "toward", "towards"};
    const Word& w = climb.branches.word(word);
    return (w.relation == Relation::advcl || w.relation == Relation::acl) &&
           std::ranges::any_of(aims,
                               [&](const char* aim) { return climb.branches.marked(word, aim); });
}

/// "a plan that includes the appointment of judges", "the plan provides for elections": what a plan
/// holds is no more than planned.
Status plan_says(const Climb& climb, std::size_t word) {
    static constexpr std::array holding{"contain", "envisage", "foresee", "include",
                                        "involve", "outline",  "propose", "provide"};
    const Branches& branches = climb.branches;
    const Word& w = branches.word(word);
    if (w.relation != Relation::obj && w.relation != Relation::obl) {
        return Status::actual;
    }
    if (std::ranges::find(holding, branches.word(w.head).lemma) == holding.end()) {
        return Status::actual;
    }
    Status status = Status::actual;
    for (const std::size_t subject : branches.subjects(w.head)) {
        status = stronger(status, of_word(climb.scene.lexicon, part_of(branches.word(subject)),
                                          small(branches.word(subject).lemma)));
    }
    return status;
}

/// "A ceasefire is the only way to ...": told of a thing of that kind, of none that happened. Goes
/// by the words, since the tree of such a sentence is often wrong.
bool is_generic(const Branches& branches, std::size_t noun) {
    static constexpr std::array ways{"alternative", "answer", "hope",     "key",  "option",
                                     "remedy",      "road",   "solution", "step", "way"};
    const auto& words = branches.tree().words;
    if (branches.definite(noun) || noun + 1 >= words.size() || words[noun + 1].lemma != "be" ||
        (words[noun + 1].xpos != Xpos::vbz && words[noun + 1].xpos != Xpos::vbp)) {
        return false;
    }
    constexpr std::size_t reach = 5;  // "is the only possible way"
    for (std::size_t i = noun + 2; i < std::min(noun + 2 + reach, words.size()); ++i) {
        if (words[i].upos == Upos::noun) {
            return std::ranges::find(ways, words[i].lemma) != ways.end();
        }
    }
    return false;
}

/// "does not think so and asked them": a joined verb with a tense of its own is out of reach for
/// what negates the first.
bool is_finite_conjunct(const Branches& branches, std::size_t word) {
    const Word& w = branches.word(word);
    return w.relation == Relation::conj &&
           (w.xpos == Xpos::vbd || w.xpos == Xpos::vbz || w.xpos == Xpos::vbp);
}

Status climb_from(const Climb& climb, std::size_t word, bool noun) {
    Status status = Status::actual;
    Around which = Around::all;
    for (int step = 0; step < farthest; ++step) {
        status = stronger(status, around(climb.scene, climb.branches, word, which));
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
        if (is_purpose(climb, word) || is_taken_for(climb.branches, word)) {
            status = stronger(status, Status::possible);
        }
        const bool noun_head = climb.branches.word(head).upos == Upos::noun;
        const bool through_noun =
            is_content(climb, word) && noun_head &&
            climb.scene.lexicon.modality("noun", small(climb.branches.word(head).lemma));
        if (!shares_fate(climb, word, noun) && !through_noun) {
            return status;
        }
        which = is_finite_conjunct(climb.branches, word) ? Around::marks : Around::all;
        noun = noun_head;
        word = head;
    }
    return status;
}

/// "his ability to continue the campaign": whatever becomes of going on, it has begun.
bool goes_on(const Branches& branches, const Hit& hit) {
    static constexpr std::array phases{"continue", "end", "halt", "prolong", "resume", "stop"};
    return branches.definite(hit.word) &&
           std::ranges::find(phases, branches.word(*hit.light).lemma) != phases.end();
}

}  // namespace

Status status_of(const Scene& scene, const std::vector<Telling>& tellings, std::size_t index) {
    const Hit& hit = tellings[index].hit;
    const Branches& branches = scene.branches[hit.sentence];
    const Climb climb{scene, branches, tellings, hit.sentence};
    Status status = climb_from(climb, hit.word, hit.noun);
    if (hit.noun) {
        status = stronger(status, plan_says(climb, hit.word));
        status = is_generic(branches, hit.word) ? stronger(status, Status::possible) : status;
    }
    if (hit.light && !goes_on(branches, hit)) {
        status = stronger(status, climb_from(climb, *hit.light, false));
    }
    return status;
}

void take_up_status(const Scene& scene, std::vector<Telling>& tellings) {
    std::map<std::string, Status> told;  // by lemma: the most that was told of it so far
    for (Telling& telling : tellings) {
        const Hit& hit = telling.hit;
        if (telling.type != "RULE" || !hit.noun) {
            continue;
        }
        const Word& word = scene.branches[hit.sentence].word(hit.word);
        const auto [before, is_new] = told.emplace(small(word.lemma), telling.status);
        const bool subject =
            word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass;
        if (is_new || before->second == Status::actual) {
            continue;
        }
        const bool open = before->second == Status::possible || before->second == Status::planned;
        if (telling.status == Status::actual && telling.definite && open && !subject) {
            telling.status = before->second;
        } else if (telling.status == Status::actual) {
            before->second = Status::actual;
        }
    }
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
