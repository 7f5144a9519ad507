#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "annals/error.hpp"
#include "read/decode.hpp"
#include "read/formats.hpp"

// Plain text, with or without front matter:
//
//     ---
//     title: Talks in Geneva
//     date: 2012-06-30
//     ---
//     Foreign ministers met on Saturday ...
//
// Lines of front matter that are no field of an article are left out, not complained about. A first
// "---" without a second, or with prose in between, is part of the text.
//
// Tests: tests/read/front_matter_test.cpp

namespace annals {
namespace {

/// The lines of a text with their numbers, without their ends.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}

    [[nodiscard]] bool done() const { return next_ >= text_.size(); }
    [[nodiscard]] std::size_t at() const { return next_; }
    [[nodiscard]] std::size_t number() const { return number_; }

    std::string_view get() {
        const std::size_t end = std::min(text_.find('\n', next_), text_.size());
        std::string_view line = text_.substr(next_, end - next_);
        next_ = end + 1;
        ++number_;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        return line;
    }

private:
    std::string_view text_;
    std::size_t next_ = 0;
    std::size_t number_ = 0;
};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    const std::size_t last = text.find_last_not_of(" \t");
    return first == text.npos ? std::string_view{} : text.substr(first, last - first + 1);
}

std::string_view unquoted(std::string_view value) {
    const bool quoted =
        value.size() >= 2 && value.front() == value.back() && (value[0] == '"' || value[0] == '\'');
    return quoted ? value.substr(1, value.size() - 2) : value;
}

/// "date" of "date: 2012-06-30"; empty for a line of another kind.
std::string_view key_of(std::string_view line) {
    const std::size_t colon = line.find(':');
    const std::string_view key = line.substr(0, colon);
    const bool plain = std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    });
    return colon != line.npos && plain ? key : std::string_view{};
}

/// Blank lines, comments, and what hangs on the key above: list items, folded lines.
bool is_front_matter(std::string_view line) {
    return line.empty() || line[0] == '#' || line[0] == ' ' || line.starts_with("- ") ||
           !key_of(line).empty();
}

struct Value {
    std::string text;
    std::size_t line;
    int rank;
};

struct FrontMatter {
    std::map<Field::Name, Value> values;
    std::size_t end = 0;    // where the text begins
    std::size_t lines = 0;  // how many it takes

    [[nodiscard]] std::string get(Field::Name field) const {
        const auto found = values.find(field);
        return found == values.end() ? std::string{} : found->second.text;
    }
};

void keep(FrontMatter& found, std::string_view line, std::size_t number) {
    const std::string_view key = key_of(line);
    const auto field = field_of(key);
    if (!field) {
        return;
    }
    const std::string_view value = unquoted(trimmed(line.substr(key.size() + 1)));
    const auto before = found.values.find(field->name);
    if (!value.empty() && (before == found.values.end() || field->rank < before->second.rank)) {
        found.values[field->name] = {on_one_line(value), number, field->rank};
    }
}

FrontMatter front_matter(std::string_view text) {
    Lines lines{text};
    if (trimmed(lines.get()) != "---") {
        return {};
    }
    FrontMatter found;
    while (!lines.done()) {
        const std::string_view line = lines.get();
        if (trimmed(line) == "---") {
            found.end = std::min(lines.at(), text.size());
            found.lines = lines.number();
            return found;
        }
        if (!is_front_matter(line)) {
            return {};
        }
        keep(found, line, lines.number());
    }
    return {};
}

std::optional<boost::gregorian::date> published(const FrontMatter& front, const std::string& file) {
    const auto date = front.values.find(Field::Name::date);
    if (date == front.values.end()) {
        return std::nullopt;
    }
    try {
        return read_day(date->second.text);
    } catch (const Error& error) {
        throw Error{fmt::format("{}:{}: {}", file, date->second.line, error.what())};
    }
}

CleanText clean_file(std::string_view bytes, const std::string& file) {
    if (bytes.empty()) {
        throw Error{fmt::format("{}:1: expected text, got an empty file", file)};
    }
    try {
        return clean(bytes);
    } catch (const Error& error) {
        throw Error{fmt::format("{}:1: {}", file, error.what())};
    }
}

}  // namespace

Article read_text(std::string_view bytes, const std::string& file) {
    CleanText whole = clean_file(bytes, file);
    const FrontMatter front = front_matter(whole.text);
    const Input input = input_named(file);
    Article article;
    article.id = front.get(Field::Name::id).empty() ? input.stem : front.get(Field::Name::id);
    article.file = input.file;
    article.title = front.get(Field::Name::title);
    article.source = front.get(Field::Name::source);
    article.url = front.get(Field::Name::url);
    article.published = published(front, file);
    article.published_basis = article.published ? "front matter" : "";
    article.offsets = whole.offsets.part({front.end, whole.text.size()});
    whole.text.erase(0, front.end);
    article.text = std::move(whole.text);
    if (article.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw Error{fmt::format("{}:{}: expected text, got {}", file, front.lines + 1,
                                front.lines > 0 ? "only front matter" : "only blanks")};
    }
    return article;
}

}  // namespace annals
