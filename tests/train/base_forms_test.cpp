#include "train/base_forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace annals::train {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("base forms of verbs") {
    CHECK(verb_bases("provoked") == Words{"provok", "provoke"});
    CHECK(verb_bases("hoped") == Words{"hope"});  // "hop" makes "hopped"
    CHECK(verb_bases("planned") == Words{"plann", "planne", "plan"});
    CHECK(verb_bases("carried") == Words{"carrie", "carry"});
    CHECK(verb_bases("freed") == Words{"free"});
    CHECK(verb_bases("dying") == Words{"dy", "dye", "die"});
    CHECK(verb_bases("panicked") == Words{"panick", "panicke", "panic"});
    CHECK(verb_bases("pushes") == Words{"pushe", "push"});
    CHECK(verb_bases("denies") == Words{"denie", "deny"});
    CHECK(verb_bases("red").empty());
    CHECK(verb_bases("pass").empty());
    CHECK(verb_bases("").empty());
}

TEST_CASE("base forms of nouns and adjectives") {
    CHECK(noun_bases("strikes") == Words{"strike"});
    CHECK(noun_bases("aches") == Words{"ache", "ach"});
    CHECK(noun_bases("wives") == Words{"wive", "wif", "wife"});
    CHECK(noun_bases("crisis") == Words{"crisi"});
    CHECK(adjective_bases("larger") == Words{"larg", "large"});
    CHECK(adjective_bases("deadliest") == Words{"deadlie", "deadly"});
    CHECK(adjective_bases("bigger") == Words{"bigg", "bigge", "big"});
    CHECK(adjective_bases("good").empty());
}

TEST_CASE("forms of a verb lead back to it") {
    for (const std::string verb : {"walk", "free", "plan", "carry", "push", "refer", "die", "go"}) {
        CAPTURE(verb);
        const Words forms = verb_forms(verb);
        CHECK(forms.size() >= 3);
        for (const std::string& form : forms) {
            CHECK(std::ranges::count(verb_bases(form), verb) == 1);
        }
    }
}

}  // namespace
}  // namespace annals::train
