#pragma once

#include <string>
#include <string_view>

#include "annals/syntax.hpp"
#include "syntax/tagger.hpp"

namespace annals {

class Model;

/// Lemmas by a table of forms and, for forms it has not, of endings: section "lemmas", lines
/// "FORM\tXPOS\tLEMMA" and "*ENDING\tXPOS\tCUT+ADDED" ("*ied\tVBD\t3+y"), sorted by bytes.
class Lemmas {
public:
    explicit Lemmas(const Model& model);
    explicit Lemmas(std::string_view section) : table_(section) {}

    [[nodiscard]] std::string lemma(std::string_view form, Tag tag) const;

private:
    std::string_view table_;
};

/// In small letters, but for names: the form the table knows.
[[nodiscard]] std::string table_form(std::string_view form, Tag tag);

}  // namespace annals
