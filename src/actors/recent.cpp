#include "actors/recent.hpp"

#include <utility>

namespace annals {
namespace {

constexpr std::size_t most_remembered = 64;
constexpr std::size_t sentences_back = 3;
constexpr double sentence_apart = 2.0;  // what a sentence between costs
constexpr double word_apart = 0.01;     // the later of two equals wins

bool before(const Recent::Spoken& spoken, std::size_t sentence, std::size_t word) {
    return spoken.sentence < sentence || (spoken.sentence == sentence && spoken.word < word);
}

}  // namespace

void Recent::add(Spoken spoken) {
    spoken_.push_back(std::move(spoken));
    if (spoken_.size() > most_remembered) {
        spoken_.pop_front();
    }
}

std::optional<Recent::Spoken> Recent::best(std::size_t sentence, std::size_t word,
                                           const std::function<bool(const Spoken&)>& fits) const {
    const Spoken* best = nullptr;
    double most = 0.0;
    for (const Spoken& spoken : spoken_) {
        if (!before(spoken, sentence, word) || spoken.sentence + sentences_back < sentence ||
            !fits(spoken)) {
            continue;
        }
        const auto apart = static_cast<double>(sentence - spoken.sentence);
        const double score =
            spoken.weight - apart * sentence_apart + word_apart * static_cast<double>(spoken.word);
        if (best == nullptr || score >= most) {
            best = &spoken;
            most = score;
        }
    }
    return best == nullptr ? std::nullopt : std::optional{*best};
}

std::optional<Recent::Spoken> Recent::latest(std::size_t sentence, std::size_t word,
                                             const std::function<bool(const Spoken&)>& fits) const {
    for (auto spoken = spoken_.rbegin(); spoken != spoken_.rend(); ++spoken) {
        if (before(*spoken, sentence, word) && fits(*spoken)) {
            return *spoken;
        }
    }
    return std::nullopt;
}

}  // namespace annals
