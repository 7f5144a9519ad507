#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

/// A trained model: named sections of bytes, each aligned to 64, read where they lie (no copy, no parsing at
/// load). What a section holds is the business of the room that reads it: "tagger", "parser", "names", ...
///
/// File: magic "annals-model-2\n", a table of names, offsets and lengths, the sections.
class Model {
public:
    /// The model that was compiled in (data/english.model).
    [[nodiscard]] static Model built_in();

    /// A model file. Throws Error when it is unreadable or no model.
    [[nodiscard]] static Model from_file(const std::filesystem::path& path);

    /// The bytes of a model file, copied.
    [[nodiscard]] static Model from_bytes(std::string_view bytes, const std::string& name = "model");

    [[nodiscard]] const std::map<std::string, std::span<const std::byte>, std::less<>>& sections() const {
        return sections_;
    }

    /// The bytes of a section; empty when there is none of that name.
    [[nodiscard]] std::span<const std::byte> section(std::string_view name) const;

private:
    std::vector<std::byte> owned_;  // empty for the built-in one
    std::map<std::string, std::span<const std::byte>, std::less<>> sections_;
};

/// Bytes of a section as text.
[[nodiscard]] inline std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The bytes of a model file with these sections, in the order of their names.
[[nodiscard]] std::string model_file(const std::map<std::string, std::string>& sections);

}  // namespace annals
