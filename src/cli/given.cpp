#include "cli/given.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "annals/error.hpp"

// Spans that were given from outside, so that a stage can be measured by itself. They count code
// points (or bytes) of the text as the corpus has it; the stages count bytes of the repaired text.
//
// Tests: tests/cli/given_test.cpp

namespace annals::cli {
namespace {

using nlohmann::json;

/// Where each code point of a text begins, and its end.
std::vector<std::size_t> code_points(const std::string& text) {
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) {
            begins.push_back(at);
        }
    }
    begins.push_back(text.size());
    return begins;
}

/// From offsets as given to bytes of Article::text.
class Converter {
public:
    Converter(const json& document, const Article& article) : article_(article) {
        if (document.value("offset_unit", "codepoint") != "byte") {
            begins_ = code_points(document.value("text", article.text));
        }
    }

    [[nodiscard]] Span operator()(const json& span) const {
        return between(span.at("start"), span.at("end"));
    }

    [[nodiscard]] Span between(const json& start, const json& end) const {
        return {in_text(in_bytes(start.get<std::size_t>())),
                in_text(in_bytes(end.get<std::size_t>()))};
    }

private:
    [[nodiscard]] std::size_t in_bytes(std::size_t offset) const {
        return begins_.empty() ? offset : begins_[std::min(offset, begins_.size() - 1)];
    }

    /// The first byte of the text that stands at byte `file` of the file or after it.
    [[nodiscard]] std::size_t in_text(std::size_t file) const {
        std::size_t low = 0;
        std::size_t high = article_.text.size();
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (article_.offsets.to_file(middle) < file) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    const Article& article_;
    std::vector<std::size_t> begins_;
};

std::vector<Span> spans_of(const json& document, const char* key, const Converter& convert) {
    std::vector<Span> spans;
    for (const json& span : document.value(key, json::array())) {
        spans.push_back(convert(span));
    }
    return spans;
}

std::vector<GivenPair> pairs_of(const json& document, const Converter& convert) {
    std::vector<GivenPair> pairs;
    for (const json& pair : document.value("pairs", json::array())) {
        pairs.push_back(
            {convert.between(pair.at(0), pair.at(1)), convert.between(pair.at(2), pair.at(3))});
    }
    return pairs;
}

std::optional<Span> span_of(const json& document, const char* key, const Converter& convert) {
    return document.contains(key) ? std::optional{convert(document[key])} : std::nullopt;
}

std::string id_of(const json& document) {
    const json& id = document.at("id");
    return id.is_string() ? id.get<std::string>() : id.dump();
}

}  // namespace

GivenFile::GivenFile(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        throw Error{fmt::format("{}: cannot read: {}", path, std::strerror(errno))};
    }
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (line.find_first_not_of(" \t\r") == line.npos) {
            continue;
        }
        try {
            lines_[id_of(json::parse(line))] = line;
        } catch (const json::exception&) {
            throw Error{fmt::format("{}:{}: expected a JSON object with \"id\"", path, number)};
        }
    }
}

std::optional<GivenSpans> GivenFile::of(const Article& article) const {
    const auto line = lines_.find(article.id);
    if (line == lines_.end()) {
        return std::nullopt;
    }
    try {
        const json document = json::parse(line->second);
        const Converter convert{document, article};
        return GivenSpans{
            spans_of(document, "entities", convert), spans_of(document, "events", convert),
            spans_of(document, "preds", convert),    pairs_of(document, convert),
            span_of(document, "p", convert),         span_of(document, "q", convert)};
    } catch (const json::exception&) {
        throw Error{
            fmt::format("{}: expected given spans as {{\"start\", \"end\"}}, pairs as "
                        "four numbers",
                        article.id)};
    }
}

}  // namespace annals::cli
