// The numbers that CAMEO and PLOVER give to acts, from tables in data/. Tested in
// tests/render/schemes_test.cpp.

#include "render/schemes.hpp"

#include <algorithm>
#include <string_view>

#include "language/tsv.hpp"

namespace annals {
namespace {

/// GDELT's: roots 01-05, 06-09, 10-14, 15-20.
int quadrant_of(int root) {
    return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
}

bool is_code(std::string_view code) {
    return code.size() >= 2 && code.size() <= 4 &&
           std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Cameo::Cameo() {
    for (const Row& row : read_tsv(embedded("goldstein.tsv"), "data/goldstein.tsv", 2)) {
        goldstein_.emplace(row.cells[0], row.cells[1]);
    }
}

std::optional<CameoAct> Cameo::act(const std::string& code) const {
    constexpr int last_root = 20;
    if (!is_code(code)) {
        return std::nullopt;
    }
    const std::string root = code.substr(0, 2);
    const int number = std::stoi(root);
    if (number < 1 || number > last_root) {
        return std::nullopt;
    }
    const std::string full = code == root ? root + "0" : code;
    const auto value = goldstein_.find(full);
    return CameoAct{full, full.substr(0, 3), root, quadrant_of(number),
                    value == goldstein_.end() ? "" : value->second};
}

std::map<std::string, PloverCategory> plover_categories() {
    std::map<std::string, PloverCategory> categories;
    for (const Row& row : read_tsv(embedded("plover.tsv"), "data/plover.tsv", 3)) {
        categories[row.cells[0]] = {std::stoi(row.cells[1]), std::stod(row.cells[2])};
    }
    return categories;
}

}  // namespace annals
