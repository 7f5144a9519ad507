#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "annals/read.hpp"

namespace annals {

/// The input that articles are read from, as messages and records name it.
struct Input {
    std::string name;  // as given: "news/2012.jsonl", "-"
    std::string file;  // without folders: "2012.jsonl", "-"
    std::string stem;  // "2012", "stdin"
};

[[nodiscard]] Input input_named(const std::string& name);

using Use = std::function<void(Reading)>;

/// "title" for "headline", "date" for "date_publish" ...: the field of an article that a key of one
/// of the known forms means; none for others. Of two keys of one field the one with the lower rank
/// wins.
struct Field {
    enum class Name { id, title, date, source, url, text } name;
    int rank;
};
[[nodiscard]] std::optional<Field> field_of(std::string_view key);

/// True when text begins as JSON does and as hardly any prose: `{"`, `{}`, `[{`, `[]`.
[[nodiscard]] bool looks_like_json(std::string_view text);

/// True when the line is a JSON object, whole.
[[nodiscard]] bool is_json_object(const std::string& line);

/// JSON Lines: an article or an error for each line that is not blank; `number` is that of the
/// first line.
void read_json_lines(std::istream& lines, const Input& input, const Use& use,
                     std::size_t number = 1);

/// One JSON value: an article, or an array of them.
void read_json(const std::string& text, const Input& input, const Use& use);

}  // namespace annals
