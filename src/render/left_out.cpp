// What a format has no place for is told in one sentence, the same for all formats. Tested in
// tests/render/left_out_test.cpp.

#include "render/left_out.hpp"

#include <fmt/format.h>

#include "annals/render.hpp"

namespace annals {

std::string left_out_sentence(std::size_t left_out, std::size_t all,
                              const std::vector<std::string>& reasons) {
    return left_out == 0 ? ""
                         : fmt::format("{} of {} events {} left out: {}", left_out, all,
                                       left_out == 1 ? "is" : "are", fmt::join(reasons, ", "));
}

LeftOut& LeftOut::operator+=(const LeftOut& other) {
    events += other.events;
    for (const auto& [reason, count] : other.reasons) {
        reasons[reason] += count;
    }
    return *this;
}

std::string show(const LeftOut& left_out) {
    std::size_t sum = 0;
    std::vector<std::string> reasons;
    for (const auto& [reason, count] : left_out.reasons) {
        sum += count;
        reasons.push_back(fmt::format("{} {}", count, reason));
    }
    return left_out_sentence(sum, left_out.events, reasons);
}

}  // namespace annals
