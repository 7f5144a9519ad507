#include "language/ontology.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "annals/error.hpp"
#include "language/tsv.hpp"

namespace annals {
namespace {

constexpr std::size_t columns = 6;

int valence_of(const Row& row, const std::string& cell) {
    if (cell == "-1" || cell == "0" || cell == "1") {
        return cell == "-1" ? -1 : cell == "1" ? 1 : 0;
    }
    throw Error{fmt::format("{}: expected a valence -1, 0 or 1, got \"{}\"", row.where, cell)};
}

EventType event_type(const Row& row) {
    const auto& cells = row.cells;
    const auto upper = [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; };
    if (cells[0].empty() || !std::ranges::all_of(cells[0], upper)) {
        throw Error{
            fmt::format("{}: expected a type in capital letters, got \"{}\"", row.where, cells[0])};
    }
    return {cells[0], cells[1], cells[2], cells[3], valence_of(row, cells[4]), cells[5]};
}

}  // namespace

Ontology Ontology::built_in() {
    Ontology ontology;
    ontology.add(embedded("ontology.tsv"), "data/ontology.tsv");
    return ontology;
}

void Ontology::add(std::string_view tsv, const std::string& file) {
    for (const Row& row : read_tsv(tsv, file, columns)) {
        EventType type = event_type(row);
        const auto old = std::ranges::find(types_, type.name, &EventType::name);
        if (old != types_.end()) {
            *old = std::move(type);
        } else {
            types_.push_back(std::move(type));
        }
    }
}

const EventType* Ontology::find(std::string_view name) const {
    const auto found = std::ranges::find(types_, name, &EventType::name);
    return found == types_.end() ? nullptr : &*found;
}

}  // namespace annals
