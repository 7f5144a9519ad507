// A timeline as TimelineJS 3 reads it (https://timeline.knightlab.com/docs/json-format.html).
//
// Its dates are as fine as their parts: a month has no day, "2007/2011" has years only. How vague a
// date is, and whether it is only assumed, is said in the date that it displays. It has no place
// for events without a date, so these are listed in its title. It shows every string but ids as
// HTML, and all text of an article is a stranger's: no string gets there unescaped. Tested in
// tests/render/timelinejs_test.cpp.

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "annals/render.hpp"
#include "render/entry.hpp"
#include "render/escape.hpp"
#include "render/json_values.hpp"

namespace annals {
namespace {

bool has_whole_months(const Period& period) {
    return (!period.first || period.first->day() == 1) &&
           (!period.last || *period.last == period.last->end_of_month());
}

bool has_whole_years(const Period& period) {
    return has_whole_months(period) && (!period.first || period.first->month() == 1) &&
           (!period.last || period.last->month() == 12);
}

/// The unit of the parts to write: Precision::day, month or year.
Precision unit_of(const Period& period) {
    switch (period.precision) {
        case Precision::day:
        case Precision::week:
            return Precision::day;
        case Precision::month:
        case Precision::season:
        case Precision::quarter:
        case Precision::half:
            return Precision::month;
        case Precision::year:
        case Precision::decade:
        case Precision::century:
            return Precision::year;
        case Precision::range:
            return has_whole_years(period)    ? Precision::year
                   : has_whole_months(period) ? Precision::month
                                              : Precision::day;
    }
    return Precision::day;
}

Json parts_of(const Day& day, Precision unit) {
    Json parts{{"year", int{day.year()}}};
    if (unit != Precision::year) {
        parts["month"] = int{day.month().as_number()};
    }
    if (unit == Precision::day) {
        parts["day"] = int{day.day().as_number()};
    }
    return parts;
}

/// An open end is none: "until 2012" starts there.
void add_dates(Json& event, const When& when) {
    const Period period = when.period.value_or(
        Period{when.assumed, when.assumed, Precision::day, DateModifier::none});
    const Precision unit = unit_of(period);
    const Json start = parts_of(*(period.first ? period.first : period.last), unit);
    const Json end = parts_of(*(period.last ? period.last : period.first), unit);
    event["start_date"] = start;
    if (end != start) {
        event["end_date"] = end;
    }
    const std::string_view note = when.period ? "" : " (assumed: the day of publication)";
    event["display_date"] = xml_text(date_for_readers(when)) + std::string{note};
}

std::string headline_of(const Timeline::Entry& entry) {
    const std::string mark = mark_of(entry.status);
    return xml_text(mark.empty() ? text_for_readers(entry)
                                 : fmt::format("{}: {}", mark, text_for_readers(entry)));
}

std::string source_html(const Timeline::Source& source) {
    const std::string url = safe_url(source.url);
    const std::string title = xml_text(source.title.empty() ? source.id : source.title);
    const std::string name =
        url.empty() ? title : fmt::format("<a href=\"{}\">{}</a>", xml_text(url), title);
    return source.source.empty() ? name : fmt::format("{} ({})", name, xml_text(source.source));
}

/// The article as it is known, else by its id.
std::string article_html(const Timeline& timeline, const std::string& id) {
    const auto found = std::ranges::find(timeline.sources, id, &Timeline::Source::id);
    return found == timeline.sources.end() ? xml_text(id) : source_html(*found);
}

std::string evidence_html(const Timeline& timeline, const Timeline::Entry& entry) {
    return fmt::format("<p>{}</p><p>{}, sentence {}</p>", xml_text(entry.evidence),
                       article_html(timeline, entry.article), entry.sentence);
}

Json event_json(const Timeline& timeline, const Timeline::Entry& entry) {
    Json event;
    add_dates(event, entry.when);
    event["text"] = {{"headline", headline_of(entry)}, {"text", evidence_html(timeline, entry)}};
    event["group"] = xml_text(entry.type);
    event["unique_id"] = xml_text(entry.event);
    return event;
}

std::string undated_html(const Timeline& timeline) {
    std::string html;
    for (const auto& entry : timeline.undated) {
        html += fmt::format("<li>{}: {}{}</li>", xml_text(entry.type), headline_of(entry),
                            evidence_html(timeline, entry));
    }
    return html.empty() ? "" : fmt::format("<p>Undated:</p><ul>{}</ul>", html);
}

Json title_json(const Timeline& timeline) {
    std::string text;
    for (const auto& source : timeline.sources) {
        text += fmt::format("<p>{}</p>", source_html(source));
    }
    return {{"text", {{"headline", "Timeline"}, {"text", text + undated_html(timeline)}}},
            {"unique_id", "title"}};
}

}  // namespace

std::string to_timelinejs(const Timeline& timeline) {
    Json record;
    record["title"] = title_json(timeline);
    record["events"] = Json::array();
    for (const auto& entry : timeline.dated) {
        record["events"].push_back(event_json(timeline, entry));
    }
    return written(record, true);
}

}  // namespace annals
