#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annals/text.hpp"

namespace annals {

/// Where the bytes of a repaired text stand in the file as it is on disk. Pieces of equal length on
/// both sides need one entry; a repaired character ("Ã§" to "ç") ends one piece and starts the next.
class OffsetMap {
public:
    /// Text from byte `text` on stands at byte `file` of the file, until the next piece.
    /// Pieces are added in rising order of both.
    void add(std::size_t text, std::size_t file);

    [[nodiscard]] std::size_t to_file(std::size_t text) const;
    [[nodiscard]] Span to_file(Span span) const;

    /// The map of that part of the text alone.
    [[nodiscard]] OffsetMap part(Span text) const;

    bool operator==(const OffsetMap&) const = default;

private:
    struct Piece {
        std::size_t text;
        std::size_t file;
        bool operator==(const Piece&) const = default;
    };
    std::vector<Piece> pieces_;
};

/// One news article as later stages see it: clean UTF-8 and what its file says about it.
struct Article {
    std::string id;      // the input's own id, else the stem of the file's name
    std::string file;    // as the record shows it: the file's name without folders, "-" for standard input
    std::string title;   // "" when none is given
    std::string source;  // "CNN"
    std::string url;
    std::optional<boost::gregorian::date> published;
    std::string published_basis;  // "front matter", "json", "option", "text"; "" when published is none
    std::string text;             // the body alone, repaired; all Spans point in here
    OffsetMap offsets;            // from `text` to the file (of JSON: to the decoded text value)
};

/// Article or the reason why there is none; `where` is "FILE" or "FILE:LINE".
struct Reading {
    std::optional<Article> article;
    std::string error;  // a whole message, "" when there is an article
};

/// Bytes of the longest article; a longer one is read as several.
inline constexpr std::size_t longest_article = std::size_t{1} << 20U;

/// The article, or one that is longer than that in parts: cut at the ends of paragraphs where it can
/// be, else at ends of sentences, else at blanks. Their ids are "ID-part-1", "ID-part-2" ...
[[nodiscard]] std::vector<Article> in_parts(Article article);

/// Reads every article under `path` (a file, a folder, "-" for standard input) and hands each to
/// `use`, in a fixed order (names of a folder sorted). One bad article does not end the others: it is
/// handed over as an error. Known by content: plain text with front matter, JSON, JSON Lines.
void read_articles(const std::filesystem::path& path, const std::function<void(Reading)>& use);

/// One plain text with optional front matter, as if read from a file called `file`. Throws Error.
[[nodiscard]] Article read_text(std::string_view bytes, const std::string& file);

/// "2012-07-06", "2012-07-06T10:00:00Z" -> the day. Throws Error on impossible dates;
/// none for "", "undated" and "null".
[[nodiscard]] std::optional<boost::gregorian::date> read_day(std::string_view text);

}  // namespace annals
