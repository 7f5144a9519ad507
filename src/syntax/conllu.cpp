// CoNLL-U (universaldependencies.org/format): ten columns a word, a range line before the words of a
// multiword token, an empty line after a sentence. Spans count bytes of the text that the tokens make when
// they are put together again, blanks where SpaceAfter=No does not forbid them.
#include <fmt/format.h>

#include <charconv>

#include "annals/error.hpp"
#include "annals/syntax.hpp"
#include "language/tsv.hpp"

namespace annals {
namespace {

std::string_view or_blank(std::string_view text) { return text.empty() ? "_" : text; }

void add_range(std::string& out, const Tree& tree, std::size_t first) {
    const unsigned count = tree.words[first].token.written_with;
    std::string form;
    for (std::size_t i = first; i < first + count; ++i) {
        form += tree.words[i].token.form;
    }
    const bool space = tree.words[first + count - 1].token.space_after;
    fmt::format_to(std::back_inserter(out), "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", first + 1, first + count, form,
                   space ? "_" : "SpaceAfter=No");
}

std::size_t number(std::string_view cell, std::size_t line) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size()) {
        throw Error{fmt::format("line {}: expected a word number, got '{}'", line, cell)};
    }
    return value;
}

template <typename Label>
Label label(std::optional<Label> found, std::string_view cell, std::size_t line, Label unknown) {
    if (!found && cell != "_") {
        throw Error{fmt::format("line {}: unknown label '{}'", line, cell)};
    }
    return found.value_or(unknown);
}

/// Reads line after line and keeps where it stands in the sentence and in the text.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    Syntax read() {
        while (!rest_.empty()) {
            const std::size_t end = rest_.find('\n');
            std::string_view line = rest_.substr(0, end);
            rest_.remove_prefix(end == rest_.npos ? rest_.size() : end + 1);
            ++line_;
            if (line.ends_with('\r')) {
                line.remove_suffix(1);
            }
            take(line);
        }
        close();
        return std::move(syntax_);
    }

private:
    void take(std::string_view line) {
        if (line.empty()) {
            close();
        } else if (line.front() == '#') {
            if (line.starts_with("# newpar") || line.starts_with("# newdoc")) {
                ++paragraph_;
            }
        } else {
            take_word(line);
        }
    }

    void take_word(std::string_view line) {
        const auto rows = read_tsv(line, fmt::format("line {}", line_), 10);
        const auto& cells = rows.front().cells;
        if (cells[0].find('.') != std::string::npos) {
            return;  // an empty node of the enhanced graph
        }
        const bool space = cells[9].find("SpaceAfter=No") == std::string::npos;
        if (const std::size_t dash = cells[0].find('-'); dash != std::string::npos) {
            range_last_ = number(std::string_view{cells[0]}.substr(dash + 1), line_);
            range_space_ = space;
            range_first_ = number(std::string_view{cells[0]}.substr(0, dash), line_);
            return;
        }
        add_word(cells, space);
    }

    void add_word(const std::vector<std::string>& cells, bool space) {
        const std::size_t id = number(cells[0], line_);
        Word word;
        word.token.form = cells[1];
        word.token.span = {offset_, offset_ + cells[1].size()};
        const bool in_range = id >= range_first_ && id <= range_last_;
        word.token.space_after = in_range ? (id == range_last_ && range_space_) : space;
        if (in_range) {
            word.token.written_with =
                id == range_first_ ? static_cast<unsigned>(range_last_ - range_first_ + 1) : 0;
        }
        word.lemma = cells[2];
        word.upos = label(upos_named(cells[3]), cells[3], line_, Upos::x);
        word.xpos = label(xpos_named(cells[4]), cells[4], line_, Xpos::nn);
        if (cells[6] != "_" && cells[6] != "0") {
            word.head = number(cells[6], line_) - 1;
        }
        word.relation = label(relation_named(cells[7]), cells[7], line_, Relation::dep);
        offset_ = word.token.span.end + (word.token.space_after ? 1 : 0);
        tree_.words.push_back(std::move(word));
    }

    void close() {
        if (!tree_.words.empty()) {
            for (const Word& word : tree_.words) {
                if (word.head != Word::no_head && word.head >= tree_.words.size()) {
                    throw Error{fmt::format("line {}: a head outside the sentence", line_)};
                }
            }
            tree_.span = {tree_.words.front().token.span.begin, tree_.words.back().token.span.end};
            tree_.paragraph = paragraph_ > 0 ? paragraph_ - 1 : 0;
            syntax_.trees.push_back(std::move(tree_));
        }
        tree_ = {};
        range_first_ = range_last_ = 0;
    }

    std::string_view rest_;
    Syntax syntax_;
    Tree tree_;
    std::size_t line_ = 0;
    std::size_t offset_ = 0;
    std::size_t paragraph_ = 0;
    std::size_t range_first_ = 0;
    std::size_t range_last_ = 0;
    bool range_space_ = true;
};

}  // namespace

std::string to_conllu(const Tree& tree) {
    std::string out;
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        const Word& word = tree.words[i];
        const bool inside = word.token.written_with != 1;
        if (word.token.written_with > 1) {
            add_range(out, tree, i);
        }
        const std::size_t head = word.head == Word::no_head ? 0 : word.head + 1;
        fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", i + 1, word.token.form,
                       or_blank(word.lemma), show(word.upos), show(word.xpos), head, show(word.relation),
                       inside || word.token.space_after ? "_" : "SpaceAfter=No");
    }
    return out + "\n";
}

Syntax from_conllu(std::string_view text) { return Reader{text}.read(); }

}  // namespace annals
