// Reading of the words that name events. A line's words are a lemma and its demands,
//   call +for   ->  lemma "call", with {"for"}
//   cut ~tie,link +with  ->  lemma "cut", objects {"tie", "link"}, with {"with"}
//   air strike  ->  (nouns) lemma "strike", before {"air"}
// and the lines of one lemma are kept with the most demanding first, so that the first that holds
// is the one meant. Tested in tests/language/lexicon_test.cpp.
#include "language/lexicon.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "annals/error.hpp"
#include "language/ontology.hpp"
#include "language/tsv.hpp"

namespace annals {
namespace {

constexpr std::size_t columns = 8;

[[noreturn]] void refuse(const Row& row, std::string_view wanted, std::string_view got) {
    throw Error{fmt::format("{}: expected {}, got \"{}\"", row.where, wanted, got)};
}

template <typename T, std::size_t n>
T named(const Row& row, const std::array<std::pair<std::string_view, T>, n>& table,
        std::string_view name) {
    std::string wanted;
    for (const auto& [key, value] : table) {
        if (key == name) {
            return value;
        }
        wanted += wanted.empty() ? "" : &key == &table.back().first ? " or " : ", ";
        wanted += key;
    }
    refuse(row, wanted, name);
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> found;
    std::istringstream in{std::string{text}};
    for (std::string part; std::getline(in, part, at);) {
        if (!part.empty()) {
            found.push_back(part);
        }
    }
    return found;
}

void demand_class(Frame& frame, const Row& row, std::string_view name) {
    if (name == "plural") {
        frame.plural = true;
    } else if (name == "disaster") {
        frame.disaster = true;
    } else {
        static constexpr std::array<std::pair<std::string_view, Frame::Filler>, 4> fillers{
            {{"actor", Frame::Filler::actor},
             {"person", Frame::Filler::person},
             {"event", Frame::Filler::event},
             {"doing", Frame::Filler::doing}}};
        frame.filler = named(row, fillers, name);
    }
}

void demand(Frame& frame, const Row& row, const std::string& word) {
    const std::string rest = word.substr(1);
    switch (word.front()) {
        case '+':
            frame.with.push_back(rest);
            return;
        case '~':
            frame.objects = split(rest, ',');
            return;
        case '@':
            demand_class(frame, row, rest);
            return;
        default:
            break;
    }
    if (word == "obj") {
        frame.object = true;
    } else if (word == "to") {
        frame.infinitive = true;
    } else if (word == "that") {
        frame.clause = true;
    } else {
        frame.words.push_back(word);
    }
}

bool is_plain(const std::string& word) {
    return word != "obj" && word != "to" && word != "that" && word.find_first_of("+~@") != 0;
}

/// "cease-fire" -> cease - fire, as the tokens are; prefixes stay: "re-election".
void cut_hyphens(std::vector<std::string>& words) {
    static constexpr std::array prefixes{"re", "co", "pre", "non", "anti", "post", "mid", "ex"};
    std::vector<std::string> cut;
    for (const std::string& word : words) {
        const auto hyphen = word.find('-');
        if (hyphen == word.npos || !is_plain(word) ||
            std::ranges::find(prefixes, word.substr(0, hyphen)) != prefixes.end()) {
            cut.push_back(word);
            continue;
        }
        const auto pieces = split(word, '-');
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i > 0) {
                cut.emplace_back("-");
            }
            cut.push_back(pieces[i]);
        }
    }
    words = std::move(cut);
}

/// The lemma that a line is looked up by; its demands go to `frame`.
std::string read_words(const Row& row, const std::string& cell, bool noun, Frame& frame) {
    auto words = split(cell, ' ');
    if (noun) {
        cut_hyphens(words);
    }
    if (words.empty() || !is_plain(words.front())) {
        refuse(row, "a lemma and its demands", cell);
    }
    const auto plain = std::ranges::find_if_not(words, is_plain);
    const auto head = noun ? plain - 1 : words.begin();
    frame.before.assign(words.begin(), head);
    for (auto word = head + 1; word != words.end(); ++word) {
        demand(frame, row, *word);
    }
    return *head;
}

std::optional<int> valence_of(const Row& row, const std::string& cell) {
    if (cell.empty()) {
        return std::nullopt;
    }
    static constexpr std::array<std::pair<std::string_view, int>, 3> values{
        {{"-1", -1}, {"0", 0}, {"1", 1}}};
    return named(row, values, cell);
}

EventWord event_word(const Row& row, const Ontology& ontology) {
    static constexpr std::array<std::pair<std::string_view, Weight>, 3> weights{
        {{"sure", Weight::sure}, {"likely", Weight::likely}, {"weak", Weight::weak}}};
    const auto& cells = row.cells;
    if (cells[2] != "-" && ontology.find(cells[2]) == nullptr) {
        refuse(row, "a type of the ontology or \"-\"", cells[2]);
    }
    return {.where = row.where,
            .words = cells[1],
            .frame = {},
            .type = cells[2] == "-" ? "" : cells[2],
            .cameo = cells[3],
            .agents = split(cells[4], ' '),
            .targets = split(cells[5], ' '),
            .valence = valence_of(row, cells[6]),
            .weight = named(row, weights, cells[7])};
}

/// Puts a line among those of its lemma: in place of one with the same words, else behind all that
/// demand as much.
void place(std::vector<EventWord>& lines, EventWord line) {
    const auto same = std::ranges::find(lines, line.words, &EventWord::words);
    if (same != lines.end()) {
        *same = std::move(line);
        return;
    }
    const auto demands = line.frame.demands();
    const auto at = std::ranges::find_if(
        lines, [&](const EventWord& other) { return other.frame.demands() < demands; });
    lines.insert(at, std::move(line));
}

template <typename Lines>
std::span<const EventWord> lines_of(const Lines& table, std::string_view lemma) {
    const auto found = table.find(lemma);
    return found == table.end() ? std::span<const EventWord>{}
                                : std::span<const EventWord>{found->second};
}

template <typename Table>
auto value_of(const Table& table, std::string_view first, std::string_view second)
    -> std::optional<typename Table::mapped_type> {
    const auto found = table.find(fmt::format("{} {}", first, second));
    return found == table.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

std::size_t Frame::demands() const {
    return 2 * before.size() + 2 * with.size() + 2 * (objects.empty() ? 0u : 1u) +
           2 * words.size() + (filler == Filler::any ? 0u : 1u) + (object ? 1u : 0u) +
           (infinitive ? 1u : 0u) + (clause ? 1u : 0u) + (plural ? 1u : 0u) + (disaster ? 1u : 0u);
}

Lexicon Lexicon::built_in(const Ontology& ontology) {
    Lexicon lexicon;
    lexicon.add(embedded("verbs.tsv"), "data/verbs.tsv", ontology);
    lexicon.add(embedded("nouns.tsv"), "data/nouns.tsv", ontology);
    lexicon.add_modality(embedded("modality.tsv"), "data/modality.tsv");
    lexicon.add_light_verbs(embedded("light_verbs.tsv"), "data/light_verbs.tsv");
    return lexicon;
}

void Lexicon::add(std::string_view tsv, const std::string& file, const Ontology& ontology) {
    static constexpr std::array<std::pair<std::string_view, bool>, 2> parts_of_speech{
        {{"verb", false}, {"noun", true}}};
    for (const Row& row : read_tsv(tsv, file, columns)) {
        const bool noun = named(row, parts_of_speech, row.cells[0]);
        EventWord word = event_word(row, ontology);
        const std::string lemma = read_words(row, row.cells[1], noun, word.frame);
        place((noun ? nouns_ : verbs_)[lemma], std::move(word));
    }
}

void Lexicon::add_modality(std::string_view tsv, const std::string& file) {
    static constexpr std::array<std::pair<std::string_view, Modality>, 4> values{
        {{"actual", Modality::actual},
         {"planned", Modality::planned},
         {"possible", Modality::possible},
         {"denied", Modality::denied}}};
    for (const Row& row : read_tsv(tsv, file, 3)) {
        modality_[fmt::format("{} {}", row.cells[0], row.cells[1])] =
            named(row, values, row.cells[2]);
    }
}

void Lexicon::add_light_verbs(std::string_view tsv, const std::string& file) {
    static constexpr std::array<std::pair<std::string_view, LightRole>, 2> roles{
        {{"agent", LightRole::agent}, {"target", LightRole::target}}};
    for (const Row& row : read_tsv(tsv, file, 3)) {
        light_[fmt::format("{} {}", row.cells[0], row.cells[1])] = named(row, roles, row.cells[2]);
    }
}

std::span<const EventWord> Lexicon::verbs(std::string_view lemma) const {
    return lines_of(verbs_, lemma);
}

std::span<const EventWord> Lexicon::nouns(std::string_view lemma) const {
    return lines_of(nouns_, lemma);
}

bool Lexicon::is_intransitive(std::string_view lemma) const {
    const auto takes_object = [](const EventWord& line) {
        return line.frame.object || !line.frame.objects.empty() ||
               line.frame.filler != Frame::Filler::any ||
               std::ranges::find(line.targets, "obj") != line.targets.end() ||
               std::ranges::find(line.agents, "obj") != line.agents.end();
    };
    const auto lines = verbs(lemma);
    return !lines.empty() && std::ranges::none_of(lines, takes_object);
}

std::optional<Modality> Lexicon::modality(std::string_view part, std::string_view lemma) const {
    return value_of(modality_, part, lemma);
}

std::optional<LightRole> Lexicon::light(std::string_view verb, std::string_view preposition) const {
    return value_of(light_, verb, preposition);
}

}  // namespace annals
