#include "actors/cast.hpp"

#include <algorithm>
#include <cctype>

#include "language/phrase_key.hpp"

namespace annals {
namespace {

constexpr std::size_t most_called = 8;  // members that one noun is remembered for
constexpr std::size_t most_names =
    40;  // of one actor: a text of thousands of "the 17 men" stays readable
constexpr std::size_t most_parts = 6;  // words of a name whose beginnings and ends are remembered

std::string body_key(std::string_view name) {
    std::string key = folded(name);
    if (key.starts_with("the ")) {
        key.erase(0, 4);
    }
    return key.ends_with('s') && key.size() > 4 ? key.substr(0, key.size() - 1) : key;
}

/// "Korean People's Army" -> "kpa"; "" for one word.
std::string acronym_of(std::string_view name) {
    std::string letters;
    bool begins = true;
    for (const char c : name) {
        if (begins && std::isupper(static_cast<unsigned char>(c)) != 0) {
            letters.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
        }
        begins = c == ' ' || c == '-';
    }
    return letters.size() > 1 ? letters : "";
}

}  // namespace

std::size_t Cast::add(ActorClass actor_class) {
    Member member;
    member.actor.actor_class = actor_class;
    members_.push_back(std::move(member));
    return members_.size() - 1;
}

std::size_t Cast::keyed(const std::string& key, ActorClass actor_class) {
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
        return found->second;
    }
    const std::size_t member = add(actor_class);
    by_key_.emplace(key, member);
    return member;
}

std::optional<std::size_t> Cast::find_key(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? std::nullopt : std::optional{found->second};
}

void Cast::call(std::size_t member, const std::string& name) {
    auto& names = members_[member].actor.names;
    if (!name.empty() && names.size() < most_names &&
        std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
    }
}

void Cast::call_noun(std::size_t member, const std::string& noun) {
    auto& nouns = members_[member].nouns;
    if (nouns.size() < most_called && std::ranges::find(nouns, noun) == nouns.end()) {
        nouns.push_back(noun);
    }
    auto& called = by_noun_[noun];
    std::erase(called, member);
    called.insert(called.begin(), member);
    called.resize(std::min(called.size(), most_called));
}

void Cast::belong(std::size_t member, std::size_t body) {
    auto& bodies = members_[member].actor.member_of;
    if (member != body && std::ranges::find(bodies, body) == bodies.end()) {
        bodies.push_back(body);
        from(member, members_[body].actor.country);
    }
}

void Cast::from(std::size_t member, const std::string& country) {
    Actor& actor = members_[member].actor;
    if (actor.country.empty() && actor.actor_class != ActorClass::igo) {
        actor.country = country;
    }
}

std::vector<std::size_t> Cast::called(const std::string& noun) const {
    const auto found = by_noun_.find(noun);
    return found == by_noun_.end() ? std::vector<std::size_t>{} : found->second;
}

std::optional<std::size_t> Cast::body(const std::string& name) const {
    const auto found = bodies_.find(body_key(name));
    return found == bodies_.end() ? std::nullopt : std::optional{found->second};
}

void Cast::name_body(std::size_t member, const std::string& name) {
    const std::string key = body_key(name);
    bodies_.insert_or_assign(key, member);
    if (const std::string acronym = acronym_of(name); !acronym.empty()) {
        bodies_.emplace(acronym, member);
    }
    std::size_t parts = 0;
    for (std::size_t at = key.find(' '); at != key.npos && parts < most_parts;
         at = key.find(' ', at + 1), ++parts) {
        if (key.find(' ', at + 1) != key.npos) {
            bodies_.emplace(key.substr(at + 1),
                            member);  // an end of two words or more: "Governing Council"
        }
        if (parts == 0 && at > 3) {
            bodies_.emplace(key.substr(0, at), member);  // "Apple"
        }
    }
}

}  // namespace annals
