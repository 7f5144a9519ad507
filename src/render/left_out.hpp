#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace annals {

/// "1 of 5 events is left out: 1 denied", with the `reasons` as they are; "" when nothing is left
/// out.
[[nodiscard]] std::string left_out_sentence(std::size_t left_out, std::size_t all,
                                            const std::vector<std::string>& reasons);

}  // namespace annals
