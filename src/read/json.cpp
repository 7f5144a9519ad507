#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "annals/error.hpp"
#include "read/decode.hpp"
#include "read/formats.hpp"

// Articles as JSON: one object, an array of them, or JSON Lines, in our own form
// {"id", "title", "date", "source", "url", "text"} or with the keys of the programs that fetch
// news: trafilatura, news-please, fundus, NGEC. JSON Lines are read line by line, so a file may be
// of any size.
//
// Tests: tests/read/json_test.cpp

namespace annals {
namespace {

using nlohmann::json;
using Name = Field::Name;

/// A key of one of the known forms. Where a form has two keys for one field, the better one stands
/// first.
struct Key {
    std::string_view key;
    Name field;
};
constexpr std::array keys{
    Key{"id", Name::id},
    Key{"title", Name::title},
    Key{"headline", Name::title},
    Key{"date", Name::date},
    Key{"published", Name::date},
    Key{"dct", Name::date},
    Key{"date_publish", Name::date},
    Key{"publishing_date", Name::date},
    Key{"sitename", Name::source},
    Key{"source-hostname", Name::source},
    Key{"source_domain", Name::source},
    Key{"source", Name::source},
    Key{"hostname", Name::source},
    Key{"url", Name::url},
    Key{"text", Name::text},
    Key{"maintext", Name::text},
    Key{"plaintext", Name::text},
    Key{"event_text", Name::text},
    Key{"raw_text", Name::text},
};

/// The place of an article for messages, and its id when it has none of its own.
struct Place {
    std::string where;  // "news.jsonl:3"
    std::string id;     // "news-3"
};

/// The values of an object by field, and the keys they stood under.
struct Found {
    const json* value;
    std::string key;
    int rank;
};
using Fields = std::map<Name, Found>;

bool says_nothing(const json& value) {
    return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
}

Fields fields_of(const json& object) {
    Fields fields;
    for (const auto& [key, value] : object.items()) {
        const auto field = field_of(key);
        if (!field || says_nothing(value)) {
            continue;
        }
        const auto before = fields.find(field->name);
        if (before == fields.end() || field->rank < before->second.rank) {
            fields[field->name] = {&value, key, field->rank};
        }
    }
    return fields;
}

/// The string under a field, "" for none; numbers as they are written.
std::string value_of(const Fields& fields, Name name, const Place& place) {
    const auto found = fields.find(name);
    if (found == fields.end()) {
        return "";
    }
    const json& value = *found->second.value;
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_number() && name != Name::text) {
        return value.dump();
    }
    throw Error{fmt::format("{}: expected a string under \"{}\", got {} {}", place.where,
                            found->second.key, value.is_array() || value.is_object() ? "an" : "a",
                            value.type_name())};
}

std::string clean_line(const Fields& fields, Name name, const Place& place) {
    return on_one_line(clean_utf_8(value_of(fields, name, place)).text);
}

std::optional<boost::gregorian::date> published(const Fields& fields, const Place& place) {
    try {
        return read_day(clean_line(fields, Name::date, place));
    } catch (const Error& error) {
        const std::string_view message = error.what();
        throw Error{message.starts_with(place.where) ? std::string{message}
                                                     : fmt::format("{}: {}", place.where, message)};
    }
}

bool is_url(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

Article article_of(const json& object, const Input& input, const Place& place) {
    if (!object.is_object()) {
        throw Error{fmt::format("{}: expected an article as a JSON object, got {} {}", place.where,
                                object.is_array() ? "an" : "a", object.type_name())};
    }
    const Fields fields = fields_of(object);
    const CleanText body = clean_utf_8(value_of(fields, Name::text, place));
    if (body.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw Error{fmt::format("{}: expected an article with \"text\", got none", place.where)};
    }
    Article article;
    article.id = clean_line(fields, Name::id, place);
    article.file = input.file;
    article.title = clean_line(fields, Name::title, place);
    article.source = clean_line(fields, Name::source, place);
    article.url = clean_line(fields, Name::url, place);
    article.published = published(fields, place);
    article.published_basis = article.published ? "json" : "";
    article.text = body.text;
    article.offsets = body.offsets;
    if (article.id.empty()) {
        article.id = place.id;
    }
    if (article.url.empty() && is_url(article.source)) {
        article.url = article.source;  // trafilatura calls the url "source"
    }
    return article;
}

Reading reading_of(const json& object, const Input& input, const Place& place) {
    try {
        return {article_of(object, input, place), ""};
    } catch (const Error& error) {
        return {std::nullopt, error.what()};
    }
}

/// UTF-8 of a JSON text, for nlohmann's parser takes nothing else.
std::string utf_8(std::string_view bytes) {
    std::vector<Character> characters = decode(bytes);
    if (!characters.empty() && characters.front().code == 0xFEFF) {
        characters.erase(characters.begin());
    }
    return encode(characters).text;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == line.npos;
}

Reading reading_of_line(const std::string& line, const Input& input, const Place& place) {
    try {
        return reading_of(json::parse(utf_8(line)), input, place);
    } catch (const json::parse_error& error) {
        return {std::nullopt, fmt::format("{}: expected a JSON object, got broken JSON at byte {}",
                                          place.where, std::min(error.byte, line.size()))};
    } catch (const Error& error) {
        return {std::nullopt, fmt::format("{}: {}", place.where, error.what())};
    }
}

}  // namespace

std::optional<Field> field_of(std::string_view key) {
    const auto* const found = std::ranges::find(keys, key, &Key::key);
    if (found == keys.end()) {
        return std::nullopt;
    }
    return Field{found->field, static_cast<int>(found - keys.begin())};
}

bool looks_like_json(std::string_view text) {
    const auto next = [&](std::size_t from) {
        return std::min(text.find_first_not_of(" \t\r\n", from), text.size());
    };
    const std::size_t first = next(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    const std::size_t second = next(first + 1);
    if (second >= text.size()) {
        return false;
    }
    const bool object = text[first] == '{' && (text[second] == '"' || text[second] == '}');
    const bool array = text[first] == '[' && (text[second] == '{' || text[second] == ']');
    return object || array;
}

bool is_json_object(const std::string& line) {
    if (!looks_like_json(line)) {
        return false;
    }
    try {
        return json::parse(utf_8(line)).is_object();
    } catch (const json::parse_error&) {
        return false;
    } catch (const Error&) {
        return false;
    }
}

void read_json_lines(std::istream& lines, const Input& input, const Use& use, std::size_t number) {
    for (std::string line; std::getline(lines, line); ++number) {
        if (!is_blank(line)) {
            const Place place{fmt::format("{}:{}", input.name, number),
                              fmt::format("{}-{}", input.stem, number)};
            use(reading_of_line(line, input, place));
        }
    }
}

void read_json(const std::string& text, const Input& input, const Use& use) {
    json value;
    try {
        value = json::parse(text);
    } catch (const json::parse_error& error) {
        const auto byte = static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        const auto line = 1 + std::count(text.begin(), text.begin() + byte, '\n');
        throw Error{fmt::format("{}:{}: expected JSON, got broken JSON at byte {}", input.name,
                                line, byte)};
    }
    if (!value.is_array()) {
        use(reading_of(value, input, {input.name + ":1", input.stem}));
        return;
    }
    if (value.empty()) {
        throw Error{fmt::format("{}:1: expected articles, got an empty array", input.name)};
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
        const Place place{fmt::format("{}:1: article {}", input.name, i + 1),
                          fmt::format("{}-{}", input.stem, i + 1)};
        use(reading_of(value[i], input, place));
    }
}

}  // namespace annals
