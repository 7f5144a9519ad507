#include "train/name_corpus.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "annals/error.hpp"
#include "language/tsv.hpp"
#include "text/tokens.hpp"

namespace annals::train {
namespace {

/// A word with its tag as in the file: type none is "O".
struct Tagged {
    std::string form;
    std::optional<NameType> type;
    bool begins = false;
};

std::optional<NameType> type_named(std::string_view name) {
    for (std::size_t i = 0; i < name_types; ++i) {
        if (show(static_cast<NameType>(i)) == name) {
            return static_cast<NameType>(i);
        }
    }
    return std::nullopt;
}

Tagged tagged(const std::string& line, const std::string& where) {
    const std::size_t tab = line.find('\t');
    const std::string tag = tab == line.npos ? "" : line.substr(tab + 1);
    if (tag == "O") {
        return {line.substr(0, tab), std::nullopt, false};
    }
    const auto type = tag.size() > 2 ? type_named(tag.substr(2)) : std::nullopt;
    if (!type || (!tag.starts_with("B-") && !tag.starts_with("I-"))) {
        throw Error{
            fmt::format("{}: expected TOKEN<TAB>O, B-TYPE or I-TYPE, got '{}'", where, line)};
    }
    return {line.substr(0, tab), type, tag[0] == 'B'};
}

/// All labels of the types that are not in "# source = gum ; types = PERSON ORG LOC", and
/// "outside".
LabelSet unmarked(const std::string& comment) {
    const std::size_t types = comment.find("types =");
    LabelSet labels = all_labels;
    std::istringstream names{types == comment.npos ? "" : comment.substr(types + 7)};
    for (std::string name; names >> name;) {
        if (const auto type = type_named(name)) {
            labels &= ~(LabelSet{0xF} << label_of(*type, Part::begin));
        }
    }
    return labels;
}

bool continues(const std::vector<Tagged>& words, std::size_t i) {
    return i > 0 && i < words.size() && words[i].type && !words[i].begins &&
           words[i - 1].type == words[i].type;
}

NameExample example(const std::vector<Tagged>& words, LabelSet unknown) {
    NameExample found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        found.forms.push_back(words[i].form);
        if (!words[i].type) {
            found.allowed.push_back(unknown);
            continue;
        }
        const bool first = !continues(words, i);
        const bool last = !continues(words, i + 1);
        const Part part = first  ? (last ? Part::single : Part::begin)
                          : last ? Part::end
                                 : Part::inside;
        found.allowed.push_back(LabelSet{1} << label_of(*words[i].type, part));
    }
    return found;
}

/// The same words, those in names cut at their hyphens.
std::vector<Tagged> cut(const std::vector<Tagged>& words, const WordLists& lists) {
    std::vector<Tagged> found;
    for (const Tagged& word : words) {
        if (!word.type || word.form.find('-') == word.form.npos) {
            found.push_back(word);
            continue;
        }
        bool begins = word.begins;
        for (const Token& token : tokens(word.form, {0, word.form.size()}, lists)) {
            found.push_back({token.form, word.type, begins});
            begins = false;
        }
    }
    return found;
}

void add(std::vector<NameExample>& found, const std::vector<Tagged>& words, LabelSet unknown,
         const WordLists& lists) {
    if (words.empty()) {
        return;
    }
    found.push_back(example(words, unknown));
    const std::vector<Tagged> parts = cut(words, lists);
    if (parts.size() > words.size()) {
        found.push_back(example(parts, unknown));
    }
}

}  // namespace

std::vector<NameExample> read_names(const std::filesystem::path& file, const Language& english) {
    std::istringstream in{read_file(file)};
    std::vector<NameExample> found;
    std::vector<Tagged> words;
    LabelSet unknown = LabelSet{1} << outside;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.starts_with("# source")) {
            unknown = unmarked(line);
        } else if (line.empty()) {
            add(found, words, unknown, english.word_lists());
            words.clear();
        } else {
            words.push_back(tagged(line, fmt::format("{}:{}", file.string(), number)));
        }
    }
    add(found, words, unknown, english.word_lists());
    return found;
}

}  // namespace annals::train
