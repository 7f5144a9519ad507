#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "language/model.hpp"
#include "train/perceptron.hpp"
#include "train/train.hpp"

namespace annals::train {

std::vector<Shape> shapes_of(const Tree& tree, const Clusters& clusters) {
    std::vector<Shape> shapes;
    shapes.reserve(tree.words.size());
    for (const Word& word : tree.words) {
        shapes.push_back(shape_of(word.token.form, clusters));
    }
    return shapes;
}

namespace {

std::vector<Tag> labels_of(const std::vector<const Tree*>& trees) {
    std::map<std::pair<Upos, Xpos>, std::size_t> counts;
    for (const Tree* tree : trees) {
        for (const Word& word : tree->words) {
            ++counts[{word.upos, word.xpos}];
        }
    }
    constexpr std::size_t least =
        2;  // a pair seen once is an error of annotation more often than not
    std::vector<Tag> labels;
    for (const auto& [tag, count] : counts) {
        if (count >= least) {
            labels.push_back({tag.first, tag.second});
        }
    }
    return labels;
}

std::size_t argmax(const std::vector<float>& scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                    scores.begin());
}

}  // namespace

std::vector<std::size_t> shuffled(std::size_t count, unsigned seed) {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) {
        order[i] = i;
    }
    Feature state = seed;
    for (std::size_t i = count; i > 1; --i) {
        state = mix(state, i);
        std::swap(order[i - 1], order[state % i]);
    }
    return order;
}

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    const auto take = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            work(i);
        }
    };
    std::thread other{take};
    take();
    other.join();
}

Sections train_tagger(const std::vector<const Tree*>& trees, const Options& options) {
    const std::vector<Tag> labels = labels_of(trees);
    const auto label_of = [&](const Word& word) {
        return static_cast<std::size_t>(
            std::find(labels.begin(), labels.end(), Tag{word.upos, word.xpos}) - labels.begin());
    };
    Perceptron perceptron{labels.size()};
    std::vector<Feature> features;
    std::vector<float> scores(labels.size());
    for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
        for (const std::size_t i : shuffled(trees.size(), static_cast<unsigned>(epoch + 1))) {
            const auto shapes = shapes_of(*trees[i], options.clusters);
            std::vector<std::size_t> given(shapes.size());
            for (std::size_t at = 0; at < shapes.size(); ++at) {
                tag_features(shapes, at, given, features);
                std::fill(scores.begin(), scores.end(), 0.0F);
                perceptron.add_scores(features, scores);
                given[at] = argmax(scores);
                const std::size_t truth = label_of(trees[i]->words[at]);
                if (truth < labels.size()) {
                    perceptron.update(features, truth, given[at]);
                }
                perceptron.step();
            }
        }
    }
    std::string names;
    for (const Tag& tag : labels) {
        names += fmt::format("{} {}\n", show(tag.upos), show(tag.xpos));
    }
    return {{"tagger", perceptron.section(3, 0.004)}, {"tagger-labels", names}};
}

std::vector<std::vector<Tag>> jackknife(const std::vector<const Tree*>& trees,
                                        const Options& options) {
    std::vector<std::vector<Tag>> tags(trees.size());
    Options quick = options;
    quick.epochs = options.fold_epochs;
    in_parallel(options.folds, [&](std::size_t fold) {
        std::vector<const Tree*> others;
        for (std::size_t i = 0; i < trees.size(); ++i) {
            if (i % options.folds != fold) {
                others.push_back(trees[i]);
            }
        }
        const std::string file = model_file(train_tagger(others, quick));
        const Model model = Model::from_bytes(file);
        const Tagger tagger{model};
        for (std::size_t i = fold; i < trees.size(); i += options.folds) {
            tags[i] = tagger.tag(shapes_of(*trees[i], options.clusters));
        }
    });
    return tags;
}

}  // namespace annals::train
