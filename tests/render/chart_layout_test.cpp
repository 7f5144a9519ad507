#include "render/chart_layout.hpp"

#include <doctest/doctest.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <optional>
#include <string>
#include <vector>

using namespace annals;

namespace {

Timeline::Entry entry(const std::string& text, const std::string& type, std::optional<Day> day) {
    Timeline::Entry one;
    one.event = text;
    one.type = type;
    one.text = text;
    if (day) {
        one.when.period = Period{day, day, Precision::day, DateModifier::none};
    }
    return one;
}

struct Box {
    double left, right, top, bottom;
};

/// The bar and each line of the label.
std::vector<Box> boxes_of(const ChartMark& mark) {
    std::vector<Box> boxes{
        {mark.left, mark.right, mark.middle - chart::radius, mark.middle + chart::radius}};
    const double left = mark.label_before ? mark.label_x - mark.label.width : mark.label_x;
    for (std::size_t line = 0; line < mark.label.lines.size(); ++line) {
        const double middle = mark.label_y + static_cast<double>(line) * chart::line;
        boxes.push_back({left, left + mark.label.width, middle - 5, middle + 5});
    }
    return boxes;
}

bool meet(const Box& one, const Box& other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom &&
           other.top < one.bottom;
}

std::vector<Box> all_boxes(const ChartLayout& layout) {
    std::vector<Box> boxes;
    for (const ChartRow& row : layout.rows) {
        for (const auto* part : {&row.dated, &row.undated}) {
            for (const ChartMark& mark : *part) {
                for (const Box& box : boxes_of(mark)) {
                    boxes.push_back(box);
                }
            }
        }
    }
    return boxes;
}

std::string names(const ChartLayout& layout) {
    std::string text;
    for (const ChartRow& row : layout.rows) {
        for (const std::string& line : row.name.lines) {
            text += line + ' ';
        }
        text += "/ ";
    }
    return text;
}

Timeline crowded() {
    Timeline list;
    for (int i = 0; i < 120; ++i) {
        const std::string words = "event " + std::string(static_cast<std::size_t>(i % 60), 'x') +
                                  " that many people told each other of";
        auto one = entry(words + std::to_string(i), i % 3 == 0 ? "CONSULT" : "ACCUSE",
                         Day{2012, 7, 1} + boost::gregorian::days{i / 10});
        if (i % 7 == 0) {
            one.when.period->last = Day{2012, 7, 14};
            one.when.period->precision = Precision::range;
        }
        if (i % 11 == 0) {
            one.when.period->last.reset();
        }
        list.dated.push_back(one);
        list.undated.push_back(entry(words, i % 5 == 0 ? "RULE" : "ACCUSE", std::nullopt));
    }
    return list;
}

}  // namespace

TEST_CASE("chart label: lines, the last with what is left out") {
    CHECK(chart_label("they met", 11, 200, 2).lines == std::vector<std::string>{"they met"});
    CHECK(chart_label("they met in a town far away", 11, 80, 2).lines ==
          std::vector<std::string>{"they met in a", "town far…"});
    CHECK(chart_label("a\nb\x01", 11, 200, 2).lines == std::vector<std::string>{"a b"});
    CHECK(chart_label("", 11, 200, 2).lines.empty());
    const ChartLabel cut = chart_label(std::string(300, 'x') + "é", 11, 80, 1);
    CHECK(cut.width <= 80);
    CHECK(cut.lines.front().ends_with("x…"));
    CHECK(chart_label("éééééééééééééé", 11, 40, 1).lines == std::vector<std::string>{"ééé…"});
}

TEST_CASE("chart layout: no bar and no label meets another, all are on the page") {
    const Timeline list = crowded();
    for (const ChartRows kind : {ChartRows::type, ChartRows::actor}) {
        const auto boxes = all_boxes(lay_out(list, kind));
        std::size_t meetings = 0;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            CHECK(boxes[i].left >= 0);
            CHECK(boxes[i].right <= chart::width);
            for (std::size_t j = 0; j < i; ++j) {
                meetings += meet(boxes[i], boxes[j]) ? 1 : 0;
            }
        }
        CHECK(boxes.size() > 240);
        CHECK(meetings == 0);
    }
}

TEST_CASE("chart layout: rows by type, the first to begin at the top") {
    Timeline list;
    list.dated = {entry("b", "RULE", Day{2012, 7, 1}), entry("a", "ACCUSE", Day{2012, 7, 2}),
                  entry("c", "RULE", Day{2012, 7, 3})};
    list.undated = {entry("d", "AID", std::nullopt)};
    const ChartLayout layout = lay_out(list, ChartRows::type);
    CHECK(names(layout) == "RULE / ACCUSE / AID / ");
    CHECK(layout.rows[0].dated.size() == 2);
    CHECK(layout.rows[0].top + layout.rows[0].height == layout.rows[1].top);
    CHECK(layout.has_undated);
}

TEST_CASE(
    "chart layout: rows by actor; an event stands with each of its agents, under its own id") {
    Timeline list;
    list.dated = {entry("a", "ACCUSE", Day{2012, 7, 1}), entry("b", "ACCUSE", Day{2012, 7, 2}),
                  entry("c", "RULE", Day{2012, 7, 3})};
    list.dated[0].agents = {"Norland", "Sudland"};
    list.dated[2].targets = {"Sudland"};
    const ChartLayout layout = lay_out(list, ChartRows::actor);
    CHECK(names(layout) == "Norland / Sudland / no actor named / ");
    CHECK(layout.rows[0].dated[0].id == "event-a");
    CHECK(layout.rows[1].dated[0].id == "event-a-2");
    CHECK(layout.rows[1].dated[1].id == "event-c");
}

TEST_CASE("chart layout: rare actors share a row") {
    Timeline list;
    for (int i = 0; i < 20; ++i) {
        list.dated.push_back(entry(std::to_string(i), "ACCUSE", Day{2012, 7, 1}));
        list.dated.back().agents = {"actor " + std::to_string(i)};
    }
    const ChartLayout layout = lay_out(list, ChartRows::actor);
    CHECK(layout.rows.size() == 16);
    CHECK(layout.rows.back().name.lines.front() == "others");
    CHECK(layout.rows.back().dated.size() == 5);
}

TEST_CASE("chart layout: vague and open ends fade") {
    constexpr auto exact = DateModifier::none;
    const struct {
        Period period;
        bool left, right;
    } cases[] = {
        {{Day{2012, 7, 1}, Day{2012, 7, 1}, Precision::day, exact}, false, false},
        {{Day{2012, 7, 1}, Day{2012, 7, 31}, Precision::month, DateModifier::about}, true, true},
        {{Day{2012, 7, 1}, Day{2012, 7, 31}, Precision::month, DateModifier::early}, false, true},
        {{Day{2012, 7, 1}, Day{2012, 7, 31}, Precision::month, DateModifier::late}, true, false},
        {{std::nullopt, Day{2012, 7, 1}, Precision::day, DateModifier::before}, true, false},
        {{Day{2012, 7, 1}, std::nullopt, Precision::day, exact}, false, true},
    };
    for (const auto& [period, left, right] : cases) {
        Timeline list;
        list.dated = {entry("a", "RULE", Day{2012, 7, 1})};
        list.dated[0].when.period = period;
        const ChartLayout layout = lay_out(list, ChartRows::type);
        const ChartMark& mark = layout.rows[0].dated[0];
        CHECK(mark.fades_left == left);
        CHECK(mark.fades_right == right);
        CHECK((!(left || right) || mark.right - mark.left > 4 * chart::radius));
    }
}
