#include "events/chronology.hpp"

#include <doctest/doctest.h>

namespace annals {
namespace {

Event undated() {
    return {};
}

Event dated(std::optional<Day> first, std::optional<Day> last) {
    Event event;
    event.when.period = Period{first, last, Precision::range, DateModifier::none};
    event.when.basis = Basis::stated;
    return event;
}

Event in_july(unsigned short day) {
    const Day when{2012, 7, day};
    return dated(when, when);
}

}  // namespace

TEST_CASE("chronology: dates put events in order that lie apart") {
    const std::vector<Event> events{in_july(2),
                                    in_july(6),
                                    in_july(6),
                                    dated(Day{2012, 7, 1}, Day{2012, 7, 31}),
                                    dated(std::nullopt, Day{2012, 6, 30}),
                                    undated()};
    const Chronology known{events};
    CHECK(known.is_before(0, 1));
    CHECK_FALSE(known.is_before(1, 0));
    CHECK_FALSE(known.is_before(1, 2));
    CHECK_FALSE(known.is_before(0, 3));
    CHECK(known.is_before(4, 3));
    CHECK_FALSE(known.is_before(3, 4));
    CHECK_FALSE(known.is_before(5, 0));
    CHECK_FALSE(known.is_before(0, 5));
}

TEST_CASE("chronology: a claim against what is known is not taken up") {
    const std::vector<Event> events{in_july(2), in_july(6), undated(), undated()};
    Chronology known{events};
    CHECK_FALSE(known.add(1, 0));  // against the dates
    CHECK_FALSE(known.add(0, 0));
    CHECK(known.add(2, 3));
    CHECK(known.add(3, 0));
    CHECK_FALSE(known.add(0, 2));  // the third edge of a cycle
    CHECK_FALSE(known.add(1, 2));  // a cycle over dates
    CHECK(known.is_before(2, 1));
}

TEST_CASE("chronology: the nearest dated events on both sides, over events between") {
    const std::vector<Event> events{in_july(1), in_july(3), in_july(5),
                                    in_july(9), undated(),  undated()};
    Chronology known{events};
    CHECK_FALSE(known.last_before(4).has_value());
    CHECK(known.add(0, 4));
    CHECK(known.add(1, 4));
    CHECK(known.add(4, 5));
    CHECK(known.add(5, 3));
    CHECK(known.add(5, 2));
    CHECK(known.last_before(5) == 1);
    CHECK(known.first_after(4) == 2);
    CHECK_FALSE(known.first_after(3).has_value());
}

TEST_CASE("chronology: inherited dates keep events in order, but bound none") {
    std::vector<Event> events{in_july(1), in_july(3), undated()};
    events[1].when.basis = Basis::inherited;
    Chronology known{events};
    CHECK(known.is_before(0, 1));
    CHECK(known.add(0, 2));
    CHECK(known.add(1, 2));
    CHECK(known.last_before(2) == 0);
}

TEST_CASE("chronology: no events") {
    const std::vector<Event> events;
    const Chronology known{events};
    const std::vector<Event> one{undated()};
    CHECK_FALSE(Chronology{one}.first_after(0).has_value());
}

}  // namespace annals
