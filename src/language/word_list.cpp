#include "language/word_list.hpp"

#include <algorithm>

#include "language/letters.hpp"
#include "language/tsv.hpp"

namespace annals {
namespace {

constexpr std::size_t longest = 32;  // no entry of a table is longer

}  // namespace

WordList WordList::built_in(const std::string& file) {
    WordList list;
    for (Row& row : read_tsv(embedded(file), "data/" + file, 2)) {
        list.words_.emplace(std::move(row.cells[0]), std::move(row.cells[1]));
    }
    return list;
}

std::string_view WordList::find(std::string_view form) const {
    const auto found = words_.find(form);
    return found == words_.end() ? std::string_view{} : found->second;
}

std::string_view WordList::find_lower(std::string_view form) const {
    if (form.size() > longest) {
        return {};
    }
    return find(small(form));
}

}  // namespace annals
