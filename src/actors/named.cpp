// Names: the tagger knows where an unheard-of name stands and of what sort it is, the tables know
// what a name means. Where the two overlap the longer one wins; of the same words the tables say
// what, the tagger may say "a person". Runs of capitals that neither knows are kept as unknown: the
// article may have named that person in full.
#include "actors/named.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <span>
#include <utility>

namespace annals {
namespace {

using Kind = Named::Kind;
using FactKind = ActorFact::Kind;

/// Of several facts about one phrase the one that its use in the sentence speaks for.
const ActorFact* fitting(const std::vector<const ActorFact*>& facts, const Word& head) {
    const bool adjective = head.upos == Upos::adj || head.relation == Relation::amod;
    const bool noun = head.xpos == Xpos::nns || head.xpos == Xpos::nnps || head.xpos == Xpos::nn;
    const auto rank = [&](const ActorFact* fact) {
        switch (fact->kind) {
            case FactKind::adjective:
                return adjective ? 0 : 3;
            case FactKind::people:
                return noun && !adjective ? 1 : 4;
            case FactKind::country:
                return 2;
            case FactKind::capital:
                return 3;
            default:
                return 5;
        }
    };
    return *std::ranges::min_element(facts, {}, rank);
}

Kind kind_of(FactKind kind) {
    switch (kind) {
        case FactKind::country:
            return Kind::state;
        case FactKind::people:
            return Kind::people;
        case FactKind::adjective:
            return Kind::adjective;
        case FactKind::capital:
            return Kind::capital;
        case FactKind::place:
            return Kind::place;
        case FactKind::leader:
            return Kind::person;
        default:
            return Kind::body;
    }
}

/// The country that all facts of that kind agree on, "" when they do not.
std::string common_country(const std::vector<const ActorFact*>& facts, FactKind kind) {
    std::string_view country;
    for (const ActorFact* fact : facts) {
        if (fact->kind == kind) {
            if (!country.empty() && country != fact->country) {
                return "";
            }
            country = fact->country;
        }
    }
    return std::string{country};
}

Named known(const SentenceView& sentence, std::size_t first, const ActorFacts::Match& match) {
    const std::size_t last = first + match.length - 1;
    const ActorFact& fact = *fitting(match.facts, sentence.word(sentence.head_of(first, last)));
    Named named{
        .first = first, .last = last, .kind = kind_of(fact.kind), .name = std::string{fact.name}};
    named.actor_class = actor_class_named(fact.actor_class);
    named.country = common_country(match.facts, fact.kind);
    named.sector = fact.sector;
    named.known = true;
    named.describes = std::ranges::any_of(
        match.facts, [](const ActorFact* other) { return other->kind == FactKind::adjective; });
    if (fact.kind == FactKind::leader || fact.kind == FactKind::place) {
        named.name = sentence.text(first, last);
    }
    return named;
}

/// A place or a person of one word is too easily a common word at the head of a sentence.
bool trusted(const SentenceView& sentence, const Named& named) {
    const Word& word = sentence.word(named.first);
    return named.last > named.first || word.upos == Upos::propn ||
           (named.kind != Kind::place && named.kind != Kind::capital && named.kind != Kind::person);
}

std::vector<Named> of_tables(const SentenceView& sentence, const ActorFacts& facts) {
    std::vector<Named> found;
    const std::span<const WrittenWord> words{sentence.written};
    for (std::size_t i = 0; i < words.size();) {
        const auto match = facts.longest_name(words.subspan(i));
        if (match.length > 0) {
            if (Named named = known(sentence, i, match); trusted(sentence, named)) {
                found.push_back(std::move(named));
                i += match.length;
                continue;
            }
        }
        ++i;
    }
    return found;
}

Kind kind_of(NameType type) {
    switch (type) {
        case NameType::person:
            return Kind::person;
        case NameType::org:
            return Kind::body;
        case NameType::loc:
            return Kind::place;
        case NameType::norp:
            return Kind::adjective;
        default:
            return Kind::unknown;
    }
}

/// The noun for bodies in a name, the last one: "Workers' Party" is a party, "Bank of England" a
/// bank.
const ActorFact* body_noun(const SentenceView& sentence, std::size_t first, std::size_t last,
                           const ActorFacts& facts) {
    for (std::size_t i = last + 1; i-- > first;) {
        const ActorFact* role = facts.find(sentence.word(i).token.form, FactKind::role);
        if (role != nullptr && (role->actor_class != "person" || role->plural) &&
            role->actor_class != "state") {
            return role;
        }
    }
    return nullptr;
}

ActorClass class_in_name(const SentenceView& sentence, std::size_t first, std::size_t last,
                         const ActorFacts& facts) {
    const ActorFact* noun = body_noun(sentence, first, last, facts);
    return noun == nullptr || noun->actor_class == "person" ? ActorClass::organisation
                                                            : actor_class_named(noun->actor_class);
}

/// Whether the words end in somebody's title or role: "U.N. Secretary-General" is no body.
bool ends_in_title(const SentenceView& sentence, std::size_t first, std::size_t last,
                   const ActorFacts& facts) {
    const std::span<const WrittenWord> words{sentence.written};
    for (std::size_t i = first; i <= last; ++i) {
        if (facts.longest_title(words.subspan(i, last - i + 1)).length == last - i + 1) {
            return true;
        }
    }
    const ActorFact* role = facts.find(sentence.word(last).token.form, FactKind::role);
    return role != nullptr && role->actor_class == "person" && !role->plural;
}

/// The first word of a name behind the last title that reaches into it: "[Secretary of State] Ana
/// Roe", also when the name was thought to begin at "of".
std::size_t behind_titles(const SentenceView& sentence, const Named& named,
                          const ActorFacts& facts) {
    constexpr std::size_t longest = 4;  // words of a title before the name
    const std::span<const WrittenWord> words{sentence.written};
    std::size_t first = named.first;
    for (std::size_t at = first - std::min(first, longest); at <= first && at < named.last; ++at) {
        const std::size_t end = at + facts.longest_title(words.subspan(at, named.last - at)).length;
        first = std::max(first, end);
    }
    return first;
}

/// A person's name without the title before it, and with the second half of "Smith-Spark".
void fit_person(const SentenceView& sentence, Named& named, const ActorFacts& facts) {
    named.first = behind_titles(sentence, named, facts);
    while (named.last + 2 < sentence.size() && sentence.word(named.last + 1).token.form == "-" &&
           !sentence.word(named.last).token.space_after &&
           !sentence.word(named.last + 1).token.space_after &&
           sentence.word(named.last + 2).upos == Upos::propn) {
        named.last += 2;
    }
}

Named of_tagger(const SentenceView& sentence, const Name& name, const ActorFacts& facts) {
    Named named{.first = name.first, .last = name.last, .kind = kind_of(name.type)};
    if (named.kind == Kind::body) {
        named.actor_class = class_in_name(sentence, name.first, name.last, facts);
        named.has_noun = body_noun(sentence, name.first, name.last, facts) != nullptr;
        named.kind =
            ends_in_title(sentence, name.first, name.last, facts) ? Kind::unknown : Kind::body;
    } else if (named.kind == Kind::person) {
        named.actor_class = ActorClass::person;
        fit_person(sentence, named, facts);
    }
    named.name = sentence.text(named.first, named.last);
    return named;
}

bool overlap(const Named& a, const Named& b) {
    return a.first <= b.last && b.first <= a.last;
}
std::size_t length(const Named& named) {
    return named.last - named.first + 1;
}

/// The tables' names that lie in `name`, as an index range.
std::pair<std::size_t, std::size_t> under(const std::vector<Named>& table, const Named& name) {
    const auto begin = std::ranges::lower_bound(table, name.first, {}, &Named::last);
    auto end = begin;
    while (end != table.end() && overlap(*end, name)) {
        ++end;
    }
    return {static_cast<std::size_t>(begin - table.begin()),
            static_cast<std::size_t>(end - table.begin())};
}

/// Whether the tagger's `name` stands, with the tables' names under it. "U.N. Charter" is no body
/// beside "U.N.": only a noun for bodies in it ("Council") could say so.
bool stands(const Named& name, std::span<const Named> under_it) {
    const bool mere_guess =
        name.kind == Kind::body && name.actor_class == ActorClass::organisation && !name.has_noun;
    return std::ranges::all_of(under_it, [&](const Named& fact) {
        const bool place_or_body = fact.kind == Kind::place || fact.kind == Kind::body;
        const bool person_after_all = name.kind == Kind::person && length(fact) == length(name) &&
                                      place_or_body && fact.actor_class != ActorClass::population;
        return (length(fact) < length(name) && !mere_guess) || person_after_all;
    });
}

/// The names of the tables and of the tagger as one list.
std::vector<Named> merged(const std::vector<Named>& table, std::vector<Named> tagged) {
    std::vector<Named> all;
    std::vector<bool> dropped(table.size(), false);
    for (Named& name : tagged) {
        const auto [begin, end] = under(table, name);
        const std::span<const Named> facts{table.data() + begin, end - begin};
        if (!stands(name, facts)) {
            continue;
        }
        for (std::size_t i = begin; i < end; ++i) {
            dropped[i] = true;
            if (name.kind == Kind::body && name.country.empty()) {
                name.country = table[i].country;
            }
        }
        all.push_back(std::move(name));
    }
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (!dropped[i]) {
            all.push_back(table[i]);
        }
    }
    return all;
}

bool part_of_run(const Word& word) {
    const bool capital = !word.token.form.empty() &&
                         std::isupper(static_cast<unsigned char>(word.token.form[0])) != 0;
    return word.upos == Upos::propn &&
           (capital || word.token.form == "al" || word.token.form == "el");
}

/// "the Friends of Peru", "Doctors of the World": a plural that is written as a name inside a
/// sentence, and whose they are, is the name of a body.
std::vector<Named> called_after_places(const SentenceView& sentence,
                                       const std::vector<Named>& places) {
    std::vector<Named> found;
    for (const Named& place : places) {
        std::size_t of = place.first;
        of -= of > 0 && sentence.word(of - 1).token.form == "the" ? 1 : 0;
        const bool wanted = place.kind == Kind::state || place.kind == Kind::place;
        if (!wanted || of < 3 || sentence.word(of - 1).token.form != "of") {
            continue;
        }
        const bool alone = !part_of_run(sentence.word(of - 3));
        if (alone && sentence.word(of - 2).xpos == Xpos::nnps &&
            part_of_run(sentence.word(of - 2))) {
            Named named{.first = of - 2, .last = place.last, .kind = Kind::body};
            named.actor_class = ActorClass::organisation;
            named.has_noun = true;
            named.name = sentence.text(named.first, named.last);
            found.push_back(std::move(named));
        }
    }
    return found;
}

/// The tagger's names without those inside the names of bodies, and these.
std::vector<Named> with_bodies(std::vector<Named> tagged, const std::vector<Named>& bodies) {
    for (const Named& body : bodies) {
        std::erase_if(tagged, [&](const Named& name) { return overlap(name, body); });
        tagged.push_back(body);
    }
    std::ranges::sort(tagged, {}, &Named::first);
    return tagged;
}

/// "North and South Korea" is two states: the first word goes with the last ones too.
void add_first_halves(const SentenceView& sentence, std::vector<Named>& found,
                      const ActorFacts& facts) {
    for (Named& named : found) {
        const bool state = named.kind == Kind::state || named.kind == Kind::adjective;
        if (!state || named.first < 2 || named.last == named.first ||
            sentence.word(named.first - 1).token.form != "and") {
            continue;
        }
        const std::string other = sentence.word(named.first - 2).token.form + ' ' +
                                  sentence.text(named.first + 1, named.last);
        const ActorFact* fact = facts.find(
            other, named.kind == Kind::state ? FactKind::country : FactKind::adjective);
        if (fact != nullptr && !named.country.empty() && fact->country != named.country) {
            named.also_country = fact->country;
            named.first -= 2;
        }
    }
    for (std::size_t i = 0; i + 1 < found.size();) {
        const bool inside = overlap(found[i], found[i + 1]) && !found[i + 1].also_country.empty();
        if (inside) {
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
}

/// The end of the run of capitals that begins at `first`; hyphens tie.
std::size_t run_end(const SentenceView& sentence, std::size_t first,
                    const std::vector<bool>& taken) {
    std::size_t end = first + 1;
    while (end < sentence.size() && !taken[end]) {
        const bool tie = sentence.word(end).token.form == "-" && end + 1 < sentence.size() &&
                         !taken[end + 1] && part_of_run(sentence.word(end + 1));
        if (!tie && !part_of_run(sentence.word(end))) {
            break;
        }
        ++end;
    }
    return end;
}

/// A run of capitals that neither tagger nor tables know: behind a title it is a person. None when
/// it is nothing but a title or a role ("the President").
std::optional<Named> of_run(const SentenceView& sentence, std::size_t first, std::size_t end,
                            const ActorFacts& facts) {
    const std::span<const WrittenWord> words{sentence.written};
    const std::size_t title = facts.longest_title(words.subspan(first, end - first)).length;
    const bool role_alone =
        end == first + 1 && facts.find(words[first].form, FactKind::role) != nullptr;
    if (title == end - first || role_alone) {
        return std::nullopt;
    }
    Named named{.first = first + title, .last = end - 1};
    named.name = sentence.text(named.first, named.last);
    if (named.first > first) {
        named.kind = Kind::person;
        named.actor_class = ActorClass::person;
    } else if (const ActorFact* role =
                   facts.find(sentence.word(end - 1).token.form, FactKind::role);
               role != nullptr && (role->actor_class != "person" || role->plural) &&
               length(named) > 1) {
        named.kind = Kind::body;
        named.actor_class = class_in_name(sentence, named.first, named.last, facts);
    }
    return named;
}

void add_runs(const SentenceView& sentence, std::vector<Named>& found, const ActorFacts& facts) {
    std::vector<bool> taken(sentence.size(), false);
    for (const Named& named : found) {
        std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(named.first), length(named), true);
    }
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (!taken[i] && part_of_run(sentence.word(i))) {
            const std::size_t end = run_end(sentence, i, taken);
            if (auto named = of_run(sentence, i, end, facts)) {
                found.push_back(std::move(*named));
            }
            i = end - 1;
        }
    }
    std::ranges::sort(found, {}, &Named::first);
}

}  // namespace

ActorClass actor_class_named(std::string_view name) {
    const auto names = actor_classes();
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? ActorClass::group
                                : static_cast<ActorClass>(found - names.begin());
}

std::vector<Named> find_named(const SentenceView& sentence, const std::vector<Name>& names,
                              const ActorFacts& facts) {
    std::vector<Named> tagged;
    for (const Name& name : names) {
        if (Named named = of_tagger(sentence, name, facts); named.kind != Kind::unknown) {
            tagged.push_back(std::move(named));
        }
    }
    const std::vector<Named> table = of_tables(sentence, facts);
    tagged = with_bodies(std::move(tagged), called_after_places(sentence, table));
    std::vector<Named> found = merged(table, std::move(tagged));
    std::ranges::sort(found, {}, &Named::first);
    add_first_halves(sentence, found, facts);
    add_runs(sentence, found, facts);
    return found;
}

}  // namespace annals
