#include "actors/ids.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "language/phrase_key.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_id = 48;

bool plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// "the Syrian regime" -> "syrian-regime"; letters beyond Latin count by a hash of the whole.
std::string slug(std::string_view name) {
    const std::string letters = folded(name);
    std::string made;
    for (const char c : letters) {
        if (plain(c)) {
            made.push_back(c);
        } else if (!made.empty() && made.back() != '-') {
            made.push_back('-');
        }
    }
    for (const std::string_view article : {"the-", "a-", "an-"}) {
        if (made.starts_with(article) && made.size() > article.size()) {
            made.erase(0, article.size());
            break;
        }
    }
    made.resize(std::min(made.size(), longest_id));
    while (made.ends_with('-')) {
        made.pop_back();
    }
    return made.empty() ? fmt::format("actor-{:08x}", static_cast<std::uint32_t>(phrase_hash(name)))
                        : made;
}

}  // namespace

void give_ids(std::vector<Actor>& actors) {
    std::map<std::string, std::size_t> used;
    for (Actor& actor : actors) {
        const std::string id = slug(actor.names.empty() ? std::string_view{} : actor.names.front());
        std::size_t number = ++used[id];
        actor.id = number == 1 ? id : fmt::format("{}-{}", id, number);
        while (number > 1 && used.count(actor.id) > 0) {
            actor.id = fmt::format("{}-{}", id, ++number);
        }
        used.emplace(actor.id, 1);
    }
}

}  // namespace annals
