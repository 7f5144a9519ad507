#include "cli/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "annals/error.hpp"
#include "annals/syntax.hpp"

namespace annals::cli {
namespace {

bool is_conllu(std::string_view lines) {
    constexpr std::ptrdiff_t tabs = 9;
    std::istringstream in{std::string{lines.substr(0, 100'000)}};
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line[0] != '#') {
            return std::ranges::count(line, '\t') == tabs;
        }
    }
    return false;
}

Text from_trees(const Syntax& syntax) {
    Text text;
    for (const Tree& tree : syntax.trees) {
        Sentence sentence{tree.span, tree.paragraph, {}};
        for (const Word& word : tree.words) {
            sentence.tokens.push_back(word.token);
        }
        text.sentences.push_back(std::move(sentence));
    }
    return text;
}

void end_sentence(Text& text, Sentence& sentence) {
    if (!sentence.tokens.empty()) {
        sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
        text.sentences.push_back(std::move(sentence));
    }
    sentence = {{}, text.sentences.size(), {}};
}

Text from_column(std::string_view lines) {
    Text text;
    Sentence sentence{};
    std::size_t at = 0;
    std::istringstream in{std::string{lines}};
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        const std::string form = line.substr(0, line.find('\t'));
        if (form.empty()) {
            end_sentence(text, sentence);
        } else if (!line.starts_with("# ") || line.find('\t') != line.npos) {
            sentence.tokens.push_back({{at, at + form.size()}, form, 1, true});
            at += form.size() + 1;
        }
    }
    end_sentence(text, sentence);
    return text;
}

}  // namespace

Text given_tokens(std::string_view lines, const std::string& name) {
    try {
        return is_conllu(lines) ? from_trees(from_conllu(lines)) : from_column(lines);
    } catch (const Error& error) {
        throw Error{fmt::format("{}: {}", name, error.what())};
    }
}

}  // namespace annals::cli
