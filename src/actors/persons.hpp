#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace annals {

/// The persons that an article names, and which of them a short name means. All full names are told
/// first: then "Clinton" before "Hillary Clinton" is she, too. Two persons of one surname stay two.
class Persons {
public:
    /// Tells a name of two words or more; shorter ones are left out.
    void tell(const std::string& name);

    /// The person that a name means, a new one if need be.
    std::size_t identify(const std::string& name);

    /// The person that a name means, if the article has told or identified one.
    [[nodiscard]] std::optional<std::size_t> known(const std::string& name) const;

    /// The fullest name told of a person.
    [[nodiscard]] const std::string& fullest(std::size_t person) const {
        return persons_[person].fullest;
    }

private:
    struct Person {
        std::vector<std::string> words;
        std::string fullest;
    };

    [[nodiscard]] std::optional<std::size_t> same_person(
        const std::vector<std::string>& words) const;
    std::size_t add(const std::string& name, std::vector<std::string> words);
    void use(std::size_t person);

    std::vector<Person> persons_;
    std::map<std::string, std::size_t> by_ends_;  // "hillary clinton": first and last word
    std::map<std::string, std::vector<std::size_t>> by_surname_;
    std::map<std::string, std::size_t> latest_;  // a single word: whom it meant last
};

}  // namespace annals
