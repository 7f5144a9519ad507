#include "render/entry.hpp"

#include <fmt/format.h>

#include <string_view>

namespace annals {
namespace {

/// "2012-06-25/2012-07-01" -> "2012-06-25/07-01"; the year once when it is one.
std::string short_interval(const std::string& period) {
    const auto slash = period.find('/');
    const bool both_days = slash == 10 && period.size() == 21;
    return both_days && period.compare(0, 5, period, 11, 5) == 0
               ? period.substr(0, 11) + period.substr(16)
               : period;
}

std::string modified(const Period& period) {
    const std::string date = short_interval(show(period));
    switch (period.modifier) {
        case DateModifier::none:
            return date;
        case DateModifier::about:
            return "~" + date;
        case DateModifier::early:
        case DateModifier::mid:
        case DateModifier::late:
        case DateModifier::before:
        case DateModifier::after:
            return fmt::format("~{} {}", date, show(period.modifier));
    }
    return date;
}

}  // namespace

std::string date_for_readers(const When& when) {
    if (when.period) {
        return modified(*when.period);
    }
    if (when.assumed) {
        return fmt::format(
            "[{}]", show(Period{when.assumed, when.assumed, Precision::day, DateModifier::none}));
    }
    return "undated";
}

std::string text_for_readers(const Timeline::Entry& entry) {
    std::string notes;
    const auto add = [&](std::string_view words, const std::string& value) {
        if (!value.empty()) {
            notes += fmt::format("{}{}{}", notes.empty() ? "" : "; ", words, value);
        }
    };
    add("", entry.date_text);
    add("according to ", entry.said_by);
    add("after ", entry.after);
    add("before ", entry.before);
    return notes.empty() ? entry.text : fmt::format("{} ({})", entry.text, notes);
}

std::string mark_of(Status status) {
    return status == Status::actual ? "" : std::string{show(status)};
}

}  // namespace annals
