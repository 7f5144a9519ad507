#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

/// One line of a table: its cells, and where it stands for messages.
struct Row {
    std::string where;  // "data/verbs.tsv:12"
    std::vector<std::string> cells;
};

/// Lines of a tab separated table with `columns` columns; empty lines and those that start with '#' are left
/// out, a "\r" at the end of a line is dropped. Throws Error `NAME:LINE: expected three columns, got two`.
[[nodiscard]] std::vector<Row> read_tsv(std::string_view text, const std::string& name, std::size_t columns);

/// The parts of a cell between '|': "a|b" -> a, b; "" -> none.
[[nodiscard]] std::vector<std::string> parts(std::string_view cell);

/// A whole file. Throws Error with its name and the system's reason.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// A file of data/ as compiled in: embedded("countries.tsv"). Throws Error for an unknown name.
[[nodiscard]] std::string_view embedded(std::string_view name);

}  // namespace annals
