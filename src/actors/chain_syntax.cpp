// What the tree says: "Jane Roe, the mayor", "Roe is the mayor", "Roe, who ...", and the name
// within a longer phrase of the same head, "its new Falcon 9" and "Falcon 9".
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "actors/chain_passes.hpp"

namespace annals {
namespace {

using Pronoun = ChainMention::Pronoun;
using Determiner = ChainMention::Determiner;
using Number = ChainMention::Number;
using Sort = ChainMention::Sort;
using Place = std::pair<std::size_t, std::size_t>;  // sentence, head

/// The mentions by their heads: "Russia and China" has the head of "Russia".
struct ByHead {
    std::map<Place, std::size_t> single;
    std::map<Place, std::size_t> coordinated;
};

bool is_noun(const Word& word) {
    return word.upos == Upos::noun || word.upos == Upos::propn;
}

/// Whether `large` adds to `small` no more than words that describe.
bool describes(const SentenceView& sentence, const ChainMention& large, const ChainMention& small) {
    if (large.is_pronoun() || small.is_pronoun() || !is_noun(sentence.word(large.head))) {
        return false;
    }
    const bool goes_on = small.last < large.last;
    const Word& next = sentence.word(std::min(small.last + 1, large.last));
    const bool loosely = next.token.form == "," || next.token.form == "-" ||
                         next.xpos == Xpos::wdt || next.xpos == Xpos::wp;
    if ((small.first == large.first && !(goes_on && loosely)) ||
        (goes_on && (is_noun(next) || next.upos == Upos::num))) {
        return false;
    }
    constexpr std::array of_clauses{Relation::cop, Relation::nsubj, Relation::mark, Relation::aux,
                                    Relation::case_};
    return std::ranges::none_of(sentence.children[large.head], [&](std::size_t child) {
        const bool added = large.first <= child && child <= large.last &&
                           !(small.first <= child && child <= small.last);
        return added &&
               std::ranges::find(of_clauses, sentence.word(child).relation) != of_clauses.end();
    });
}

ByHead read_heads(ChainStory& story) {
    ByHead heads;
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        const ChainMention& mention = story.mentions[i];
        const Place place{mention.sentence, mention.head};
        if (mention.coordinated) {
            heads.coordinated.emplace(place, i);
            continue;
        }
        const auto [found, fresh] = heads.single.try_emplace(place, i);
        if (!fresh && describes(story.text.sentences[mention.sentence],
                                story.mentions[found->second], mention)) {
            story.links.link(found->second, i);
        }
    }
    return heads;
}

std::optional<std::size_t> find(const std::map<Place, std::size_t>& heads, Place place) {
    const auto found = heads.find(place);
    return found == heads.end() ? std::nullopt : std::optional{found->second};
}

/// "a dancer and teacher" is one, "Russia and China" are two.
bool is_one(const ChainStory& story, const ChainMention& mention) {
    std::size_t articles = 0;
    for (std::size_t i = mention.first; i <= mention.last; ++i) {
        const Word& word = story.text.sentences[mention.sentence].word(i);
        if (word.upos == Upos::propn) {
            return false;
        }
        articles += word.relation == Relation::det ? 1 : 0;
    }
    return articles < 2;
}

std::optional<std::size_t> mention_of(const ChainStory& story, const ByHead& heads, Place place,
                                      bool many) {
    const auto both = find(heads.coordinated, place);
    if (both && (many || is_one(story, story.mentions[*both]))) {
        return both;
    }
    return find(heads.single, place);
}

/// Sorts that no apposition joins: a town and its country, a man and his age.
bool sorts_agree(const ChainMention& a, const ChainMention& b) {
    const bool person_and_thing =
        a.sort == Sort::person &&
        (b.sort == Sort::place || b.sort == Sort::thing || b.sort == Sort::body);
    const bool body_and_person = a.sort == Sort::body && b.sort == Sort::person;
    const bool places = (a.sort == Sort::place || a.sort == Sort::time) && b.named;
    const bool value = b.sort == Sort::number || (b.sort == Sort::time && a.sort != Sort::time);
    const bool names =
        a.named && b.named && a.determiner == Determiner::none && b.determiner == Determiner::none;
    return !person_and_thing && !body_and_person && !places && !value &&
           (!names || a.sort == b.sort);
}

void read_apposition(ChainStory& story, const ByHead& heads, std::size_t at) {
    const ChainMention& mention = story.mentions[at];
    const SentenceView& sentence = story.text.sentences[mention.sentence];
    const std::size_t above = sentence.word(mention.head).head;
    const bool many = mention.number == Number::many;
    const auto found = mention_of(story, heads, {mention.sentence, above}, many);
    if (!found || mention.is_pronoun() || story.mentions[*found].is_pronoun()) {
        return;
    }
    const ChainMention& other = story.mentions[*found];
    const bool bare = mention.determiner == Determiner::none && !mention.named && !other.named;
    const bool first = sentence.child(above, Relation::appos) == mention.head;
    const bool more = many && other.number != Number::many && other.sort == Sort::person;
    if (first && !bare && !more && sorts_agree(other, mention)) {
        story.links.link(*found, at);
    }
}

/// "Roe is not the mayor", "Roe is at the station": nothing is said to be the same.
bool is_equated(const SentenceView& sentence, std::size_t predicate) {
    bool copula = false;
    for (const std::size_t child : sentence.children[predicate]) {
        const Word& word = sentence.word(child);
        const bool denied = word.lemma == "not" || word.lemma == "n't" || word.lemma == "never";
        if (denied || (word.relation == Relation::case_ && word.xpos != Xpos::pos)) {
            return false;
        }
        copula = copula || word.relation == Relation::cop;
    }
    return copula;
}

void read_subject(ChainStory& story, const ByHead& heads, std::size_t at) {
    const ChainMention& mention = story.mentions[at];
    const SentenceView& sentence = story.text.sentences[mention.sentence];
    const std::size_t predicate = sentence.word(mention.head).head;
    const auto found =
        mention_of(story, heads, {mention.sentence, predicate}, mention.number == Number::many);
    if (!found || !is_equated(sentence, predicate)) {
        return;
    }
    const ChainMention& what = story.mentions[*found];
    const bool empty = mention.pronoun == Pronoun::other || what.is_pronoun() ||
                       what.determiner == Determiner::none ||
                       (what.determiner == Determiner::possessive &&
                        (mention.pronoun == Pronoun::i || mention.pronoun == Pronoun::we ||
                         mention.pronoun == Pronoun::you));
    if (!empty && !what.overlaps(mention) && !numbers_differ(what, mention)) {
        story.links.link(at, *found);
    }
}

/// The word of a sentence that a subject of `verb` stands at, also of a verb that `verb` is joined
/// to.
std::optional<std::size_t> subject_at(const SentenceView& sentence, std::size_t verb) {
    for (int steps = 0; steps < 3 && verb < sentence.size(); ++steps) {
        for (const std::size_t child : sentence.children[verb]) {
            const Relation relation = sentence.word(child).relation;
            if (relation == Relation::nsubj || relation == Relation::nsubj_pass) {
                return child;
            }
        }
        const Relation relation = sentence.word(verb).relation;
        const bool joined = relation == Relation::conj || relation == Relation::xcomp ||
                            relation == Relation::advcl;
        verb = joined ? sentence.word(verb).head : sentence.size();
    }
    return std::nullopt;
}

/// The verb by which somebody is, becomes or serves as what a phrase says: "became [a Christian]",
/// "served as [an engineer]", "is an artist and [a teacher]".
std::optional<std::size_t> verb_of_role(const SentenceView& sentence, std::size_t head) {
    const Word& word = sentence.word(head);
    const std::size_t above = word.head;
    if (above >= sentence.size()) {
        return std::nullopt;
    }
    const std::string& lemma = sentence.word(above).lemma;
    const bool becomes = lemma == "become" || lemma == "remain";
    const bool verbal = sentence.word(above).upos == Upos::verb;
    if (verbal && becomes && (word.relation == Relation::xcomp || word.relation == Relation::obj)) {
        return above;
    }
    if (verbal && word.relation == Relation::obl && sentence.preposition(head) == "as" &&
        sentence.child(above, Relation::obj) == Word::no_head) {
        return above;
    }
    return word.relation == Relation::conj && is_equated(sentence, above) &&
                   sentence.child(head, Relation::cop) == Word::no_head
               ? std::optional{above}
               : std::nullopt;
}

void read_role(ChainStory& story, const ByHead& heads, std::size_t at) {
    const ChainMention& mention = story.mentions[at];
    const SentenceView& sentence = story.text.sentences[mention.sentence];
    if (mention.is_pronoun() || mention.clause || mention.named ||
        mention.determiner != Determiner::indefinite || mention.sort == Sort::time ||
        mention.sort == Sort::number) {
        return;
    }
    const auto verb = verb_of_role(sentence, mention.head);
    const auto subject = verb ? subject_at(sentence, *verb) : std::nullopt;
    const auto found = subject ? mention_of(story, heads, {mention.sentence, *subject},
                                            mention.number == Number::many)
                               : std::nullopt;
    if (found && !story.mentions[*found].overlaps(mention) &&
        !numbers_differ(story.mentions[*found], mention) &&
        story.mentions[*found].pronoun != Pronoun::other) {
        story.links.link(*found, at);
    }
}

/// "Roe, whose house ...": up to the clause, and from there to the word it hangs on.
void read_relative(ChainStory& story, const ByHead& heads, std::size_t at) {
    constexpr std::size_t farthest = 4;
    const ChainMention& mention = story.mentions[at];
    const SentenceView& sentence = story.text.sentences[mention.sentence];
    std::size_t word = mention.head;
    for (std::size_t steps = 0; steps < farthest && word < sentence.size(); ++steps) {
        if (sentence.word(word).relation == Relation::acl_relcl) {
            if (const auto found =
                    find(heads.single, {mention.sentence, sentence.word(word).head})) {
                story.links.link(*found, at);
            }
            return;
        }
        word = sentence.word(word).head;
    }
}

}  // namespace

bool numbers_differ(const ChainMention& a, const ChainMention& b) {
    return a.number != b.number && a.number != Number::unknown && b.number != Number::unknown;
}

void chain_syntax(ChainStory& story) {
    const ByHead heads = read_heads(story);
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        const ChainMention& mention = story.mentions[i];
        const Word& word = story.text.sentences[mention.sentence].word(mention.head);
        if (mention.pronoun == Pronoun::relative) {
            read_relative(story, heads, i);
        } else if (word.relation == Relation::appos) {
            read_apposition(story, heads, i);
        } else if (word.relation == Relation::nsubj || word.relation == Relation::nsubj_outer) {
            read_subject(story, heads, i);
        } else {
            read_role(story, heads, i);
        }
    }
}

}  // namespace annals
