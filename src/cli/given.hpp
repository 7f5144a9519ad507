#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "annals/read.hpp"
#include "annals/text.hpp"

namespace annals::cli {

/// Two spans whose order is asked for.
struct GivenPair {
    Span p, q;
};

/// The spans of one article that a stage shall answer for (`inspect --given`), as bytes of
/// Article::text.
struct GivenSpans {
    std::vector<Span> entities;
    std::vector<Span> events;
    std::vector<Span> predicates;
    std::vector<GivenPair> pairs;
    std::optional<Span> p, q;
};

/// A file of given spans: JSON Lines with `id` and some of `entities`, `events`, `preds`, `p`, `q`
/// (each span as {"start", "end"}) and `pairs` ([start of p, end of p, start of q, end of q] each);
/// offsets as `offset_unit` says ("byte", else code points of the article's text).
class GivenFile {
public:
    /// Throws Error with file and line when it is unreadable or malformed.
    explicit GivenFile(const std::string& path);

    /// What it says of an article; none when it does not name it.
    [[nodiscard]] std::optional<GivenSpans> of(const Article& article) const;

private:
    std::map<std::string, std::string> lines_;  // by id
};

}  // namespace annals::cli
