// Which words tell of an event: verbs and nouns of the lexicon whose frame holds in the tree.
//   "called for sanctions"   called (call +for), sanctions
//   "held talks"             talks, carried by "held"; the verb itself tells nothing
//   "attack ads", "defence minister", "striking images", "the opposition" (an actor)   nothing
#include <algorithm>
#include <array>

#include "events/scene.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

/// A word in its sentence, with what the lexicon's demands are put to.
struct Place {
    const Scene& scene;
    const Branches& branches;
    std::size_t sentence;
    std::size_t word;
};

bool one_of(const std::vector<std::string>& list, const Word& word) {
    return std::ranges::find(list, small(word.lemma)) != list.end() ||
           std::ranges::find(list, small(word.token.form)) != list.end();
}

bool stands_with(const Place& at, const std::string& particle) {
    for (const std::size_t child : at.branches.under(at.word)) {
        const Word& w = at.branches.word(child);
        const bool particle_like = w.relation == Relation::compound_prt ||
                                   w.relation == Relation::advmod || w.relation == Relation::obl ||
                                   w.relation == Relation::discourse ||
                                   w.relation == Relation::xcomp || w.relation == Relation::case_;
        if (particle_like && small(w.token.form) == particle) {
            return true;
        }
        if (at.branches.marked(child, particle) && w.relation != Relation::nsubj) {
            return true;
        }
    }
    return false;
}

/// The words that a demand on the object is put to.
Words fillers(const Place& at, const Frame& frame, bool noun) {
    Words found = noun ? Words{} : at.branches.objects(at.word);
    for (const std::string& preposition : frame.with) {
        const Words more = at.branches.governed(at.word, preposition);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

bool is_person(const Scene& scene, const Mention& mention) {
    return std::ranges::any_of(mention.actors, [&](std::size_t actor) {
        switch (scene.actors.actors[actor].actor_class) {
            case ActorClass::person:
            case ActorClass::group:
            case ActorClass::population:
            case ActorClass::armed_group:
                return true;
            default:
                return false;
        }
    });
}

bool filled(const Place& at, Frame::Filler filler, std::size_t word) {
    const Mention* mention = mention_at(at.scene.actors, at.sentence, word);
    switch (filler) {
        case Frame::Filler::any:
            return true;
        case Frame::Filler::actor:
            return mention != nullptr;
        case Frame::Filler::person:
            return mention != nullptr && is_person(at.scene, *mention);
        case Frame::Filler::event: {
            const Word& w = at.branches.word(word);
            return mention == nullptr && !at.scene.lexicon.nouns(small(w.lemma)).empty();
        }
        case Frame::Filler::doing:
            return at.branches.word(word).xpos == Xpos::vbg;
    }
    return false;
}

bool has_complement(const Place& at, bool infinitive) {
    return std::ranges::any_of(at.branches.under(at.word), [&](std::size_t child) {
        const Relation relation = at.branches.word(child).relation;
        const bool to = at.branches.marked(child, "to");
        return infinitive ? to && (relation == Relation::xcomp || relation == Relation::ccomp ||
                                   relation == Relation::advcl || relation == Relation::acl)
                          : !to && relation == Relation::ccomp;
    });
}

bool subject_is_disaster(const Place& at) {
    return std::ranges::any_of(at.branches.subjects(at.word), [&](std::size_t word) {
        const auto lines = at.scene.lexicon.nouns(small(at.branches.word(word).lemma));
        return !lines.empty() && lines.back().type == "DISASTER";
    });
}

bool preceded(const Place& at, const std::vector<std::string>& before) {
    if (before.size() > at.word) {
        return false;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Word& w = at.branches.word(at.word - before.size() + i);
        if (small(w.token.form) != before[i] && small(w.lemma) != before[i]) {
            return false;
        }
    }
    return true;
}

bool has_word(const Place& at, const std::string& wanted) {
    return std::ranges::any_of(at.branches.under(at.word), [&](std::size_t child) {
        return small(at.branches.word(child).token.form) == wanted;
    });
}

bool holds(const Place& at, const Frame& frame, bool noun) {
    const auto with = [&](const std::string& word) { return stands_with(at, word); };
    const auto has = [&](const std::string& word) { return has_word(at, word); };
    if (!std::ranges::all_of(frame.with, with) || !std::ranges::all_of(frame.words, has) ||
        !preceded(at, frame.before)) {
        return false;
    }
    const Word& word = at.branches.word(at.word);
    if ((frame.plural && word.xpos != Xpos::nns && word.xpos != Xpos::nnps) ||
        (frame.infinitive && !has_complement(at, true)) ||
        (frame.clause && !has_complement(at, false)) ||
        (frame.disaster && !subject_is_disaster(at))) {
        return false;
    }
    const bool has_object = !at.branches.objects(at.word).empty() ||
                            std::ranges::any_of(frame.with, [&](auto& particle) {
                                return !at.branches.behind_particle(at.word, particle).empty();
                            });
    const Words objects = fillers(at, frame, noun);
    const auto listed = [&](std::size_t i) { return one_of(frame.objects, at.branches.word(i)); };
    const auto fits = [&](std::size_t i) { return filled(at, frame.filler, i); };
    return (!frame.object || has_object) &&
           (frame.objects.empty() || std::ranges::any_of(objects, listed)) &&
           (frame.filler == Frame::Filler::any || std::ranges::any_of(objects, fits));
}

/// "striking", "according to", "detained" before a noun that is no actor.
bool only_describes(const Place& at) {
    const Word& word = at.branches.word(at.word);
    switch (word.relation) {
        case Relation::amod:
            return word.xpos != Xpos::vbn ||
                   mention_at(at.scene.actors, at.sentence, word.head) == nullptr;
        case Relation::case_:
        case Relation::mark:
        case Relation::compound:
        case Relation::aux:
        case Relation::aux_pass:
        case Relation::cop:
        case Relation::fixed:
        case Relation::discourse:
            return true;
        default:
            return false;
    }
}

/// A noun inside another's name or before it: "attack ads", but not "rescue effort".
bool only_modifies(const Place& at) {
    const Word& word = at.branches.word(at.word);
    if (mention_at(at.scene.actors, at.sentence, at.word) != nullptr) {
        return true;
    }
    if (at.scene.named[at.sentence][at.word]) {
        return true;
    }
    const bool before = word.relation == Relation::compound || word.relation == Relation::flat ||
                        word.relation == Relation::goeswith || word.relation == Relation::fixed;
    if (!before || word.head == Word::no_head) {
        return false;
    }
    return !at.scene.lexicon.modality("noun", small(at.branches.word(word.head).lemma)).has_value();
}

const EventWord* entry_at(const Place& at, bool noun) {
    const std::string lemma = small(at.branches.word(at.word).lemma);
    for (const EventWord& line :
         noun ? at.scene.lexicon.nouns(lemma) : at.scene.lexicon.verbs(lemma)) {
        if (holds(at, line.frame, noun)) {
            return line.type.empty() ? nullptr : &line;
        }
    }
    return nullptr;
}

/// "called the attack cowardly", unlike "called a strike".
bool calls_it_something(const Branches& branches, std::size_t verb) {
    const auto predicate = branches.first(verb, Relation::xcomp);
    return branches.word(verb).lemma == "call" && predicate &&
           branches.word(*predicate).upos != Upos::verb;
}

/// The light verb over a noun: "held talks", "came under attack", "is in talks".
void find_light_verb(const Place& at, Hit& hit) {
    std::size_t word = at.word;
    while (at.branches.word(word).relation == Relation::conj &&
           at.branches.word(word).head < word) {
        word = at.branches.word(word).head;
    }
    const Word& w = at.branches.word(word);
    if (w.head == Word::no_head || at.branches.word(w.head).upos != Upos::verb) {
        return;
    }
    const bool passive_subject = w.relation == Relation::nsubj_pass;
    if (w.relation != Relation::obj && w.relation != Relation::obl && !passive_subject) {
        return;
    }
    if (calls_it_something(at.branches, w.head)) {
        return;
    }
    const std::string_view preposition = at.branches.preposition(word);
    const auto role = at.scene.lexicon.light(small(at.branches.word(w.head).lemma), preposition);
    if (role && (w.relation != Relation::obl || !preposition.empty())) {
        hit.light = w.head;
        hit.light_role = *role;
    }
}

std::optional<Hit> hit_at(const Place& at) {
    const Word& word = at.branches.word(at.word);
    const bool noun = word.upos == Upos::noun || word.upos == Upos::propn;
    if (!noun && word.upos != Upos::verb) {
        return std::nullopt;
    }
    if (noun ? only_modifies(at) : only_describes(at)) {
        return std::nullopt;
    }
    const EventWord* entry = entry_at(at, noun);
    if (entry == nullptr) {
        return std::nullopt;
    }
    Hit hit{at.sentence, at.word, entry, noun, std::nullopt, LightRole::agent};
    if (noun) {
        find_light_verb(at, hit);
    }
    return hit;
}

/// Whether the noun of `hit` makes a hit of the verb over it needless: "held talks", "fought a
/// battle".
bool takes_over(const Branches& branches, const Hit& noun, const Hit& verb) {
    const Word& w = branches.word(noun.word);
    const bool object = w.relation == Relation::obj || w.relation == Relation::nsubj_pass;
    return (noun.light == verb.word && verb.entry->frame.objects.empty()) ||
           (object && noun.entry->type == verb.entry->type);
}

/// Verbs that only carry a noun of the same sentence: the noun tells it.
void drop_carriers(const Branches& branches, std::vector<Hit>& hits) {
    std::vector<const Hit*> at(branches.tree().words.size(), nullptr);
    for (const Hit& hit : hits) {
        at[hit.word] = &hit;
    }
    std::vector<bool> dropped(at.size(), false);
    for (const Hit& hit : hits) {
        const std::size_t head = branches.word(hit.word).head;
        const Hit* verb = hit.light ? at[*hit.light] : head == Word::no_head ? nullptr : at[head];
        if (hit.noun && verb != nullptr && !verb->noun && takes_over(branches, hit, *verb)) {
            dropped[verb->word] = true;
        }
    }
    std::erase_if(hits, [&](const Hit& hit) { return dropped[hit.word]; });
}

std::vector<Hit> hits_of(const Scene& scene, std::size_t sentence) {
    std::vector<Hit> hits;
    const Branches& branches = scene.branches[sentence];
    for (std::size_t word = 0; word < branches.tree().words.size(); ++word) {
        if (const auto hit = hit_at({scene, branches, sentence, word})) {
            hits.push_back(*hit);
        }
    }
    drop_carriers(branches, hits);
    return hits;
}

}  // namespace

std::vector<Hit> find_hits(const Scene& scene) {
    std::vector<Hit> all;
    for (std::size_t sentence = 0; sentence < scene.branches.size(); ++sentence) {
        const auto hits = hits_of(scene, sentence);
        all.insert(all.end(), hits.begin(), hits.end());
    }
    return all;
}

}  // namespace annals
