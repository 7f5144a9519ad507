#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "annals/events.hpp"

namespace annals {

/// What is known of the order of events, without contradiction: their dates, and claims of the text
/// that "a ended before b began", of which the surest are to be added first.
class Chronology {
public:
    explicit Chronology(const std::vector<Event>& events);

    /// Whether the claim was taken up; it is not when what is known already says the opposite.
    bool add(std::size_t before, std::size_t after);

    /// Whether dates and claims together put `a` before `b`.
    [[nodiscard]] bool is_before(std::size_t a, std::size_t b) const;

    /// Of the events with a date of their own that claims put before the event (or after it), the
    /// nearest in time.
    [[nodiscard]] std::optional<std::size_t> last_before(std::size_t event) const;
    [[nodiscard]] std::optional<std::size_t> first_after(std::size_t event) const;

private:
    using Links = std::vector<std::vector<std::size_t>>;

    [[nodiscard]] std::vector<std::size_t> reached(std::size_t from, const Links& links) const;
    [[nodiscard]] const Period* days(std::size_t event) const;
    [[nodiscard]] const Period* own_days(std::size_t event) const;

    const std::vector<Event>& events_;
    Links later_;    // by event: what claims put after it
    Links earlier_;  // and before it
    Links dated_;    // the same by dates, over a node for each day that an event begins or ends
};

}  // namespace annals
