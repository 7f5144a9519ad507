// Before a person's name stand titles ("Brig. Gen."), nouns of roles ("director"), what the person
// belongs to
// ("U.S.", "Apple Computer") and words like "former". They are walked from the name to the left, by
// form rather than by tree: the run is contiguous, and parsers err inside it.
#include "actors/names_with_titles.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace annals {
namespace {

using Kind = Named::Kind;
using FactKind = ActorFact::Kind;

constexpr std::size_t longest_title = 6;  // words

/// The names of a sentence by their last words, to walk to the left over them.
class Walk {
public:
    Walk(const SentenceView& sentence, const std::vector<Named>& named, const ActorFacts& facts)
        : sentence_{sentence}, facts_{facts}, ending_(sentence.size(), nullptr) {
        for (const Named& name : named) {
            ending_[name.last] = &name;
        }
    }

    /// A person's name with all that stands before it.
    [[nodiscard]] Candidate person(const Named& name) const {
        Candidate candidate;
        std::size_t begin = name.first;
        bool titled = false;
        while (const std::size_t step = step_before(begin, name.last, titled, candidate)) {
            begin -= step;
        }
        candidate.first = trimmed(begin, name.first);
        candidate.role = role_between(candidate.first, name.first);
        return candidate;
    }

private:
    /// How many words before `begin` belong to the name, too; notes what they say.
    std::size_t step_before(std::size_t begin, std::size_t end, bool& titled,
                            Candidate& candidate) const {
        if (begin == 0) {
            return 0;
        }
        if (const std::size_t title = title_before(begin, candidate)) {
            titled = true;
            return title;
        }
        if (const std::size_t role = role_before(begin)) {
            titled = true;
            return role;
        }
        return titled ? belonging_before(begin, end, candidate) : 0;
    }

    std::size_t title_before(std::size_t begin, Candidate& candidate) const {
        for (std::size_t length = std::min(longest_title, begin); length > 0; --length) {
            const auto words = std::span{sentence_.written}.subspan(begin - length, length);
            const auto match = facts_.longest_title(words);
            if (match.length == length) {
                if (candidate.sector.empty()) {
                    candidate.sector = match.facts.front()->sector;
                }
                note_gender(words.back().form, candidate);
                return length;
            }
        }
        return 0;
    }

    /// "director", "spokesman", "foreign minister": singular persons only.
    std::size_t role_before(std::size_t begin) const {
        for (std::size_t length = std::min<std::size_t>(3, begin); length > 0; --length) {
            const ActorFact* role =
                facts_.find(sentence_.text(begin - length, begin - 1), FactKind::role);
            if (role != nullptr && role->actor_class == "person" && !role->plural) {
                return length;
            }
        }
        return 0;
    }

    /// "Apple Computer", "Syria's", "Syrian", "former", "defense": only behind a title, and only
    /// what hangs on it.
    std::size_t belonging_before(std::size_t begin, std::size_t end, Candidate& candidate) const {
        const Word& word = sentence_.word(begin - 1);
        const auto hangs = [&](std::size_t at) {
            return sentence_.word(at).head >= begin && sentence_.word(at).head <= end;
        };
        const std::size_t possessive = word.xpos == Xpos::pos && begin > 1 ? 1 : 0;
        if (const Named* name = ending_[begin - 1 - possessive]; name != nullptr) {
            const std::size_t head = sentence_.head_of(name->first, name->last);
            const bool before = hangs(head) || possessive > 0 || name->describes;
            if (name->kind == Kind::person || !before || !sentence_.preposition(head).empty()) {
                return 0;
            }
            candidate.of.push_back(head);
            return name->last - name->first + 1 + possessive;
        }
        const bool plain =
            word.upos == Upos::adj || word.upos == Upos::propn || word.token.form == "-";
        // Before "U.S.", "Syrian" stand only words like "former".
        const bool may_stand = candidate.of.empty() || facts_.is_cue(word.lemma, "former");
        return plain && may_stand && possessive == 0 && hangs(begin - 1) ? 1 : 0;
    }

    void note_gender(std::string_view word, Candidate& candidate) const {
        if (facts_.is_cue(word, "male")) {
            candidate.gender = Gender::male;
        } else if (facts_.is_cue(word, "female")) {
            candidate.gender = Gender::female;
        }
    }

    /// The mention begins neither with a hyphen nor with the owner's "'s".
    std::size_t trimmed(std::size_t begin, std::size_t name) const {
        while (begin < name && sentence_.word(begin).upos == Upos::punct) {
            ++begin;
        }
        return begin;
    }

    /// The role that the words before a name tell: "" for mere courtesy.
    std::string role_between(std::size_t first, std::size_t name) const {
        if (first == name) {
            return "";
        }
        const auto title =
            facts_.longest_title(std::span{sentence_.written}.subspan(first, name - first));
        if (title.length == name - first && title.facts.front()->name.empty()) {
            return "";
        }
        return sentence_.text(first, name - 1);
    }

    const SentenceView& sentence_;
    const ActorFacts& facts_;
    std::vector<const Named*> ending_;  // at the last word of each name
};

/// From the name up to the word that governs name and title, but not to what they belong to: a
/// parser may hang the name below "U.S.".
std::size_t governor(const SentenceView& sentence, const Candidate& candidate, std::size_t head) {
    constexpr int highest = 8;
    for (int i = 0; i < highest; ++i) {
        const std::size_t above = sentence.word(head).head;
        const bool inside = above >= candidate.first && above <= candidate.last;
        if (!inside || std::ranges::find(candidate.of, above) != candidate.of.end()) {
            break;
        }
        head = above;
    }
    return head;
}

bool a_place(const Named& named) {
    return named.kind == Kind::state || named.kind == Kind::capital || named.kind == Kind::place;
}

}  // namespace

bool used_as_place(const SentenceView& sentence, std::size_t head, const ActorFacts& facts) {
    const Word& word = sentence.word(head);
    const std::string& preposition = sentence.preposition(head);
    if (facts.is_cue(preposition, "locative")) {
        return true;
    }
    const bool below = word.head < sentence.size();
    if (below && facts.is_cue(preposition, "direction")) {
        return facts.is_cue(sentence.word(word.head).lemma, "motion");
    }
    // "Geneva, Switzerland": in what stands in a place.
    return below &&
           (word.relation == Relation::appos || word.relation == Relation::nmod_unmarked) &&
           sentence.word(word.head).upos == Upos::propn;
}

std::vector<Candidate> find_names_with_titles(const SentenceView& sentence,
                                              const std::vector<Named>& named,
                                              const ActorFacts& facts) {
    std::vector<Candidate> found;
    const Walk walk{sentence, named, facts};
    for (const Named& name : named) {
        const bool person = name.kind == Kind::person || name.kind == Kind::unknown;
        Candidate candidate = person ? walk.person(name) : Candidate{.first = name.first};
        candidate.last = name.last;
        candidate.head = governor(sentence, candidate, sentence.head_of(name.first, name.last));
        candidate.kind = MentionKind::name;
        candidate.text = sentence.text(candidate.first, candidate.last);
        candidate.named = name;
        candidate.actor_class = name.actor_class;
        candidate.as_place = a_place(name) && used_as_place(sentence, candidate.head, facts);
        if (candidate.sector.empty()) {
            candidate.sector = name.sector;
        }
        found.push_back(std::move(candidate));
    }
    return found;
}

}  // namespace annals
