#include "language/tsv.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "annals/error.hpp"

namespace annals {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> cells;
    std::size_t begin = 0;
    for (std::size_t end = text.find(at); end != text.npos; end = text.find(at, begin)) {
        cells.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    cells.emplace_back(text.substr(begin));
    return cells;
}

}  // namespace

std::vector<Row> read_tsv(std::string_view text, const std::string& name, std::size_t columns) {
    std::vector<Row> rows;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty() || line.front() == '#') {
            continue;
        }
        Row row{fmt::format("{}:{}", name, number), split(line, '\t')};
        if (row.cells.size() != columns) {
            throw Error{fmt::format("{}: expected {} columns, got {}", row.where, columns, row.cells.size())};
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> parts(std::string_view cell) {
    return cell.empty() ? std::vector<std::string>{} : split(cell, '|');
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in || std::filesystem::is_directory(path)) {
        throw Error{fmt::format("{}: cannot read: {}", path.string(),
                                in ? "is a folder" : std::strerror(errno))};
    }
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace annals
