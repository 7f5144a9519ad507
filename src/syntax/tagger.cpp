// Tested in tests/syntax/tagger_test.cpp; trained by src/train/train_syntax.cpp.
#include "syntax/tagger.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "annals/error.hpp"
#include "language/exponential.hpp"
#include "language/model.hpp"

namespace annals {
namespace {

constexpr std::size_t upos_count = static_cast<std::size_t>(Upos::x) + 1;

}  // namespace

std::vector<Tag> tags_named(std::string_view section) {
    std::vector<Tag> tags;
    while (!section.empty()) {
        const std::size_t end = section.find('\n');
        const std::string_view line = section.substr(0, end);
        section.remove_prefix(end == section.npos ? section.size() : end + 1);
        const std::size_t blank = line.find(' ');
        const auto upos = upos_named(line.substr(0, blank));
        const auto xpos = blank == line.npos ? std::nullopt : xpos_named(line.substr(blank + 1));
        if (!upos || !xpos) {
            throw Error{"the model has a tag that is not in use"};
        }
        tags.push_back({*upos, *xpos});
    }
    return tags;
}

Tagger::Tagger(const Model& model)
    : tags_(tags_named(text_of(model.section("syntax.tags.names")))),
      scores_(model, "syntax.tags") {
    if (scores_.outputs() != tags_.size()) {
        throw Error{"the tagger of the model is broken"};
    }
}

Tag Tagger::likeliest(std::span<const float> scores) const {
    const float greatest = *std::ranges::max_element(scores);
    std::array<float, upos_count> likely{};
    for (std::size_t i = 0; i < tags_.size(); ++i) {
        likely[static_cast<std::size_t>(tags_[i].upos)] += exponential(scores[i] - greatest);
    }
    const auto upos = static_cast<Upos>(std::ranges::max_element(likely) - likely.begin());
    Tag best{upos, Xpos::nn};
    float best_score = std::numeric_limits<float>::lowest();
    for (std::size_t i = 0; i < tags_.size(); ++i) {
        if (tags_[i].upos == upos && scores[i] > best_score) {
            best_score = scores[i];
            best = tags_[i];
        }
    }
    return best;
}

std::vector<Tag> Tagger::operator()(const RoundedVectors& states) const {
    std::vector<Tag> found(states.count());
    if (tags_.empty()) {
        return found;
    }
    const Vectors scores = scores_(states);
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i] = likeliest(scores.at(i));
    }
    return found;
}

}  // namespace annals
