#include "annals/read.hpp"

#include <doctest/doctest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace annals {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for one test, gone after it.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("annals-read-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream{path_ / name, std::ios::binary} << bytes;
        return (path_ / name).string();
    }
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

/// Ids of articles; for errors what stands after the folder.
std::vector<std::string> found_in(const std::string& path) {
    std::vector<std::string> found;
    read_articles(path, [&](const Reading& reading) {
        const std::size_t cut = reading.error.find("annals-read-");
        found.push_back(reading.article ? reading.article->id
                                        : reading.error.substr(reading.error.find('/', cut) + 1));
    });
    return found;
}

using Found = std::vector<std::string>;

TEST_CASE("read: files are known by content") {
    const Folder folder;
    CHECK(found_in(folder.write("a.txt", "Ministers met.")) == Found{"a"});
    CHECK(found_in(folder.write("b.txt", "{\"id\": \"x\",\n \"text\": \"Ministers met.\"}")) ==
          Found{"x"});
    CHECK(found_in(folder.write("c", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n")) ==
          Found{"c-1", "c-2"});
    CHECK(found_in(folder.write("d.json", "{\"text\": \"One.\"}\n")) == Found{"d"});
    CHECK(found_in(folder.write("e.json", "[{\"text\": \"One.\"}]")) == Found{"e-1"});
    CHECK(found_in(folder.write("f.txt", "[REPORT] Ministers met.")) == Found{"f"});
    const std::string utf_16{"\xFF\xFE{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0A\0\"\0}\0", 26};
    CHECK(found_in(folder.write("g.json", utf_16)) == Found{"g"});
}

TEST_CASE("read: line 3 of 5 is broken, the other four are read") {
    const Folder folder;
    const std::string line = "{\"text\": \"Ministers met.\"}\n";
    CHECK(found_in(folder.write("a.jsonl", line + line + "{\"text\": \"Mini\n" + line + line)) ==
          Found{"a-1", "a-2", "a.jsonl:3: expected a JSON object, got broken JSON at byte 14",
                "a-4", "a-5"});
}

TEST_CASE("read: folders, sorted, known endings, no README") {
    const Folder folder;
    CHECK(
        found_in(folder.path())
            .front()
            .find("expected a folder with articles (.txt .md .json .jsonl .ndjson), found none") !=
        std::string::npos);
    for (const char* name : {"b.txt", "a/z.md", "a/y.jsonl", "c.png", "README.md", "empty.txt"}) {
        const std::string text = std::string{name} == "empty.txt" ? "" : "Ministers met.";
        (void)folder.write(name, text);
    }
    CHECK(found_in(folder.path()) ==
          Found{"y", "z", "b", "empty.txt:1: expected text, got an empty file"});
}

TEST_CASE("read: missing and binary files") {
    const Folder folder;
    CHECK(found_in(folder.path() + "/none.txt") ==
          Found{"none.txt: cannot read: No such file or directory"});
    CHECK(found_in(folder.write("a.txt", std::string{"\x7F"
                                                     "ELF\0\0\0\1",
                                                     8})) ==
          Found{"a.txt:1: expected text, got a binary file"});
}

}  // namespace
}  // namespace annals
