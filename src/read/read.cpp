#include "annals/read.hpp"
namespace annals {
void OffsetMap::add(std::size_t text, std::size_t file) { pieces_.push_back({text, file}); }
std::size_t OffsetMap::to_file(std::size_t text) const { return text; }
Span OffsetMap::to_file(Span span) const { return span; }
void read_articles(const std::filesystem::path&, const std::function<void(Reading)>&) {}
Article read_text(std::string_view, const std::string&) { return {}; }
std::optional<boost::gregorian::date> read_day(std::string_view) { return {}; }
}
