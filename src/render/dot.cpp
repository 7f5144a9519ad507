// The picture as a graph of libcgraph, which quotes and writes the DOT. Nodes and arrows are
// declared in the order of the diagram: another order would be drawn otherwise. Tested byte for
// byte in tests/render/dot_test.cpp.

#include "render/dot.hpp"

#include <cgraph.h>
#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "annals/error.hpp"
#include "annals/render.hpp"
#include "render/escape.hpp"

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

struct Look {
    const char* color;
    const char* fill;  // of boxes
    const char* line;  // of arrows
    const char* head;  // of arrows
};

/// Never by colour alone: each style has its own line or arrowhead.
Look look(Style style) {
    switch (style) {
        case Style::opposes:
            return {"#b2182b", "#fdf0ee", "dashed", "tee"};
        case Style::supports:
            return {"#2166ac", "#eef4fa", "solid", "normal"};
        case Style::plain:
            return {"#6b7280", "#f5f6f8", "solid", "vee"};
        case Style::old_only:
            return {"#b2182b", "#fdecea", "dotted", "normal"};
        case Style::new_only:
            return {"#1b7837", "#e8f5ea", "bold", "normal"};
        case Style::changed:
            return {"#b35806", "#fff3dd", "solid", "normal"};
    }
    return {};
}

struct Form {
    const char* shape;
    const char* style;
    const char* margin;
};

Form form(Shape shape) {
    switch (shape) {
        case Shape::box:
            return {"box", "rounded,filled", "0.16,0.09"};
        case Shape::ellipse:
            return {"ellipse", "filled", "0.06,0.04"};
        case Shape::event:
            return {"box", "filled", "0.14,0.08"};
        case Shape::note:
            return {"plaintext", "", "0.08,0.04"};
    }
    return {};
}

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

class Builder {
public:
    Builder(const Diagram& diagram, const Detail& detail)
        : diagram_(diagram), detail_(detail), graph_(agopen(name("annals"), Agdirected, nullptr)) {
        if (!graph_) {
            throw Error{"cannot start libcgraph"};
        }
        set_defaults();
        body_ = detail.layout ? body() : graph_.get();
        add_boxes();
        add_columns();
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
                 {"nodesep", "0.35"},
                 {"ranksep", has_labels() ? "0.9" : "0.75"},
                 {"overlap", "prism"},
                 {"splines", "true"},
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

    /// The graph that boxes of `group` are declared in.
    Agraph_t* home(const std::string& group) {
        if (group.empty() || !detail_.layout) {
            return body_;
        }
        const auto [entry, is_new] = groups_.try_emplace(group, nullptr);
        if (is_new) {
            entry->second = agsubg(body_, name("cluster_" + std::to_string(groups_.size())), 1);
            set(entry->second, "label", "");
            set(entry->second, "peripheries", "1");
            set(entry->second, "style", "rounded,filled");
            set(entry->second, "color", "#d6d3c8");
            set(entry->second, "fillcolor", "#faf9f5");
            set(entry->second, "margin", "14");
        }
        return entry->second;
    }

    void add_boxes() {
        for (const auto& box : diagram_.boxes) {
            Agnode_t* node = agnode(home(box.group), name(box.id), 1);
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

    static std::string class_of(Style style) {
        switch (style) {
            case Style::opposes:
                return "opposes";
            case Style::supports:
                return "supports";
            case Style::plain:
                return "plain";
            case Style::old_only:
                return "old-only";
            case Style::new_only:
                return "new-only";
            case Style::changed:
                return "changed";
        }
        return "";
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
            if (box.rank >= 0) {
                columns[box.rank].push_back(&box);
            }
        }
        const Diagram::Box* last = nullptr;
        for (const auto& [rank, boxes] : columns) {
            Agraph_t* column = agsubg(body_, name("column_" + std::to_string(rank)), 1);
            set(column, "rank", "same");
            for (const auto* box : boxes) {
                agsubnode(column, agnode(graph_.get(), name(box->id), 0), 1);
            }
            if (last != nullptr) {
                Agedge_t* order =
                    edge(last->id, boxes.front()->id, "order-" + std::to_string(rank));
                set(order, "style", "invis");
                set(order, "weight", "10");
            }
            last = boxes.front();
        }
    }

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
            Agedge_t* one = edge(arrow.from, arrow.to, arrow.id);
            set(one, "id", arrow.id);
            set(one, "class", class_of(arrow.style) + (arrow.unbalanced ? " unbalanced" : ""));
            style(one, arrow.style, arrow.weight, arrow.unbalanced);
            if (detail_.layout && !arrow.label.empty()) {
                set(one, "label", graphviz_text(arrow.label));
                set(one, "fontcolor", look(arrow.style).color);
            }
            add_words(one, arrow.tooltip, "");
        }
    }

    static void style(Agedge_t* edge, Style style, std::size_t weight, bool unbalanced) {
        const Look arrow = look(style);
        set(edge, "color", arrow.color);
        set(edge, "style", arrow.line);
        set(edge, "arrowhead", arrow.head);
        const double width = 1.1 + 0.8 * std::log2(static_cast<double>(weight));
        set(edge, "penwidth", fmt::format("{:.1f}", std::min(width, 5.0)));
        if (unbalanced) {
            set(edge, "dir", "both");
            set(edge, "arrowtail", "odiamond");
        }
    }

    /// Each line of the legend is an arrow as the picture draws it, and what it means.
    void add_legend() {
        if (diagram_.legend.empty()) {
            return;
        }
        Agraph_t* box = agsubg(body_, name(detail_.layout ? "cluster_legend" : "legend"), 1);
        if (detail_.layout) {
            set(box, "label", "");
            set(box, "peripheries", "1");
            set(box, "style", "rounded");
            set(box, "color", "#d1d5db");
            set(box, "margin", "8");
        }
        for (std::size_t i = 0; i < diagram_.legend.size(); ++i) {
            add_legend_line(box, i);
        }
    }

    void add_legend_line(Agraph_t* box, std::size_t line) {
        const auto& key = diagram_.legend[line];
        const std::string from = legend_id(line) + "-from";
        const std::string to = legend_id(line) + "-to";
        Agnode_t* tail = agnode(box, name(from), 1);
        set(tail, "id", from);
        set(tail, "label", "");
        set(tail, "shape", "point");
        set(tail, "style", "invis");
        Agnode_t* head = agnode(box, name(to), 1);
        set(head, "id", to);
        set(head, "label", graphviz_text(key.text) + "\\l");
        set(head, "shape", "plaintext");
        set(head, "fontsize", "10");
        set(head, "margin", "0.06,0.02");
        set(head, "height", "0.2");
        Agedge_t* sample = edge(from, to, legend_id(line));
        set(sample, "id", legend_id(line));
        style(sample, key.style, 1, key.unbalanced);
        set(sample, "class", "legend");
        add_words(head, key.text, "");
        add_words(sample, key.text, "");
    }

    const Diagram& diagram_;
    const Detail& detail_;
    Graph graph_;
    Agraph_t* body_ = nullptr;
    std::map<std::string, Agraph_t*> groups_;
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
