// References to the present, the past and the future that name no day: "now", "recently", "the
// future", "in the past", "these days", "at the moment".

#include <array>

#include "time/rules.hpp"

namespace annals {

namespace {

Match reference(const std::string& value, std::size_t length) {
    Match match;
    match.length = length;
    match.value = value;
    return match;
}

/// "now", "currently", "recently", "soon"; not "as soon as".
std::optional<Match> adverb(const Here& here, const Context&) {
    const bool compared = here[-1].says("as") || here[1].says_any("as", "that");
    return compared ? std::nullopt
                    : std::optional{reference(here[0].as(TimeKind::reference)->value, 1)};
}

/// "the past", "the near future", but not "the past three months" or "past the house".
std::optional<Match> epoch(const Here& here, const Context&) {
    const bool led =
        here[-1].says_any("the", "near", "distant", "recent", "immediate", "foreseeable");
    const bool is_noun =
        here[1].upos != Upos::noun && here[1].upos != Upos::num && here[1].upos != Upos::adj;
    const bool counted = here[1].senses != nullptr && !here[1].is(TimeKind::reference) &&
                         !here[1].is(TimeKind::bound);
    return led && is_noun && !counted
               ? std::optional{reference(here[0].as(TimeKind::epoch)->value, 1)}
               : std::nullopt;
}

/// "these days".
std::optional<Match> these_days(const Here& here, const Context&) {
    const bool told = here[0].says("days") && here[-1].says("these");
    return told ? std::optional{reference("PRESENT_REF", 1)} : std::nullopt;
}

/// "at present", "this time", "this moment".
std::optional<Match> present(const Here& here, const Context&) {
    if (here[0].says("present") && here[-1].says("at")) {
        return reference("PRESENT_REF", 1);
    }
    const bool told =
        here[0].says("this") && here[-1].says("at") && here[1].says_any("time", "moment", "point");
    return told ? std::optional{reference("PRESENT_REF", 2)} : std::nullopt;
}

constexpr std::array rules{
    Rule{TimeKind::reference, adverb},
    Rule{TimeKind::epoch, epoch},
    Rule{TimeKind::units, these_days},
    Rule{TimeKind::this_, present},
};

}  // namespace

std::span<const Rule> reference_rules() {
    return rules;
}

}  // namespace annals
