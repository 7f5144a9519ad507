// Who does it to whom, from the slots of the lexicon's line:
//   "Russia vetoed the plan"          subj -> Russia
//   "Russia's veto", "Russian veto"   poss, mod -> Russia
//   "talks between A and B"           +between -> A, B
//   "imposed sanctions on Syria"      the subject of the light verb, and what "on" joins to it
// Words become actors through the mentions of the actors room. Tested in
// tests/events/arguments_test.cpp.
#include <algorithm>
#include <array>
#include <utility>

#include "events/scene.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

using Slots = std::vector<std::string>;

constexpr std::array part_nouns{
    "member",  "number",  "group", "hundred", "thousand",   "dozen",  "majority", "most",
    "some",    "many",    "range", "all",     "each",       "both",   "none",     "one",
    "several", "few",     "rest",  "part",    "half",       "pair",   "two",      "score",
    "crowd",   "handful", "any",   "million", "government", "leader", "people"};

/// Prepositions that often come to hang on the verb over a noun rather than on the noun.
bool may_hang_higher(std::string_view preposition) {
    static constexpr std::array loose{"against", "with", "between", "on", "to", "for", "by"};
    return std::ranges::find(loose, preposition) != loose.end();
}

/// Whether the preposition of `word`, or that of what it is joined to, stands right behind `noun`
/// or behind its "of" phrase: "the invasion of Chile [by] Peru".
bool follows(const Branches& branches, std::size_t word, std::size_t noun) {
    if (branches.word(word).relation == Relation::conj) {
        word = branches.word(word).head;
    }
    const auto preposition = branches.first(word, Relation::case_);
    if (!preposition) {
        return false;
    }
    const Words of = branches.governed(noun, "of");
    return *preposition == noun + 1 ||
           std::ranges::any_of(of, [&](std::size_t part) { return *preposition == part + 1; });
}

/// "an agreement reached [between A and B]", "an attack carried out [by C]"
Words governed_by_participle(const Branches& branches, std::size_t noun,
                             const std::string& preposition) {
    for (const std::size_t verb : branches.under(noun, Relation::acl)) {
        if (branches.word(verb).xpos == Xpos::vbn && !branches.marked(verb, "to")) {
            if (const Words found = branches.governed(verb, preposition); !found.empty()) {
                return found;
            }
        }
    }
    return {};
}

Words governed_near(const Branches& branches, const Hit& hit, const std::string& preposition) {
    Words found = branches.governed(hit.word, preposition);
    if (found.empty() && hit.noun && may_hang_higher(preposition)) {
        found = governed_by_participle(branches, hit.word, preposition);
    }
    if (!found.empty() || !hit.noun || !may_hang_higher(preposition)) {
        return found;
    }
    const std::size_t head = branches.word(hit.word).head;
    if (hit.light) {
        found = branches.governed(*hit.light, preposition);
    } else if (head != Word::no_head && !branches.passive(head)) {
        found = branches.governed(head, preposition);  // "led to mobilization [by Peru]"
        std::erase_if(found, [&](std::size_t word) { return !follows(branches, word, hit.word); });
    }
    std::erase(found, hit.word);
    return found;
}

/// "called off [the talks]", when the particle was read as a preposition
Words after_particle(const Branches& branches, const Hit& hit) {
    for (const std::string& particle : hit.entry->frame.with) {
        if (const Words found = branches.behind_particle(hit.word, particle); !found.empty()) {
            return found;
        }
    }
    return {};
}

/// "the general, defected in May": the participle of a verb without objects is no passive; who is
/// described did it.
Words doers(const Scene& scene, const Branches& branches, const Hit& hit) {
    const Word& verb = branches.word(hit.word);
    const bool reduced = verb.relation == Relation::acl && verb.xpos == Xpos::vbn &&
                         verb.head != Word::no_head &&
                         !branches.first(hit.word, Relation::aux_pass);
    return reduced && scene.lexicon.is_intransitive(small(verb.lemma))
               ? branches.with_conjuncts(verb.head)
               : branches.subjects(hit.word);
}

/// "Peruvian mediation efforts": what stands before the whole stands before the deed.
template <typename Find>
Words with_those_of_head(const Branches& branches, const Hit& hit, const Find& find) {
    Words found = find(branches, hit.word);
    const Word& word = branches.word(hit.word);
    if (found.empty() && word.relation == Relation::compound && word.head != Word::no_head) {
        found = find(branches, word.head);
        std::erase(found, hit.word);
    }
    return found;
}

Words fill(const Scene& scene, const Branches& branches, const Hit& hit, const std::string& slot) {
    if (slot.front() == '+') {
        return governed_near(branches, hit, slot.substr(1));
    }
    if (slot == "poss") {
        return with_those_of_head(branches, hit, possessors);
    }
    if (slot == "mod") {
        return with_those_of_head(branches, hit, modifiers);
    }
    if (slot == "subj") {
        return doers(scene, branches, hit);
    }
    const Words objects = branches.objects(hit.word);
    return objects.empty() ? after_particle(branches, hit) : objects;
}

void add(std::vector<std::size_t>& list, const std::vector<std::size_t>& more) {
    for (const std::size_t one : more) {
        if (std::ranges::find(list, one) == list.end()) {
            list.push_back(one);
        }
    }
}

Span span_at(const Scene& scene, std::size_t sentence, std::size_t word) {
    const Mention* mention = mention_at(scene.actors, sentence, word);
    return mention != nullptr ? span_of(*mention, scene.syntax)
                              : scene.syntax.trees[sentence].words[word].token.span;
}

/// Whom a word of the telling means. "We urge you": what is done by saying it, the speaker does.
std::vector<std::size_t> spoken_of(const Scene& scene, const Telling& telling, std::size_t word) {
    const Token& token = scene.syntax.trees[telling.hit.sentence].words[word].token;
    if (is_speech_act(telling.type) && small(token.form) == "we") {
        const Quote* quote = quote_at(scene.quotes, token.span.begin);
        if (quote != nullptr && quote->speaker) {
            return {*quote->speaker};
        }
    }
    return actors_at(scene, telling.hit.sentence, word);
}

/// "fired rockets at Chile"; not "at Lima", which is Peru's but not Peru.
bool names_actor(const Scene& scene, const Mention& mention) {
    const std::string_view words = slice(scene.article.text, span_of(mention, scene.syntax));
    return std::ranges::any_of(mention.actors, [&](std::size_t actor) {
        const auto& names = scene.actors.actors[actor].names;
        return std::ranges::find(names, words) != names.end();
    });
}

/// Puts the actors of `words` into a role of the telling.
void put(const Scene& scene, Telling& telling, Role role, const Words& words,
         bool also_places = false) {
    auto& actors = role == Role::agent ? telling.agents : telling.targets;
    for (const std::size_t word : words) {
        if (word == telling.hit.word) {
            continue;
        }
        auto found = spoken_of(scene, telling, word);
        if (const Mention* place = mention_at(scene.actors, telling.hit.sentence, word);
            place != nullptr && place->as_place && also_places &&
            names_actor(scene, *place)) {
            found = place->actors;
        }
        add(actors, found);
        if (!found.empty()) {
            telling.arguments.push_back({role, span_at(scene, telling.hit.sentence, word)});
        }
        for (const std::size_t part : scene.branches[telling.hit.sentence].governed(word, "including")) {
            add(actors, actors_at(scene, telling.hit.sentence, part));
        }
    }
}

bool has(const Slots& slots, std::string_view slot) {
    return std::ranges::find(slots, slot) != slots.end();
}

/// A possessor that may be either is the target, but the agent when "of" tells the target: "his
/// murder", "his murder of the envoy".
bool possessor_is_agent(const Branches& branches, const Hit& hit) {
    return !has(hit.entry->targets, "poss") || !branches.governed(hit.word, "of").empty();
}

/// "of" after a noun with slots of both kinds: the target when a possessor or "by" tells the agent,
/// or the line names it among the targets alone.
bool of_is_target(const Branches& branches, const Hit& hit) {
    const bool both = has(hit.entry->agents, "+of") && has(hit.entry->targets, "+of");
    return !both || !possessors(branches, hit.word).empty() ||
           !branches.governed(hit.word, "by").empty();
}

void put_slots(const Scene& scene, Telling& telling, Role role) {
    const Hit& hit = telling.hit;
    const Branches& branches = scene.branches[hit.sentence];
    for (const std::string& slot : role == Role::agent ? hit.entry->agents : hit.entry->targets) {
        if (slot == "poss" && hit.noun && has(hit.entry->agents, "poss") &&
            has(hit.entry->targets, "poss") &&
            possessor_is_agent(branches, hit) != (role == Role::agent)) {
            continue;
        }
        if (slot == "+of" && has(hit.entry->agents, "+of") && has(hit.entry->targets, "+of") &&
            of_is_target(branches, hit) != (role == Role::target)) {
            continue;
        }
        put(scene, telling, role, fill(scene, branches, hit, slot),
            role == Role::target && slot.front() == '+');
    }
}

/// "the defection of someone": the noun itself tells whose it is, whoever calls it what.
bool names_its_agent(const Scene& scene, const Hit& hit) {
    const Branches& branches = scene.branches[hit.sentence];
    return has(hit.entry->agents, "+of") &&
           std::ranges::any_of(branches.governed(hit.word, "of"), [&](std::size_t word) {
               return branches.word(word).upos == Upos::pron ||
                      !actors_at(scene, hit.sentence, word).empty();
           });
}

void put_light_subject(const Scene& scene, Telling& telling) {
    const Hit& hit = telling.hit;
    if (hit.light && !names_its_agent(scene, hit)) {
        const Branches& branches = scene.branches[hit.sentence];
        put(scene, telling, hit.light_role == LightRole::agent ? Role::agent : Role::target,
            branches.subjects(*hit.light));
    }
}

/// "We are in talks with them", "Peru is under attack": the subject takes part in it.
void put_copula_subject(const Scene& scene, Telling& telling) {
    const Hit& hit = telling.hit;
    const Branches& branches = scene.branches[hit.sentence];
    if (!hit.noun || hit.light || !branches.first(hit.word, Relation::cop)) {
        return;
    }
    const std::string_view preposition = branches.preposition(hit.word);
    if (preposition == "in" || preposition == "at") {
        put(scene, telling, Role::agent, branches.subjects(hit.word));
    } else if (preposition == "under") {
        put(scene, telling, Role::target, branches.subjects(hit.word));
    }
}

/// "fighting between A and B", "A and B exchanged fire": both do it to both.
void make_mutual(const Scene& scene, Telling& telling) {
    static constexpr std::array hostile{"ACCUSE", "ASSAULT", "THREATEN"};
    const Hit& hit = telling.hit;
    const Branches& branches = scene.branches[hit.sentence];
    const bool between = hit.noun && !branches.governed(hit.word, "between").empty();
    const bool exchanged = hit.light && (branches.word(*hit.light).lemma == "exchange" ||
                                         branches.word(*hit.light).lemma == "trade");
    if (std::ranges::find(hostile, telling.type) != hostile.end() && (between || exchanged) &&
        telling.agents.size() + telling.targets.size() > 1) {
        telling.mutual = true;
        add(telling.targets, telling.agents);
        telling.agents = telling.targets;
    }
}

/// Whether what is done with somebody's things is done to him: "condemned his plan", "bombed his
/// house".
bool touches_owners(std::string_view type) {
    static constexpr std::array<std::string_view, 10> types{
        "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "REJECT", "SANCTION", "SUPPORT",
        "THREATEN"};
    return std::ranges::find(types, type) != types.end();
}

/// "bombed Peruvian positions", "sanctions on Peruvian oil"; "a statement of the ministry
/// condemned it", "Chilean rockets hit it".
void put_owners(const Scene& scene, Telling& telling, Role role) {
    const Hit& hit = telling.hit;
    auto& actors = role == Role::agent ? telling.agents : telling.targets;
    if (!actors.empty() || !touches_owners(telling.type)) {
        return;
    }
    const Branches& branches = scene.branches[hit.sentence];
    for (const std::string& slot : role == Role::agent ? hit.entry->agents : hit.entry->targets) {
        if (slot == "poss" || slot == "mod") {
            continue;
        }
        for (const std::size_t word : fill(scene, branches, hit, slot)) {
            const auto owners = owners_at(scene, hit.sentence, word, role);
            add(actors, owners);
            if (!owners.empty()) {
                telling.arguments.push_back({role, span_at(scene, hit.sentence, word)});
            }
        }
    }
}

bool is_certain(const Telling& telling) {
    switch (telling.hit.entry->weight) {
        case Weight::sure:
            return true;
        case Weight::likely:
            return !telling.agents.empty() || !telling.targets.empty() || telling.hit.light;
        case Weight::weak:
            return (!telling.agents.empty() && !telling.targets.empty()) || telling.hit.light;
    }
    return false;
}

Telling telling_of(const Scene& scene, const Hit& hit) {
    Telling telling;
    telling.hit = hit;
    telling.type = hit.entry->type;
    put_light_subject(scene, telling);
    put_copula_subject(scene, telling);
    put_slots(scene, telling, Role::agent);
    put_slots(scene, telling, Role::target);
    put_owners(scene, telling, Role::agent);
    put_owners(scene, telling, Role::target);
    make_mutual(scene, telling);
    // "clashed with them"
    telling.mutual = telling.mutual || (!hit.noun && telling.type == "ASSAULT" &&
                                        !telling.targets.empty() &&
                                        !scene.branches[hit.sentence].governed(hit.word, "with").empty());
    // Nobody does it to himself, but where it is mutual.
    if (telling.agents.size() < 2 || telling.agents != telling.targets) {
        std::erase_if(telling.targets, [&](std::size_t actor) {
            return std::ranges::find(telling.agents, actor) != telling.agents.end();
        });
    }
    return telling;
}

}  // namespace

std::vector<std::size_t> actors_at(const Scene& scene, std::size_t sentence, std::size_t word) {
    const Branches& branches = scene.branches[sentence];
    if (const Mention* mention = mention_at(scene.actors, sentence, word)) {
        return mention->as_place ? std::vector<std::size_t>{}
                                 : mention->actors;  // "in Paris" is where, not who
    }
    const std::string lemma = small(branches.word(word).lemma);
    if (std::ranges::find(part_nouns, lemma) != part_nouns.end() ||
        branches.word(word).upos == Upos::num) {
        std::vector<std::size_t> found;
        for (const std::size_t whole : branches.governed(word, "of")) {
            if (const Mention* mention = mention_at(scene.actors, sentence, whole)) {
                add(found, mention->actors);
            }
        }
        return found;
    }
    for (const Relation relation : {Relation::flat, Relation::appos}) {
        const auto other = branches.first(word, relation);
        const Mention* mention = other ? mention_at(scene.actors, sentence, *other) : nullptr;
        if (mention != nullptr) {
            return mention->actors;
        }
    }
    return {};
}

std::vector<Telling> find_arguments(const Scene& scene, const std::vector<Hit>& hits) {
    std::vector<Telling> tellings;
    for (const Hit& hit : hits) {
        Telling telling = telling_of(scene, hit);
        if (is_certain(telling)) {
            tellings.push_back(std::move(telling));
        }
    }
    return tellings;
}

}  // namespace annals
