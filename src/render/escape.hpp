#pragma once

#include <string>
#include <string_view>

namespace annals {

/// Text as plain characters that every format can hold: valid UTF-8 (U+FFFD for what is none), no
/// control characters but line breaks, none that turn the direction of writing.
[[nodiscard]] std::string plain_text(std::string_view text);

/// plain_text as an attribute of Graphviz: what Graphviz would take for an escape or an entity is
/// doubled or written out, so that the reader sees the text as it was. `AT&T \N` -> `AT&amp;T \\N`;
/// a line break is `\n`.
[[nodiscard]] std::string graphviz_text(std::string_view text);

/// plain_text in XML: `a<b & "c"` -> `a&lt;b &amp; &quot;c&quot;`.
[[nodiscard]] std::string xml_text(std::string_view text);

/// An http or https url with what could end it or begin something else percent-encoded; "" for all
/// others.
[[nodiscard]] std::string safe_url(std::string_view url);

}  // namespace annals
