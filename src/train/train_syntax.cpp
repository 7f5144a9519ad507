// Tagger and parser learn from the same encoder at once: each adds its slopes to those of the
// encoder's vectors. Runs as src/syntax/tagger.cpp and src/syntax/parser.cpp.
#include <algorithm>
#include <array>
#include <map>

#include "train/casing.hpp"
#include "train/committee.hpp"
#include "train/dense.hpp"
#include "train/train.hpp"

namespace annals::train {
namespace {

/// Labels by number, in the order in which they were first seen.
class Labels {
public:
    std::size_t number(const std::string& name) {
        const auto [found, added] = numbers_.emplace(name, names_.size());
        if (added) {
            names_.push_back(name);
        }
        return found->second;
    }
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    [[nodiscard]] std::string section() const {
        std::string lines;
        for (const std::string& name : names_) {
            lines += name + "\n";
        }
        return lines;
    }

private:
    std::map<std::string, std::size_t> numbers_;
    std::vector<std::string> names_;
};

/// A sentence with what is to be learnt of it. Head 0 is the root, head i the word i - 1.
struct Example {
    EncoderTraining::Sentence words;
    std::vector<std::size_t> tags, heads, relations;
};

/// Cuts at 0 and drops out; the factors are those of the way back.
Matrix rectify(Matrix& x, float rate, Random& random) {
    Matrix factors = dropout(x.rows(), x.cols(), rate, random);
    factors.array() *= (x.array() > 0).cast<float>();
    x.array() *= factors.array();
    return factors;
}

class SyntaxTraining {
public:
    SyntaxTraining(const Syntax& treebank, const Syntax& taught, const TextVectors& vectors,
                   const SyntaxOptions& options)
        : options_(options),
          network_(options.seed),
          encoder_(network_, options.encoder, vectors, encoded(treebank)) {
        for (const Syntax* trees : {&treebank, &taught}) {
            for (const Tree& tree : trees->trees) {
                examples_.push_back(example(tree));
            }
        }
        const std::size_t in = options.encoder.width;
        const std::size_t width = options.arc_width;
        tags_ = Dense::of(network_, in, tag_names_.size());
        dependents_ = Dense::of(network_, in, width);
        heads_ = Dense::of(network_, in, width);
        arcs_ = network_.add(width, width, 0.05F);
        as_head_ = network_.add(width, 1, 0.05F);
        root_ = network_.add(width, 1, 0.1F);
        relation_dependents_ = Dense::of(network_, in, width);
        relation_heads_ = network_.add(width, in, balanced_deviation(in, width));
        relation_root_ = network_.add(width, 1, 0.1F);
        relations_ = Dense::of(network_, width, relation_names_.size());
    }

    Sections train() {
        train_on(network_, examples_, options_.schedule,
                 [&](const std::vector<std::size_t>& batch, Random& random,
                     Network::Gradient& gradient) { learn(batch, random, gradient); });
        return sections();
    }

private:
    static std::vector<std::vector<EncodedWord>> encoded(const Syntax& treebank) {
        std::vector<std::vector<EncodedWord>> sentences;
        for (const Tree& tree : treebank.trees) {
            sentences.push_back(encoded_words(tree));
        }
        return sentences;
    }

    Example example(const Tree& tree) {
        Example example{encoder_.looked_up(encoded_words(tree)), {}, {}, {}};
        for (const Word& word : tree.words) {
            example.tags.push_back(tag_names_.number(std::string{show(word.upos)} + " " +
                                                     std::string{show(word.xpos)}));
            example.heads.push_back(word.head == Word::no_head ? 0 : word.head + 1);
            example.relations.push_back(relation_names_.number(std::string{show(word.relation)}));
        }
        return example;
    }

    void learn(const std::vector<std::size_t>& batch, Random& random,
               Network::Gradient& gradient) const {
        std::vector<const EncoderTraining::Sentence*> sentences;
        for (const std::size_t i : batch) {
            sentences.push_back(&examples_[i].words);
        }
        const auto pass = encoder_.forward(std::move(sentences), random);
        Matrix slopes = learn_tags(batch, pass.states, gradient);
        slopes += learn_arcs(batch, pass, random, gradient);
        slopes += learn_relations(batch, pass, random, gradient);
        encoder_.backward(pass, std::move(slopes), gradient);
    }

    Matrix learn_tags(const std::vector<std::size_t>& batch, const Matrix& states,
                      Network::Gradient& gradient) const {
        Matrix scores = tags_.forward(network_, states);
        Eigen::Index column = 0;
        for (const std::size_t i : batch) {
            for (const std::size_t tag : examples_[i].tags) {
                log_loss_gradient(scores.col(column++), tag);
            }
        }
        return tags_.backward(network_, states, scores, gradient);
    }

    Matrix learn_arcs(const std::vector<std::size_t>& batch, const EncoderTraining::Pass& pass,
                      Random& random, Network::Gradient& gradient) const {
        Matrix dependents = dependents_.forward(network_, pass.states);
        Matrix heads = heads_.forward(network_, pass.states);
        const Matrix dependents_kept = rectify(dependents, options_.dropout, random);
        const Matrix heads_kept = rectify(heads, options_.dropout, random);
        Matrix dependent_slopes = Matrix::Zero(dependents.rows(), dependents.cols());
        Matrix head_slopes = Matrix::Zero(heads.rows(), heads.cols());
        for (std::size_t s = 0; s < batch.size(); ++s) {
            const auto columns = pass.columns(s);
            const Eigen::Index size = columns.size();
            Matrix candidates(heads.rows(), size + 1);
            candidates.col(0) = network_[root_].col(0);
            candidates.rightCols(size) = heads(Eigen::all, columns);
            const Matrix words = dependents(Eigen::all, columns);
            const Matrix turned = network_[arcs_] * candidates;
            Matrix scores = turned.transpose() * words;  // a row for each head
            scores.colwise() += candidates.transpose() * network_[as_head_].col(0);
            for (Eigen::Index word = 0; word < size; ++word) {
                scores(word + 1, word) = -1e9F;
                log_loss_gradient(scores.col(word),
                                  examples_[batch[s]].heads[static_cast<std::size_t>(word)]);
            }
            dependent_slopes(Eigen::all, columns) = turned * scores;
            const Matrix turned_slopes = words * scores.transpose();
            const Column sums = scores.rowwise().sum();
            gradient.weights[arcs_].noalias() += turned_slopes * candidates.transpose();
            gradient.weights[as_head_].col(0) += candidates * sums;
            Matrix candidate_slopes = network_[arcs_].transpose() * turned_slopes;
            candidate_slopes += network_[as_head_].col(0) * sums.transpose();
            gradient.weights[root_].col(0) += candidate_slopes.col(0);
            head_slopes(Eigen::all, columns) = candidate_slopes.rightCols(size);
        }
        dependent_slopes.array() *= dependents_kept.array();
        head_slopes.array() *= heads_kept.array();
        return dependents_.backward(network_, pass.states, dependent_slopes, gradient) +
               heads_.backward(network_, pass.states, head_slopes, gradient);
    }

    Matrix learn_relations(const std::vector<std::size_t>& batch, const EncoderTraining::Pass& pass,
                           Random& random, Network::Gradient& gradient) const {
        Matrix sums = relation_dependents_.forward(network_, pass.states);
        const Matrix heads = network_[relation_heads_] * pass.states;
        // The column of each word's head; -1 for the root.
        std::vector<Eigen::Index> head_columns;
        std::vector<std::size_t> right;
        for (std::size_t s = 0; s < batch.size(); ++s) {
            const Example& example = examples_[batch[s]];
            for (std::size_t i = 0; i < example.heads.size(); ++i) {
                const auto column = static_cast<Eigen::Index>(head_columns.size());
                const Eigen::Index head =
                    example.heads[i] == 0
                        ? -1
                        : pass.begins[s] + static_cast<Eigen::Index>(example.heads[i]) - 1;
                sums.col(column) += head < 0 ? network_[relation_root_].col(0) : heads.col(head);
                head_columns.push_back(head);
                right.push_back(example.relations[i]);
            }
        }
        const Matrix kept = rectify(sums, options_.dropout, random);
        Matrix scores = relations_.forward(network_, sums);
        for (std::size_t i = 0; i < right.size(); ++i) {
            log_loss_gradient(scores.col(static_cast<Eigen::Index>(i)), right[i]);
        }
        Matrix slopes = relations_.backward(network_, sums, scores, gradient);
        slopes.array() *= kept.array();
        Matrix head_slopes = Matrix::Zero(heads.rows(), heads.cols());
        for (Eigen::Index i = 0; i < slopes.cols(); ++i) {
            const Eigen::Index head = head_columns[static_cast<std::size_t>(i)];
            if (head < 0) {
                gradient.weights[relation_root_].col(0) += slopes.col(i);
            } else {
                head_slopes.col(head) += slopes.col(i);
            }
        }
        gradient.weights[relation_heads_].noalias() += head_slopes * pass.states.transpose();
        return relation_dependents_.backward(network_, pass.states, slopes, gradient) +
               network_[relation_heads_].transpose() * head_slopes;
    }

    [[nodiscard]] Sections sections() const {
        Sections all = encoder_.sections("syntax");
        all.merge(tags_.sections("syntax.tags", network_));
        all["syntax.tags.names"] = tag_names_.section();
        all.merge(dependents_.sections("syntax.dependents", network_));
        all.merge(heads_.sections("syntax.heads", network_));
        all.merge(layer_sections("syntax.arcs", network_[arcs_]));
        Matrix head_and_root(2, network_[root_].rows());
        head_and_root << network_[as_head_].transpose(), network_[root_].transpose();
        all["syntax.arcs.head"] = float_section(head_and_root);
        all.merge(relation_dependents_.sections("syntax.relations.dependent", network_));
        all.merge(layer_sections("syntax.relations.head", network_[relation_heads_]));
        all["syntax.relations.root"] = float_section(network_[relation_root_].transpose());
        all.merge(relations_.sections("syntax.relations", network_));
        all["syntax.relations.names"] = relation_names_.section();
        return all;
    }

    SyntaxOptions options_;
    Network network_;
    EncoderTraining encoder_;
    Labels tag_names_, relation_names_;
    std::vector<Example> examples_;
    Dense tags_{}, dependents_{}, heads_{}, relation_dependents_{}, relations_{};
    Network::Weights arcs_{}, as_head_{}, root_{}, relation_heads_{}, relation_root_{};
};

}  // namespace

Sections train_syntax(const Syntax& treebank, const Syntax& taught, const TextVectors& vectors,
                      const SyntaxOptions& options) {
    return SyntaxTraining{with_other_case(treebank), with_other_case(taught), vectors, options}
        .train();
}

}  // namespace annals::train
