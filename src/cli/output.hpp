#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "cli/options.hpp"

namespace annals::cli {

/// Results cannot be written, so there is no use in reading on: unlike an Error it is not for one
/// input only.
class CannotWrite : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The reader of standard output went away (`annals ... | head`): the work ends, without an error.
struct ClosedPipe {};

/// Writes to standard output at once. Throws CannotWrite, or ClosedPipe when nobody reads on.
void print(std::string_view text);

/// The file with these bytes, whole or not at all: they go to a file beside it first, which then
/// takes its name. Devices and pipes are written straight. Throws CannotWrite `PATH: cannot write:
/// reason`.
void write_file(const std::string& path, std::string_view bytes);

/// To -o, or to standard output.
void deliver(const Options& options, std::string_view bytes);

/// True when -o names a folder: it ends in "/", or is one.
[[nodiscard]] bool is_folder(const std::string& output);

/// Makes the folder when there is none. Throws CannotWrite.
void make_folder(const std::string& path);

/// "a/b c" -> "a-b c": the id of an article as the name of a file in a folder of ours.
[[nodiscard]] std::string file_name(std::string_view id);

/// For a message: control characters, which could steer a terminal, become "?".
[[nodiscard]] std::string harmless(std::string_view text);

}  // namespace annals::cli
