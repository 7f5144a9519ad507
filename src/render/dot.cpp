// The picture as a graph of libcgraph, which quotes and writes the DOT. Nodes and arrows are
// declared in the order of the diagram: another order would be drawn otherwise. Tested byte for
// byte in tests/render/dot_test.cpp.

#include "render/dot.hpp"

#include <cgraph.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "annals/error.hpp"
#include "annals/render.hpp"
#include "render/escape.hpp"
#include "render/ids.hpp"
#include "render/look.hpp"

namespace annals {
namespace {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T* handle) const {
        release(handle);
    }
};
using Graph = std::unique_ptr<Agraph_t, Release<agclose>>;
using Stream = std::unique_ptr<std::FILE, Release<std::fclose>>;

using Style = Diagram::Style;
using Shape = Diagram::Shape;

void set(void* object, const char* name, const std::string& value) {
    // libcgraph takes char* but does not write to it.
    agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()),
              const_cast<char*>(""));
}

void set_default(Agraph_t* graph, int kind, const char* name, const std::string& value) {
    agattr(graph, kind, const_cast<char*>(name), const_cast<char*>(value.c_str()));
}

/// Libcgraph keeps its state in globals: one thread at a time.
std::mutex& cgraph_mutex() {
    static std::mutex mutex;
    return mutex;
}

/// Which of the facing pairs a group is in, and on which side.
struct Seat {
    std::size_t pair = 0;
    bool right = false;
};

class Builder {
public:
    Builder(const Diagram& diagram, const Detail& detail)
        : diagram_(diagram),
          detail_(detail),
          graph_(agopen(name("annals"), Agdirected, in_order_of_declaration())) {
        if (!graph_) {
            throw Error{"cannot start libcgraph"};
        }
        set_defaults();
        body_ = detail.layout ? body() : graph_.get();
        seat_groups();
        add_boxes();
        add_columns();
        add_facing();
        add_arrows();
        add_legend();
    }

    [[nodiscard]] std::string text() const {
        char* bytes = nullptr;
        std::size_t size = 0;
        Stream stream{open_memstream(&bytes, &size)};
        if (!stream || agwrite(graph_.get(), stream.get()) != 0) {
            throw Error{"cannot write DOT: out of memory"};
        }
        stream.reset();
        const std::unique_ptr<char, Release<std::free>> owner{bytes};
        return {bytes, size};
    }

private:
    static char* name(const char* literal) { return const_cast<char*>(literal); }
    static char* name(const std::string& text) { return const_cast<char*>(text.c_str()); }

    void set_defaults() {
        Agraph_t* graph = graph_.get();
        for (const auto& [key, value] : std::initializer_list<std::pair<const char*, std::string>>{
                 {"charset", "UTF-8"},
                 {"fontname", "DejaVu Sans"},
                 {"fontsize", "18"},
                 {"fontcolor", "#1f2937"},
                 {"label", title()},
                 {"labelloc", "t"},
                 {"labeljust", "l"},
                 {"pad", "0.3"},
                 {"rankdir", diagram_.left_to_right ? "LR" : "TB"},
                 {"nodesep", "0.3"},
                 {"ranksep", has_labels() ? "1.1" : "0.8"},
                 {"overlap", "prism"},
                 {"splines",
                  detail_.layout ? "true" : "line"},  // curves around 60 boxes take minutes
                 {"bgcolor", "white"}}) {
            set_default(graph, AGRAPH, key, value);
        }
        set_default(graph, AGNODE, "fontname", "DejaVu Sans");
        set_default(graph, AGNODE, "fontsize", "12");
        set_default(graph, AGNODE, "fontcolor", "#1f2937");
        set_default(graph, AGEDGE, "fontname", "DejaVu Sans");
        set_default(graph, AGEDGE, "fontsize", "9.5");
        if (diagram_.arrows.size() > 150) {
            // The network simplex of dot would go on for minutes.
            set_default(graph, AGRAPH, "nslimit", "2");
            set_default(graph, AGRAPH, "nslimit1", "2");
            set_default(graph, AGRAPH, "maxiter", "50");
        }
    }

    [[nodiscard]] bool has_labels() const {
        for (const auto& arrow : diagram_.arrows) {
            if (detail_.layout && !arrow.label.empty()) {
                return true;
            }
        }
        return false;
    }

    /// A line that is left-justified ends in `\l`.
    [[nodiscard]] std::string title() const {
        std::string text = graphviz_text(diagram_.title) + "\\l";
        if (!detail_.layout && !diagram_.subtitle.empty()) {
            text += graphviz_text(diagram_.subtitle) + "\\l";
        }
        return text;
    }

    /// All but the title stands in an invisible frame, whose label is the subtitle: a label has one
    /// size of type.
    Agraph_t* body() {
        Agraph_t* frame = agsubg(graph_.get(), name("cluster_frame"), 1);
        set(frame, "label",
            diagram_.subtitle.empty() ? "" : graphviz_text(diagram_.subtitle) + "\\l");
        set(frame, "fontsize", "10.5");
        set(frame, "fontcolor", "#4b5563");
        set(frame, "peripheries", "0");
        return frame;
    }

    /// A bloc has a frame when it has several boxes.
    void seat_groups() {
        for (const auto& box : diagram_.boxes) {
            ++group_sizes_[box.group];
            group_of_[box.id] = box.group;
        }
        for (std::size_t i = 0; i < diagram_.facing.size(); ++i) {
            seats_[diagram_.facing[i].left] = {i, false};
            seats_[diagram_.facing[i].right] = {i, true};
        }
    }

    /// Where a box stands, when its group faces another.
    [[nodiscard]] const Seat* seat(const std::string& box) const {
        const auto group = group_of_.find(box);
        const auto found = group == group_of_.end() ? seats_.end() : seats_.find(group->second);
        return found == seats_.end() || !detail_.layout ? nullptr : &found->second;
    }

    /// The graph that a box is declared in.
    Agraph_t* home(const Diagram::Box& box) {
        if (!detail_.layout || (box.group.empty() && box.rank < 0)) {
            return body_;
        }
        const std::string name_of_group =
            box.group.empty() ? "column " + std::to_string(box.rank) : box.group;
        const auto [entry, is_new] = groups_.try_emplace(name_of_group, nullptr);
        if (is_new) {
            entry->second = box.group.empty() ? column() : bloc(box.group);
        }
        return entry->second;
    }

    Agraph_t* cluster() {
        return agsubg(body_, name("cluster_" + std::to_string(groups_.size())), 1);
    }

    Agraph_t* bloc(const std::string& group) {
        Agraph_t* frame = cluster();
        const bool drawn = group_sizes_.at(group) > 1;
        set(frame, "label", "");
        set(frame, "peripheries", drawn ? "1" : "0");
        set(frame, "style", drawn ? "rounded,filled" : "");
        set(frame, "color", "#d6d3c8");
        set(frame, "fillcolor", "#faf9f5");
        set(frame, "margin", "14");
        if (seats_.count(group) == 0) {
            return frame;
        }
        Agraph_t* line = agsubg(frame, name("line_" + std::to_string(groups_.size())), 1);
        set(line, "rank", "same");
        return line;
    }

    /// A column of events; its note becomes its label.
    Agraph_t* column() {
        Agraph_t* frame = cluster();
        set(frame, "label", "");
        set(frame, "fontsize", "12");
        set(frame, "peripheries", "1");
        set(frame, "style", "rounded,filled");
        set(frame, "color", "#e5e7eb");
        set(frame, "fillcolor", "#fafafa");
        set(frame, "margin", "12");
        return frame;
    }

    void add_boxes() {
        for (const auto& box : diagram_.boxes) {
            if (detail_.layout && box.rank >= 0 && box.shape == Shape::note) {
                set(home(box), "label", graphviz_text(box.label));
                continue;
            }
            Agnode_t* node = agnode(home(box), name(box.id), 1);
            const Form shape = form(box.shape);
            const Look colors = look(box.style);
            const bool person = box.shape == Shape::ellipse && box.style == Style::plain;
            set(node, "id", box.id);
            set(node, "label", graphviz_text(box.label));
            set(node, "shape", shape.shape);
            set(node, "margin", shape.margin);
            set(node, "style", style_of(box, shape));
            set(node, "color", person ? "#8a6d3b" : colors.color);
            set(node, "fillcolor", box.tentative ? "white" : person ? "#fdf6e8" : colors.fill);
            set(node, "class", class_of(box.style));
            add_words(node, box.tooltip, box.url);
        }
    }

    static std::string style_of(const Diagram::Box& box, const Form& shape) {
        std::string style = shape.style;
        if (box.tentative) {
            style += style.empty() ? "dashed" : ",dashed";
        } else if (box.style == Style::old_only) {
            style += ",dotted";
        } else if (box.style == Style::new_only) {
            style += ",bold";
        }
        return style;
    }

    void add_words(void* object, const std::string& tooltip, const std::string& url) {
        if (!detail_.tooltips) {
            return;
        }
        set(object, "tooltip", tooltip.empty() ? " " : graphviz_text(tooltip));
        if (const std::string safe = safe_url(url); !safe.empty()) {
            set(object, "URL", graphviz_text(safe));
        }
    }

    /// One column for each rank, held in order by invisible arrows.
    void add_columns() {
        if (!detail_.layout) {
            return;
        }
        std::map<int, std::vector<const Diagram::Box*>> columns;
        for (const auto& box : diagram_.boxes) {
            if (box.rank >= 0 && box.shape != Shape::note) {
                columns[box.rank].push_back(&box);
            }
        }
        const Diagram::Box* last = nullptr;
        for (const auto& [rank, boxes] : columns) {
            Agraph_t* line = agsubg(home(*boxes.front()), name("line_" + std::to_string(rank)), 1);
            set(line, "rank", "same");
            for (const auto* box : boxes) {
                agsubnode(line, agnode(graph_.get(), name(box->id), 0), 1);
            }
            if (last != nullptr) {
                hidden_edge(last->id, boxes.front()->id, "10");
            }
            last = boxes.front();
        }
    }

    void hidden_edge(const std::string& from, const std::string& to, const char* weight) {
        Agedge_t* one = edge(from, to, "hidden");
        set(one, "style", "invis");
        set(one, "weight", weight);
    }

    /// Between two groups that face each other stands a point that nobody sees: all of the one lie
    /// left of it, all of the other right.
    void add_facing() {
        if (!detail_.layout) {
            return;
        }
        for (std::size_t i = 0; i < diagram_.facing.size(); ++i) {
            Agnode_t* node = agnode(body_, name(between(i)), 1);
            set(node, "shape", "point");
            set(node, "style", "invis");
            set(node, "label", "");
        }
        for (const auto& box : diagram_.boxes) {
            if (const Seat* place = seat(box.id)) {
                const std::string middle = between(place->pair);
                place->right ? hidden_edge(middle, box.id, "0") : hidden_edge(box.id, middle, "0");
            }
        }
    }

    static std::string between(std::size_t pair) { return "between-" + std::to_string(pair + 1); }

    Agedge_t* edge(const std::string& from, const std::string& to, const std::string& key) {
        Agnode_t* tail = agnode(graph_.get(), name(from), 0);
        Agnode_t* head = agnode(graph_.get(), name(to), 0);
        if (tail == nullptr || head == nullptr) {
            throw Error{fmt::format("diagram: an arrow from {} to {}, but no such box", from, to)};
        }
        return agedge(graph_.get(), tail, head, name(key), 1);
    }

    void add_arrows() {
        for (const auto& arrow : diagram_.arrows) {
            // Graphviz ranks tails left of heads; an arrow to the left is declared the other way
            // round.
            const Seat* from = seat(arrow.from);
            const Seat* to = seat(arrow.to);
            const bool paired = from != nullptr && to != nullptr && from->pair == to->pair;
            const bool backward = paired && from->right && !to->right;
            const bool inside = paired && from->right == to->right;
            Agedge_t* one = backward ? edge(arrow.to, arrow.from, arrow.id)
                                     : edge(arrow.from, arrow.to, arrow.id);
            set(one, "id", arrow.id);
            set(one, "class", class_of(arrow.style) + (arrow.unbalanced ? " unbalanced" : ""));
            style(one, arrow, backward);
            if (inside) {
                keep_outside(one, from->right);
            }
            if (detail_.layout && !arrow.label.empty()) {
                // Only a label that takes no part in the layout lets the arrow run outside.
                set(one, inside ? "xlabel" : "label", graphviz_text(arrow.label));
                set(one, "fontcolor", look(arrow.style).color);
            }
            add_words(one, arrow.tooltip, "");
        }
    }

    /// An arrow within a bloc runs on the side that is turned away from the other bloc.
    static void keep_outside(Agedge_t* edge, bool right) {
        set(edge, "constraint", "false");
        set(edge, "tailport", right ? "e" : "w");
        set(edge, "headport", right ? "e" : "w");
    }

    static void style(Agedge_t* edge, const Diagram::Arrow& arrow, bool backward) {
        const Look look_of_arrow = look(arrow.style);
        set(edge, "color", look_of_arrow.color);
        set(edge, "style", look_of_arrow.line);
        const double width =
            1.1 + 0.8 * std::log2(static_cast<double>(std::max<std::size_t>(1, arrow.weight)));
        set(edge, "penwidth", fmt::format("{:.1f}", std::min(width, 5.0)));
        const char* other_end = arrow.unbalanced ? "odiamond" : "none";
        set(edge, "dir", "both");
        set(edge, "arrowhead", backward ? other_end : look_of_arrow.head);
        set(edge, "arrowtail", backward ? look_of_arrow.head : other_end);
    }

    /// Each line of the legend is an arrow as the picture draws it, in characters, and what it
    /// means.
    void add_legend() {
        if (diagram_.legend.empty() || !detail_.layout) {
            return;
        }
        Agraph_t* frame = agsubg(body_, name("cluster_legend"), 1);
        set(frame, "label", "");
        set(frame, "peripheries", "0");
        for (std::size_t i = 0; i < diagram_.legend.size(); ++i) {
            const auto& key = diagram_.legend[i];
            Agnode_t* line = agnode(frame, name(legend_id(i)), 1);
            set(line, "id", legend_id(i));
            set(line, "class", "legend");
            set(line, "label",
                fmt::format("{}{}  {}", key.unbalanced ? "◇" : "", look(key.style).sample,
                            graphviz_text(key.text)));
            set(line, "shape", "plaintext");
            set(line, "fontsize", "11");
            set(line, "fontcolor", look(key.style).color);
            set(line, "margin", "0.05,0.01");
            set(line, "height", "0.2");
            add_words(line, key.text, "");
        }
    }

    const Diagram& diagram_;
    const Detail& detail_;
    Graph graph_;
    Agraph_t* body_ = nullptr;
    std::map<std::string, Agraph_t*> groups_;  // blocs and columns, where their boxes are declared
    std::map<std::string, std::size_t> group_sizes_;
    std::map<std::string, std::string> group_of_;  // of each box
    std::map<std::string, Seat> seats_;            // of each group that faces another
};

}  // namespace

std::string legend_id(std::size_t line) {
    return "legend-" + std::to_string(line + 1);
}

std::string to_dot(const Diagram& diagram, const Detail& detail) {
    const std::lock_guard lock{cgraph_mutex()};
    return Builder{diagram, detail}.text();
}

std::string to_dot(const Diagram& diagram) {
    return to_dot(diagram, {});
}

}  // namespace annals
