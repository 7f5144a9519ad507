#include "views/shown.hpp"

#include <algorithm>

namespace annals::testing {
namespace {

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

const char* word(Diagram::Style style) {
    static constexpr const char* words[] = {"opposes", "supports", "plain",
                                            "old",     "new",      "changed"};
    return words[static_cast<std::size_t>(style)];
}

}  // namespace

std::string shown(const Diagram& diagram) {
    std::string text;
    for (const auto& box : diagram.boxes) {
        const bool person = box.shape == Diagram::Shape::ellipse;
        text += (person ? "(" : "[") + one_line(box.label) + (person ? ")" : "]");
        text += box.group.empty() ? "" : ' ' + box.group;
        text += box.rank < 0 ? "" : " column " + std::to_string(box.rank);
        text += box.tentative ? " tentative\n" : "\n";
    }
    for (const auto& arrow : diagram.arrows) {
        text += arrow.from + " =" + word(arrow.style) + "=> " + arrow.to + ' ' +
                std::to_string(arrow.weight);
        text += arrow.label.empty() ? "" : ' ' + one_line(arrow.label);
        text += arrow.unbalanced ? " !\n" : "\n";
    }
    return text;
}

}  // namespace annals::testing
