// A file of 100 megabytes is no article: it is read in parts, so that memory does not grow with it.
//
// Tests: tests/read/parts_test.cpp
#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "annals/read.hpp"

namespace annals {
namespace {

/// Where the part that begins there ends, with the blanks behind it.
std::size_t part_end(std::string_view text, std::size_t begin) {
    if (text.size() - begin <= longest_article) {
        return text.size();
    }
    const std::string_view window = text.substr(begin, longest_article);
    for (const std::string_view gap : {"\n\n", "\n", ". ", " "}) {
        const std::size_t at = window.rfind(gap);
        if (at != window.npos && at >= longest_article / 2) {
            return begin + at + gap.size();
        }
    }
    std::size_t end = begin + longest_article;
    while (end > begin && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return end;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

}  // namespace

std::vector<Article> in_parts(Article article) {
    std::vector<Article> parts;
    if (article.text.size() <= longest_article) {
        parts.push_back(std::move(article));
        return parts;
    }
    const std::string whole = std::exchange(article.text, "");
    const OffsetMap offsets = std::exchange(article.offsets, {});
    for (std::size_t begin = 0; begin < whole.size();) {
        const std::size_t end = part_end(whole, begin);
        const std::string_view text = std::string_view{whole}.substr(begin, end - begin);
        if (!is_blank(text)) {
            Article part = article;
            part.id = fmt::format("{}-part-{}", article.id, parts.size() + 1);
            part.text = text;
            part.offsets = offsets.part({begin, end});
            parts.push_back(std::move(part));
        }
        begin = end;
    }
    return parts;
}

}  // namespace annals
