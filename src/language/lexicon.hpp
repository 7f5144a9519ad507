#pragma once

#include <string>
#include <string_view>

namespace annals {

class Ontology;

/// Words that name events: data/verbs.tsv, data/nouns.tsv and phrases, with their frames.
class Lexicon {
public:
    /// The tables of data/ as compiled in.
    [[nodiscard]] static Lexicon built_in(const Ontology& ontology);

    /// Reads a table on top of what is there. Throws Error with line and reason.
    void add(std::string_view tsv, const std::string& file, const Ontology& ontology);
};

}  // namespace annals
