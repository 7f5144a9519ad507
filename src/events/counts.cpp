// Numbers of people: "at least 89 people were killed", "wounding 238", "dozens of deaths" (no
// number).
#include <algorithm>
#include <array>
#include <charconv>

#include "events/scene.hpp"
#include "language/letters.hpp"

namespace annals {
namespace {

constexpr std::array small_numbers{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                   "seven", "eight", "nine", "ten",   "eleven", "twelve"};

/// "1,426" -> 1426, "six" -> 6
std::optional<std::size_t> number(const Word& word) {
    const std::string form = small(word.token.form);
    const auto named = std::ranges::find(small_numbers, form);
    if (named != small_numbers.end()) {
        return static_cast<std::size_t>(named - small_numbers.begin());
    }
    std::string digits = form;
    std::erase(digits, ',');
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional{value}
                                                                        : std::nullopt;
}

struct Limit {
    std::string_view word;
    Count::Bound bound;
};

constexpr std::array limits{
    Limit{"least", Count::Bound::at_least},      Limit{"over", Count::Bound::at_least},
    Limit{"more", Count::Bound::at_least},       Limit{"most", Count::Bound::at_most},
    Limit{"about", Count::Bound::about},         Limit{"around", Count::Bound::about},
    Limit{"some", Count::Bound::about},          Limit{"nearly", Count::Bound::about},
    Limit{"approximately", Count::Bound::about}, Limit{"almost", Count::Bound::about}};

/// The number with the words before it that limit it: "at least 89".
Count count_at(const Scene& scene, const Branches& branches, std::size_t at, std::size_t value) {
    Count count;
    count.number = value;
    std::size_t first = at;
    for (std::size_t i = at; i-- > 0 && at - i <= 3;) {
        const std::string form = small(branches.word(i).token.form);
        const auto limit = std::ranges::find(limits, form, &Limit::word);
        if (limit != limits.end()) {
            count.bound = limit->bound;
            first = i;
        } else if (form != "than" && !(form == "at" && first == i + 1)) {
            break;
        } else if (form == "at") {
            first = i;
        }
    }
    const auto& words = branches.tree().words;
    count.words =
        slice(scene.article.text, {words[first].token.span.begin, words[at].token.span.end});
    return count;
}

/// The number that tells how many `noun` is: "six Syrian refugees", "238".
std::optional<Count> count_of(const Scene& scene, const Branches& branches, std::size_t noun) {
    if (const auto value = number(branches.word(noun))) {
        return branches.word(noun).upos == Upos::num
                   ? std::optional{count_at(scene, branches, noun, *value)}
                   : std::nullopt;
    }
    for (const std::size_t child : branches.under(noun, Relation::nummod)) {
        if (const auto value = number(branches.word(child))) {
            return count_at(scene, branches, child, *value);
        }
    }
    return std::nullopt;
}

/// Words for what is done to people, told as counts: participles.
std::string participle(const std::string& lemma) {
    struct Row {
        std::string_view lemma, participle;
    };
    static constexpr std::array rows{
        Row{"kill", "killed"},     Row{"wound", "wounded"},   Row{"injure", "injured"},
        Row{"arrest", "arrested"}, Row{"detain", "detained"}, Row{"rescue", "rescued"},
        Row{"save", "rescued"},    Row{"die", "killed"},      Row{"death", "killed"},
        Row{"abduct", "abducted"}, Row{"kidnap", "abducted"}, Row{"evacuate", "evacuated"}};
    const auto found = std::ranges::find(rows, lemma, &Row::lemma);
    return found == rows.end() ? "" : std::string{found->participle};
}

}  // namespace

std::vector<Count> counts_of(const Scene& scene, const Hit& hit) {
    const Branches& branches = scene.branches[hit.sentence];
    std::string what = participle(small(branches.word(hit.word).lemma));
    if (what.empty()) {
        return {};
    }
    Words people = hit.noun ? Words{hit.word} : branches.objects(hit.word);
    if (people.empty() && !hit.noun) {
        people = branches.subjects(hit.word);
    }
    std::vector<Count> counts;
    for (const std::size_t word : people) {
        if (auto count = count_of(scene, branches, word)) {
            count->what = what;
            counts.push_back(std::move(*count));
        }
    }
    return counts;
}

}  // namespace annals
