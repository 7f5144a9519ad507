#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annals {

/// One type of event: a line of data/ontology.tsv.
struct EventType {
    std::string name;    // "ACCUSE"
    std::string label;   // "accusation"
    std::string plover;  // "ACCUSE"; "" when PLOVER has none
    std::string cameo;   // root code "11"; "" when CAMEO has none
    int valence = 0;     // of agent towards target: -1, 0, +1
    std::string help;

    bool operator==(const EventType&) const = default;
};

/// All types of event, in the order of the table.
class Ontology {
public:
    /// The table of data/ as compiled in.
    [[nodiscard]] static Ontology built_in();

    /// Reads a table on top of what is there; a type that is there already is replaced. Throws
    /// Error with line and reason.
    void add(std::string_view tsv, const std::string& file);

    /// The type of that name, or nullptr.
    [[nodiscard]] const EventType* find(std::string_view name) const;
    [[nodiscard]] const std::vector<EventType>& types() const { return types_; }

private:
    std::vector<EventType> types_;
};

}  // namespace annals
