// What the name tagger is told of a word besides how it is written: what the tables of actor facts
// say ("a leader's name begins here"), and whether the sentence is a headline. Tested in
// tests/names/names_test.cpp.
#include "names/name_features.hpp"

#include <algorithm>
#include <string>

#include "language/hash.hpp"
#include "text/characters.hpp"

namespace annals {
namespace {

bool is_capital(std::string_view form) {
    return !form.empty() && class_of(char_at(form, 0).code) == CharClass::upper;
}

std::uint64_t kind_of(const ActorFact& fact) {
    return mix(static_cast<std::uint64_t>(fact.kind), hash(fact.actor_class));
}

/// Marks the words of the longest phrase at `first` with what it may be and where in it they stand.
void mark(std::vector<EncodedWord>& encoded, std::size_t first, const ActorFacts::Match& match,
          std::uint64_t source) {
    for (std::size_t i = 0; i < match.length; ++i) {
        const bool last = i + 1 == match.length;
        const std::uint64_t part = match.length == 1 ? 3 : i == 0 ? 0 : last ? 2 : 1;
        for (const ActorFact* fact : match.facts) {
            const std::uint32_t bucket = bucket_of(mix(mix(source, part), kind_of(*fact)));
            auto& buckets = encoded[first + i].buckets;
            if (std::ranges::find(buckets, bucket) == buckets.end()) {
                buckets.push_back(bucket);
            }
        }
    }
}

}  // namespace

std::vector<EncodedWord> encoded_for_names(std::span<const WrittenWord> words,
                                           const ActorFacts& facts) {
    constexpr std::uint64_t headline = 0x200, name = 0x300, title = 0x400;
    std::vector<EncodedWord> encoded;
    encoded.reserve(words.size());
    std::size_t capitals = 0;
    for (const WrittenWord& word : words) {
        encoded.push_back(encoded_word(word.form, encoded.empty()));
        capitals += is_capital(word.form) ? 1 : 0;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (2 * capitals > words.size()) {
            encoded[i].buckets.push_back(bucket_of(headline));
        }
        if (is_capital(words[i].form)) {
            mark(encoded, i, facts.longest_name(words.subspan(i)), name);
        }
        mark(encoded, i, facts.longest_title(words.subspan(i)), title);
    }
    return encoded;
}

}  // namespace annals
