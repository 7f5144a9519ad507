// What the name tagger looks at: the word and two words either side, how they are written, how they
// begin and end, and what the tables of actor facts say ("a leader's name begins here"). The
// templates follow Ratinov and Roth (2009), "Design challenges and misconceptions in named entity
// recognition". Tested in tests/names/names_test.cpp.
#include "names/name_features.hpp"

#include <algorithm>
#include <string>

#include "language/letters.hpp"
#include "text/characters.hpp"

namespace annals {
namespace {

constexpr Feature edge = 0x5EED;  // what stands before the first word and behind the last

/// One word as the templates want it, all as hashes.
struct Look {
    Feature form = edge;
    Feature lower = edge;
    Feature shape = edge;       // "Xx", "XX", "X.X.", "d-d": repeated classes once
    Feature long_shape = edge;  // "Xxxx", "dddd"
    std::vector<Feature> affixes;
    std::vector<Feature> facts;  // from the tables
    Feature known = edge;        // all of them in one
    Cluster cluster;
    bool capital = false;
};

char shape_char(char32_t code) {
    switch (class_of(code)) {
        case CharClass::upper:
            return 'X';
        case CharClass::lower:
            return 'x';
        case CharClass::letter:
            return 'l';
        case CharClass::digit:
            return 'd';
        case CharClass::space:
        case CharClass::mark:
            return code < 0x80 ? static_cast<char>(code) : '*';
    }
    return '*';
}

void add_shapes(Look& look, std::string_view form) {
    constexpr std::size_t longest = 8;
    std::string brief;
    std::string full;
    for (std::size_t at = 0; at < form.size();) {
        const Char c = char_at(form, at);
        const char shape = shape_char(c.code);
        if (brief.empty() || brief.back() != shape) {
            brief += shape;
        }
        if (full.size() < longest) {
            full += shape;
        }
        at += c.length;
    }
    look.shape = hash(brief);
    look.long_shape = hash(full);
    look.capital = !full.empty() && full.front() == 'X';
}

void add_affixes(Look& look, std::string_view lower) {
    constexpr std::size_t longest = 5;
    for (std::size_t n = 1; n <= std::min(longest, lower.size()); ++n) {
        look.affixes.push_back(mix(0x100 + n, hash(lower.substr(0, n))));
        look.affixes.push_back(mix(0x200 + n, hash(lower.substr(lower.size() - n))));
    }
}

Look look_at(const WrittenWord& word) {
    Look look;
    const std::string lower = small(word.form);
    look.form = hash(word.form);
    look.lower = hash(lower);
    add_shapes(look, word.form);
    add_affixes(look, lower);
    return look;
}

Feature kind_of(const ActorFact& fact) {
    return mix(static_cast<Feature>(fact.kind), hash(fact.actor_class));
}

/// Marks the words of the longest phrase at `first` with what it may be and where in it they stand.
void mark(std::vector<Look>& looks, std::size_t first, const ActorFacts::Match& match,
          Feature source) {
    for (std::size_t i = 0; i < match.length; ++i) {
        const bool last = i + 1 == match.length;
        const Feature part = match.length == 1 ? 3 : i == 0 ? 0 : last ? 2 : 1;
        for (const ActorFact* fact : match.facts) {
            const Feature feature = mix(mix(source, part), kind_of(*fact));
            auto& facts = looks[first + i].facts;
            if (std::ranges::find(facts, feature) == facts.end()) {
                facts.push_back(feature);
            }
        }
    }
}

void add_facts(std::vector<Look>& looks, std::span<const WrittenWord> words,
               const ActorFacts& facts) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (looks[i].capital) {
            mark(looks, i, facts.longest_name(words.subspan(i)), 0x300);
        }
        mark(looks, i, facts.longest_title(words.subspan(i)), 0x400);
    }
    for (Look& look : looks) {
        std::ranges::sort(look.facts);
        look.known = 0;
        for (const Feature fact : look.facts) {
            look.known = mix(look.known, fact);
        }
    }
}

/// The sentence, and what its words look like with two edges either side.
class Templates {
public:
    explicit Templates(const std::vector<Look>& looks) : looks_(looks) {
        capitals_ = std::ranges::count(looks, true, &Look::capital) * 2 > std::ssize(looks);
    }

    [[nodiscard]] std::vector<Feature> at(std::size_t i) const {
        std::vector<Feature> found;
        found.reserve(64);
        Feature number = 0;
        const auto add = [&](auto... parts) {
            Feature feature = ++number;
            ((feature = mix(feature, parts)), ...);
            found.push_back(feature);
        };
        const Look& here = look(i, 0);
        const Look& before = look(i, -1);
        const Look& after = look(i, 1);
        const Feature start = i == 0 ? 1 : capitals_ ? 2 : 3;

        add(start);
        add(here.form);
        add(here.lower);
        add(before.lower);
        add(after.lower);
        add(look(i, -2).lower);
        add(look(i, 2).lower);
        add(before.lower, here.lower);
        add(here.lower, after.lower);
        add(before.lower, after.lower, here.shape);
        add(here.shape, start);
        add(here.long_shape);
        add(before.shape, here.shape);
        add(here.shape, after.shape);
        add(before.shape, here.shape, after.shape);
        add(look(i, -2).shape, before.shape, here.shape);
        add(here.shape, after.shape, look(i, 2).shape);
        add(before.lower, here.shape);
        add(look(i, -2).lower, before.lower, here.shape);
        add(here.shape, after.lower);
        add(here.shape, after.lower, look(i, 2).lower);
        add(here.known);
        add(before.known, here.known);
        add(here.known, after.known);
        add(here.known, here.shape, start);
        add(here.known, before.lower);
        add(here.known, after.lower);
        for (const int near : {-3, -2, 2, 3}) {
            found.push_back(mix(0x500 + (near < 0 ? 0U : 1U), look(i, near).lower));
        }
        add_clusters(found, i);
        append(found, 0x600, here.affixes);
        append(found, 0x700, here.facts);
        append(found, 0x800, before.facts);
        append(found, 0x900, after.facts);
        for (const Feature affix : here.affixes) {
            found.push_back(mix(mix(0xA00, affix), here.shape));
        }
        return found;
    }

private:
    /// The clusters of the word and its neighbours; models without clusters have no such features.
    void add_clusters(std::vector<Feature>& found, std::size_t i) const {
        for (const int near : {-1, 0, 1}) {
            const Cluster cluster = look(i, near).cluster;
            if (cluster.fine != 0) {
                const Feature place = 0xC00 + static_cast<Feature>(near + 1);
                found.push_back(mix(place, cluster.fine));
                found.push_back(mix(place + 0x10, cluster.coarse));
                found.push_back(mix(mix(place + 0x20, cluster.coarse), look(i, 0).shape));
            }
        }
    }

    [[nodiscard]] const Look& look(std::size_t i, int offset) const {
        static const Look none{};
        const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) + offset;
        return at < 0 || at >= std::ssize(looks_) ? none : looks_[static_cast<std::size_t>(at)];
    }

    static void append(std::vector<Feature>& found, Feature place,
                       const std::vector<Feature>& more) {
        for (const Feature feature : more) {
            found.push_back(mix(place, feature));
        }
    }

    const std::vector<Look>& looks_;
    bool capitals_ = false;  // a headline: most words have capitals
};

}  // namespace

std::vector<std::vector<Feature>> name_features(std::span<const WrittenWord> words,
                                                const ActorFacts& facts, const Clusters& clusters) {
    std::vector<Look> looks;
    for (const WrittenWord& word : words) {
        looks.push_back(look_at(word));
        looks.back().cluster = clusters.of(word.form);
    }
    add_facts(looks, words, facts);
    const Templates templates{looks};
    std::vector<std::vector<Feature>> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        found.push_back(templates.at(i));
    }
    return found;
}

}  // namespace annals
