#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace annals {

/// A table of two columns, a form and what it is: data/abbreviations.tsv has "Gen." -> "title".
class WordList {
public:
    /// A file of data/ as compiled in.
    [[nodiscard]] static WordList built_in(const std::string& file);

    /// What `form` is; "" when the table does not have it.
    [[nodiscard]] std::string_view find(std::string_view form) const;

    /// The same, for a table of lower-case forms: "CanNot" is looked up as "cannot". ASCII only.
    [[nodiscard]] std::string_view find_lower(std::string_view form) const;

private:
    std::map<std::string, std::string, std::less<>> words_;
};

/// The tables that the rules for tokens, sentences and quotations look words up in.
struct WordLists {
    WordList abbreviations = WordList::built_in("abbreviations.tsv");
    WordList contractions = WordList::built_in("contractions.tsv");
    WordList speech = WordList::built_in("speech.tsv");
    WordList word_parts = WordList::built_in("word_parts.tsv");
};

}  // namespace annals
