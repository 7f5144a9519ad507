// The colours and lines of all pictures.

#include "render/look.hpp"

namespace annals {

using Style = Diagram::Style;
using Shape = Diagram::Shape;

Look look(Diagram::Style style) {
    switch (style) {
        case Style::opposes:
            return {"#b2182b", "#fdf0ee", "dashed", "tee", "╌╌╌┤"};
        case Style::supports:
            return {"#2166ac", "#eef4fa", "solid", "normal", "───▶"};
        case Style::plain:
            return {"#6b7280", "#f5f6f8", "solid", "vee", "───▷"};
        case Style::old_only:
            return {"#b2182b", "#fdecea", "dotted", "normal", "┈┈┈▶"};
        case Style::new_only:
            return {"#1b7837", "#e8f5ea", "bold", "normal", "━━━▶"};
        case Style::changed:
            return {"#b35806", "#fff3dd", "solid", "normal", "───▶"};
    }
    return {};
}

Form form(Diagram::Shape shape) {
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

std::string class_of(Diagram::Style style) {
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

}  // namespace annals
