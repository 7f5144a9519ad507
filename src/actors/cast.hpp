#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actors/candidate.hpp"
#include "annals/actors.hpp"

namespace annals {

/// An actor in the making.
struct Member {
    Actor actor;
    Gender gender = Gender::unknown;
    bool plural = false;             // several people: "they"
    bool named = false;              // has a proper name
    std::string fullest;             // of a person: the fullest name in the article
    std::vector<std::string> nouns;  // what it was called: "general", "defector"
    std::vector<std::string> deeds;  // lemmas of verbs it was the subject of
};

/// All actors found so far, and the ways to find one again. Every look-up is by key or over a
/// bounded list.
class Cast {
public:
    /// The member with that key ("state SYR"), made on first use.
    std::size_t keyed(const std::string& key, ActorClass actor_class);
    [[nodiscard]] std::optional<std::size_t> find_key(const std::string& key) const;
    void set_key(const std::string& key, std::size_t member) { by_key_.emplace(key, member); }

    /// A member without a key.
    std::size_t add(ActorClass actor_class);

    Member& operator[](std::size_t member) { return members_[member]; }
    const Member& operator[](std::size_t member) const { return members_[member]; }
    [[nodiscard]] std::size_t size() const { return members_.size(); }

    /// Notes what the text calls a member.
    void call(std::size_t member, const std::string& name);
    /// Notes a noun for it: "the general" may be it later.
    void call_noun(std::size_t member, const std::string& noun);
    /// Notes that it belongs to another one, whose country it has unless it has one.
    void belong(std::size_t member, std::size_t body);
    /// Notes its country unless it has one; bodies above countries have none.
    void from(std::size_t member, const std::string& country);

    /// Who was called by that noun last, the latest first; at most a handful.
    [[nodiscard]] std::vector<std::size_t> called(const std::string& noun) const;

    /// A body of that name: the same name, its acronym, or a longer name that ends or begins with
    /// it.
    [[nodiscard]] std::optional<std::size_t> body(const std::string& name) const;
    void name_body(std::size_t member, const std::string& name);

private:
    std::vector<Member> members_;
    std::map<std::string, std::size_t, std::less<>> by_key_;
    std::map<std::string, std::vector<std::size_t>> by_noun_;
    std::map<std::string, std::size_t>
        bodies_;  // folded names, their beginnings and ends, acronyms
};

}  // namespace annals
