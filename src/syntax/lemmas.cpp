// Lemmas: a form with its tag is looked up; an unknown one gets the change that its longest known
// ending had most often in the training text ("vetoed" VBD, "-oed": cut 2). Names stay as they are
// written.
#include "syntax/lemmas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "language/letters.hpp"
#include "language/model.hpp"

namespace annals {
namespace {

constexpr std::size_t longest_ending = 5;

/// The rest of the line that starts with `key` in a sorted table; empty when there is none.
std::string_view find_line(std::string_view table, std::string_view key) {
    std::size_t low = 0;
    std::size_t high = table.size();
    while (low < high) {
        std::size_t begin = low + (high - low) / 2;
        while (begin > low && table[begin - 1] != '\n') {
            --begin;
        }
        const std::string_view line = table.substr(begin, table.find('\n', begin) - begin);
        if (line.starts_with(key)) {
            return line.substr(key.size());
        }
        if (line < key) {
            low = begin + line.size() + 1;
        } else {
            high = begin;
        }
    }
    return {};
}

std::string changed(std::string_view form, std::string_view rule) {
    std::size_t cut = 0;
    const auto [end, error] = std::from_chars(rule.data(), rule.data() + rule.size(), cut);
    if (error != std::errc{} || cut > form.size()) {
        return std::string{form};
    }
    const std::size_t kept = form.size() - cut;
    const bool inside_character =
        kept < form.size() && (static_cast<unsigned char>(form[kept]) & 0xC0U) == 0x80U;
    if (inside_character) {
        return std::string{form};
    }
    const auto plus = static_cast<std::size_t>(end - rule.data());
    return std::string{form.substr(0, kept)} + std::string{rule.substr(plus + 1)};
}

bool is_name(Tag tag) {
    return tag.xpos == Xpos::nnp || tag.xpos == Xpos::nnps;
}

}  // namespace

Lemmas::Lemmas(const Model& model) : Lemmas(text_of(model.section("lemmas"))) {}

std::string table_form(std::string_view form, Tag tag) {
    return is_name(tag) ? std::string{form} : small(form);
}

std::string Lemmas::lemma(std::string_view form, Tag tag) const {
    const std::string text = table_form(form, tag);
    const auto line = find_line(table_, fmt::format("{}\t{}\t", text, show(tag.xpos)));
    if (!line.empty()) {
        return std::string{line};
    }
    for (std::size_t length = std::min(longest_ending, text.size()); length > 0; --length) {
        const std::string_view ending = std::string_view{text}.substr(text.size() - length);
        const auto rule = find_line(table_, fmt::format("*{}\t{}\t", ending, show(tag.xpos)));
        if (!rule.empty()) {
            return changed(text, rule);
        }
    }
    return text;
}

}  // namespace annals
