#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "annals/language.hpp"
#include "language/clusters.hpp"
#include "train/train.hpp"

namespace annals::train {

/// How the name tagger is trained.
struct NameTraining {
    std::vector<std::filesystem::path>
        corpora;        // TOKEN<TAB>TAG lines, "# source = ... ; types = ..." before a sentence
    Clusters clusters;  // of the model that is made; may be empty
    int epochs = 12;
    int margin = 3;           // by how much the right labels must win
    std::uint32_t least = 2;  // times that a feature must be seen
    std::size_t bytes = 5'000'000;
};

/// "names". Throws Error with file and line when a corpus is malformed.
[[nodiscard]] Sections train_names(const NameTraining& training, const Language& english);

}  // namespace annals::train
