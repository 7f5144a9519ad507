// A timeline as a calendar (iCalendar, RFC 5545), written by libical, which escapes text and folds
// long lines.
//
// A calendar knows days, so only what is known to the day goes in, as all-day events that leave
// their day free; what was denied did not happen, and a day that is only assumed would look like
// one that is known. How many were left out, and why, stands in the calendar's description. No
// clock is read: the stamp of an event is the day its article was published. Tested in
// tests/render/icalendar_test.cpp.

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "annals/render.hpp"
#include "render/entry.hpp"
#include "render/escape.hpp"
#include "render/left_out.hpp"

namespace annals {
namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { std::free(text); }  // NOLINT: libical allocates it so
};

enum class Fate : std::uint8_t { kept, undated, assumed, vague, denied };

/// As the note names them, in this order; none for what is kept.
constexpr std::array<std::string_view, 5> reasons{"", "undated", "with an assumed date",
                                                  "not dated to the day", "denied"};

bool is_whole_months(const Period& period) {
    return period.first->day() == 1 && *period.last == period.last->end_of_month();
}

/// A range of months or years is written by its days, too, but nobody said these.
bool is_of_days(const Period& period) {
    if (!period.first || !period.last || period.modifier != DateModifier::none) {
        return false;
    }
    return period.precision == Precision::day ||
           (period.precision == Precision::range && !is_whole_months(period));
}

Fate fate_of(const Timeline::Entry& entry) {
    if (entry.status == Status::denied) {
        return Fate::denied;
    }
    if (!entry.when.period) {
        return entry.when.assumed ? Fate::assumed : Fate::undated;
    }
    return is_of_days(*entry.when.period) ? Fate::kept : Fate::vague;
}

icaltimetype on_day(const Day& day) {
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype midnight(const Day& day) {
    icaltimetype time = icaltime_null_time();  // all parts 0
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

const Timeline::Source* source_of(const Timeline& timeline, const std::string& id) {
    const auto found = std::ranges::find(timeline.sources, id, &Timeline::Source::id);
    return found == timeline.sources.end() ? nullptr : &*found;
}

std::string description_of(const Timeline::Entry& entry, const Timeline::Source* source) {
    const bool titled = source != nullptr && !source->title.empty();
    std::string text =
        plain_text(fmt::format("{}\n{}, sentence {}", entry.evidence,
                               titled ? source->title : entry.article, entry.sentence));
    if (source != nullptr && !source->source.empty()) {
        text += plain_text(fmt::format(" ({})", source->source));
    }
    return text;
}

std::string summary_of(const Timeline::Entry& entry) {
    const std::string mark = mark_of(entry.status);
    std::string text = plain_text(text_for_readers(entry));
    std::ranges::replace(text, '\n', ' ');
    return mark.empty() ? text : fmt::format("{}: {}", mark, text);
}

void add(icalcomponent* component, icalproperty* property) {
    icalcomponent_add_property(component, property);  // which owns it from now on
}

void add_extension(icalcomponent* component, const char* name, const std::string& text) {
    icalproperty* const property = icalproperty_new_x(text.c_str());
    icalproperty_set_x_name(property, name);
    add(component, property);
}

icalcomponent* event_component(const Timeline& timeline, const Timeline::Entry& entry) {
    const Timeline::Source* const source = source_of(timeline, entry.article);
    const Period& period = *entry.when.period;
    const Day stamp = source != nullptr && source->published ? *source->published : *period.first;
    const bool happened = entry.status == Status::actual;
    const std::string uid = plain_text(fmt::format("{}.{}@annals", entry.event, entry.article));
    icalcomponent* const event = icalcomponent_new_vevent();
    add(event, icalproperty_new_uid(uid.c_str()));
    add(event, icalproperty_new_dtstamp(midnight(stamp)));
    add(event, icalproperty_new_dtstart(on_day(*period.first)));
    add(event, icalproperty_new_dtend(on_day(*period.last + boost::gregorian::days{1})));
    add(event, icalproperty_new_summary(summary_of(entry).c_str()));
    add(event, icalproperty_new_description(description_of(entry, source).c_str()));
    add(event, icalproperty_new_categories(plain_text(entry.type).c_str()));
    if (!entry.place.empty()) {
        add(event, icalproperty_new_location(plain_text(entry.place).c_str()));
    }
    if (source != nullptr && !safe_url(source->url).empty()) {
        add(event, icalproperty_new_url(safe_url(source->url).c_str()));
    }
    add(event, icalproperty_new_status(happened ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE));
    add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    return event;
}

/// "3 of 5 events are left out: 2 undated, 1 denied"
std::string left_out_of(const std::vector<Fate>& fates) {
    std::vector<std::string> counts;
    for (std::size_t fate = 1; fate < reasons.size(); ++fate) {
        const auto count = std::ranges::count(fates, static_cast<Fate>(fate));
        if (count > 0) {
            counts.push_back(fmt::format("{} {}", count, reasons.at(fate)));
        }
    }
    const auto kept = static_cast<std::size_t>(std::ranges::count(fates, Fate::kept));
    return left_out_sentence(fates.size() - kept, fates.size(), counts);
}

std::string written(icalcomponent* calendar) {
    const std::unique_ptr<char, Free> text{icalcomponent_as_ical_string_r(calendar)};
    return text.get();
}

}  // namespace

Calendar to_icalendar(const Timeline& timeline) {
    const std::unique_ptr<icalcomponent, Free> calendar{icalcomponent_new_vcalendar()};
    std::vector<Fate> fates;
    for (const auto* part : {&timeline.dated, &timeline.undated}) {
        for (const auto& entry : *part) {
            fates.push_back(fate_of(entry));
            if (fates.back() == Fate::kept) {
                icalcomponent_add_component(calendar.get(), event_component(timeline, entry));
            }
        }
    }
    const std::string left_out = left_out_of(fates);
    const std::string about = plain_text(timeline.subtitle);
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//annals//EN"));
    add_extension(calendar.get(), "X-WR-CALNAME", "Timeline");
    if (!about.empty() || !left_out.empty()) {
        const std::string_view between = about.empty() || left_out.empty() ? "" : ". ";
        add_extension(calendar.get(), "X-WR-CALDESC",
                      fmt::format("{}{}{}", about, between, left_out));
    }
    return {written(calendar.get()), left_out};
}

}  // namespace annals
