// The rules of English spelling for endings, read backwards. Tested in
// tests/train/base_forms_test.cpp.
#include "train/base_forms.hpp"

#include <algorithm>

namespace annals::train {
namespace {

bool is_vowel(char c) {
    return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

/// "hop", "plan", but not "rain", "fix" or "visit" (of longer words only the stress decides): a
/// consonant that is doubled before -ed, -ing and -er.
bool doubles(std::string_view stem) {
    if (stem.size() < 2) {
        return false;
    }
    const char last = stem.back();
    const auto syllables = std::ranges::count_if(stem, is_vowel);
    return syllables == 1 && is_vowel(stem[stem.size() - 2]) && !is_vowel(last) &&
           std::string_view{"wxy"}.find(last) == std::string_view::npos;
}

bool ends_doubled(std::string_view stem) {
    return stem.size() > 2 && stem.back() == stem[stem.size() - 2] && !is_vowel(stem.back());
}

/// What may stand before -ed, -ing, -er, -est.
std::vector<std::string> stems(std::string_view stem, bool before_i) {
    std::vector<std::string> found;
    const std::string text{stem};
    const bool from_y = !before_i && stem.ends_with('i');
    if (!doubles(stem) && !from_y && (before_i || !stem.ends_with('e'))) {
        found.push_back(text);
    }
    found.push_back(text + "e");
    if (from_y) {
        found.push_back(text.substr(0, text.size() - 1) + "y");
    }
    if (before_i && stem.ends_with('y')) {
        found.push_back(text.substr(0, text.size() - 1) + "ie");
    }
    if (ends_doubled(stem)) {
        found.push_back(text.substr(0, text.size() - 1));
    }
    if (stem.ends_with("ick")) {
        found.push_back(text.substr(0, text.size() - 1));  // "panicked"
    }
    return found;
}

/// What may stand before -s.
std::vector<std::string> before_s(std::string_view form) {
    const std::string text{form.substr(0, form.size() - 1)};
    std::vector<std::string> found{text};
    if (!text.ends_with('e')) {
        return found;
    }
    const std::string shorter = text.substr(0, text.size() - 1);
    for (const std::string_view hissing : {"s", "x", "z", "ch", "sh", "o"}) {
        if (shorter.ends_with(hissing)) {
            found.push_back(shorter);
        }
    }
    if (shorter.ends_with('i')) {
        found.push_back(shorter.substr(0, shorter.size() - 1) + "y");
    }
    return found;
}

constexpr std::size_t least_stem = 2;

bool has_ending(std::string_view form, std::string_view ending) {
    return form.size() >= ending.size() + least_stem && form.ends_with(ending);
}

}  // namespace

std::vector<std::string> verb_bases(std::string_view form) {
    if (has_ending(form, "ing")) {
        return stems(form.substr(0, form.size() - 3), true);
    }
    if (has_ending(form, "ed")) {
        return stems(form.substr(0, form.size() - 2), false);
    }
    return has_ending(form, "s") && !form.ends_with("ss") ? before_s(form)
                                                          : std::vector<std::string>{};
}

std::vector<std::string> verb_forms(const std::string& base) {
    std::vector<std::string> found;
    std::vector<std::string> stems{base, base + base.back()};
    if (base.ends_with('e') || base.ends_with('y')) {
        stems.push_back(base.substr(0, base.size() - 1) + (base.ends_with('y') ? "i" : ""));
    }
    for (const std::string& stem : stems) {
        for (const std::string_view ending : {"s", "es", "ed", "ing"}) {
            std::string form = stem + std::string{ending};
            const auto bases = verb_bases(form);
            if (std::ranges::find(bases, base) != bases.end()) {
                found.push_back(std::move(form));
            }
        }
    }
    return found;
}

std::vector<std::string> noun_bases(std::string_view form) {
    if (!has_ending(form, "s") || form.ends_with("ss")) {
        return {};
    }
    std::vector<std::string> found = before_s(form);
    if (has_ending(form, "ves")) {
        const std::string stem{form.substr(0, form.size() - 3)};
        found.push_back(stem + "f");
        found.push_back(stem + "fe");
    }
    return found;
}

std::vector<std::string> adjective_bases(std::string_view form) {
    for (const std::string_view ending : {"est", "er"}) {
        if (has_ending(form, ending)) {
            return stems(form.substr(0, form.size() - ending.size()), false);
        }
    }
    return {};
}

}  // namespace annals::train
