// Who is who. An article is read once, sentence by sentence: names first, since they need nobody
// else; then noun phrases and pronouns from left to right, since each may lean on what stands
// before it.
#include "annals/actors.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "actors/candidate.hpp"
#include "actors/clauses.hpp"
#include "actors/ids.hpp"
#include "actors/named.hpp"
#include "actors/reading.hpp"
#include "actors/sentence_view.hpp"
#include "actors/story.hpp"
#include "annals/language.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_mention = 32;  // words: what mention_at relies on

/// The names of each sentence apart.
std::vector<std::vector<Name>> by_sentence(const std::vector<Name>& names, std::size_t sentences) {
    std::vector<std::vector<Name>> apart(sentences);
    for (const Name& name : names) {
        if (name.sentence < sentences) {
            apart[name.sentence].push_back(name);
        }
    }
    return apart;
}

void tell_persons(Persons& persons, const std::vector<Named>& named) {
    for (const Named& name : named) {
        if (name.kind == Named::Kind::person) {
            persons.tell(name.name);
        }
    }
}

std::string month_of(const Article& article) {
    if (!article.published || article.published->is_special()) {
        return "";
    }
    const auto day = article.published->year_month_day();
    return fmt::format("{:04}-{:02}", static_cast<int>(day.year), static_cast<int>(day.month));
}

Actors finished(Story&& story) {
    Actors all;
    for (std::size_t i = 0; i < story.cast.size(); ++i) {
        auto& names = story.cast[i].actor.names;
        if (const auto fullest = std::ranges::find(names, story.cast[i].fullest);
            fullest != names.end()) {
            std::rotate(names.begin(), fullest, fullest + 1);
        }
        all.actors.push_back(std::move(story.cast[i].actor));
    }
    all.mentions = std::move(story.mentions);
    for (Mention& mention : all.mentions) {
        if (mention.last - mention.first >= longest_mention) {
            mention.first = mention.last = mention.head;
        }
    }
    std::ranges::sort(all.mentions, {}, [](const Mention& mention) {
        return std::array{mention.sentence, mention.first, mention.last, mention.head};
    });
    give_ids(all.actors);
    return all;
}

}  // namespace

std::string_view show(ActorClass actor_class) {
    return actor_classes()[static_cast<std::size_t>(actor_class)];
}

const Mention* mention_at(const Actors& actors, std::size_t sentence, std::size_t head) {
    const auto place = [](const Mention& mention) {
        return std::pair{mention.sentence, mention.first};
    };
    auto at = std::ranges::upper_bound(actors.mentions, std::pair{sentence, head}, {}, place);
    while (at != actors.mentions.begin()) {
        --at;
        if (at->sentence != sentence || at->first + longest_mention < head) {
            return nullptr;
        }
        if (at->head == head) {
            return &*at;
        }
    }
    return nullptr;
}

Span span_of(const Mention& mention, const Syntax& syntax) {
    const auto& words = syntax.trees[mention.sentence].words;
    return {words[mention.first].token.span.begin, words[mention.last].token.span.end};
}

Actors find_actors(const Article& article, const Syntax& syntax, const std::vector<Name>& names,
                   const Language& english) {
    const ActorFacts& facts = english.actor_facts();
    const auto names_of = by_sentence(names, syntax.trees.size());
    Story story{.facts = facts, .lexicon = english.lexicon(), .published = month_of(article)};
    std::vector<Tree> trees;
    std::ranges::transform(syntax.trees, std::back_inserter(trees), mend_clauses);
    std::vector<SentenceView> sentences;
    std::vector<std::vector<Named>> named;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        sentences.emplace_back(trees[i], i);
        named.push_back(find_named(sentences.back(), names_of[i], facts));
        tell_persons(story.persons, named.back());
    }
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        read_sentence(story, sentences[i], find_candidates(sentences[i], named[i], facts));
    }
    return finished(std::move(story));
}

}  // namespace annals
