// Noun phrases of one head: "the old bridge ... the bridge", but not "a bridge" nor "the new
// bridge". Then "2004 ... that year" and "Northwind ... the company".
#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>

#include "actors/chain_passes.hpp"
#include "language/actor_facts.hpp"

namespace annals {
namespace {

using Determiner = ChainMention::Determiner;
using Number = ChainMention::Number;
using Sort = ChainMention::Sort;

constexpr std::size_t most_remembered = 12;    // phrases of one head
constexpr std::size_t reach_of_definite = 30;  // sentences
constexpr std::size_t reach_of_pointing = 6;
constexpr std::size_t reach_of_kind = 5;

bool is_definite(const ChainMention& mention) {
    return mention.determiner == Determiner::definite || mention.determiner == Determiner::pointing;
}

bool is_plain(const ChainMention& mention) {
    return mention.modifiers.empty() && !mention.longer;
}

bool may_follow(const ChainMention& a, const ChainMention& b) {
    const std::size_t apart = b.sentence - a.sentence;
    const bool fewer = std::ranges::includes(a.modifiers, b.modifiers);
    if (a.named != b.named) {
        return a.named && is_definite(b) && is_plain(b) && apart < reach_of_definite;
    }
    switch (b.determiner) {
        case Determiner::definite:
            return !b.longer && fewer && apart < reach_of_definite;
        case Determiner::pointing:
            return fewer && apart < reach_of_pointing;
        case Determiner::none:
            return !a.longer && !b.longer && a.modifiers == b.modifiers;
        case Determiner::possessive:
        case Determiner::indefinite:
            return false;
    }
    return false;
}

bool is_asked(const ChainStory& story, std::size_t at) {
    const ChainMention& mention = story.mentions[at];
    const bool common = mention.sort != Sort::time && mention.sort != Sort::number &&
                        (!mention.named || mention.determiner != Determiner::none) &&
                        story.links.alone(at);
    return common || is_definite(mention);
}

void read_same_head(ChainStory& story) {
    std::map<std::string, std::deque<std::size_t>> told;
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        const ChainMention& mention = story.mentions[i];
        if (mention.is_pronoun() || mention.coordinated || mention.clause) {
            continue;
        }
        auto& before = told[mention.noun];
        if (is_asked(story, i)) {
            const auto found = std::ranges::find_if(before, [&](std::size_t at) {
                const ChainMention& other = story.mentions[at];
                const bool counts = mention.numerals.empty() || mention.numerals == other.numerals;
                return !other.overlaps(mention) && !numbers_differ(other, mention) && counts &&
                       story.links.chain(at) != story.links.chain(i) && may_follow(other, mention);
            });
            if (found != before.end()) {
                story.links.link(*found, i);
            }
        }
        before.push_front(i);
        before.resize(std::min(before.size(), most_remembered));
    }
}

bool is_year(const ChainMention& mention) {
    const auto digits = [](const std::string& text) {
        return text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
    };
    return (mention.sort == Sort::time || mention.sort == Sort::number) &&
           !mention.numerals.empty() && digits(mention.numerals.back());
}

/// "that year", "the same year"; "this year" is the reader's.
bool asks_year(const ChainStory& story, const ChainMention& mention) {
    if (mention.noun != "year" || mention.number == Number::many) {
        return false;
    }
    const auto& article = story.text.sentences[mention.sentence].word(mention.first);
    const bool same = std::ranges::find(mention.modifiers, "same") != mention.modifiers.end();
    return (mention.determiner == Determiner::pointing && article.lemma == "that") ||
           (mention.determiner == Determiner::definite && (same || is_plain(mention)));
}

void read_years(ChainStory& story) {
    constexpr std::size_t reach = 4;
    std::optional<std::size_t> year;
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        const ChainMention& mention = story.mentions[i];
        if (is_year(mention)) {
            year = i;
        } else if (year && asks_year(story, mention) &&
                   mention.sentence - story.mentions[*year].sentence < reach) {
            story.links.link(*year, i);
        }
    }
}

/// "the company", "this group": the body that was a subject last.
void read_kinds(ChainStory& story) {
    std::optional<std::size_t> body;
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        const ChainMention& mention = story.mentions[i];
        const Word& word = story.text.sentences[mention.sentence].word(mention.head);
        const auto fresh = [&](std::size_t most) {
            return body && mention.sentence - story.mentions[*body].sentence < most;
        };
        if (mention.named && mention.type == NameType::org && !mention.coordinated) {
            body = word.relation == Relation::nsubj || !fresh(3) ? i : body;
        } else if (fresh(reach_of_kind) && is_definite(mention) && is_plain(mention) &&
                   mention.number != Number::many && !story.links.told_before(i) &&
                   story.facts.is_cue(mention.noun, "any body") &&
                   !story.mentions[*body].overlaps(mention)) {
            story.links.link(*body, i);
        }
    }
}

}  // namespace

void chain_nouns(ChainStory& story) {
    read_years(story);
    read_same_head(story);
    read_kinds(story);
}

}  // namespace annals
