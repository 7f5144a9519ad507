#pragma once

#include <string>
#include <string_view>

namespace annals {

/// ASCII letters in small: "Summit" -> "summit"; other bytes stay.
[[nodiscard]] inline std::string small(std::string_view text) {
    std::string result{text};
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return result;
}

}  // namespace annals
