#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <cctype>
#include <charconv>

#include "annals/error.hpp"
#include "annals/read.hpp"

// The date an article gives for itself. Four spellings are in use: ISO 8601 with or without a time
// ("2012-07-06T10:00:00Z"), the same without hyphens or with slashes, "6 July 2012" and "July 6,
// 2012", both also after a weekday, as feeds write them ("Fri, 06 Jul 2012 10:00:00 GMT").
//
// Tests: tests/read/date_test.cpp

namespace annals {
namespace {

using Day = boost::gregorian::date;

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

/// Runs of digits and runs of letters, the latter in lower case: "July 6, 2012" -> july 6 2012.
std::vector<std::string> pieces(std::string_view text) {
    const auto kind = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return std::isdigit(byte) != 0 ? 1 : std::isalpha(byte) != 0 ? 2 : 0;
    };
    std::vector<std::string> found;
    int before = 0;
    for (const char c : text) {
        if (kind(c) != 0 && kind(c) != before) {
            found.emplace_back();
        }
        before = kind(c);
        if (before != 0) {
            found.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    return found;
}

int number(const std::string& piece) {
    int value = -1;
    std::from_chars(piece.data(), piece.data() + piece.size(), value);
    return value;
}

/// 1..12 for "jul", "july", "sept"; 0 for other words.
int month(const std::string& piece) {
    const auto* const found = std::ranges::find(months, std::string_view{piece}.substr(0, 3));
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// "2012-07-06 ...", "2012/7/6", "20120706"
std::optional<Parts> numbers(const std::vector<std::string>& words) {
    if (!words.empty() && words[0].size() == 8 && number(words[0]) > 0) {
        const int all = number(words[0]);
        return Parts{all / 10000, all / 100 % 100, all % 100};
    }
    if (words.size() < 3 || words[0].size() != 4) {
        return std::nullopt;
    }
    const Parts parts{number(words[0]), number(words[1]), number(words[2])};
    return parts.year > 0 && parts.month >= 0 && parts.day >= 0 ? std::optional{parts}
                                                                : std::nullopt;
}

/// "6 July 2012", "July 6, 2012"
std::optional<Parts> words_and_numbers(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i + 2 < words.size() && i < 2; ++i) {
        const Parts day_first{number(words[i + 2]), month(words[i + 1]), number(words[i])};
        const Parts month_first{number(words[i + 2]), month(words[i]), number(words[i + 1])};
        for (const Parts& parts : {day_first, month_first}) {
            if (parts.year > 0 && parts.month > 0 && parts.day >= 0 && words[i + 2].size() == 4) {
                return parts;
            }
        }
    }
    return std::nullopt;
}

bool possible(const Parts& parts) {
    return parts.year >= 1400 && parts.year <= 9999 && parts.month >= 1 && parts.month <= 12 &&
           parts.day >= 1 &&
           parts.day <= boost::gregorian::gregorian_calendar::end_of_month_day(
                            static_cast<unsigned short>(parts.year),
                            static_cast<unsigned short>(parts.month));
}

}  // namespace

std::optional<Day> read_day(std::string_view text) {
    const auto words = pieces(text);
    if (words.empty() || (words.size() == 1 &&
                          (words[0] == "undated" || words[0] == "null" || words[0] == "none"))) {
        return std::nullopt;
    }
    auto parts = numbers(words);
    if (!parts) {
        parts = words_and_numbers(words);
    }
    if (!parts || !possible(*parts)) {
        throw Error{fmt::format("expected a date such as 2012-07-06, got \"{}\"", text)};
    }
    return Day(static_cast<unsigned short>(parts->year), static_cast<unsigned short>(parts->month),
               static_cast<unsigned short>(parts->day));
}

}  // namespace annals
