#pragma once

#include <string>
#include <string_view>

namespace annals {

/// An ASCII letter in small: 'S' -> 's'; any other byte stays.
[[nodiscard]] constexpr char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// ASCII letters in small: "Summit" -> "summit"; other bytes stay.
[[nodiscard]] inline std::string small(std::string_view text) {
    std::string result{text};
    for (char& c : result) {
        c = small(c);
    }
    return result;
}

}  // namespace annals
