// Facts are kept as views into the tables' own bytes and found through one sorted index of phrase
// hashes, so that loading forty thousand phrases is little more than one pass over the text.
#include "language/actor_facts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "annals/error.hpp"
#include "language/phrase_key.hpp"
#include "language/tsv.hpp"

namespace annals {
namespace {

using Kind = ActorFact::Kind;

constexpr std::size_t longest_phrase = 10;  // words; the tables have hardly any longer one

/// Hands each part of `text` between `at`s to `use`, without a copy.
template <typename Use>
void for_parts(std::string_view text, char at, Use use) {
    while (!text.empty()) {
        const std::size_t end = text.find(at);
        use(text.substr(0, end));
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
}

/// Hands each line of a built-in table to `use`, cut into its N cells: those tables are known to be
/// sound.
template <std::size_t N, typename Use>
void for_rows(std::string_view tsv, Use use) {
    for_parts(tsv, '\n', [&](std::string_view line) {
        if (line.empty() || line.front() == '#') {
            return;
        }
        std::array<std::string_view, N> cells{};
        for (std::string_view& cell : cells) {
            const std::size_t end = line.find('\t');
            cell = line.substr(0, end);
            line.remove_prefix(end == line.npos ? line.size() : end + 1);
        }
        use(cells);
    });
}

bool upper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool lower(char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0;
}
bool has_lower(std::string_view text) {
    return std::ranges::any_of(text, lower);
}
bool has_upper(std::string_view text) {
    return std::ranges::any_of(text, upper);
}

/// "UN" and "U.S." are no "un" and "us"; "Friends" of a name are no "friends".
bool written_like(std::string_view written, std::string_view phrase) {
    if (!has_upper(phrase)) {
        return true;  // nouns of roles
    }
    const bool acronym = !has_lower(phrase) && phrase.size() <= 6;
    return acronym ? !has_lower(written) : has_upper(written);
}

/// Throws Error at the first line that is no organisation, person or place.
void check_organisations(std::string_view tsv, const std::string& file) {
    for (const Row& row : read_tsv(tsv, file, 5)) {
        if (row.cells[0].empty()) {
            throw Error{fmt::format("{}: expected a name, got nothing", row.where)};
        }
        if (row.cells[2] != "place" && std::ranges::count(actor_classes(), row.cells[2]) == 0) {
            throw Error{fmt::format("{}: expected a class of actor or 'place', got '{}'", row.where,
                                    row.cells[2])};
        }
        const std::string& code = row.cells[3];
        if (!code.empty() && (code.size() != 3 || !std::ranges::all_of(code, upper))) {
            throw Error{
                fmt::format("{}: expected a country as three capitals, got '{}'", row.where, code)};
        }
    }
}

}  // namespace

std::span<const std::string_view> actor_classes() {
    static constexpr std::array<std::string_view, 12> names{
        "person",      "state",        "government", "igo",   "ngo",        "party",
        "armed_group", "organisation", "company",    "media", "population", "group"};
    return names;
}

void ActorFacts::add_fact(ActorFact fact, std::string_view phrase) {
    fact.phrase = phrase;
    index_.push_back({phrase_hash(phrase), static_cast<std::uint32_t>(facts_.size())});
    facts_.push_back(fact);
}

void ActorFacts::add_countries(std::string_view tsv) {
    for_rows<6>(tsv, [&](const auto& cells) {
        const auto& [code, name, others, people, adjectives, capitals] = cells;
        ActorFact fact{.kind = Kind::country, .name = name, .country = code, .sector = "GOV"};
        fact.actor_class = "state";
        add_fact(fact, name);
        const std::array columns{std::pair{others, Kind::country}, std::pair{people, Kind::people},
                                 std::pair{adjectives, Kind::adjective},
                                 std::pair{capitals, Kind::capital}};
        for (const auto& [cell, kind] : columns) {
            fact.kind = kind;
            for_parts(cell, '|', [&](std::string_view phrase) { add_fact(fact, phrase); });
        }
    });
}

void ActorFacts::add_organisations(std::string_view tsv) {
    for_rows<5>(tsv, [&](const auto& cells) {
        const auto& [name, others, class_name, country, sector] = cells;
        ActorFact fact{
            .kind = Kind::organisation, .name = name, .country = country, .sector = sector};
        fact.sector = sector.ends_with('\r') ? sector.substr(0, sector.size() - 1) : sector;
        fact.kind = class_name == "place" ? Kind::place : Kind::organisation;
        fact.actor_class = class_name == "place" ? std::string_view{} : class_name;
        if (fact.actor_class == "state") {
            fact.kind = Kind::country;
        } else if (fact.actor_class == "person") {
            fact.kind = Kind::leader;
        }
        add_fact(fact, name);
        for_parts(others, '|', [&](std::string_view phrase) { add_fact(fact, phrase); });
    });
}

void ActorFacts::add_places(std::string_view tsv) {
    for_rows<4>(tsv, [&](const auto& cells) {
        const auto& [name, others, adjectives, country] = cells;
        ActorFact fact{.kind = Kind::place, .name = name, .country = country};
        add_fact(fact, name);
        for_parts(others, '|', [&](std::string_view phrase) {
            fact.name = phrase;
            add_fact(fact, phrase);
        });
        fact.kind = Kind::adjective;
        fact.name = name;
        for_parts(adjectives, '|', [&](std::string_view phrase) { add_fact(fact, phrase); });
    });
}

void ActorFacts::add_leaders(std::string_view tsv) {
    for_rows<6>(tsv, [&](const auto& cells) {
        ActorFact fact{
            .kind = Kind::leader, .name = cells[0], .country = cells[1], .sector = cells[3]};
        fact.actor_class = "person";
        fact.office = cells[2];
        fact.from = cells[4];
        fact.to = cells[5];
        add_fact(fact, cells[0]);
    });
}

void ActorFacts::add_roles(std::string_view tsv) {
    for_rows<4>(tsv, [&](const auto& cells) {
        ActorFact fact{.kind = Kind::role, .name = cells[0], .sector = cells[3]};
        fact.actor_class = cells[2];
        add_fact(fact, cells[0]);
        fact.plural = true;
        for_parts(cells[1], '|', [&](std::string_view phrase) { add_fact(fact, phrase); });
    });
}

void ActorFacts::add_titles(std::string_view tsv) {
    for_rows<3>(tsv, [&](const auto& cells) {
        ActorFact fact{.kind = Kind::title, .name = cells[1], .sector = cells[2]};
        fact.actor_class = "person";
        add_fact(fact, cells[0]);
    });
}

void ActorFacts::add_cues(std::string_view tsv) {
    for_rows<2>(
        tsv, [&](const auto& cells) { add_fact({.kind = Kind::cue, .name = cells[0]}, cells[1]); });
}

void ActorFacts::sort() {
    std::ranges::sort(index_);
}

ActorFacts ActorFacts::built_in() {
    ActorFacts facts;
    facts.facts_.reserve(1U << 16U);
    facts.index_.reserve(1U << 16U);
    facts.add_countries(embedded("countries.tsv"));
    facts.add_organisations(embedded("organisations.tsv"));
    facts.add_places(embedded("places.tsv"));
    facts.add_leaders(embedded("leaders.tsv"));
    facts.add_roles(embedded("roles.tsv"));
    facts.add_titles(embedded("titles.tsv"));
    facts.add_cues(embedded("actor_cues.tsv"));
    facts.built_in_facts_ = facts.facts_.size();
    facts.sort();
    return facts;
}

void ActorFacts::add(std::string_view tsv, const std::string& file) {
    check_organisations(tsv, file);
    texts_.push_back(std::make_shared<const std::string>(tsv));
    add_organisations(*texts_.back());
    sort();
}

std::vector<const ActorFact*> ActorFacts::find(std::uint64_t hash, std::string_view written) const {
    std::vector<const ActorFact*> found;
    auto at = std::ranges::lower_bound(index_, hash, {}, &Index::hash);
    for (; at != index_.end() && at->hash == hash; ++at) {
        const ActorFact& fact = facts_[at->fact];
        if (!written_like(written, fact.phrase)) {
            continue;
        }
        if (at->fact >= built_in_facts_) {
            found.clear();  // a user's line hides all before it
        }
        const auto same = [&](const ActorFact* other) {
            return other->kind == fact.kind && other->name == fact.name &&
                   other->country == fact.country;
        };
        if (std::ranges::none_of(found, same)) {
            found.push_back(&fact);
        }
    }
    return found;
}

std::vector<const ActorFact*> ActorFacts::find(std::string_view phrase) const {
    return find(phrase_hash(phrase), phrase);
}

const ActorFact* ActorFacts::find(std::string_view phrase, ActorFact::Kind kind) const {
    for (const ActorFact* fact : find(phrase)) {
        if (fact->kind == kind) {
            return fact;
        }
    }
    return nullptr;
}

bool ActorFacts::is_cue(std::string_view lemma, std::string_view cue) const {
    return std::ranges::any_of(find(lemma), [&](const ActorFact* fact) {
        return fact->kind == Kind::cue && fact->name == cue;
    });
}

template <typename Wanted>
ActorFacts::Match ActorFacts::longest(std::span<const WrittenWord> words, Wanted wanted) const {
    Match best;
    PhraseKey key;
    std::string written;
    for (std::size_t i = 0; i < words.size() && i < longest_phrase; ++i) {
        const std::uint64_t before = key.hash();
        key.add(words[i].form);
        written += words[i].form;
        auto facts = find(key.hash(), written);
        std::erase_if(facts, [&](const ActorFact* fact) { return !wanted(*fact); });
        if (key.empty()) {
            break;  // no phrase begins with a hyphen
        }
        if (!facts.empty() && key.hash() != before) {  // a full stop makes no longer phrase
            best = {i + 1, std::move(facts)};
        }
        if (words[i].space_after) {
            key.add(" ");
            written += ' ';
        }
    }
    return best;
}

ActorFacts::Match ActorFacts::longest_name(std::span<const WrittenWord> words) const {
    return longest(words, [](const ActorFact& fact) { return fact.kind < Kind::role; });
}

ActorFacts::Match ActorFacts::longest_title(std::span<const WrittenWord> words) const {
    return longest(words, [](const ActorFact& fact) { return fact.kind == Kind::title; });
}

std::string_view ActorFacts::country_name(std::string_view code) const {
    const auto found = std::ranges::find_if(facts_, [&](const ActorFact& fact) {
        return fact.kind == Kind::country && fact.country == code;
    });
    return found == facts_.end() ? std::string_view{} : found->name;
}

}  // namespace annals
