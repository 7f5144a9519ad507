#include <doctest/doctest.h>

#include "annals/diff.hpp"
#include "diff/graphs.hpp"

using namespace annals;
using namespace annals::testing;

namespace {

const std::vector<ActorNode> actors{person({"Hillary Clinton", "Clinton"}, "USA"),
                                    state({"Russia"}, "RUS"), state({"China"}, "CHN"),
                                    group({"Friends of Syria"}), group({"rebels"}, "SYR")};

EventGraph article(const std::vector<ToldEvent>& events,
                   const std::vector<ToldStance>& stances = {}) {
    return graph_of("one", actors, events, stances);
}

std::string shown(const std::vector<Difference::Field>& fields) {
    std::string text;
    for (const Difference::Field& field : fields) {
        text += (text.empty() ? "" : "; ") + field.name + ": " + field.old_value + " / " +
                field.new_value;
    }
    return text;
}

/// "-id" only old, "+id" only new, "~id fields" told otherwise.
std::string shown(const Diff& diff) {
    std::string text;
    for (const Difference& difference : diff.events) {
        text += text.empty() ? "" : "\n";
        switch (difference.kind) {
            case Difference::Kind::only_old:
                text += '-' + difference.old_entry->event;
                break;
            case Difference::Kind::only_new:
                text += '+' + difference.new_entry->event;
                break;
            case Difference::Kind::changed:
                text += '~' + difference.old_entry->event + ' ' + shown(difference.fields);
                break;
        }
    }
    return text;
}

std::string show_sign(std::optional<Sign> sign) {
    return !sign ? "0" : *sign == Sign::opposes ? "-" : "+";
}

const ToldEvent explosion{
    .type = "DISASTER",
    .label = "explosion",
    .date = "2012-07-06",
    .sentence = "An explosion in the camp killed at least 89 people on Friday.",
    .place = "Yarmouk",
    .counts = {{"killed", 89, Count::Bound::at_least, "at least 89"}}};
const ToldEvent criticism{.type = "ACCUSE",
                          .label = "lambasted",
                          .agents = {"Hillary Clinton"},
                          .targets = {"Russia"},
                          .date = "2012-07-06",
                          .sentence = "Clinton lambasted Russia for its veto."};
const ToldEvent meeting{.type = "CONSULT",
                        .label = "met",
                        .agents = {"Friends of Syria"},
                        .date = "2012-02",
                        .sentence = "The Friends of Syria first met in Tunis.",
                        .place = "Tunis"};
const ToldEvent veto{.type = "REJECT",
                     .label = "vetoed",
                     .agents = {"Russia", "China"},
                     .sentence = "Russia and China vetoed the resolution."};

ToldEvent with(ToldEvent event, void (*edit)(ToldEvent&)) {
    edit(event);
    return event;
}

}  // namespace

TEST_CASE("compare: an article with itself") {
    const EventGraph graph = article({explosion, criticism, meeting, veto},
                                     {{"Hillary Clinton", Sign::opposes, "Russia"}});
    const Diff diff = compare(graph, graph);
    CHECK(diff.same());
    CHECK(diff == Diff{"one", "one", {}, {}});
    CHECK(compare(EventGraph{}, EventGraph{}).same());
}

TEST_CASE("compare: the same events in another order are the same") {
    CHECK(
        compare(article({explosion, criticism, meeting}), article({meeting, explosion, criticism}))
            .same());
}

TEST_CASE("compare: other wording alone is no difference") {
    const auto reworded = with(criticism, [](ToldEvent& event) {
        event.label = "harshly criticised";
        event.sentence = "Russia was harshly criticised by Clinton for the veto.";
    });
    CHECK(compare(article({criticism}), article({reworded})).same());
}

TEST_CASE("compare: points told otherwise") {
    struct {
        ToldEvent event;
        void (*edit)(ToldEvent&);
        const char* expected;
    } const cases[] = {
        {explosion,
         [](ToldEvent& event) {
             event.counts = {{"killed", 90, Count::Bound::at_least, "more than 90"}};
         },
         "~e0 toll: at least 89 killed / more than 90 killed"},
        {explosion, [](ToldEvent& event) { event.counts.front().words = "89 or more"; }, ""},
        {explosion, [](ToldEvent& event) { event.counts.clear(); },
         "~e0 toll: at least 89 killed / "},
        {explosion, [](ToldEvent& event) { event.date = "2012-07-05"; },
         "~e0 date: 2012-07-06 / 2012-07-05"},
        {explosion, [](ToldEvent& event) { event.date = ""; }, "~e0 date: 2012-07-06 / "},
        {explosion, [](ToldEvent& event) { event.place = "Damascus"; },
         "~e0 place: Yarmouk / Damascus"},
        {explosion, [](ToldEvent& event) { event.place = "the Yarmouk camp"; }, ""},
        {explosion, [](ToldEvent& event) { event.status = Status::denied; },
         "~e0 status: actual / denied"},
        {explosion, [](ToldEvent& event) { event.said_by = "rebels"; }, "~e0 said by:  / rebels"},
        {criticism, [](ToldEvent& event) { event.targets.push_back("China"); },
         "~e0 targets: Russia / Russia, China"},
        {criticism, [](ToldEvent& event) { event.agents.clear(); },
         "~e0 agents: Hillary Clinton / "},
    };
    for (const auto& [event, edit, expected] : cases) {
        const auto& shown_expected = expected;
        CAPTURE(shown_expected);
        CHECK(shown(compare(article({event}), article({with(event, edit)}))) == expected);
    }
}

TEST_CASE("compare: events of one article, in timeline order with those that changed") {
    const auto later = with(explosion, [](ToldEvent& event) { event.date = "2012-07-08"; });
    CHECK(shown(compare(article({veto, explosion, criticism}), article({later, meeting}))) ==
          "+e1\n~e1 date: 2012-07-06 / 2012-07-08\n-e2\n-e0");
}

TEST_CASE("compare: stances") {
    const EventGraph old_graph = article({}, {{"Hillary Clinton", Sign::opposes, "Russia"},
                                              {"Russia", Sign::opposes, "rebels"},
                                              {"China", Sign::supports, "Russia"}});
    const EventGraph new_graph = article({}, {{"Hillary Clinton", Sign::opposes, "Russia"},
                                              {"Russia", Sign::supports, "rebels"},
                                              {"Hillary Clinton", Sign::supports, "rebels"}});
    std::string text;
    for (const StanceDifference& stance : compare(old_graph, new_graph).stances) {
        text += stance.from + ' ' + show_sign(stance.old_sign) + show_sign(stance.new_sign) + ' ' +
                stance.to + '\n';
    }
    CHECK(text == "Hillary Clinton 0+ rebels\nRussia -+ rebels\nChina +0 Russia\n");
}
