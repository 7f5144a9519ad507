// The tables as such: columns, order, repeats, a head that says what they are.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "language/actor_facts.hpp"
#include "language/tsv.hpp"

using namespace annals;

namespace {

struct Table {
    const char* name;
    std::size_t columns;
    std::size_t class_column;    // 0: none
    std::size_t country_column;  // none: npos
};

constexpr auto none = std::string_view::npos;
const Table tables[] = {
    {"actor_cues.tsv", 2, 0, none}, {"countries.tsv", 6, 0, 0}, {"organisations.tsv", 5, 2, 3},
    {"places.tsv", 4, 0, 3},        {"leaders.tsv", 6, 0, 1},   {"roles.tsv", 4, 2, none},
    {"titles.tsv", 3, 0, none},
};

std::set<std::string> codes() {
    std::set<std::string> all{""};
    for (const Row& row : read_tsv(embedded("countries.tsv"), "countries.tsv", 6)) {
        all.insert(row.cells[0]);
    }
    return all;
}

}  // namespace

TEST_CASE("actor tables: a head with sources or author and columns") {
    for (const Table& table : tables) {
        CAPTURE(table.name);
        const std::string_view text = embedded(table.name);
        const std::string_view head = text.substr(0, text.find("\n", text.find("# columns: ")));
        CHECK(head.starts_with("# "));
        CHECK(head.find("# columns: ") != none);
        CHECK((head.find("# sources: ") != none || head.find("Written for this project") != none));
    }
}

TEST_CASE(
    "actor tables: sorted, no line twice, no empty or untrimmed cell where a name should be") {
    for (const Table& table : tables) {
        CAPTURE(table.name);
        std::string before;
        for (const Row& row : read_tsv(embedded(table.name), table.name, table.columns)) {
            std::string line;
            for (const std::string& cell : row.cells) {
                const bool trimmed = !cell.starts_with(' ') && !cell.ends_with(' ');
                CHECK_MESSAGE(trimmed, row.where);
                line += cell + "\t";
            }
            CHECK_MESSAGE(!row.cells[0].empty(), row.where);
            CHECK_MESSAGE(before < line, row.where);
            before = line;
        }
    }
}

TEST_CASE("actor tables: classes and countries are known ones") {
    const auto known = codes();
    for (const Table& table : tables) {
        for (const Row& row : read_tsv(embedded(table.name), table.name, table.columns)) {
            if (table.class_column != 0) {
                CHECK_MESSAGE(
                    std::ranges::count(actor_classes(), row.cells[table.class_column]) == 1,
                    row.where);
            }
            if (table.country_column != none) {
                CHECK_MESSAGE(known.count(row.cells[table.country_column]) == 1, row.where);
            }
        }
    }
}

TEST_CASE("actor tables: no name twice in a list") {
    for (const Table& table : tables) {
        for (const Row& row : read_tsv(embedded(table.name), table.name, table.columns)) {
            for (const std::string& cell : row.cells) {
                const std::vector<std::string> names = parts(cell);
                CHECK_MESSAGE(
                    std::set<std::string>(names.begin(), names.end()).size() == names.size(),
                    row.where);
            }
        }
    }
}
