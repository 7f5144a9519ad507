#include "cli/output.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace annals::cli {
namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("annals-output-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

std::string content(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST_CASE("output files appear whole, keep their rights, and leave nothing beside them") {
    const Folder folder;
    const fs::path file = folder.path / "a.txt";
    write_file(file.string(), "one");
    CHECK(content(file) == "one");
    REQUIRE(::chmod(file.c_str(), 0640) == 0);
    write_file(file.string(), "two");
    CHECK(content(file) == "two");
    CHECK((fs::status(file).permissions() & fs::perms::all) == static_cast<fs::perms>(0640));
    CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 1);
}

TEST_CASE("a link leads to the file that is written") {
    const Folder folder;
    write_file((folder.path / "a.txt").string(), "one");
    fs::create_symlink("a.txt", folder.path / "link");
    write_file((folder.path / "link").string(), "two");
    CHECK(content(folder.path / "a.txt") == "two");
    CHECK(fs::is_symlink(folder.path / "link"));
}

TEST_CASE("a device is written straight, a folder not at all") {
    const Folder folder;
    write_file("/dev/null", "one");
    CHECK(fs::is_character_file("/dev/null"));
    CHECK_THROWS_WITH_AS(write_file(folder.path.string(), "one"),
                         (folder.path.string() + ": cannot write: Is a directory").c_str(),
                         CannotWrite);
}

TEST_CASE("ids as names of files stay in their folder") {
    struct {
        const char* id;
        const char* name;
    } const cases[] = {
        {"talks", "talks"}, {"../../etc/passwd", "_..-..-etc-passwd"},
        {"a/b c", "a-b c"}, {"a\nb", "a-b"},
        {"", "_"},          {"Zürich", "Zürich"},
    };
    for (const auto& [id, name] : cases) {
        const auto& shown_id = id;
        CAPTURE(shown_id);
        CHECK(file_name(id) == name);
    }
    CHECK(file_name(std::string(199, 'a') + "ü").size() == 199);
}

TEST_CASE("messages cannot steer a terminal") {
    CHECK(harmless("a\x1B[31mb\nc") == "a?[31mb?c");
}

}  // namespace
}  // namespace annals::cli
