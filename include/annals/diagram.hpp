#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "annals/events.hpp"
#include "annals/time.hpp"

namespace annals {

/// A picture before it is drawn: boxes and arrows, no graph library, no markup. All strings are
/// plain text as found in the article; the renderer escapes them.
struct Diagram {
    enum class Shape : std::uint8_t { box, ellipse, event, note };
    enum class Style : std::uint8_t { opposes, supports, plain, old_only, new_only, changed };

    struct Box {
        std::string id;       // stable, unique: [a-z0-9-]+
        std::string label;    // may hold line breaks
        std::string tooltip;  // evidence
        std::string url;      // http(s) only is linked
        std::string group;    // boxes of the same non-empty group are drawn together (a bloc)
        Shape shape = Shape::box;
        Style style = Style::plain;
        bool tentative = false;  // planned or possible: drawn hollow, dashed
        int rank = -1;  // boxes of one rank stand in one column, in rising order; its note is the
                        // head; -1: free

        auto operator<=>(const Box&) const = default;
    };

    struct Arrow {
        std::string id;
        std::string from;  // ids of boxes
        std::string to;
        std::string label;
        std::string tooltip;
        Style style = Style::plain;
        std::size_t weight = 1;   // number of events: thickness
        bool unbalanced = false;  // breaks structural balance

        auto operator<=>(const Arrow&) const = default;
    };

    /// A line of the legend, drawn in the style it explains.
    struct Key {
        Style style = Style::plain;
        std::string text;
        bool unbalanced = false;

        auto operator<=>(const Key&) const = default;
    };

    /// Two groups that stand against each other: a column at the left and one at the right.
    struct Facing {
        std::string left;
        std::string right;
        auto operator<=>(const Facing&) const = default;
    };

    std::string title;
    std::string subtitle;  // articles and dates; what was left out
    bool left_to_right = false;
    std::vector<Box> boxes;      // sorted by id
    std::vector<Arrow> arrows;   // sorted by from, to, style
    std::vector<Facing> facing;  // sorted; a group is in one of them at most
    std::vector<Key> legend;

    bool operator==(const Diagram&) const = default;
};

/// A dated list of events before it is written.
struct Timeline {
    struct Entry {
        std::string event;  // id of the event
        std::string type;
        std::string text;  // "Hillary Clinton lambasted Russia and China"
        When when;
        std::string
            date_text;  // words of the text, when they say it otherwise than the date: "last week"
        Status status = Status::actual;
        std::vector<std::string> agents, targets;  // fullest names
        std::string place;
        std::string said_by;
        std::string article;       // id
        std::size_t sentence = 0;  // of the first mention
        std::string evidence;      // that sentence
        std::string after,
            before;  // undated: what is known, "" when nothing: a date or the text of another event
        Diagram::Style style = Diagram::Style::plain;  // opposes, supports: a stance rests on it

        bool operator==(const Entry&) const = default;
    };

    /// An article that entries come from.
    struct Source {
        std::string id, title, source, url;
        std::optional<Day> published;

        bool operator==(const Source&) const = default;
    };

    std::string subtitle;         // the articles with their dates
    std::vector<Source> sources;  // in the order they were read
    std::vector<Entry> dated;     // by first day, finer precision first, then order in the text
    std::vector<Entry> undated;   // in text order

    bool operator==(const Timeline&) const = default;
};

}  // namespace annals
