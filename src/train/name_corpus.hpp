#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "annals/language.hpp"
#include "names/best_path.hpp"

namespace annals::train {

/// A sentence of a corpus with names: its words and the labels that each may have. A name that the
/// corpus marks leaves one; a word outside of all may still be in a name of a type that the corpus
/// does not mark.
struct NameExample {
    std::vector<std::string> forms;
    std::vector<LabelSet> allowed;
};

/// Reads TOKEN<TAB>TAG lines (O, B-TYPE, I-TYPE; an empty line ends a sentence). A sentence whose
/// names hold hyphens is given twice: as written, and cut as segment() cuts ("al - Assad").
[[nodiscard]] std::vector<NameExample> read_names(const std::filesystem::path& file,
                                                  const Language& english);

}  // namespace annals::train
