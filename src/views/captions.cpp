#include "views/captions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace annals {
namespace {

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string day(const std::optional<Day>& date) {
    return date ? show(Period{date, date, Precision::day, DateModifier::none}) : "";
}

/// "Title (CNN, 2012-07-06)"
std::string article_caption(const ArticleNode& article) {
    const std::string name = shortened(article.title.empty() ? article.id : article.title, 80);
    std::string facts = article.source;
    if (article.published) {
        facts += (facts.empty() ? "" : ", ") + day(article.published);
    }
    return facts.empty() ? name : fmt::format("{} ({})", name, facts);
}

std::string several_articles(const EventGraph& graph, const std::vector<Vertex>& articles) {
    std::optional<Day> first;
    std::optional<Day> last;
    for (const Vertex vertex : articles) {
        if (const auto& published = std::get<ArticleNode>(graph[vertex]).published) {
            first = first ? std::min(*first, *published) : *published;
            last = last ? std::max(*last, *published) : *published;
        }
    }
    std::string text = fmt::format("{} articles", articles.size());
    if (first) {
        text +=
            *first == *last ? ", " + day(first) : fmt::format(", {} to {}", day(first), day(last));
    }
    return text;
}

}  // namespace

std::string diagram_id(std::string_view id) {
    std::string safe;
    for (const char byte : id) {
        const bool plain =
            (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
        safe +=
            plain ? std::string(1, byte) : fmt::format("x{:02x}", static_cast<unsigned char>(byte));
    }
    return safe;
}

std::string name_of(const ActorNode& actor) {
    return actor.names.empty() ? actor.id : actor.names.front();
}

std::string name_of(const EventGraph& graph, Vertex actor) {
    return name_of(std::get<ActorNode>(graph[actor]));
}

std::string joined_names(const std::vector<std::string>& names, std::size_t most) {
    const bool too_many = names.size() > most;
    const std::size_t shown = too_many ? most : names.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == shown && !too_many;
        text += (i == 0 ? "" : last ? " and " : ", ") + names[i];
    }
    return too_many ? fmt::format("{} and {} others", text, names.size() - shown) : text;
}

std::string shortened(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) {
        return std::string{text};
    }
    std::size_t end = bytes;
    while (end > 0 && !starts_character(text[end])) {
        --end;
    }
    // A cut between words reads better, when one is near.
    const auto blank = text.substr(0, end).rfind(' ');
    if (blank != std::string_view::npos && blank + 20 > end) {
        end = blank;
    }
    // What is cut already ends so.
    constexpr std::string_view cut = "…";
    std::string_view left = text.substr(0, end);
    while (left.ends_with(' ') || left.ends_with(cut)) {
        left.remove_suffix(left.ends_with(' ') ? 1 : cut.size());
    }
    return std::string{left} + std::string{cut};
}

std::string wrapped(std::string_view text, std::size_t columns) {
    std::string lines;
    std::size_t used = 0;
    while (!text.empty()) {
        const auto blank = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        const std::size_t width = columns_of(word);
        if (used > 0) {
            const bool fits = used + 1 + width <= columns;
            lines += fits ? ' ' : '\n';
            used = fits ? used + 1 : 0;
        }
        lines += word;
        used += width;
    }
    return lines;
}

std::string date_caption(const When& when) {
    if (when.period) {
        const bool vague = when.period->modifier != DateModifier::none;
        return fmt::format("{}{}", vague ? "~" : "", show(*when.period));
    }
    return when.assumed ? fmt::format("[{}]", day(when.assumed)) : "";
}

std::string event_caption(const EventNode& event) {
    std::string text = date_caption(event.when);
    text += (text.empty() ? "" : " ") + event.label;
    if (event.status != Status::actual) {
        text += " (" + std::string{show(event.status)} + ')';
    }
    if (!event.sentences.empty()) {
        text += ": “" + shortened(event.sentences.front().text.str(), 240) + "”";
    }
    return text;
}

std::string actor_caption(const ActorNode& actor) {
    std::string text = name_of(actor);
    if (!actor.role.empty()) {
        text += ", " + actor.role;
    }
    if (!actor.country.empty()) {
        text += " (" + actor.country + ')';
    }
    if (!actor.mentions.empty()) {
        text += "\n“" + shortened(actor.mentions.front().text.str(), 240) + "”";
    }
    return text;
}

std::string articles_caption(const EventGraph& graph, const std::string& left_out) {
    const auto articles = vertices_of<ArticleNode>(graph);
    std::string text;
    if (articles.size() == 1) {
        text = article_caption(std::get<ArticleNode>(graph[articles.front()]));
    } else if (!articles.empty()) {
        text = several_articles(graph, articles);
    }
    if (!left_out.empty()) {
        text += (text.empty() ? "" : " · ") + left_out;
    }
    return text;
}

std::string shown_caption(std::size_t shown, std::size_t all, std::string_view what) {
    return shown < all ? fmt::format("{} of {} {}", shown, all, what) : "";
}

}  // namespace annals
