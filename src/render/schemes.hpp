#pragma once

#include <map>
#include <optional>
#include <string>

namespace annals {

/// An act in the code of CAMEO: "1121" is one of "112", which is one of "11".
struct CameoAct {
    std::string code;
    std::string base;  // its first three digits
    std::string root;  // its first two
    int quadrant =
        0;  // 1 verbal cooperation, 2 material cooperation, 3 verbal, 4 material conflict
    std::string goldstein;  // "-2.0"; "" when the scale does not have the act

    bool operator==(const CameoAct&) const = default;
};

/// The codes of CAMEO with their values of data/goldstein.tsv.
class Cameo {
public:
    Cameo();

    /// The act of a code as lexicon and ontology give it, also those of a user: "1121"; "11" -> the
    /// act "110", one of "11" that is not specified further. None for what is no code of CAMEO.
    [[nodiscard]] std::optional<CameoAct> act(const std::string& code) const;

private:
    std::map<std::string, std::string> goldstein_;
};

/// A category of PLOVER: quadrant as above, and its score from -10 to 10.
struct PloverCategory {
    int quadrant = 0;
    double score = 0.0;
};

/// Those of data/plover.tsv by their names.
[[nodiscard]] std::map<std::string, PloverCategory> plover_categories();

}  // namespace annals
