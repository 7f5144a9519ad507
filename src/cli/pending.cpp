// Stands in for functions of rooms that are not ready yet, so that the program links. To be removed.
#include "annals/annals.hpp"

#define PENDING [[gnu::weak]]
namespace annals {
PENDING std::string_view show(Status) { return ""; }
PENDING std::string_view show(Role) { return ""; }
PENDING std::string_view show(NameType) { return ""; }
PENDING std::string_view show(TimexType) { return ""; }
PENDING std::string_view show(Precision) { return ""; }
PENDING std::string_view show(DateModifier) { return ""; }
PENDING std::string_view show(Basis) { return ""; }
PENDING std::string_view show(Upos) { return ""; }
PENDING std::string_view show(Xpos) { return ""; }
PENDING std::string_view show(Relation) { return ""; }
PENDING std::string show(const Period&) { return ""; }
PENDING Period period_named(std::string_view) { return {}; }
PENDING std::optional<Status> status_named(std::string_view) { return Status::actual; }
PENDING const Mention* mention_at(const Actors&, std::size_t, std::size_t) { return nullptr; }
PENDING Span span_of(const Mention&, const Syntax&) { return {}; }
PENDING std::string to_conllu(const Tree&) { return ""; }
PENDING Syntax from_conllu(std::string_view) { return {}; }
static Diagram nothing(const EventGraph&, const ViewOptions&) { return {}; }
PENDING std::span<const View> views() {
    static constexpr View all[] = {{"opposition", "who opposed whom", nothing}};
    return all;
}
PENDING Timeline timeline(const EventGraph&) { return {}; }
PENDING std::string to_dot(const Diagram&) { return ""; }
PENDING std::string draw(const Diagram&, std::string_view, const DrawLimits&) { return ""; }
PENDING std::string to_text(const Timeline&, const TextOptions&) { return ""; }
PENDING std::string to_markdown(const Timeline&) { return ""; }
PENDING std::string to_csv(const Timeline&) { return ""; }
PENDING std::string to_json(const Timeline&) { return ""; }
PENDING std::string to_csv(const EventGraph&) { return ""; }
PENDING std::string to_json(const EventGraph&, bool) { return ""; }
PENDING std::string to_text(const Diff&, const TextOptions&) { return ""; }
PENDING std::string to_json(const Diff&) { return ""; }
PENDING Diff compare(const EventGraph&, const EventGraph&) { return {}; }
PENDING Diagram picture(const EventGraph&, const EventGraph&) { return {}; }
}  // namespace annals
