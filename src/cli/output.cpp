#include "cli/output.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace annals::cli {
namespace {

namespace fs = std::filesystem;

CannotWrite cannot_write(const std::string& path, int reason) {
    return CannotWrite{fmt::format("{}: cannot write: {}", path, std::strerror(reason))};
}

/// 0, or the reason why not all bytes could be written.
int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return 0;
}

/// A file that is gone when it is not kept.
class Temporary {
public:
    explicit Temporary(const std::string& beside)
        : name_(beside + ".XXXXXX"), file_(::mkstemp(name_.data())) {
        if (file_ < 0) {
            throw cannot_write(beside, errno);
        }
    }
    ~Temporary() {
        if (file_ >= 0) {
            ::close(file_);
            ::unlink(name_.c_str());
        }
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    void write(std::string_view bytes, const std::string& path) const {
        if (const int reason = write_all(file_, bytes)) {
            throw cannot_write(path, reason);
        }
    }

    /// Gives it the name and the rights that a file made in the usual way would have.
    void keep_as(const std::string& path) {
        struct stat old {};
        const mode_t mask = ::umask(0);
        ::umask(mask);
        constexpr mode_t everybody = 0666;
        const mode_t rights =
            ::stat(path.c_str(), &old) == 0 ? old.st_mode & 0777 : everybody & ~mask;
        if (::fchmod(file_, rights) != 0 || ::rename(name_.c_str(), path.c_str()) != 0) {
            throw cannot_write(path, errno);
        }
        ::close(file_);
        file_ = -1;
    }

private:
    std::string name_;
    int file_;
};

/// Through links, to the file that is meant.
std::string target_of(const std::string& path) {
    std::error_code none;
    const fs::path target = fs::weakly_canonical(path, none);
    return none || !fs::is_symlink(path, none) ? path : target.string();
}

}  // namespace

void print(std::string_view text) {
    const int reason = write_all(STDOUT_FILENO, text);
    if (reason == EPIPE) {
        throw ClosedPipe{};
    }
    if (reason != 0) {
        throw cannot_write("standard output", reason);
    }
}

void write_file(const std::string& path, std::string_view bytes) {
    std::error_code none;
    if (fs::is_directory(path, none)) {
        throw cannot_write(path, EISDIR);
    }
    const std::string target = target_of(path);
    if (fs::exists(target, none) && !fs::is_regular_file(target, none)) {
        const auto closed = [](std::FILE* file) { std::fclose(file); };
        const std::unique_ptr<std::FILE, decltype(closed)> file{std::fopen(target.c_str(), "wb"),
                                                                closed};
        if (!file) {
            throw cannot_write(path, errno);
        }
        if (const int reason = write_all(::fileno(file.get()), bytes)) {
            throw cannot_write(path, reason);
        }
        return;
    }
    if (fs::exists(target, none) && ::access(target.c_str(), W_OK) != 0) {
        throw cannot_write(path,
                           errno);  // a new file would pass over the protection of the old one
    }
    Temporary file{target};
    file.write(bytes, path);
    file.keep_as(target);
}

void deliver(const Options& options, std::string_view bytes) {
    if (options.output.empty() || options.output == "-") {
        print(bytes);
    } else {
        write_file(options.output, bytes);
    }
}

bool is_folder(const std::string& output) {
    std::error_code none;
    return output.ends_with('/') || (!output.empty() && fs::is_directory(output, none));
}

void make_folder(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error) {
        throw cannot_write(path, error.value());
    }
}

std::string file_name(std::string_view id) {
    std::string name;
    for (const char c : id) {
        const bool bad =
            c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < ' ' || c == '\x7F';
        name += bad ? '-' : c;
    }
    constexpr std::size_t longest = 200;  // bytes; file systems take 255
    if (name.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) {
            --end;
        }
        name.resize(end);
    }
    return name.empty() || name[0] == '.' ? "_" + name : name;
}

std::string harmless(std::string_view text) {
    std::string shown;
    for (const char c : text) {
        shown += static_cast<unsigned char>(c) < ' ' || c == '\x7F' ? '?' : c;
    }
    return shown;
}

}  // namespace annals::cli
