// Where it happens: a name after "in", "at", "near" that hangs on the word, or on the clause it
// stands in.
//   "met in Geneva, Switzerland"  Geneva      "a blast at the Yayladagi refugee camp"  Yayladagi
//   refugee camp
#include <algorithm>
#include <array>

#include "events/scene.hpp"

namespace annals {
namespace {

constexpr int farthest = 3;  // clauses upward

constexpr std::array local{"in",     "at",     "near", "outside",    "inside",
                           "across", "around", "off",  "throughout", "within"};

bool in_date(const Scene& scene, std::size_t sentence, std::size_t word) {
    const auto at = std::ranges::lower_bound(scene.dates, std::pair{sentence, word}, {},
                                             [](const TimeExpression& t) {
                                                 return std::pair{t.sentence, t.last};
                                             });
    return at != scene.dates.end() && at->sentence == sentence && at->first <= word &&
           word <= at->last;
}

/// First and last word of the name around `head`: "the [Yayladagi refugee camp] in southeastern
/// Turkey".
std::optional<WordRange> name_around(const Branches& branches, std::size_t head) {
    WordRange range{head, head};
    bool capital = branches.word(head).upos == Upos::propn;
    for (const std::size_t child : branches.under(head)) {
        const Relation relation = branches.word(child).relation;
        const bool part = relation == Relation::compound || relation == Relation::flat ||
                          relation == Relation::amod || relation == Relation::nmod_desc;
        if (!part) {
            continue;
        }
        capital = capital || branches.word(child).upos == Upos::propn;
        const WordRange part_range = subtree(branches.tree(), child);  // "[Middle East] nation"
        range.first = std::min(range.first, part_range.first);
        range.last = std::max(range.last, part_range.last);
    }
    return capital ? std::optional{range} : std::nullopt;
}

/// Where somebody is said to be "in" or "at": a country or people; not a person or body.
bool may_be_place(const Scene& scene, const Mention& mention) {
    if (mention.as_place) {
        return true;
    }
    return std::ranges::all_of(mention.actors, [&](std::size_t actor) {
        const ActorClass kind = scene.actors.actors[actor].actor_class;
        return kind == ActorClass::state || kind == ActorClass::population ||
               kind == ActorClass::group;
    });
}

/// A capital that may mean its state: "the Paris meeting".
bool is_city(const Scene& scene, const Mention& mention) {
    const Actor& actor = scene.actors.actors[mention.actors.front()];
    const std::string& form = scene.syntax.trees[mention.sentence].words[mention.head].token.form;
    return actor.actor_class == ActorClass::state && actor.names.front() != form &&
           scene.syntax.trees[mention.sentence].words[mention.head].upos == Upos::propn &&
           scene.syntax.trees[mention.sentence].words[mention.head].xpos == Xpos::nnp &&
           actor.country.size() == 3;
}

std::optional<PlaceName> named_place(const Scene& scene, std::size_t sentence, std::size_t head) {
    const Branches& branches = scene.branches[sentence];
    const Mention* mention = mention_at(scene.actors, sentence, head);
    if (in_date(scene, sentence, head) || (mention != nullptr && !may_be_place(scene, *mention))) {
        return std::nullopt;
    }
    const auto range = name_around(branches, head);
    if (!range) {
        return std::nullopt;
    }
    const auto& words = branches.tree().words;
    const Span span{words[range->first].token.span.begin, words[range->last].token.span.end};
    return PlaceName{std::string{slice(scene.article.text, span)}, span};
}

std::optional<PlaceName> place_under(const Scene& scene, std::size_t sentence, std::size_t head) {
    const Branches& branches = scene.branches[sentence];
    for (const std::size_t child : branches.under(head)) {
        const Relation relation = branches.word(child).relation;
        if (relation != Relation::obl && relation != Relation::nmod) {
            continue;
        }
        if (std::ranges::find(local, branches.preposition(child)) == local.end()) {
            continue;
        }
        if (auto place = named_place(scene, sentence, child)) {
            return place;
        }
    }
    return std::nullopt;
}

/// "the Paris meeting"
std::optional<PlaceName> place_before(const Scene& scene, const Hit& hit) {
    const Branches& branches = scene.branches[hit.sentence];
    for (const std::size_t child : branches.under(hit.word)) {
        const Mention* mention = mention_at(scene.actors, hit.sentence, child);
        const bool modifier = branches.word(child).relation == Relation::compound;
        if (modifier && mention != nullptr && (mention->as_place || is_city(scene, *mention))) {
            return named_place(scene, hit.sentence, child);
        }
    }
    return std::nullopt;
}

/// "at the end of a conference in Paris": what stands right behind the noun is its place, also
/// where the tree hangs it on another noun.
std::optional<PlaceName> place_behind(const Scene& scene, const Hit& hit) {
    const Branches& branches = scene.branches[hit.sentence];
    const std::size_t next = hit.word + 1;
    if (next >= branches.tree().words.size() ||
        std::ranges::find(local, branches.word(next).lemma) == local.end()) {
        return std::nullopt;
    }
    const Word& preposition = branches.word(next);
    const bool leads = preposition.relation == Relation::case_ && preposition.head > next &&
                       preposition.head < branches.tree().words.size() &&
                       branches.word(preposition.head).relation == Relation::nmod;
    return leads ? named_place(scene, hit.sentence, preposition.head) : std::nullopt;
}

}  // namespace

std::optional<PlaceName> place_of(const Scene& scene, const Hit& hit) {
    if (auto place = place_under(scene, hit.sentence, hit.word)) {
        return place;
    }
    if (hit.noun) {
        if (auto place = place_before(scene, hit)) {
            return place;
        }
        if (auto place = place_behind(scene, hit)) {
            return place;
        }
    }
    const Branches& branches = scene.branches[hit.sentence];
    const std::size_t clause = hit.light.value_or(branches.clause(hit.word));
    std::size_t at = clause;
    for (int step = 0; step < farthest; ++step) {
        if (auto place = place_under(scene, hit.sentence, at)) {
            return place;
        }
        const Word& word = branches.word(at);
        if (word.head == Word::no_head || word.relation == Relation::ccomp ||
            word.relation == Relation::parataxis) {
            return std::nullopt;
        }
        at = word.head;
    }
    return std::nullopt;
}

}  // namespace annals
