#include "annals/names.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "names/best_path.hpp"
#include "names/repeats.hpp"

namespace annals {
namespace {

Tree words(const std::string& text) {
    Tree tree;
    std::istringstream in{text};
    for (Word word; in >> word.token.form;) {
        tree.words.push_back(word);
    }
    return tree;
}

std::string shown(const std::vector<Name>& names, const Syntax& syntax) {
    std::string out;
    for (const Name& name : names) {
        out += out.empty() ? "" : ", ";
        out += show(name.type);
        for (std::size_t i = name.first; i <= name.last; ++i) {
            out += ' ' + syntax.trees[name.sentence].words[i].token.form;
        }
    }
    return out;
}

TEST_CASE("names: labels follow each other as names do") {
    const Label begin = label_of(NameType::org, Part::begin);
    const Label inside = label_of(NameType::org, Part::inside);
    const Label end = label_of(NameType::org, Part::end);
    const Label single = label_of(NameType::loc, Part::single);
    CHECK(may_follow(outside, begin));
    CHECK(may_follow(begin, inside));
    CHECK(may_follow(begin, end));
    CHECK(may_follow(end, single));
    CHECK_FALSE(may_follow(begin, outside));
    CHECK_FALSE(may_follow(begin, begin));
    CHECK_FALSE(may_follow(outside, inside));
    CHECK_FALSE(may_follow(label_of(NameType::loc, Part::begin), end));
}

TEST_CASE("names: the best path makes whole names, also among allowed labels") {
    const Label begin = label_of(NameType::person, Part::begin);
    const Label end = label_of(NameType::person, Part::end);
    std::vector<LabelScores> scores(3, LabelScores{});
    scores[0][begin] = 5;
    scores[1][outside] = 1;
    scores[1][end] = 0;
    scores[2][begin] = 9;  // a name cannot begin and not end
    const PairScores pairs{};
    const std::vector<LabelSet> all(3, all_labels);
    CHECK(best_path(scores, pairs, all) == std::vector<Label>{begin, end, outside});
    std::vector<LabelSet> some = all;
    some[0] = LabelSet{1} << outside;
    CHECK(best_path(scores, pairs, some).front() == outside);
    CHECK(best_path({}, pairs, {}).empty());
}

TEST_CASE("names: what one mention tells of the others") {
    const Syntax syntax{{words("Gen. Amir Haddad left Tunis"), words("Haddad met Amir al - Karim"),
                         words("It was said that Haddad saw al - Karim and WorldAid"),
                         words("WorldAid and WorldAid left")}};
    const std::vector<Name> names{
        {0, 1, 2, NameType::person}, {0, 4, 4, NameType::loc}, {1, 0, 0, NameType::org},
        {1, 2, 5, NameType::person}, {3, 0, 0, NameType::org}, {3, 2, 2, NameType::org},
    };
    CHECK(shown(with_repeats(names, syntax), syntax) ==
          "PERSON Amir Haddad, LOC Tunis, PERSON Haddad, PERSON Amir al - Karim, PERSON Haddad, "
          "PERSON al - Karim, "
          "ORG WorldAid, ORG WorldAid, ORG WorldAid");
}

TEST_CASE("names: without words there are none") {
    CHECK(with_repeats({}, Syntax{}).empty());
    CHECK(with_repeats({}, Syntax{{Tree{}}}).empty());
}

}  // namespace
}  // namespace annals
