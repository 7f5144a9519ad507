#include "events/scene.hpp"

#include <algorithm>
#include <array>

#include "annals/language.hpp"

namespace annals {
namespace {

std::vector<std::vector<bool>> words_in_names(const Syntax& syntax, const Actors& actors,
                                              const std::vector<TimeExpression>& dates) {
    std::vector<std::vector<bool>> named;
    for (const Tree& tree : syntax.trees) {
        named.emplace_back(tree.words.size(), false);
    }
    for (const Mention& mention : actors.mentions) {
        if (mention.kind != MentionKind::name || mention.sentence >= named.size()) {
            continue;
        }
        auto& sentence = named[mention.sentence];
        for (std::size_t i = mention.first; i <= mention.last && i < sentence.size(); ++i) {
            sentence[i] = true;
        }
    }
    for (const TimeExpression& date : dates) {  // "March" is no protest
        for (std::size_t i = date.first; i <= date.last && i < named[date.sentence].size(); ++i) {
            named[date.sentence][i] = true;
        }
    }
    return named;
}

}  // namespace

bool is_speech_act(std::string_view type) {
    static constexpr std::array<std::string_view, 6> acts{"ACCUSE",  "AGREE",   "REJECT",
                                                          "REQUEST", "SUPPORT", "THREATEN"};
    return std::ranges::find(acts, type) != acts.end();
}

bool is_harm(std::string_view lemma) {
    static constexpr std::array<std::string_view, 13> harm{
        "casualty", "dead",   "death", "die",   "fatality", "harm", "hurt",
        "injure",   "injury", "kill",  "leave", "perish",   "wound"};
    return std::ranges::find(harm, lemma) != harm.end();
}

Scene scene_of(const Article& article, const Syntax& syntax, const Actors& actors,
               const std::vector<Quote>& quotes, const std::vector<TimeExpression>& dates,
               const Language& english) {
    std::vector<Branches> branches;
    branches.reserve(syntax.trees.size());
    for (const Tree& tree : syntax.trees) {
        branches.emplace_back(tree);
    }
    return {article,
            syntax,
            actors,
            quotes,
            dates,
            english.lexicon(),
            english.ontology(),
            english.word_lists().speech,
            std::move(branches),
            words_in_names(syntax, actors, dates)};
}

}  // namespace annals
