// A nominal is a noun of the table of roles that governs its phrase. Its range is the phrase
// without relative clauses: what hangs on the left, and "of", "in", "at" phrases that follow at
// once.
#include "actors/nominals.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>

#include "actors/names_with_titles.hpp"
#include "language/phrase_key.hpp"

namespace annals {
namespace {

using FactKind = ActorFact::Kind;
using Article = Candidate::Article;

constexpr std::size_t longest_role = 4;      // words
constexpr std::size_t longest_addition = 7;  // words of "of ..." that stay in the mention
constexpr std::size_t longest_left = 12;

/// Relations of words before a noun that belong to its phrase.
bool in_phrase(Relation relation) {
    constexpr std::array inside{
        Relation::det,       Relation::det_predet, Relation::amod,
        Relation::compound,  Relation::nummod,     Relation::nmod_poss,
        Relation::nmod_desc, Relation::nmod,       Relation::nmod_unmarked,
        Relation::advmod,    Relation::flat,       Relation::cc};  // "100 or so"
    return std::ranges::find(inside, relation) != inside.end();
}

/// A phrase begins neither with a preposition nor with the end of a bracket.
std::size_t trimmed(const SentenceView& sentence, std::size_t first, std::size_t head) {
    for (std::size_t i = first; i < head; ++i) {
        if (sentence.word(i).xpos == Xpos::close_bracket || sentence.word(i).token.form == ")") {
            first = i + 1;
        }
    }
    const auto trims = [&](std::size_t at) {
        const Word& word = sentence.word(at);
        const bool at_least = word.head == at + 1 && sentence.word(at + 1).upos != Upos::noun;
        const bool joins = word.relation == Relation::cc || word.relation == Relation::fixed;
        return word.upos == Upos::punct || word.upos == Upos::cconj || joins ||  // "as well as"
               (word.upos == Upos::adp && !at_least);
    };
    while (first < head && trims(first)) {
        ++first;
    }
    return first;
}

/// The words before the noun, as far as they follow each other without a gap: "long been [a
/// trenchant critic]".
std::size_t first_of_phrase(const SentenceView& sentence, std::size_t head) {
    const auto& children = sentence.children[head];
    std::size_t first = head;
    for (auto below = std::ranges::lower_bound(children, head); below != children.begin();) {
        --below;
        const WordRange reach = sentence.reach[*below];
        const bool next = reach.last + 1 == first && head - reach.first <= longest_left;
        if (!next || !in_phrase(sentence.word(*below).relation)) {
            break;
        }
        first = reach.first;
    }
    return trimmed(sentence, first, head);
}

/// "of", "in", "at" phrases belong to the mention, "against", "such as" ones do not.
bool extends(std::string_view preposition) {
    constexpr std::array<std::string_view, 7> close{"of",     "in",  "at",  "from",
                                                    "within", "for", "near"};
    return std::ranges::find(close, preposition) != close.end();
}

bool holds_clause(const SentenceView& sentence, WordRange range) {
    for (std::size_t i = range.first; i <= range.last; ++i) {
        if (sentence.word(i).upos == Upos::verb || sentence.word(i).upos == Upos::aux) {
            return true;
        }
    }
    return false;
}

std::size_t last_of_phrase(const SentenceView& sentence, std::size_t head) {
    std::size_t last = head;
    for (const std::size_t below : sentence.children[head]) {
        const WordRange reach = sentence.reach[below];
        const bool next =
            below > head && reach.first == last + 1 && reach.last - reach.first < longest_addition;
        if (next && sentence.word(below).relation == Relation::nmod &&
            extends(sentence.preposition(below)) && !holds_clause(sentence, reach)) {
            last = reach.last;
        }
    }
    return last;
}

/// The longest role that ends at `head`: "foreign minister" rather than "minister".
const ActorFact* role_at(const SentenceView& sentence, std::size_t head, const ActorFacts& facts) {
    for (std::size_t length = std::min(longest_role, head + 1); length > 0; --length) {
        const ActorFact* role = facts.find(sentence.text(head + 1 - length, head), FactKind::role);
        if (role != nullptr) {
            return role;
        }
    }
    return nullptr;
}

/// Words that only stand in another's phrase name nobody themselves: "police posts".
bool governs_a_phrase(const Word& word) {
    constexpr std::array inside{Relation::compound, Relation::nmod_desc,   Relation::flat,
                                Relation::amod,     Relation::fixed,       Relation::goeswith,
                                Relation::case_,    Relation::compound_prt};
    const bool noun = word.upos == Upos::noun || word.upos == Upos::propn;
    return noun && std::ranges::find(inside, word.relation) == inside.end();
}

Article article_of(const SentenceView& sentence, std::size_t head, bool plural) {
    for (const std::size_t below : sentence.children[head]) {
        const Word& word = sentence.word(below);
        if (word.relation == Relation::nmod_poss) {
            return Article::definite;
        }
        if (word.relation == Relation::det) {
            constexpr std::array<std::string_view, 7> definite{"the",   "this", "that",  "these",
                                                               "those", "both", "either"};
            const bool is = std::ranges::find(definite, word.lemma) != definite.end() ||
                            std::ranges::find(definite, folded(word.token.form)) != definite.end();
            return is ? Article::definite : Article::indefinite;
        }
    }
    return plural || sentence.child(head, Relation::nummod) != Word::no_head ? Article::indefinite
                                                                             : Article::none;
}

std::size_t count_of(const SentenceView& sentence, std::size_t head) {
    const std::size_t number = sentence.child(head, Relation::nummod);
    if (number == Word::no_head) {
        const std::size_t det = sentence.child(head, Relation::det);
        const bool pair = det != Word::no_head && (sentence.word(det).lemma == "both" ||
                                                   sentence.word(det).lemma == "either");
        return pair ? 2 : 0;
    }
    constexpr std::array<std::string_view, 4> words{"two", "three", "four", "five"};
    const std::string form = folded(sentence.word(number).token.form);
    const auto* found = std::ranges::find(words, form);
    if (found != words.end()) {
        return static_cast<std::size_t>(found - words.begin()) + 2;
    }
    return form == "2" ? 2 : 0;
}

/// What the phrase belongs to: owners, "of" and "in" phrases, words before the noun.
std::vector<std::size_t> belongs_to(const SentenceView& sentence, std::size_t head,
                                    WordRange range) {
    std::vector<std::size_t> of;
    for (std::size_t i = range.first; i <= range.last; ++i) {
        if (i != head) {
            of.push_back(i);
        }
    }
    std::stable_partition(of.begin(), of.end(), [&](std::size_t i) {
        return sentence.word(i).head == head && sentence.word(i).relation == Relation::nmod_poss;
    });
    return of;
}

Gender gender_of(std::string_view noun, const ActorFacts& facts) {
    if (facts.is_cue(noun, "male")) {
        return Gender::male;
    }
    return facts.is_cue(noun, "female") ? Gender::female : Gender::unknown;
}

/// "opposition to sanctions", "resistance to the plan": what somebody does, no body.
bool a_deed(const SentenceView& sentence, std::size_t head) {
    const auto& words = sentence.tree.words;
    if (head + 2 < words.size() && words[head + 1].lemma == "to" &&
        words[head + 2].xpos == Xpos::vbg) {
        return true;  // "opposition to forcing him out", wherever the tree hangs that
    }
    return std::ranges::any_of(sentence.children[head], [&](std::size_t below) {
        const std::size_t mark = sentence.child(below, Relation::mark);
        const bool to = mark != Word::no_head && sentence.word(mark).lemma == "to";
        return below > head && (to || sentence.preposition(below) == "to");
    });
}

/// "use of force", "in power": a body's noun in the singular without anything before it is mostly
/// none.
bool means_a_body(const SentenceView& sentence, const Candidate& candidate) {
    const bool bare = candidate.first == candidate.head && candidate.article == Article::none;
    constexpr std::array loose{ActorClass::organisation, ActorClass::state,
                               ActorClass::company,      ActorClass::party,
                               ActorClass::armed_group,  ActorClass::population};
    const bool may_be_a_thing = std::ranges::find(loose, candidate.actor_class) != loose.end();
    const bool subject = sentence.word(candidate.head).relation == Relation::nsubj;
    if (candidate.sector == "OPP" && candidate.actor_class == ActorClass::group &&
        a_deed(sentence, candidate.head)) {
        return false;
    }
    return !bare || !may_be_a_thing || candidate.plural || subject;
}

/// "the two sides", "either side", "the sides"; not "the left side", "on the side".
bool is_no_party(const Candidate& candidate) {
    const bool bare = candidate.plural && candidate.first + 1 == candidate.head &&
                      candidate.article == Article::definite;
    return candidate.noun == "side" && candidate.count != 2 && !bare;
}

std::optional<Candidate> nominal(const SentenceView& sentence, std::size_t head,
                                 const ActorFacts& facts) {
    const ActorFact* role =
        governs_a_phrase(sentence.word(head)) ? role_at(sentence, head, facts) : nullptr;
    if (role == nullptr) {
        return std::nullopt;
    }
    Candidate candidate{.first = first_of_phrase(sentence, head),
                        .last = last_of_phrase(sentence, head),
                        .head = head};
    candidate.text = sentence.text(candidate.first, candidate.last);
    candidate.noun = role->name;
    candidate.actor_class = actor_class_named(role->actor_class);
    candidate.sector = role->sector;
    candidate.plural = role->plural;
    candidate.article = article_of(sentence, head, candidate.plural || candidate.noun == "people");
    candidate.owned = sentence.child(head, Relation::nmod_poss) != Word::no_head;
    candidate.count = count_of(sentence, head);
    if (candidate.noun == "people" && candidate.article == Article::indefinite) {
        candidate.actor_class =
            ActorClass::person;  // "89 people", "people": several persons, no population
        candidate.plural = true;
    }
    candidate.gender = gender_of(role->name, facts);
    candidate.of = belongs_to(sentence, head, {candidate.first, candidate.last});
    candidate.as_place = role->actor_class == "state" && used_as_place(sentence, head, facts);
    return means_a_body(sentence, candidate) && !is_no_party(candidate) ? std::optional{std::move(candidate)} : std::nullopt;
}

/// "hundreds of protesters": an actor of its own, of the kind of those it is a quantity of.
std::optional<Candidate> quantity(const SentenceView& sentence, std::size_t head,
                                  const ActorFacts& facts) {
    if (!facts.is_cue(sentence.word(head).lemma, "quantity") ||
        sentence.word(head).relation == Relation::nummod) {
        return std::nullopt;
    }
    for (const std::size_t below : sentence.children[head]) {
        const WordRange reach = sentence.reach[below];
        const bool of =
            sentence.word(below).relation == Relation::nmod && sentence.preposition(below) == "of";
        if (of && below > head && reach.last - reach.first < longest_addition) {
            Candidate candidate{
                .first = first_of_phrase(sentence, head), .last = reach.last, .head = head};
            candidate.text = sentence.text(candidate.first, candidate.last);
            candidate.article = Article::indefinite;
            candidate.plural = true;
            candidate.part_of = below;
            return candidate;
        }
    }
    return std::nullopt;
}

struct Pronoun {
    std::string_view form;
    bool plural;
    Gender gender;
};

// Closed class of the language; "you" is nobody of the article.
constexpr std::array pronouns{
    Pronoun{"he", false, Gender::male},        Pronoun{"him", false, Gender::male},
    Pronoun{"his", false, Gender::male},       Pronoun{"himself", false, Gender::male},
    Pronoun{"she", false, Gender::female},     Pronoun{"her", false, Gender::female},
    Pronoun{"hers", false, Gender::female},    Pronoun{"herself", false, Gender::female},
    Pronoun{"it", false, Gender::unknown},     Pronoun{"its", false, Gender::unknown},
    Pronoun{"itself", false, Gender::unknown}, Pronoun{"they", true, Gender::unknown},
    Pronoun{"them", true, Gender::unknown},    Pronoun{"their", true, Gender::unknown},
    Pronoun{"theirs", true, Gender::unknown},  Pronoun{"themselves", true, Gender::unknown},
    Pronoun{"i", false, Gender::unknown},      Pronoun{"me", false, Gender::unknown},
    Pronoun{"my", false, Gender::unknown},     Pronoun{"myself", false, Gender::unknown},
    Pronoun{"we", true, Gender::unknown},      Pronoun{"us", true, Gender::unknown},
    Pronoun{"our", true, Gender::unknown},     Pronoun{"ourselves", true, Gender::unknown},
    Pronoun{"who", false, Gender::unknown},    Pronoun{"whom", false, Gender::unknown},
    Pronoun{"whose", false, Gender::unknown},  Pronoun{"which", false, Gender::unknown},
    Pronoun{"that", false, Gender::unknown},
};

}  // namespace

std::vector<Candidate> find_nominals(const SentenceView& sentence,
                                     const std::vector<Candidate>& names, const ActorFacts& facts) {
    std::vector<bool> named(sentence.size(), false);
    for (const Candidate& name : names) {
        if (name.named.kind != Named::Kind::unknown) {
            std::fill(named.begin() + static_cast<std::ptrdiff_t>(name.first),
                      named.begin() + static_cast<std::ptrdiff_t>(name.last) + 1, true);
        }
    }
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        auto candidate = named[i] ? std::nullopt : quantity(sentence, i, facts);
        if (!candidate && !named[i]) {
            candidate = nominal(sentence, i, facts);
        }
        if (candidate) {
            found.push_back(std::move(*candidate));
        }
    }
    return found;
}

std::vector<Candidate> find_pronouns(const SentenceView& sentence) {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const Word& word = sentence.word(i);
        if (word.upos != Upos::pron || word.relation == Relation::expl) {
            continue;
        }
        const std::string form = folded(word.token.form);
        const auto* pronoun = std::ranges::find(pronouns, form, &Pronoun::form);
        if (pronoun != pronouns.end()) {
            Candidate candidate{
                .first = i, .last = i, .head = i, .kind = MentionKind::pronoun, .text = form};
            candidate.plural = pronoun->plural;
            candidate.gender = pronoun->gender;
            found.push_back(std::move(candidate));
        }
    }
    return found;
}

}  // namespace annals
