#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annals::train {

/// Verbs whose regular form with -s, -ed or -ing may be `form`: "planned" -> "plann", "planne",
/// "plan", but "hoped" -> "hope" alone, since "hop" doubles its consonant. Most are no words: see
/// who exists.
[[nodiscard]] std::vector<std::string> verb_bases(std::string_view form);

/// How forms of a verb with -s, -ed or -ing may be spelled: "refer" -> "refers", "refered",
/// "referred", ... What verb_bases() does not lead back is none.
[[nodiscard]] std::vector<std::string> verb_forms(const std::string& base);

/// The same as verb_bases() for plurals: "aches" -> "ache", "ach"; "parties" -> "partie", "party".
[[nodiscard]] std::vector<std::string> noun_bases(std::string_view form);

/// The same for adjectives with -er or -est: "larger" -> "larg", "large".
[[nodiscard]] std::vector<std::string> adjective_bases(std::string_view form);

}  // namespace annals::train
