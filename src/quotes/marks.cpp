// Quotation marks and what they enclose. A straight mark opens when none is open, and closes
// otherwise; a quotation of several paragraphs opens anew in each and closes in the last:
//
//     "We met on Friday.
//     "We shall meet again," he said.
//
// A paragraph that ends with its quotation open ends it, unless the next one closes what it has not
// opened. Tested in tests/quotes/quotes_test.cpp.
#include "quotes/marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "text/characters.hpp"

namespace annals {
namespace {

/// Marks that open a quotation, with those that close it.
struct Pair {
    std::string_view opening;
    std::string_view closing;
};
constexpr std::array pairs{
    Pair{"\"", "\""}, Pair{"“", "”"}, Pair{"``", "''"},
    Pair{"«", "»"},   Pair{"‘", "’"}, Pair{"„", "“"},
};

const Pair* opened_by(std::string_view form) {
    const auto* const found = std::ranges::find(pairs, form, &Pair::opening);
    return found == pairs.end() ? nullptr : found;
}

bool has_word(std::string_view form) {
    return is_word(char_at(form, 0).code);
}

/// Walks over an article and keeps what is open.
class Walk {
public:
    void step(Place place, std::string_view form, bool starts_paragraph) {
        if (open_ != nullptr && form == open_->closing) {
            close(false);
            return;
        }
        const Pair* const opening = opened_by(form);
        if (open_ == nullptr && opening != nullptr) {
            open_ = opening;
            current_ = Quotation{};
            current_.goes_on = starts_paragraph && !found_.empty() && found_.back().unfinished;
            return;
        }
        if (open_ != nullptr) {
            if (current_.words == 0 && !begun_) {
                current_.first = place;
                begun_ = true;
            }
            current_.last = place;
            current_.words += has_word(form) ? 1 : 0;
        }
    }

    /// Before a paragraph whose first sentence is `next`.
    void end_paragraph(const Syntax& syntax, std::size_t next) {
        if (open_ != nullptr && !closes_in(syntax, next)) {
            close(true);
        }
    }

    [[nodiscard]] std::vector<Quotation> take() { return std::move(found_); }

private:
    /// Whether a paragraph closes what is open without having opened it.
    [[nodiscard]] bool closes_in(const Syntax& syntax, std::size_t first) const {
        for (std::size_t i = first; i < syntax.trees.size(); ++i) {
            const Tree& tree = syntax.trees[i];
            if (tree.paragraph != syntax.trees[first].paragraph) {
                break;
            }
            for (std::size_t word = 0; word < tree.words.size(); ++word) {
                const std::string& form = tree.words[word].token.form;
                if (form == open_->opening || form == open_->closing) {
                    return form == open_->closing && word > 0 &&
                           !tree.words[word - 1].token.space_after;
                }
            }
        }
        return false;
    }

    void close(bool unfinished) {
        current_.unfinished = unfinished;
        if (current_.words > 0) {
            found_.push_back(current_);
        }
        open_ = nullptr;
        begun_ = false;
    }

    const Pair* open_ = nullptr;
    bool begun_ = false;
    Quotation current_;
    std::vector<Quotation> found_;
};

}  // namespace

bool is_quotation_mark(std::string_view form) {
    return std::ranges::any_of(
        pairs, [&](const Pair& pair) { return form == pair.opening || form == pair.closing; });
}

std::vector<Quotation> find_quotations(const Syntax& syntax) {
    Walk walk;
    std::optional<std::size_t> paragraph;
    for (std::size_t sentence = 0; sentence < syntax.trees.size(); ++sentence) {
        const Tree& tree = syntax.trees[sentence];
        const bool new_paragraph = paragraph != tree.paragraph;
        if (new_paragraph) {
            walk.end_paragraph(syntax, sentence);
        }
        paragraph = tree.paragraph;
        for (std::size_t word = 0; word < tree.words.size(); ++word) {
            walk.step({sentence, word}, tree.words[word].token.form, new_paragraph && word == 0);
        }
    }
    walk.end_paragraph(syntax, syntax.trees.size());
    return walk.take();
}

}  // namespace annals
