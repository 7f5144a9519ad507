#include <doctest/doctest.h>

#include "shown.hpp"

namespace annals {
namespace {

struct Case {
    const char* text;
    const char* tokens;
};

void check(const Case& row) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.tokens);
}

TEST_CASE("tokens: words, hyphens, apostrophes") {
    const Case cases[] = {
        {"He didn't go, she can't.", "He did+n't go , she ca+n't ."},
        {"We’ll say it’s Syria’s.", "We+’ll say it+’s Syria+’s ."},
        {"They cannot; I'm gonna.", "They can+not ; I+'m gon+na ."},
        {"the countries' leaders", "the countries+' leaders"},
        {"the 'friends' of Mr. O'Brien", "the ' friends ' of Mr. O'Brien"},
        {"a so-called 26-year-old pro-Beijing e-mail",
         "a so - called 26 - year - old pro-Beijing e-mail"},
        {"Bashar al-Assad's US-based allies", "Bashar al - Assad+'s US - based allies"},
        {"and/or (the) [sic]", "and / or ( the ) [ sic ]"},
        {"A&E, AT&T", "A&E , AT&T"},
    };
    for (const Case& row : cases) {
        check(row);
    }
}

TEST_CASE("tokens: numbers, money, dates, units") {
    const Case cases[] = {
        {"$2.4 million, US$5, £3,000, 20%", "$ 2.4 million , US$ 5 , £ 3,000 , 20 %"},
        {"9/11 at 5:30pm in the 1990s, the 80's", "9/11 at 5:30 pm in the 1990s , the 80's"},
        {"the 20th, 35mm, 7 p.m. today", "the 20th , 35 mm , 7 p.m. today"},
        {"2012-07-06, 1969-1970, 713-853-3989", "2012-07-06 , 1969 - 1970 , 713-853-3989"},
        {"#1 and +1 and .5", "# 1 and +1 and .5"},
        {"3-4 votes, 10–12 votes", "3 - 4 votes , 10 – 12 votes"},
    };
    for (const Case& row : cases) {
        check(row);
    }
}

TEST_CASE("tokens: abbreviations, addresses, marks") {
    const Case cases[] = {
        {"U.S. Secretary of State, e.g. J. Smith, Ph.D.,",
         "U.S. Secretary of State , e.g. J. Smith , Ph.D. ,"},
        {"See http://example.org/a?b=(c), or www.example.org.",
         "See http://example.org/a?b=(c) , or www.example.org ."},
        {"Write to <desk@example.org>.", "Write to < desk@example.org > ."},
        {"Well ... yes -- no—maybe…", "Well ... yes -- no — maybe …"},
        {"“Stop!” he said?!", "“ Stop ! ” he said ?!"},
        {"the end.The start", "the end . | The start"},
        {"example.com is down", "example.com is down"},
    };
    for (const Case& row : cases) {
        check(row);
    }
}

TEST_CASE("tokens: files, tags, marks in a row") {
    const Case cases[] = {
        {"See plan-2012_b.pdf, (final).doc.", "See plan-2012_b.pdf , ( final ) .doc ."},
        {"#Budget2012 and # 5 and #1", "#Budget2012 and # 5 and # 1"},
        {"Ask c/o, n/a, and/or", "Ask c/o , n/a , and / or"},
        {"Was it really?.", "Was it really ?."},
        {"It cost $$$", "It cost $$$"},
        {"‘’Yes’’, <<No>> ''So''", "‘’ Yes ’’ , << No >> '' So ''"},
        {"Call 3-5076 in 2011-2012", "Call 3-5076 in 2011 - 2012"},
        {"mailto:desk@example.org or Example.Com", "mailto:desk@example.org or Example.Com"},
        {"<b>Bold</b> a<b x<3", "<b> Bold </b> a < b x <3"},
        {"GEN. HADDAD AND REP. MILLER", "GEN. HADDAD AND REP. MILLER"},
        {"$13.9M, 8gb, £20bn", "$ 13.9 M , 8 gb , £ 20 bn"},
    };
    for (const Case& row : cases) {
        check(row);
    }
}

TEST_CASE("tokens: other scripts and odd bytes") {
    const Case cases[] = {
        {"Ångström's Žižek, Ελλάδα, Россия", "Ångström+'s Žižek , Ελλάδα , Россия"},
        {"会议在巴黎举行。俄罗斯反对。", "会议在巴黎举行 。 | 俄罗斯反对 。"},
        {"a\xC2\xA0"
         "b\xE2\x80\xA8"
         "c",
         "a b c"},
        {"bad \xFF\xC3 bytes", "bad \xFF \xC3 bytes"},
        {"😀 ok", "😀 ok"},
        {"", ""},
        {" \n\t ", ""},
    };
    for (const Case& row : cases) {
        CAPTURE(row.text);
        CHECK(shown(row.text) == row.tokens);
    }
}

}  // namespace
}  // namespace annals
