#pragma once

#include <string>
#include <string_view>

#include "annals/syntax.hpp"
#include "syntax/tagger.hpp"

namespace annals {

class Model;

/// Lemmas by a table of forms and, for forms it has not, of endings: section "lemmas", lines sorted
/// by bytes.
///
///     FORM\tTAG\tLEMMA          "went\tVBD\tgo"; TAG is an XPOS, an XPOS with its UPOS where that
///     matters
///                               ("United\tNNP/VERB\tUnite"), or "V" for any inflected verb
///     *ENDING\tXPOS\tCUT+ADDED  "*ied\tVBD\t3+y"
class Lemmas {
public:
    explicit Lemmas(const Model& model);
    explicit Lemmas(std::string_view section) : table_(section) {}

    [[nodiscard]] std::string lemma(std::string_view form, Tag tag) const;

private:
    [[nodiscard]] std::string name(std::string_view form, Tag tag) const;
    [[nodiscard]] std::string plural_name(std::string_view form, Tag tag) const;
    [[nodiscard]] std::string by_ending(const std::string& form, Xpos xpos) const;

    std::string_view table_;
};

/// In small letters, but for names: the form the table knows.
[[nodiscard]] std::string table_form(std::string_view form, Tag tag);

/// Whether the tag is that of a verb form with an ending: VBD, VBG, VBN, VBZ.
[[nodiscard]] bool is_inflected_verb(Xpos xpos);

}  // namespace annals
