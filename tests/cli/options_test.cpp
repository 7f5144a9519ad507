#include "cli/options.hpp"

#include <doctest/doctest.h>

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>

#include "annals/error.hpp"

namespace annals::cli {
namespace {

constexpr std::array formats{Format{"text", ".txt"}, Format{"json", ".json"}};

Options options(const std::vector<std::string>& arguments) {
    return *read_options(
        {"timeline", "timeline FILE...", "what happened", formats, [](CLI::App&, Options&) {}},
        arguments);
}

TEST_CASE("options: values of all kinds") {
    const Options found =
        options({"a.txt",   "--type",    "CONSULT,REJECT",  "--status=planned,possible",
                 "b.txt",   "--since",   "2012-02",         "--until",
                 "2012-02", "--actor",   "Hillary Clinton", "--actor",
                 "Russia",  "--roll-up", "country",         "--jobs",
                 "3",       "--quiet",   "--color",         "never"});
    CHECK(found.files == std::vector<std::string>{"a.txt", "b.txt"});
    CHECK(found.selection.types == std::vector<std::string>{"CONSULT", "REJECT"});
    CHECK(found.selection.statuses == std::vector{Status::planned, Status::possible});
    CHECK(found.selection.since == Day{2012, 2, 1});
    CHECK(found.selection.until == Day{2012, 2, 29});
    CHECK(found.selection.actors == std::vector<std::string>{"Hillary Clinton", "Russia"});
    CHECK(found.selection.roll_up_country);
    CHECK(found.jobs == 3);
    CHECK(found.quiet);
    CHECK(found.color == Color::never);
}

TEST_CASE("options: the format is named, or follows from the ending, or is the first") {
    CHECK(options({"a.txt"}).format == "text");
    CHECK(options({"a.txt", "-o", "b.json"}).format == "json");
    CHECK(options({"a.txt", "-o", "b.json", "--format", "text"}).format == "text");
    CHECK(options({"a.txt", "-o", "b.d/"}).format == "text");
    CHECK_THROWS_WITH_AS(
        (void)options({"a.txt", "-o", "b.xml"}),
        "-o b.xml: no format has the ending .xml; name one with --format: text, json", Error);
}

TEST_CASE("options: a file named after a dash, and standard input") {
    CHECK(options({"-"}).files == std::vector<std::string>{"-"});
    CHECK(options({"--", "-a.txt"}).files == std::vector<std::string>{"-a.txt"});
}

TEST_CASE("options: the nearest name is suggested") {
    CHECK_THROWS_WITH_AS((void)options({"a.txt", "--formt", "json"}),
                         "unknown option \"--formt\"; did you mean \"--format\"?", Error);
    CHECK_THROWS_WITH_AS((void)options({"a.txt", "--color", "allways"}),
                         "unknown --color \"allways\"; did you mean \"always\"?", Error);
}

}  // namespace
}  // namespace annals::cli
