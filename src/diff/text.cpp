// A diff for reading in a terminal, in timeline order:
//
//   --- paris-morning
//   +++ paris-evening
//   + 2012-02            CONSULT   Friends of Syria met in Tunis
//   ~ 2012-07-06         DISASTER  explosion in the Yarmouk camp
//                                  toll: at least 89 killed / more than 90 killed
//   - undated            REJECT    Russia and China vetoed a resolution
//
//   stances
//   ~ Hillary Clinton supports / opposes Russia
//
// Columns are those of the timeline. Tested in tests/diff/text_test.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "annals/diff.hpp"
#include "render/entry.hpp"
#include "render/escape.hpp"
#include "views/captions.hpp"

namespace annals {
namespace {

constexpr std::size_t text_column = 31;  // sign, date, type: "~ 2012-06-25/2012-07-01 CONSULT   "
constexpr std::size_t least_text_width = 20;  // on a very narrow terminal lines may be too long

/// How a kind of difference is marked: its sign, and the colour of its first line.
struct Marking {
    char sign;
    std::string_view color;
};

Marking marking_of(Difference::Kind kind) {
    switch (kind) {
        case Difference::Kind::only_old:
            return {'-', "\x1b[31m"};
        case Difference::Kind::only_new:
            return {'+', "\x1b[32m"};
        case Difference::Kind::changed:
            return {'~', "\x1b[33m"};
    }
    return {' ', ""};
}

std::string colored(const std::string& line, const Marking& marking, const TextOptions& options) {
    return options.color ? fmt::format("{}{}\x1b[0m", marking.color, line) : line;
}

/// The text in lines, each but the first indented to the column of the text.
std::string folded(const std::string& text, const TextOptions& options) {
    if (options.width == 0) {
        return plain_text(text);
    }
    const std::size_t width = std::max(options.width, text_column + least_text_width) - text_column;
    std::string lines;
    for (const char c : wrapped(plain_text(text), width)) {
        lines += c;
        lines += c == '\n' ? std::string(text_column, ' ') : "";
    }
    return lines;
}

std::string first_line(const Difference& difference, const TextOptions& options) {
    const Timeline::Entry& entry =
        difference.old_entry ? *difference.old_entry : *difference.new_entry;
    const std::string mark = mark_of(entry.status);
    const std::string head = fmt::format("{} {:18} {:9} ", marking_of(difference.kind).sign,
                                         date_for_readers(entry.when), plain_text(entry.type));
    return head + folded((mark.empty() ? "" : mark + ": ") + text_for_readers(entry), options);
}

std::string told_or_not(const std::string& value) {
    return value.empty() ? "(not told)" : value;
}

std::string event_lines(const Difference& difference, const TextOptions& options) {
    std::string lines =
        colored(first_line(difference, options), marking_of(difference.kind), options) + '\n';
    for (const Difference::Field& field : difference.fields) {
        const std::string told = fmt::format(
            "{}: {} / {}", field.name, told_or_not(field.old_value), told_or_not(field.new_value));
        lines += std::string(text_column, ' ') + folded(told, options) + '\n';
    }
    return lines;
}

std::string_view verb(Sign sign) {
    return sign == Sign::opposes ? "opposes" : "supports";
}

std::string stance_line(const StanceDifference& stance, const TextOptions& options) {
    const bool both = stance.old_sign && stance.new_sign;
    const auto kind = both              ? Difference::Kind::changed
                      : stance.old_sign ? Difference::Kind::only_old
                                        : Difference::Kind::only_new;
    const std::string verbs =
        both ? fmt::format("{} / {}", verb(*stance.old_sign), verb(*stance.new_sign))
             : std::string{verb(stance.old_sign ? *stance.old_sign : *stance.new_sign)};
    const Marking marking = marking_of(kind);
    return colored(fmt::format("{} {} {} {}", marking.sign, plain_text(stance.from), verbs,
                               plain_text(stance.to)),
                   marking, options) +
           '\n';
}

}  // namespace

std::string to_text(const Diff& diff, const TextOptions& options) {
    if (diff.same()) {
        return "";
    }
    std::string text =
        fmt::format("--- {}\n+++ {}\n", plain_text(diff.old_article), plain_text(diff.new_article));
    for (const Difference& difference : diff.events) {
        text += event_lines(difference, options);
    }
    if (!diff.stances.empty()) {
        text += diff.events.empty() ? "stances\n" : "\nstances\n";
    }
    for (const StanceDifference& stance : diff.stances) {
        text += stance_line(stance, options);
    }
    return text;
}

}  // namespace annals
