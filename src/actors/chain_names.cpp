// Names: the same words, the surname or first name of somebody told in full, an acronym. Then other
// noun phrases of exactly the same words but for the article: "conservation of energy".
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "actors/chain_passes.hpp"
#include "language/phrase_key.hpp"

namespace annals {
namespace {

using Sort = ChainMention::Sort;

class NamesTold {
public:
    explicit NamesTold(ChainStory& story) : story_{story} {}

    void read(std::size_t at) {
        const ChainMention& mention = story_.mentions[at];
        if (mention.coordinated) {
            same(at, "&" + mention.key, true);
        } else if (mention.named) {
            read_name(at);
            same_in_capitals(at, story_.links.alone(at));
        } else if (is_footnote(mention)) {
            same(at, "[" + mention.key, true);
        } else {
            same_in_capitals(at, mention.determiner == ChainMention::Determiner::none);
            const bool short_number = mention.sort == Sort::number && mention.key.size() < 3;
            const bool vague_time = mention.sort == Sort::time && mention.modifiers.empty() &&
                                    mention.numerals.empty() && !mention.type && !mention.longer;
            same(at, "~" + mention.key,
                 mention.determiner != ChainMention::Determiner::indefinite && !short_number &&
                     !vague_time);
        }
    }

private:
    using Index = std::map<std::string, std::size_t, std::less<>>;

    /// Links to the latest phrase of that key.
    void same(std::size_t at, const std::string& key, bool wanted) {
        const auto [found, fresh] = exact_.try_emplace(key, at);
        if (!fresh && wanted) {
            story_.links.link(found->second, at);
        }
        found->second = at;
    }

    /// "Energy", in a title or at the head of a sentence, and "energy".
    void same_in_capitals(std::size_t at, bool wanted) {
        const ChainMention& mention = story_.mentions[at];
        const bool thing = mention.type != NameType::person && mention.sort != Sort::person &&
                           mention.sort != Sort::time && mention.sort != Sort::number &&
                           mention.key.size() > 2;
        const auto [found, fresh] =
            thing ? either_case_.try_emplace(mention.key, at) : std::pair{either_case_.end(), true};
        if (!fresh && wanted && story_.mentions[found->second].named != mention.named) {
            story_.links.link(found->second, at);
        }
    }

    /// "[2]", given again and again.
    [[nodiscard]] bool is_footnote(const ChainMention& mention) const {
        const SentenceView& sentence = story_.text.sentences[mention.sentence];
        return mention.sort == Sort::number && mention.first == mention.last &&
               mention.first > 0 && mention.last + 1 < sentence.size() &&
               sentence.word(mention.first - 1).token.form == "[" &&
               sentence.word(mention.last + 1).token.form == "]";
    }

    void read_name(std::size_t at) {
        const ChainMention& mention = story_.mentions[at];
        if (const auto found = earlier(at)) {
            story_.links.link(*found, at);
        }
        exact_.emplace(mention.core, at);
        whole_.emplace(mention.key, at);
        const std::size_t space = mention.core.rfind(' ');
        const bool human = mention.sort == Sort::person || mention.sort == Sort::unknown;
        if (space == std::string::npos) {
            if (human) {
                short_names_.emplace(mention.core, at);
            }
            return;
        }
        acronyms_.emplace(acronym(mention), at);
        if (human) {
            surnames_.emplace(mention.core.substr(space + 1), at);
            first_names_.emplace(mention.core.substr(0, mention.core.find(' ')), at);
        }
    }

    [[nodiscard]] std::optional<std::size_t> earlier(std::size_t at) const {
        const ChainMention& mention = story_.mentions[at];
        if (const auto found = find(exact_, mention.core)) {
            return found;
        }
        if (const auto found = find(whole_, mention.key)) {
            return found;
        }
        const bool single = mention.core.find(' ') == std::string::npos;
        if (mention.sort == Sort::person || mention.sort == Sort::unknown) {
            if (const auto found = single ? of_short(at) : of_long(at)) {
                return found;
            }
        }
        return single ? of_acronym(mention) : find(exact_, acronym(mention));
    }

    [[nodiscard]] std::optional<std::size_t> of_short(std::size_t at) const {
        const ChainMention& mention = story_.mentions[at];
        if (const auto found = find(surnames_, mention.core)) {
            return found;
        }
        const auto found = find(first_names_, mention.core);
        const bool person = mention.sort == Sort::person || mention.gender != Gender::unknown;
        const bool fits = found && person && story_.mentions[*found].sort == Sort::person &&
                          !story_.mentions[*found].overlaps(mention);
        return fits ? found : std::nullopt;
    }

    /// "Jane Roe" after "Roe", unless Roe is another one; "J. Roe" after "Jane Roe".
    [[nodiscard]] std::optional<std::size_t> of_long(std::size_t at) const {
        const ChainMention& mention = story_.mentions[at];
        const std::string surname = mention.core.substr(mention.core.rfind(' ') + 1);
        const auto alone = find(short_names_, surname);
        if (alone && mention.sort == Sort::person && !story_.links.known(*alone).full_name) {
            return alone;
        }
        const auto full = find(surnames_, surname);
        return full && firsts_agree(story_.mentions[*full].core, mention.core) ? full
                                                                               : std::nullopt;
    }

    static bool firsts_agree(std::string_view a, std::string_view b) {
        const std::string_view one = a.substr(0, a.find(' '));
        const std::string_view other = b.substr(0, b.find(' '));
        const bool initial = one.size() == 1 || other.size() == 1;
        return one == other || (initial && one.front() == other.front());
    }

    [[nodiscard]] std::optional<std::size_t> of_acronym(const ChainMention& mention) const {
        const auto& word = story_.text.sentences[mention.sentence].word(mention.head);
        const bool capitals =
            word.token.form.size() > 1 &&
            word.token.form.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.") == std::string::npos;
        return capitals ? find(acronyms_, mention.core) : std::nullopt;
    }

    /// "World Health Organization" -> "who"; "" for fewer than two capitals.
    [[nodiscard]] std::string acronym(const ChainMention& mention) const {
        std::string letters;
        for (std::size_t i = mention.first; i <= mention.last; ++i) {
            const auto& word = story_.text.sentences[mention.sentence].word(i);
            const char begin = word.token.form.front();
            if (begin >= 'A' && begin <= 'Z') {
                letters += word.token.form.front();
            }
        }
        return letters.size() > 1 ? folded(letters) : "";
    }

    static std::optional<std::size_t> find(const Index& index, std::string_view key) {
        const auto found = index.find(key);
        return key.empty() || found == index.end() ? std::nullopt : std::optional{found->second};
    }

    ChainStory& story_;
    Index exact_, whole_, either_case_, surnames_, first_names_, short_names_, acronyms_;
};

}  // namespace

void chain_names(ChainStory& story) {
    NamesTold names{story};
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        if (!story.mentions[i].is_pronoun() && !story.mentions[i].clause) {
            names.read(i);
        }
    }
}

}  // namespace annals
