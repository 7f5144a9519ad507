// Events as lines of the GDELT 2.0 event table (codebook of 2015-02-19): 61 columns between tabs,
// no header, and no quoting, so a tab, a line break or a quotation mark in a name would break it.
//
// GDELT knows pairs: "Peru and Chile accused Norland" gives two lines, a meeting of three gives one
// for each ordered pair. It has no place for what did not happen, so only actual events go in. What
// annals does not know - tone, coordinates, codes of places and groups - stays empty, as does the
// date when the text gives none. No clock is read, so DATEADDED is empty, too. Tested in
// tests/render/gdelt_test.cpp.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "annals/render.hpp"
#include "render/actor_codes.hpp"
#include "render/coded_event.hpp"
#include "render/escape.hpp"
#include "render/schemes.hpp"

namespace annals {
namespace {

using Cells = std::vector<std::string>;

void add(Cells& line, const Cells& more) {
    line.insert(line.end(), more.begin(), more.end());
}

Cells empty_cells(std::size_t count) {
    return Cells(count);
}

/// What programs take for the end of a line although it is no control character.
std::string without_line_ends(std::string text) {
    static constexpr std::array<std::string_view, 3> line_ends{"\u0085", "\u2028", "\u2029"};
    for (const std::string_view end : line_ends) {
        for (auto at = text.find(end); at != std::string::npos; at = text.find(end, at)) {
            text.replace(at, end.size(), " ");
        }
    }
    return text;
}

/// A stranger's text as a cell: control characters become blanks, quotation marks apostrophes
/// (programs would look for their second half in the next cells), and what a spreadsheet would take
/// for a formula gets an apostrophe in front, as in csv.
std::string cell(std::string text) {
    constexpr char last_control = 0x1F;
    constexpr char del = 0x7F;
    for (char& byte : text) {
        if ((byte >= 0 && byte <= last_control) || byte == del) {
            byte = ' ';
        } else if (byte == '"') {
            byte = '\'';
        }
    }
    const std::string plain = plain_text(without_line_ends(std::move(text)));
    constexpr std::string_view formula = "=+-@";
    const bool looks_like_formula =
        !plain.empty() && formula.find(plain.front()) != std::string_view::npos;
    return looks_like_formula ? fmt::format("'{}", plain) : plain;
}

/// FNV-1a over the ids, with a byte between them that no text has. It is kept to 53 bits, which
/// also programs without 64-bit integers (R, JavaScript) hold exactly.
std::string number_of(const std::vector<std::string>& ids) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    const auto mix = [&](unsigned char byte) {
        constexpr std::uint64_t prime = 0x100000001B3U;
        hash = (hash ^ byte) * prime;
    };
    for (const std::string& id : ids) {
        for (const char byte : id) {
            mix(static_cast<unsigned char>(byte));
        }
        constexpr unsigned char between = 0xFF;
        mix(between);
    }
    constexpr std::uint64_t exact_in_doubles = (std::uint64_t{1} << 53U) - 1;
    return std::to_string(hash & exact_in_doubles);
}

/// Day, MonthYear, Year, FractionDate of the first day. GDELT counts 30 days a month in the last.
Cells date_cells(const When& when) {
    if (!when.period || !when.period->first) {
        return empty_cells(4);
    }
    const Day& day = *when.period->first;
    const int year = day.year();
    const int month = day.month().as_number();
    const int day_of_month = day.day().as_number();
    const double fraction = year + ((month - 1) * 30 + day_of_month) / 365.0;
    return {fmt::format("{:04}{:02}{:02}", year, month, day_of_month),
            fmt::format("{:04}{:02}", year, month), fmt::format("{:04}", year),
            fmt::format("{:.4f}", fraction)};
}

/// Code, Name, CountryCode, KnownGroupCode, EthnicCode, two religions, three types.
Cells actor_cells(const ActorNode* actor) {
    if (actor == nullptr) {
        return empty_cells(10);
    }
    const ActorCodes codes = cameo_codes(*actor);
    const std::string name = actor->names.empty() ? "" : actor->names.front();
    return {codes.code, cell(name), codes.country, "", "", "", "", codes.sector, "", ""};
}

/// Whether the first sentence tells of it; GDELT asks for the lead paragraph.
bool is_root(const EventNode& event) {
    return std::ranges::any_of(event.mentions,
                               [](const Evidence& mention) { return mention.sentence == 0; });
}

Cells action_cells(const EventNode& event, const CameoAct& act) {
    return {is_root(event) ? "1" : "0",
            act.code,
            act.base,
            act.root,
            std::to_string(act.quadrant),
            act.goldstein,
            std::to_string(std::max<std::size_t>(event.mentions.size(), 1)),
            "1",
            "1",
            ""};
}

/// Actor1Geo, Actor2Geo, ActionGeo: Type, Fullname, CountryCode, ADM1Code, ADM2Code, Lat, Long,
/// FeatureID. Of all that the text only gives the name of the place where it happened.
Cells place_cells(const EventNode& event) {
    Cells cells = empty_cells(24);
    constexpr std::size_t action_fullname = 17;
    cells[action_fullname] = cell(event.place);
    return cells;
}

/// The url, or what else one finds the article by: "Harbour Gazette, Norland closes its harbours".
std::string citation(const ArticleNode& article) {
    if (std::string url = safe_url(article.url); !url.empty()) {
        return url;
    }
    if (article.title.empty()) {
        return cell(article.source.empty() ? article.id : article.source);
    }
    return cell(article.source.empty() ? article.title : article.source + ", " + article.title);
}

using Pair = std::pair<const ActorNode*, const ActorNode*>;

std::vector<Pair> pairs_of(const EventGraph& graph, Vertex event) {
    const Parties parties = parties_of(graph, event);
    const auto nodes = [&](const std::vector<Vertex>& vertices) {
        std::vector<const ActorNode*> found(vertices.size());
        std::ranges::transform(vertices, found.begin(), [&](Vertex vertex) {
            return std::get_if<ActorNode>(&graph[vertex]);
        });
        return found;
    };
    auto first = nodes(parties.agents);
    auto second = nodes(parties.mutual && first.size() > 1 ? parties.agents : parties.targets);
    if (first.empty() && second.empty()) {
        return {};
    }
    first.resize(std::max<std::size_t>(first.size(), 1));
    second.resize(std::max<std::size_t>(second.size(), 1));
    std::vector<Pair> pairs;
    for (const ActorNode* one : first) {
        for (const ActorNode* other : second) {
            if (!parties.mutual || one != other) {
                pairs.emplace_back(one, other);
            }
        }
    }
    return pairs;
}

std::string line_of(const EventNode& event, const CameoAct& act, const ArticleNode& article,
                    const Pair& pair) {
    const auto id = [](const ActorNode* actor) { return actor == nullptr ? "" : actor->id; };
    Cells line{number_of({article.id, event.id, id(pair.first), id(pair.second)})};
    add(line, date_cells(event.when));
    add(line, actor_cells(pair.first));
    add(line, actor_cells(pair.second));
    add(line, action_cells(event, act));
    add(line, place_cells(event));
    add(line, {"", citation(article)});
    return fmt::format("{}\n", fmt::join(line, "\t"));
}

}  // namespace

Coded to_gdelt(const EventGraph& graph) {
    const Cameo cameo;
    Coded coded;
    for (const Vertex vertex : vertices_of<EventNode>(graph)) {
        ++coded.left_out.events;
        const auto& event = std::get<EventNode>(graph[vertex]);
        const auto act = cameo.act(event.cameo);
        const auto pairs = pairs_of(graph, vertex);
        if (!act) {
            ++coded.left_out.reasons["without a CAMEO code"];
        } else if (event.status != Status::actual) {
            ++coded.left_out.reasons[std::string{show(event.status)}];
        } else if (pairs.empty()) {
            ++coded.left_out.reasons["without actors"];
        } else {
            const ArticleNode article = article_of(graph, event);
            for (const Pair& pair : pairs) {
                coded.text += line_of(event, *act, article, pair);
            }
        }
    }
    return coded;
}

}  // namespace annals
