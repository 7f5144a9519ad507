#include "actors/persons.hpp"

#include <doctest/doctest.h>

using namespace annals;

TEST_CASE("persons: short names mean whom the article names in full") {
    Persons persons;
    persons.tell("Hillary Clinton");
    persons.tell("Bashar al-Assad");
    const auto clinton = persons.identify("Clinton");
    CHECK(persons.identify("Hillary Clinton") == clinton);
    CHECK(persons.fullest(clinton) == "Hillary Clinton");
    const auto assad = persons.identify("al-Assad");
    CHECK(persons.identify("Assad") == assad);
    CHECK(persons.identify("Al-Assad") == assad);
    CHECK(persons.identify("Bashar") == assad);
    CHECK(assad != clinton);
}

TEST_CASE("persons: two of one surname stay two") {
    Persons persons;
    persons.tell("Hillary Clinton");
    persons.tell("Bill Clinton");
    const auto hillary = persons.identify("Hillary Clinton");
    CHECK(persons.identify("Clinton") == hillary);
    const auto bill = persons.identify("Bill Clinton");
    CHECK(bill != hillary);
    CHECK(persons.identify("Clinton") == bill);
}

TEST_CASE("persons: initials and middle names") {
    struct {
        const char* one;
        const char* other;
        bool same;
    } const cases[] = {
        {"Dwight D. Eisenhower", "Dwight Eisenhower", true},
        {"J. F. Dulles", "John Foster Dulles", true},
        {"Sheikh Ahmed Yassin", "Ahmed Yassin", true},
        {"François Hollande", "Francois Hollande", true},
        {"John Kerry", "Teresa Kerry", false},
    };
    for (const auto& [one, other, same] : cases) {
        const auto& shown_one = one;
        CAPTURE(shown_one);
        Persons persons;
        persons.tell(one);
        persons.tell(other);
        const auto first = persons.identify(one);
        CHECK((persons.identify(other) == first) == same);
    }
}

TEST_CASE("persons: unknown and empty names") {
    Persons persons;
    CHECK_FALSE(persons.known("Nobody").has_value());
    CHECK_FALSE(persons.known("").has_value());
    CHECK(persons.identify("") == persons.identify(""));
}
