// CoNLL-U, ten columns (universaldependencies.org/format):
//
//   1-2  don't  _     _    _    _  _  _    _  _      a written token of two words
//   1    do     do    AUX  VBP  _  3  aux  _  _
//   2    n't    not   PART RB   _  3  ...
//
// FEATS, DEPS and MISC other than SpaceAfter=No are neither kept nor written. Since the format
// does not give the text, from_conllu makes spans as if the forms were written with the spaces
// that MISC tells of. Tested in tests/syntax/conllu_test.cpp.
#include <fmt/core.h>

#include <array>
#include <charconv>
#include <utility>

#include "annals/error.hpp"
#include "annals/syntax.hpp"

namespace annals {
namespace {

constexpr std::size_t column_count = 10;
using Columns = std::array<std::string_view, column_count>;
enum Column : std::size_t { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc };

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> found;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        found.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) {
            return found;
        }
        begin = end + 1;
    }
}

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

/// Puts lines together to trees. Heads are checked when a tree is complete.
class Reader {
public:
    void read(std::string_view line) {
        ++line_;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty()) {
            finish();
        } else if (line.starts_with('#')) {
            comment(line);
        } else {
            columns(columns_of(line));
        }
    }

    Syntax end() {
        finish();
        return std::move(syntax_);
    }

private:
    [[noreturn]] void fail(std::string_view wanted, std::string_view got) const {
        throw Error{fmt::format("CoNLL-U:{}: expected {}, got '{}'", line_, wanted, got)};
    }

    Columns columns_of(std::string_view line) const {
        const auto cells = split(line, '\t');
        if (cells.size() != column_count) {
            fail("ten columns", fmt::format("{}", cells.size()));
        }
        Columns columns;
        std::copy(cells.begin(), cells.end(), columns.begin());
        return columns;
    }

    void comment(std::string_view line) {
        if (line.starts_with("# newpar") && !syntax_.trees.empty()) {
            ++paragraph_;
        }
    }

    void columns(const Columns& c) {
        if (c[id].find('.') != std::string_view::npos) {
            return;  // an empty node of the enhanced graph is no word
        }
        if (c[id].find('-') != std::string_view::npos) {
            range(c);
        } else {
            word(c);
        }
    }

    void range(const Columns& c) {
        const auto dash = c[id].find('-');
        const auto first = number(c[id].substr(0, dash));
        const auto last = number(c[id].substr(dash + 1));
        if (!first || !last || *first != tree_.words.size() + 1 || *last <= *first ||
            *last - *first > 1000) {
            fail("the range of the next words", c[id]);
        }
        inside_ = written_with_ = static_cast<unsigned>(*last - *first + 1);
        space_after_range_ = c[misc].find("SpaceAfter=No") == std::string_view::npos;
    }

    void word(const Columns& c) {
        if (number(c[id]) != tree_.words.size() + 1) {
            fail(fmt::format("word {}", tree_.words.size() + 1), c[id]);
        }
        if (c[form].empty()) {
            fail("a word", c[form]);
        }
        Word word{.token = token(c), .lemma = lemma_of(c)};
        word.upos = label<Upos>(upos_named, c[upos], Upos::x, "a UPOS tag");
        word.xpos = label<Xpos>(xpos_named, c[xpos], Xpos::nn, "an XPOS tag");
        word.relation = label<Relation>(relation_named, c[deprel], Relation::dep, "a relation");
        word.head = head_of(c);
        tree_.words.push_back(std::move(word));
        lines_.push_back(line_);
    }

    Token token(const Columns& c) {
        Token token{.span = {offset_, offset_ + c[form].size()}, .form = std::string{c[form]}};
        token.space_after = c[misc].find("SpaceAfter=No") == std::string_view::npos;
        if (inside_ > 0) {
            token.written_with = inside_ == written_with_ ? written_with_ : 0;
            token.space_after = --inside_ == 0 && space_after_range_;
        }
        offset_ = token.span.end + (token.space_after ? 1 : 0);
        return token;
    }

    static std::string lemma_of(const Columns& c) {
        return c[lemma] == "_" && c[form] != "_" ? std::string{} : std::string{c[lemma]};
    }

    template <typename Label, typename Named>
    Label label(Named named, std::string_view name, Label unknown, std::string_view wanted) const {
        if (name == "_") {
            return unknown;
        }
        const std::optional<Label> found = named(name);
        if (!found) {
            fail(wanted, name);
        }
        return *found;
    }

    std::size_t head_of(const Columns& c) const {
        if (c[head] == "_") {
            return Word::no_head;
        }
        const auto found = number(c[head]);
        if (!found) {
            fail("a head", c[head]);
        }
        return *found == 0 ? Word::no_head : *found - 1;
    }

    void finish() {
        if (tree_.words.empty()) {
            return;
        }
        for (std::size_t i = 0; i < tree_.words.size(); ++i) {
            const std::size_t word_head = tree_.words[i].head;
            if (word_head != Word::no_head && word_head >= tree_.words.size()) {
                line_ = lines_[i];
                fail(fmt::format("a head from 0 to {}", tree_.words.size()),
                     fmt::format("{}", word_head + 1));
            }
        }
        tree_.paragraph = paragraph_;
        tree_.span = {tree_.words.front().token.span.begin, tree_.words.back().token.span.end};
        syntax_.trees.push_back(std::exchange(tree_, {}));
        lines_.clear();
        inside_ = written_with_ = 0;
    }

    Syntax syntax_;
    Tree tree_;
    std::vector<std::size_t> lines_;  // of the words of tree_
    std::size_t line_ = 0;
    std::size_t offset_ = 0;
    std::size_t paragraph_ = 0;
    unsigned inside_ = 0;  // words of a range still to come
    unsigned written_with_ = 0;
    bool space_after_range_ = true;
};

std::string written(const Tree& tree, std::size_t first, std::size_t end) {
    std::string form;
    for (std::size_t i = first; i < end; ++i) {
        form += tree.words[i].token.form;
    }
    return form;
}

std::string_view spacing(bool space_after) {
    return space_after ? "_" : "SpaceAfter=No";
}

std::string head_and_relation(const Word& word) {
    if (word.head != Word::no_head) {
        return fmt::format("{}\t{}", word.head + 1, show(word.relation));
    }
    return word.relation == Relation::root ? "0\troot" : "_\t_";
}

}  // namespace

std::string to_conllu(const Tree& tree) {
    std::string lines;
    std::size_t range_end = 0;
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        const Word& word = tree.words[i];
        const std::size_t end =
            std::min<std::size_t>(i + word.token.written_with, tree.words.size());
        if (end > i + 1) {
            range_end = end;
            lines +=
                fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", i + 1, end,
                            written(tree, i, end), spacing(tree.words[end - 1].token.space_after));
        }
        lines +=
            fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t_\t{}\n", i + 1, word.token.form,
                        word.lemma.empty() ? "_" : word.lemma, show(word.upos), show(word.xpos),
                        head_and_relation(word), spacing(i < range_end || word.token.space_after));
    }
    return lines + "\n";
}

Syntax from_conllu(std::string_view text) {
    Reader reader;
    for (const std::string_view line : split(text, '\n')) {
        reader.read(line);
    }
    return reader.end();
}

}  // namespace annals
