// A timeline as Markdown: one table of what is dated, one of what is not. Whatever Markdown or HTML
// would take for markup is escaped. Tested in tests/render/tables_test.cpp.

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "annals/render.hpp"
#include "render/entry.hpp"
#include "render/escape.hpp"

namespace annals {
namespace {

std::string cell(const std::string& text) {
    constexpr std::string_view marks = "\\`*_{}[]<>#|~!&$";
    std::string escaped;
    for (const char byte : plain_text(text)) {
        if (byte == '\n') {
            escaped += ' ';
            continue;
        }
        if (marks.find(byte) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += byte;
    }
    return escaped;
}

std::string row(const Timeline::Entry& entry) {
    const std::string mark = mark_of(entry.status);
    return fmt::format("| {} | {} | {}{} | {} s{} |\n", cell(date_for_readers(entry.when)),
                       cell(entry.type), mark.empty() ? "" : "*" + mark + ":* ",
                       cell(text_for_readers(entry)), cell(entry.article), entry.sentence);
}

std::string table(const std::vector<Timeline::Entry>& entries) {
    std::string text = "| Date | Type | What | Sentence |\n| --- | --- | --- | --- |\n";
    for (const auto& entry : entries) {
        text += row(entry);
    }
    return text;
}

}  // namespace

std::string to_markdown(const Timeline& timeline) {
    std::string text = "# Timeline\n\n" + table(timeline.dated);
    if (!timeline.undated.empty()) {
        text += "\n## Undated\n\n" + table(timeline.undated);
    }
    return text;
}

}  // namespace annals
