// Greedy heads, until they make no cycle: a cycle becomes one node, whose arcs tell what it would
// cost to break the cycle there. Tested in tests/syntax/spanning_tree_test.cpp.
#include "syntax/spanning_tree.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "annals/syntax.hpp"

namespace annals {
namespace {

constexpr double never = -std::numeric_limits<double>::infinity();

/// Scores between nodes; the last node is the root.
struct Graph {
    explicit Graph(std::size_t count) : nodes(count), scores(count * count, never) {}

    [[nodiscard]] std::size_t root() const { return nodes - 1; }
    [[nodiscard]] double& arc(std::size_t node, std::size_t head) {
        return scores[node * nodes + head];
    }
    [[nodiscard]] double arc(std::size_t node, std::size_t head) const {
        return scores[node * nodes + head];
    }

    std::size_t nodes;
    std::vector<double> scores;
};

using Heads = std::vector<std::size_t>;

Heads greedy_heads(const Graph& graph) {
    Heads heads(graph.root());
    for (std::size_t node = 0; node < graph.root(); ++node) {
        const auto first = graph.scores.begin() + static_cast<std::ptrdiff_t>(node * graph.nodes);
        heads[node] = static_cast<std::size_t>(
            std::max_element(first, first + static_cast<std::ptrdiff_t>(graph.nodes)) - first);
    }
    return heads;
}

/// The nodes of one cycle of the heads, if there is any.
std::vector<std::size_t> cycle_of(const Heads& heads) {
    const std::size_t root = heads.size();
    std::vector<std::size_t> visit(heads.size(), root);  // from which node it was reached first
    for (std::size_t start = 0; start < root; ++start) {
        std::size_t node = start;
        while (node != root && visit[node] == root) {
            visit[node] = start;
            node = heads[node];
        }
        if (node != root && visit[node] == start) {
            std::vector<std::size_t> cycle{node};
            for (std::size_t next = heads[node]; next != node; next = heads[next]) {
                cycle.push_back(next);
            }
            return cycle;
        }
    }
    return {};
}

/// A graph in which one node stands for the cycle.
struct Contracted {
    Contracted(const Graph& graph, const Heads& heads, const std::vector<std::size_t>& cycle)
        : small(graph.nodes - cycle.size() + 1), in_cycle(graph.nodes) {
        for (const std::size_t node : cycle) {
            in_cycle[node] = true;
        }
        for (std::size_t node = 0; node < graph.nodes; ++node) {
            if (node == graph.root()) {
                merged = original.size();
                original.push_back(node);  // a place for the cycle, before the root
            }
            if (!in_cycle[node]) {
                original.push_back(node);
            }
        }
        entered.resize(small.nodes);
        left.resize(small.nodes);
        for (std::size_t i = 0; i < small.nodes; ++i) {
            if (i != merged) {
                add(graph, heads, cycle, i);
            }
        }
    }

    Graph small;
    std::vector<bool> in_cycle;
    std::vector<std::size_t> original;  // the node that each node of the small graph is
    std::vector<std::size_t> entered;   // where in the cycle an arc from that head ends
    std::vector<std::size_t> left;      // where in the cycle the arc to that node begins
    std::size_t merged = 0;

private:
    /// The arcs between node i of the small graph and all others.
    void add(const Graph& graph, const Heads& heads, const std::vector<std::size_t>& cycle,
             std::size_t i) {
        const std::size_t node = original[i];
        for (std::size_t j = 0; j < small.nodes; ++j) {
            if (j != merged && i != small.root()) {
                small.arc(i, j) = graph.arc(node, original[j]);
            }
        }
        for (const std::size_t part : cycle) {
            const double in = graph.arc(part, node) - graph.arc(part, heads[part]);
            if (in > small.arc(merged, i)) {
                small.arc(merged, i) = in;
                entered[i] = part;
            }
            if (i != small.root() && graph.arc(node, part) > small.arc(i, merged)) {
                small.arc(i, merged) = graph.arc(node, part);
                left[i] = part;
            }
        }
    }
};

/// A cycle that has been contracted, kept for the way back.
struct Step {
    Heads heads;
    Contracted contracted;
};

Heads expanded(const Heads& small, const Step& step) {
    Heads heads = step.heads;
    const Contracted& contracted = step.contracted;
    for (std::size_t i = 0; i < small.size(); ++i) {
        if (i == contracted.merged) {
            heads[contracted.entered[small[i]]] = contracted.original[small[i]];
        } else {
            heads[contracted.original[i]] =
                small[i] == contracted.merged ? contracted.left[i] : contracted.original[small[i]];
        }
    }
    return heads;
}

Heads best_heads(Graph graph) {
    std::vector<Step> steps;
    Heads heads = greedy_heads(graph);
    for (auto cycle = cycle_of(heads); !cycle.empty(); cycle = cycle_of(heads)) {
        steps.push_back({heads, Contracted{graph, heads, cycle}});
        graph = steps.back().contracted.small;
        heads = greedy_heads(graph);
    }
    for (; !steps.empty(); steps.pop_back()) {
        heads = expanded(heads, steps.back());
    }
    return heads;
}

/// `fine` is taken from every arc from the root.
Graph graph_of(const ArcScores& scores, double fine) {
    Graph graph{scores.words() + 1};
    for (std::size_t word = 0; word < scores.words(); ++word) {
        for (std::size_t head = 0; head <= scores.words(); ++head) {
            if (head != word) {
                graph.arc(word, head) =
                    double{scores.of(word, head)} - (head == scores.root() ? fine : 0);
            }
        }
    }
    return graph;
}

}  // namespace

std::vector<std::size_t> best_tree(const ArcScores& scores) {
    Heads heads = best_heads(graph_of(scores, 0));
    if (std::ranges::count(heads, scores.root()) > 1) {
        // A fine greater than any gain: as few arcs from the root as possible.
        double most = 1;
        for (std::size_t word = 0; word < scores.words(); ++word) {
            for (std::size_t head = 0; head <= scores.words(); ++head) {
                most += std::abs(double{scores.of(word, head)});
            }
        }
        heads = best_heads(graph_of(scores, 2 * most));
    }
    std::ranges::replace(heads, scores.root(), Word::no_head);
    return heads;
}

}  // namespace annals
