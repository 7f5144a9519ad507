// Who alone tells of it: the speaker of the quote it stands in, or who makes the accusation that it
// is the object of ("accused them of standing by him": Clinton says that they stood by him).
// Speaking itself has no other source than the speaker. Tested in tests/events/sources_test.cpp.
#include <algorithm>
#include <array>

#include "events/scene.hpp"

namespace annals {
namespace {

bool is_speech(const std::string& type) {
    static constexpr std::array speech{"REQUEST", "ACCUSE",  "THREATEN",
                                       "AGREE",   "SUPPORT", "REJECT"};
    return std::ranges::find(speech, type) != speech.end();
}

bool does(const Telling& telling, std::size_t actor) {
    return std::ranges::find(telling.agents, actor) != telling.agents.end();
}

}  // namespace

std::optional<std::size_t> source_of(const Scene& scene, const std::vector<Telling>& tellings,
                                     std::size_t index) {
    const Telling& telling = tellings[index];
    const Span span = scene.syntax.trees[telling.hit.sentence].words[telling.hit.word].token.span;
    const Quote* quote = quote_at(scene.quotes, span.begin);
    if (quote == nullptr || !quote->speaker ||
        (is_speech(telling.type) && does(telling, *quote->speaker))) {
        return std::nullopt;
    }
    return quote->speaker;
}

}  // namespace annals
