#include "annals/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <system_error>

#include "annals/error.hpp"
#include "read/decode.hpp"
#include "read/formats.hpp"

// From a path on the command line to articles. What a file holds is known by its first bytes: a
// JSON object on the first line makes JSON Lines (or one article), another begin of JSON one JSON
// value, all else text.
//
// Tests: tests/read/read_test.cpp

namespace annals {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> endings{".txt", ".md", ".json", ".jsonl", ".ndjson"};

bool is_lines(const Input& input) {
    return input.file.ends_with(".jsonl") || input.file.ends_with(".ndjson");
}

std::string as_utf_8(const std::string& bytes, const Input& input) {
    try {
        return encode(decode(bytes)).text;
    } catch (const Error& error) {
        throw Error{fmt::format("{}:1: {}", input.name, error.what())};
    }
}

bool has_lines_after(const std::string& text, std::size_t end) {
    return text.find_first_not_of(" \t\r\n", end) != text.npos;
}

/// Bytes that tell what a file holds, as no JSON begins with so many blanks; even, for UTF-16.
constexpr std::size_t look = 1 << 16;

/// Text or JSON that is in memory as a whole.
void read_whole(const std::string& bytes, const Input& input, const Use& use) {
    if (!looks_like_json(as_utf_8(bytes.substr(0, look), input))) {
        use({read_text(bytes, input.name), ""});
        return;
    }
    const std::string text = as_utf_8(bytes, input);
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (is_lines(input) ||
               (has_lines_after(text, end) && is_json_object(text.substr(0, end)))) {
        std::istringstream lines{text};
        read_json_lines(lines, input, use);
    } else {
        read_json(text, input, use);
    }
}

/// Reads on line by line when the first line is an article, and as a whole otherwise.
void read_stream(std::istream& in, const Input& input, const Use& use) {
    std::string bytes;
    std::getline(in, bytes);
    if (in.good() && in.peek() != std::istream::traits_type::eof() && is_json_object(bytes)) {
        std::istringstream first{bytes};
        read_json_lines(first, input, use);
        read_json_lines(in, input, use, 2);
        return;
    }
    if (in.good()) {
        bytes += '\n';
    }
    bytes.append(std::istreambuf_iterator<char>{in}, {});
    read_whole(bytes, input, use);
}

void read_file(const fs::path& path, const Use& use) {
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        throw Error{fmt::format("{}: cannot read: {}", path.string(), std::strerror(errno))};
    }
    read_stream(in, input_named(path.string()), use);
}

/// One bad file becomes one reading with its reason.
template <typename Read>
void guarded(const Read& read, const Use& use) {
    try {
        read();
    } catch (const Error& error) {
        use({std::nullopt, error.what()});
    }
}

/// Files of a known ending; a README tells of the articles and is none.
bool is_article(const fs::path& path) {
    return std::ranges::find(endings, path.extension().string()) != endings.end() &&
           path.stem() != "README";
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    fs::recursive_directory_iterator at{folder, error};
    for (; !error && at != fs::recursive_directory_iterator{}; at.increment(error)) {
        std::error_code broken_link;
        if (is_article(at->path()) && at->is_regular_file(broken_link)) {
            found.push_back(at->path());
        }
    }
    if (error) {
        throw Error{fmt::format("{}: cannot read: {}", folder.string(), error.message())};
    }
    if (found.empty()) {
        throw Error{fmt::format("{}: expected a folder with articles ({}), found none",
                                folder.string(), fmt::join(endings, " "))};
    }
    std::ranges::sort(found);
    return found;
}

void read_folder(const fs::path& folder, const Use& use) {
    for (const fs::path& file : files_in(folder)) {
        guarded([&] { read_file(file, use); }, use);
    }
}

}  // namespace

Input input_named(const std::string& name) {
    if (name == "-") {
        return {name, name, "stdin"};
    }
    const auto shown = [](const fs::path& part) {
        return on_one_line(encode(mend(decode_utf_8(part.string()))).text);
    };
    const fs::path path{name};
    return {name, shown(path.filename()), shown(path.stem())};
}

void read_articles(const fs::path& path, const std::function<void(Reading)>& use_part) {
    const Use use = [&](Reading reading) {
        if (!reading.article) {
            use_part(std::move(reading));
            return;
        }
        for (Article& part : in_parts(std::move(*reading.article))) {
            use_part({std::move(part), ""});
        }
    };
    guarded(
        [&] {
            if (path == "-") {
                read_stream(std::cin, input_named("-"), use);
            } else if (std::error_code none; fs::is_directory(path, none)) {
                read_folder(path, use);
            } else {
                read_file(path, use);
            }
        },
        use);
}

}  // namespace annals
