#include "language/model.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <cstring>

#include "annals/error.hpp"
#include "language/tsv.hpp"

namespace annals {
namespace {

constexpr std::string_view magic = "annals-model-2\n";
constexpr std::size_t alignment = 64;
constexpr std::size_t header = alignment;

/// A line of the table of contents, as it lies in the file (little endian).
struct Entry {
    char name[48];
    std::uint64_t offset;
    std::uint64_t length;
};
static_assert(sizeof(Entry) == alignment);

std::size_t aligned(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

using Sections = std::map<std::string, std::span<const std::byte>, std::less<>>;

Sections sections_of(std::span<const std::byte> file, const std::string& name) {
    const auto broken = [&] { return Error{fmt::format("{}: not an annals model, or a broken one", name)}; };
    if (file.size() < header || std::memcmp(file.data(), magic.data(), magic.size()) != 0) {
        throw broken();
    }
    std::uint64_t count = 0;
    std::memcpy(&count, file.data() + header - sizeof count, sizeof count);
    if (count > (file.size() - header) / sizeof(Entry)) {
        throw broken();
    }
    Sections sections;
    for (std::uint64_t i = 0; i < count; ++i) {
        Entry entry;
        std::memcpy(&entry, file.data() + header + i * sizeof entry, sizeof entry);
        if (entry.offset > file.size() || entry.length > file.size() - entry.offset) {
            throw broken();
        }
        entry.name[sizeof entry.name - 1] = '\0';
        sections.emplace(entry.name, file.subspan(entry.offset, entry.length));
    }
    return sections;
}

}  // namespace

Model Model::built_in() {
    Model model;
    const std::string_view bytes = embedded("english.model");
    model.sections_ = sections_of(std::as_bytes(std::span{bytes}), "english.model");
    return model;
}

Model Model::from_file(const std::filesystem::path& path) { return from_bytes(read_file(path), path.string()); }

Model Model::from_bytes(std::string_view bytes, const std::string& name) {
    Model model;
    const auto span = std::as_bytes(std::span{bytes});
    model.owned_.assign(span.begin(), span.end());
    model.sections_ = sections_of(model.owned_, name);
    return model;
}

std::span<const std::byte> Model::section(std::string_view name) const {
    const auto found = sections_.find(name);
    return found == sections_.end() ? std::span<const std::byte>{} : found->second;
}

std::string model_file(const std::map<std::string, std::string>& sections) {
    std::string file{magic};
    file.resize(header - sizeof(std::uint64_t));
    const std::uint64_t count = sections.size();
    file.append(reinterpret_cast<const char*>(&count), sizeof count);
    std::size_t offset = header + sections.size() * sizeof(Entry);
    for (const auto& [name, bytes] : sections) {
        if (name.size() >= sizeof(Entry::name)) {
            throw Error{fmt::format("model section '{}': name too long", name)};
        }
        Entry entry{{}, offset, bytes.size()};
        name.copy(entry.name, sizeof entry.name - 1);
        file.append(reinterpret_cast<const char*>(&entry), sizeof entry);
        offset += aligned(bytes.size());
    }
    for (const auto& [name, bytes] : sections) {
        file += bytes;
        file.resize(aligned(file.size()));
    }
    return file;
}

}  // namespace annals
