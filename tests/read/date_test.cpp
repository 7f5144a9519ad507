#include <doctest/doctest.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <string>

#include "annals/error.hpp"
#include "annals/read.hpp"

namespace annals {
namespace {

std::string day(const char* text) {
    try {
        const auto found = read_day(text);
        return found ? boost::gregorian::to_iso_extended_string(*found) : "none";
    } catch (const Error& error) {
        return error.what();
    }
}

TEST_CASE("dates of articles: spellings in use") {
    struct {
        const char* text;
        const char* day;
    } const cases[] = {
        {"2012-07-06", "2012-07-06"},
        {"2012-07-06T23:30:00+02:00", "2012-07-06"},
        {"2012-07-06 10:00", "2012-07-06"},
        {"2012/7/6", "2012-07-06"},
        {"20120706", "2012-07-06"},
        {"6 July 2012", "2012-07-06"},
        {"July 6, 2012", "2012-07-06"},
        {"Fri, 06 Jul 2012 10:00:00 GMT", "2012-07-06"},
        {"2012-02-29", "2012-02-29"},
        {"", "none"},
        {"undated", "none"},
        {"null", "none"},
    };
    for (const auto& [text, expected] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(day(text) == expected);
    }
}

TEST_CASE("dates of articles: impossible ones are refused") {
    for (const char* text :
         {"2012-13-45", "2011-02-29", "30 February 2024", "yesterday", "2012", "0000-00-00"}) {
        CAPTURE(text);
        CHECK(day(text) == "expected a date such as 2012-07-06, got \"" + std::string{text} + "\"");
    }
}

}  // namespace
}  // namespace annals
