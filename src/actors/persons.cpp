#include "actors/persons.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <utility>

#include "language/phrase_key.hpp"

namespace annals {
namespace {

constexpr std::size_t most_namesakes =
    16;  // of one surname that are compared: keeps the time linear

/// "Bashar al-Assad" -> bashar, assad: particles come and go.
std::vector<std::string> words_of(const std::string& name) {
    constexpr std::array<std::string_view, 6> particles{"al", "el", "ul", "bin", "ibn", "abu"};
    std::vector<std::string> words;
    std::istringstream in{folded(name)};
    for (std::string word; in >> word;) {
        if (std::ranges::find(particles, word) == particles.end()) {
            words.push_back(word);
        }
    }
    if (words.empty()) {
        words.push_back(folded(name));  // nothing but a particle
    }
    return words;
}

bool initial_of(const std::string& a, const std::string& b) {
    return (a.size() == 1 || b.size() == 1) && !a.empty() && !b.empty() && a[0] == b[0];
}

/// "Dwight D. Eisenhower" and "Dwight Eisenhower", "J. F. Dulles" and "John Foster Dulles": same
/// surname given.
bool may_be_same(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.front() == b.front() || initial_of(a.front(), b.front())) {
        return true;
    }
    const auto& few = a.size() < b.size() ? a : b;
    const auto& many = a.size() < b.size() ? b : a;
    return few.size() > 1 && std::ranges::all_of(few, [&](const std::string& word) {
               return std::ranges::find(many, word) != many.end();
           });
}

std::string ends(const std::vector<std::string>& words) {
    return fmt::format("{} {}", words.front(), words.back());
}

}  // namespace

std::optional<std::size_t> Persons::same_person(const std::vector<std::string>& words) const {
    if (const auto found = by_ends_.find(ends(words)); found != by_ends_.end()) {
        return found->second;
    }
    const auto namesakes = by_surname_.find(words.back());
    if (namesakes == by_surname_.end()) {
        return std::nullopt;
    }
    const auto& all = namesakes->second;
    for (std::size_t i = 0; i < all.size() && i < most_namesakes; ++i) {
        if (may_be_same(persons_[all[all.size() - 1 - i]].words, words)) {
            return all[all.size() - 1 - i];
        }
    }
    return std::nullopt;
}

std::size_t Persons::add(const std::string& name, std::vector<std::string> words) {
    const std::size_t person = persons_.size();
    by_ends_.emplace(ends(words), person);
    if (words.size() > 1) {
        by_surname_[words.back()].push_back(person);
        latest_.emplace(words.front(), person);
    }
    latest_.emplace(words.back(), person);
    persons_.push_back({std::move(words), name});
    return person;
}

void Persons::use(std::size_t person) {
    latest_[persons_[person].words.front()] = person;
    latest_[persons_[person].words.back()] = person;
}

void Persons::tell(const std::string& name) {
    std::vector<std::string> words = words_of(name);
    if (words.size() < 2) {
        return;
    }
    if (const auto person = same_person(words)) {
        Person& same = persons_[*person];
        by_ends_.emplace(ends(words), *person);
        if (words.size() > same.words.size()) {
            same = {std::move(words), name};
        }
        return;
    }
    add(name, std::move(words));
}

std::size_t Persons::identify(const std::string& name) {
    if (const auto person = known(name)) {
        use(*person);
        return *person;
    }
    return add(name, words_of(name));
}

std::optional<std::size_t> Persons::known(const std::string& name) const {
    const std::vector<std::string> words = words_of(name);
    if (words.size() > 1) {
        return same_person(words);
    }
    const auto found = latest_.find(words.front());
    return found == latest_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace annals
