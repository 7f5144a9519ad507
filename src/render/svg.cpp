// What Graphviz leaves to be done in an SVG. It writes urls raw and names nodes by their ids, so
// tooltips and links are not given to it but put in here: `<g id="russia" class="node plain">` and
// `<title>russia</title>` become a group with a name for screen readers and the tooltip as title.
// Tested in tests/render/svg_test.cpp.

#include "render/svg.hpp"

#include <fmt/format.h>

#include <map>
#include <string>

#include "render/dot.hpp"
#include "render/escape.hpp"

namespace annals {
namespace {

constexpr std::string_view fonts = "'DejaVu Sans', Verdana, sans-serif";

struct Words {
    std::string name;     // what it is, in one line
    std::string tooltip;  // evidence
    std::string url;
};

std::string one_line(std::string text) {
    for (char& byte : text) {
        byte = byte == '\n' ? ' ' : byte;
    }
    return text;
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

/// The words of everything that has an id in the picture.
std::map<std::string, Words> words_of(const Diagram& diagram) {
    std::map<std::string, Words> words;
    for (const auto& box : diagram.boxes) {
        words[box.id] = {one_line(box.label), box.tooltip, safe_url(box.url)};
    }
    for (const auto& arrow : diagram.arrows) {
        const std::string name =
            arrow.tooltip.empty() ? arrow.from + " to " + arrow.to : first_line(arrow.tooltip);
        words[arrow.id] = {name, arrow.tooltip, ""};
    }
    for (std::size_t line = 0; line < diagram.legend.size(); ++line) {
        words[legend_id(line)] = {"legend: " + diagram.legend[line].text, "", ""};
    }
    return words;
}

/// Graphviz writes hyphens as entities, lest they end a comment.
std::string with_hyphens(std::string_view text) {
    static constexpr std::string_view entity = "&#45;";
    std::string plain;
    for (auto at = text.find(entity); at != std::string_view::npos; at = text.find(entity)) {
        plain.append(text.substr(0, at)).push_back('-');
        text.remove_prefix(at + entity.size());
    }
    return plain.append(text);
}

std::string attribute(std::string_view line, std::string_view name) {
    const std::string opening = fmt::format(" {}=\"", name);
    const auto begin = line.find(opening);
    if (begin == std::string_view::npos) {
        return "";
    }
    const auto end = line.find('"', begin + opening.size());
    return with_hyphens(line.substr(begin + opening.size(), end - begin - opening.size()));
}

bool begins(std::string_view line, std::string_view with) {
    return line.substr(0, with.size()) == with;
}

class Finisher {
public:
    explicit Finisher(const Diagram& diagram) : diagram_(diagram), words_(words_of(diagram)) {}

    std::string finish(std::string_view svg) {
        for (skip_prologue(svg); !svg.empty();) {
            const auto end = std::min(svg.find('\n'), svg.size());
            add_line(svg.substr(0, end));
            svg.remove_prefix(std::min(end + 1, svg.size()));
        }
        return std::move(out_);
    }

private:
    /// XML declaration, document type and the comment with the version of Graphviz.
    static void skip_prologue(std::string_view& svg) {
        if (const auto root = svg.find("<svg "); root != std::string_view::npos) {
            svg.remove_prefix(root);
        }
    }

    void add_line(std::string_view line) {
        if (begins(line, "<!--")) {
            return;
        }
        if (begins(line, "<svg ")) {
            add_root(line);
        } else if (begins(line, "<g id=\"")) {
            open_group(line);
        } else if (begins(line, "<title>")) {
            add_title();
        } else if (begins(line, "</g>")) {
            close_group();
        } else {
            put(with_fonts(line));
        }
    }

    void put(std::string_view line) { out_.append(line).append("\n"); }

    void add_root(std::string_view line) {
        out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n";
        out_ += "<svg role=\"graphics-document\" aria-label=\"" +
                xml_text(one_line(diagram_.title)) + "\" ";
        put(line.substr(std::string_view{"<svg "}.size()));
    }

    void open_group(std::string_view line) {
        const auto known = words_.find(attribute(line, "id"));
        current_ = known == words_.end() ? nullptr : &known->second;
        linked_ = current_ != nullptr && !current_->url.empty();
        if (current_ == nullptr) {
            put(line);
            return;
        }
        const auto end = line.find('>');
        put(fmt::format("{} role=\"graphics-symbol\" aria-label=\"{}\">{}", line.substr(0, end),
                        xml_text(current_->name), line.substr(end + 1)));
    }

    /// The title of the whole picture, or the tooltip; groups have none, their ids say nothing.
    void add_title() {
        if (current_ != nullptr) {
            const std::string& text =
                current_->tooltip.empty() ? current_->name : current_->tooltip;
            put("<title>" + xml_text(text) + "</title>");
            if (linked_) {
                put("<a xlink:href=\"" + xml_text(current_->url) + "\">");
            }
        } else if (!titled_) {
            put("<title>" + xml_text(one_line(diagram_.title)) + "</title>");
        }
        titled_ = true;
    }

    void close_group() {
        if (linked_) {
            put("</a>");
        }
        linked_ = false;
        current_ = nullptr;
        put("</g>");
    }

    static std::string with_fonts(std::string_view line) {
        static constexpr std::string_view given = "font-family=\"DejaVu Sans\"";
        std::string text{line};
        if (const auto place = text.find(given); begins(line, "<text ") && place < text.find('>')) {
            text.replace(place, given.size(), fmt::format("font-family=\"{}\"", fonts));
        }
        return text;
    }

    const Diagram& diagram_;
    std::map<std::string, Words> words_;
    const Words* current_ = nullptr;
    bool linked_ = false;
    bool titled_ = false;
    std::string out_;
};

}  // namespace

std::string finished_svg(const std::string& svg, const Diagram& diagram) {
    return Finisher{diagram}.finish(svg);
}

}  // namespace annals
