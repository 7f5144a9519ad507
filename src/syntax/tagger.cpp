// Part-of-speech tagger: from left to right, each word gets the label that scores best, by the form
// and its parts, the words around it and the labels before it (Ratnaparkhi 1996; averaged
// perceptron, Collins 2002).
#include "syntax/tagger.hpp"

#include <algorithm>
#include <array>

#include "annals/error.hpp"
#include "language/letters.hpp"
#include "language/model.hpp"

namespace annals {
namespace {

char kind(char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
        return 'u';
    }
    if (c >= 'A' && c <= 'Z') {
        return 'X';
    }
    if (c >= 'a' && c <= 'z') {
        return 'x';
    }
    return c >= '0' && c <= '9' ? 'd' : c;
}

constexpr Feature edge = 0x51ed270b;  // beyond the sentence

}  // namespace

Shape shape_of(std::string_view form, const Clusters& clusters) {
    Shape result;
    const std::string lower = small(form);
    result.form = hash(form);
    result.lower = hash(lower);
    std::string shape;
    for (const char c : form) {
        const char k = kind(c);
        const std::size_t size = shape.size();
        if (size < 2 || shape[size - 1] != k || shape[size - 2] != k) {
            shape += k;
        }
    }
    result.shape = hash(shape);
    for (std::size_t n = 1; n <= 3; ++n) {
        result.prefixes[n - 1] = hash(std::string_view{lower}.substr(0, n));
    }
    for (std::size_t n = 1; n <= 4; ++n) {
        result.suffixes[n - 1] =
            hash(std::string_view{lower}.substr(lower.size() - std::min(n, lower.size())));
    }
    const Cluster cluster = clusters.of(form);
    result.fine = cluster.fine;
    result.coarse = cluster.coarse;
    return result;
}

void tag_features(std::span<const Shape> shapes, std::size_t at, std::span<const std::size_t> tags,
                  std::vector<Feature>& features) {
    features.clear();
    Feature number = 0;
    const auto add = [&](auto... values) {
        Feature feature = ++number;
        ((feature = mix(feature, values)), ...);
        features.push_back(feature);
    };
    static const Shape none{edge, edge, edge, {}, {}, edge, edge};
    const auto word = [&](std::ptrdiff_t offset) -> const Shape& {
        const std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at) + offset;
        return i < 0 || i >= static_cast<std::ptrdiff_t>(shapes.size())
                   ? none
                   : shapes[static_cast<std::size_t>(i)];
    };
    const auto tag = [&](std::size_t back) -> Feature {
        return back > at ? edge : tags[at - back] + 1;
    };
    const Shape& w = word(0);
    add(0);  // bias
    add(w.form);
    add(w.lower);
    add(w.shape);
    for (const Feature prefix : w.prefixes) {
        add(prefix);
    }
    for (const Feature suffix : w.suffixes) {
        add(suffix);
    }
    add(w.suffixes[2], w.shape);
    add(tag(1));
    add(tag(1), tag(2));
    add(tag(1), w.lower);
    add(tag(1), w.suffixes[2]);
    add(tag(1), word(1).lower);
    add(word(-1).lower);
    add(word(-1).lower, w.lower);
    add(word(-2).lower);
    add(word(1).lower);
    add(word(1).lower, w.lower);
    add(word(1).suffixes[2]);
    add(word(1).suffixes[1], w.suffixes[1]);
    add(word(1).shape, w.shape);
    add(word(-1).shape, w.shape);
    add(word(2).lower);
    add(word(2).suffixes[2]);
    add(word(-1).suffixes[2]);
    add(word(-1).lower, word(1).lower);
    add(word(1).lower, word(2).lower);
    add(word(-2).lower, word(-1).lower);
    add(Feature{at == 0}, w.shape);
    add(w.fine);
    add(w.fine, w.shape);
    add(w.fine, tag(1));
    add(w.fine, word(1).fine);
    add(w.fine, word(-1).fine);
    add(w.coarse, word(1).coarse, tag(1));
    add(word(-1).coarse, w.coarse, word(1).coarse);
    add(word(1).fine);
    add(word(-1).fine);
    add(word(2).fine);
    add(word(1).coarse, word(2).coarse, tag(1));
}

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
    : labels_(tags_named(text_of(model.section("tagger-labels")))),
      weights_(model.section("tagger")) {}

std::vector<Tag> Tagger::tag(std::span<const Shape> shapes) const {
    std::vector<Tag> tags(shapes.size());
    if (labels_.empty()) {
        return tags;
    }
    std::vector<std::size_t> given(shapes.size());
    std::vector<Feature> features;
    std::vector<std::int32_t> scores(labels_.size());
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        tag_features(shapes, i, given, features);
        std::fill(scores.begin(), scores.end(), 0);
        weights_.add_scores(features, scores);
        given[i] = best(scores);
        tags[i] = labels_[given[i]];
    }
    return tags;
}

}  // namespace annals
