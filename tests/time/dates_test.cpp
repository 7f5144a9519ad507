#include <doctest/doctest.h>
#include <fmt/core.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <optional>
#include <string>
#include <vector>

#include "annals/language.hpp"
#include "annals/time.hpp"
#include "trees.hpp"

using namespace annals;

namespace {

const Language& english() {
    static const Language language = Language::english();
    return language;
}

/// Sentences with " | " between them.
Syntax syntax_of(const std::string& text) {
    Syntax syntax;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(" | ", at), text.size());
        syntax.trees.push_back(tree_of(text.substr(at, end - at)));
        at = end + 3;
    }
    return syntax;
}

std::string words_of(const Syntax& syntax, const TimeExpression& date) {
    std::string words;
    for (std::size_t at = date.first; at <= date.last; ++at) {
        words += (words.empty() ? "" : " ") + syntax.trees[date.sentence].words[at].token.form;
    }
    return words;
}

/// "words = value" of each, with "; " between.
std::string values(const std::string& text, std::optional<Day> published) {
    const Syntax syntax = syntax_of(text);
    std::string all;
    for (const TimeExpression& date : find_dates(syntax, published, english())) {
        all +=
            fmt::format("{}{} = {}", all.empty() ? "" : "; ", words_of(syntax, date), date.value);
    }
    return all;
}

/// Published on Friday, 6 July 2012.
std::string found(const std::string& text) {
    return values(text, Day{2012, 7, 6});
}

/// "period modifier basis" of each, with "; " between.
std::string periods(const std::string& text, std::optional<Day> published = Day{2012, 7, 6}) {
    std::string all;
    for (const TimeExpression& date : find_dates(syntax_of(text), published, english())) {
        const std::string modifier{date.period ? show(date.period->modifier) : ""};
        all += fmt::format("{}{} {} {}", all.empty() ? "" : "; ",
                           date.period ? show(*date.period) : "-", modifier, show(date.basis));
    }
    return all;
}

struct Case {
    const char* text;
    const char* dates;
};

}  // namespace

TEST_CASE("dates: days written out") {
    const Case cases[] = {
        {"Talks began on 5 March 2024 in Geneva", "5 March 2024 = 2024-03-05"},
        {"Talks began on March 5 , 2024 , in Geneva", "March 5 , 2024 = 2024-03-05"},
        {"on the 5th of March 2011", "the 5th of March 2011 = 2011-03-05"},
        {"on Mar. 5th , 2011", "Mar. 5th , 2011 = 2011-03-05"},
        {"on Friday , 6 July 2012", "Friday , 6 July 2012 = 2012-07-06"},
        {"on Friday , July 6 , they met", "Friday , July 6 = 2012-07-06"},
        {"dated 2012-07-06 , 2012 - 07 - 07 and 2012/7/8",
         "2012-07-06 = 2012-07-06; 2012 - 07 - 07 = 2012-07-07; 2012/7/8 = 2012-07-08"},
        {"signed 06.07.2012 and 7/6/2012", "06.07.2012 = 2012-07-06; 7/6/2012 = 2012-07-06"},
        {"at 061200Z JUL 12 the ship", "061200Z JUL 12 = 2012-07-06T12:00"},
        {"at 2012 - 07 - 06T 10 : 30Z it", "2012 - 07 - 06T 10 : 30Z = 2012-07-06T10:30"},
        {"March 9 - 13 , 2012 , in Tunis", "March 9 - 13 , 2012 = 2012-03-09/2012-03-13"},
        {"from 6 to 8 July", "6 to 8 July = 2012-07-06/2012-07-08"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
}

TEST_CASE("dates: months, years, decades, centuries") {
    const Case cases[] = {
        {"in February 2012", "February 2012 = 2012-02"},
        {"in early 1945 and mid-1946", "early 1945 = 1945; mid-1946 = 1946"},
        {"since the 1990s", "the 1990s = 199"},
        {"in the nineties", "the nineties = 199"},
        {"in the 20th century", "the 20th century = 19"},
        {"a nineteenth - century palace", "a nineteenth - century = 18"},
        {"in nineteen ninety - six", "nineteen ninety - six = 1996"},
        {"the 1956 war", "the 1956 = 1956"},
        {"in 1066 the Normans", "1066 = 1066"},
        {"the summer of 1989", "the summer of 1989 = 1989-SU"},
        {"the third quarter of 2011", "the third quarter of 2011 = 2011-Q3"},
        {"in the first half of 2011", "the first half of 2011 = 2011-H1"},
        {"in 1989 - 90", "1989 - 90 = 1989/1990"},
        {"the '68 protests", "the '68 = 1968"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
}

TEST_CASE("dates: counted from publication") {
    const Case cases[] = {
        {"It was vetoed yesterday", "yesterday = 2012-07-05"},
        {"They met on Friday", "Friday = 2012-07-06"},
        {"They met on Monday", "Monday = 2012-07-02"},
        {"They met on Saturday", "Saturday = 2012-06-30"},
        {"They will meet on Monday", "Monday = 2012-07-09"},
        {"last Friday and next Friday", "last Friday = 2012-06-29; next Friday = 2012-07-13"},
        {"this week , last week and next week",
         "this week = 2012-W27; last week = 2012-W26; next week = 2012-W28"},
        {"last month , this year , next year",
         "last month = 2012-06; this year = 2012; next year = 2013"},
        {"over the weekend", "the weekend = 2012-W26-WE"},
        {"last summer and next summer", "last summer = 2011-SU; next summer = 2013-SU"},
        {"last May and next May", "last May = 2012-05; next May = 2013-05"},
        {"last October", "last October = 2011-10"},
        {"this morning , last night and tonight",
         "this morning = 2012-07-06TMO; last night = 2012-07-05TNI; tonight = 2012-07-06TNI"},
        {"on Tuesday evening", "Tuesday evening = 2012-07-03TEV"},
        {"three days ago", "three days ago = 2012-07-03"},
        {"five months ago", "five months ago = 2012-02"},
        {"about two years ago", "about two years ago = 2010"},
        {"the day before yesterday", "the day before yesterday = 2012-07-04"},
        {"by the end of the year", "the end of the year = 2012"},
        {"by year 's end", "year 's end = 2012"},
        {"early next week", "early next week = 2012-W28"},
        {"met/VBD in February", "February = 2012-02"},
        {"met/VBD in October", "October = 2011-10"},
        {"will meet in October", "October = 2012-10"},
        {"it will open on Dec. 7", "Dec. 7 = 2012-12-07"},
        {"it was vetoed/VBD on Dec. 7", "Dec. 7 = 2011-12-07"},
        {"a decade ago", "a decade ago = 200"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
}

TEST_CASE("dates: counted from the date told last") {
    const Case cases[] = {
        {"In February 1945 they met . | That April the war ended . | In May it was over .",
         "February 1945 = 1945-02; That April = 1945-04; May = 1945-05"},
        {"He came on 3 May 2011 . | The same day he left , and the following day he spoke .",
         "3 May 2011 = 2011-05-03; The same day = 2011-05-03; the following day = 2011-05-04"},
        {"In March 2011 it began . | The following month it spread .",
         "March 2011 = 2011-03; The following month = 2011-04"},
        {"It was founded in 1956 . | That year war broke out .", "1956 = 1956; That year = 1956"},
        {"In February 1945 they met . | Yesterday he said it began in May .",
         "February 1945 = 1945-02; Yesterday = 2012-07-05; May = 2012-05"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
    CHECK(periods("On 4 February 2012 it was vetoed . | Two days later they met .") ==
          "2012-02-04 none stated; 2012-02-06 none relative");
    CHECK(periods("two days after the veto of 4 February 2012") ==
          "2012-02-06 none relative; 2012-02-04 none stated");
}

TEST_CASE("dates: times of day") {
    const Case cases[] = {
        {"at 10 p.m. Wednesday", "10 p.m. Wednesday = 2012-07-04T22:00"},
        {"at 5:30 a.m. on Tuesday", "5:30 a.m. on Tuesday = 2012-07-03T05:30"},
        {"at noon Thursday", "noon Thursday = 2012-07-05T12:00"},
        {"until 5 p.m. EST , Nov. 6", "5 p.m. EST , Nov. 6 = 2012-11-06T17:00"},
        {"at 14:00 GMT", "14:00 GMT = 2012-07-06T14:00"},
        {"at 1400 GMT", "1400 GMT = 2012-07-06T14:00"},
        {"at 0600 hours", "0600 hours = 2012-07-06T06:00"},
        {"a score of 2:1", ""},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
}

TEST_CASE("dates: durations and sets") {
    const Case cases[] = {
        {"16 months of violence", "16 months = P16M"},
        {"a five - year plan", "a five - year = P5Y"},
        {"two and a half years", "two and a half years = P2.5Y"},
        {"for more than four hours", "more than four hours = PT4H"},
        {"at least 20 more years", "at least 20 more years = P20Y"},
        {"for half an hour", "half an hour = PT30M"},
        {"within weeks", "weeks = PXW"},
        {"a few days", "a few days = PXD"},
        {"a hundred years", "a hundred years = P100Y"},
        {"every Friday , each July and every two weeks",
         "every Friday = XXXX-WXX-5; each July = XXXX-07; every two weeks = P2W"},
        {"on Sundays", "Sundays = XXXX-WXX-7"},
        {"twice a month", "a month = P1M"},
        {"the daily/JJ address is read daily/RB", "the daily = P1D; daily = P1D"},
        {"in the year ended/VBN", "the year = P1Y"},
        {"a 62 - year - old teacher of 40 years of age", ""},
        {"over the past three months", "the past three months = P3M"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
    CHECK(periods("over the past three weeks") == "2012-06-15/2012-07-06 none relative");
    CHECK(periods("for three weeks") == "-  none");
}

TEST_CASE("dates: vague references") {
    const Case cases[] = {
        {"It is now calm", "now = PRESENT_REF"},
        {"It recently fell", "recently = PAST_REF"},
        {"in the near future", "the near future = FUTURE_REF"},
        {"in recent years", "recent years = PXY"},
        {"several years ago", "several years ago = PAST_REF"},
        {"as soon as he came", ""},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
}

TEST_CASE("dates: holidays") {
    const Case cases[] = {
        {"on Christmas Eve", "Christmas Eve = 2012-12-24"},
        {"closed/VBD on Good Friday", "Good Friday = 2012-04-06"},
        {"on New Year 's Day 1990", "New Year 's Day 1990 = 1990-01-01"},
        {"on Labor Day 2011", "Labor Day 2011 = 2011-09-05"},
        {"on Memorial Day 2012", "Memorial Day 2012 = 2012-05-28"},
        {"on Memorial Day 2009", "Memorial Day 2009 = 2009-05-25"},
        {"at Thanksgiving 2012", "Thanksgiving 2012 = 2012-11-22"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
}

TEST_CASE("dates: bounds, ranges and modifiers") {
    const Case cases[] = {
        {"since 2011", "2011/.. after stated"},
        {"by Friday", "../2012-07-06 before relative"},
        {"before March 2012", "../2012-03 before stated"},
        {"after Friday 's meeting", "2012-07-06 none relative"},
        {"in early March 2012", "2012-03 early stated"},
        {"by the end of 1994", "../1994 before stated"},
        {"at the end of 1994", "1994 late stated"},
        {"in mid-July", "2012-07 mid relative"},
        {"around Nov. 1 , 2011", "2011-11-01 about stated"},
        {"between 2007 and 2011", "2007/2011 none stated; 2007/2011 none stated"},
        {"from March to May 2011", "2011-03/2011-05 none relative; 2011-03/2011-05 none stated"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(periods(text) == dates);
    }
}

TEST_CASE("dates: what is none") {
    for (const char* text : {
             "",
             "He may go",
             "They march on",
             "a second attempt",
             "32 May",
             "31 June 2012",
             "June 31",
             "29 February 1900",
             "the Sunday Times",
             "Theresa May said",
             "2000 soldiers/NNS died",
             "It cost $ 1989",
             "May he live",
             "a fall in prices",
             "100 people",
             "version 2.0 of it",
             "the second half",
             "2882015",
             "pre-qualification may",
         }) {
        CAPTURE(text);
        CHECK(found(text) == "");
    }
}

TEST_CASE("dates: a day that names a month more") {
    const Case cases[] = {
        {"on April 24 , 25 and 26", "April 24 = 2012-04-24; 26 = 2012-04-26"},
        {"on April 24 and 26 people/NNS died", "April 24 = 2012-04-24"},
        {"said/VBD on Thursday , June 28 :", "Thursday , June 28 = 2012-06-28"},
        {"came/VBD last Oct. 23", "Oct. 23 = 2011-10-23"},
        {"speaks/VBZ on the second Tuesday of August",
         "the second Tuesday of August = 2012-08-14"},
        {"on the last Friday in March 2011", "the last Friday in March 2011 = 2011-03-25"},
        {"on the sixth Friday of March", ""},
        {"17 December 2010 was/VBD a Friday", "17 December 2010 = 2010-12-17; a Friday = XXXX-WXX-5"},
        {"By 2014 troops/NNS will leave/VB", "2014 = 2014"},
        {"around 3 p.m. local time on Thursday",
         "around 3 p.m. local time on Thursday = 2012-07-05T15:00"},
        {"at midday Thursday", "midday Thursday = 2012-07-05T12:00"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(found(text) == dates);
    }
}

TEST_CASE("dates: a tale of another year ends with its paragraph") {
    Syntax syntax = syntax_of("It began/VBD in May 1988 | He left/VBD in June | She left/VBD in June");
    syntax.trees[2].paragraph = 1;
    const auto dates = find_dates(syntax, Day{2012, 7, 6}, english());
    REQUIRE(dates.size() == 3);
    CHECK(dates[1].value == "1988-06");
    CHECK(dates[2].value == "2012-06");
}

TEST_CASE("dates: some weeks before publication are not of the tale") {
    CHECK(found("The war of May 1988 and the raid on June 28 failed/VBD") ==
          "May 1988 = 1988-05; June 28 = 2012-06-28");
    CHECK(found("The war of May 1988 and the raid on March 28 failed/VBD") ==
          "May 1988 = 1988-05; March 28 = 1988-03-28");
}

TEST_CASE("dates: a thousand that cannot be or hardly can") {
    const std::vector<std::string> months{"January", "Feb.", "June", "SEPTEMBER", "May", "13"};
    std::size_t count = 0;
    for (const char* day : {"0", "1", "29", "30", "31", "32", "99", "31st", "2012"}) {
        for (const std::string& month : months) {
            for (const char* year : {"0", "0000", "1", "1399", "1900", "2011", "2012", "9999",
                                     "10000", "99999999999999999999"}) {
                for (const auto* form : {"{0} {1} {2}", "{1} {0} , {2}", "{2} - {0} - {1}"}) {
                    const std::string text =
                        fmt::format(fmt::runtime(form), std::string{day}, month, std::string{year});
                    CAPTURE(text);
                    for (const auto& published : {std::optional<Day>{}, {Day{2012, 7, 6}}}) {
                        for (const auto& date : find_dates(syntax_of(text), published, english())) {
                            const auto& period = date.period;
                            CHECK((!period || !period->first || !period->last ||
                                   *period->first <= *period->last));
                        }
                    }
                    ++count;
                }
            }
        }
    }
    CHECK(count > 1000);
    for (const char* text : {"29 February 1900", "February 30 , 2012", "31 June 1999",
                             "June 31 , 1999", "0 May 2011", "May 32 , 2011"}) {
        CAPTURE(text);
        for (const auto& date : find_dates(syntax_of(text), Day{2012, 7, 6}, english())) {
            CHECK((!date.period || date.period->precision != Precision::day));
        }
    }
}

TEST_CASE("dates: beyond the calendar") {
    CHECK(found("1000000000 years ago") == "1000000000 years ago = PAST_REF");
    CHECK(periods("1000000000 years ago") == "-  none");
    CHECK(periods("in 1066") == "-  stated");
    CHECK(found("99999999999999999999999 days ago") == "days ago = PAST_REF");
    CHECK(values("two years ago", Day{1400, 1, 1}) == "two years ago = PAST_REF");
    CHECK(values("next year", Day{9999, 12, 31}) == "");
}

TEST_CASE("dates: without publication parts stay unknown") {
    const Case cases[] = {
        {"They met on Friday", "Friday = XXXX-WXX-5"},
        {"They met in October", "October = XXXX-10"},
        {"They met on March 5", "March 5 = XXXX-03-05"},
        {"last year", "last year = XXXX"},
        {"last week", "last week = XXXX-WXX"},
        {"yesterday", "yesterday = XXXX-XX-XX"},
        {"in May 2011 . | In June it ended", "May 2011 = 2011-05; June = 2011-06"},
    };
    for (const auto& [text, dates] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(values(text, std::nullopt) == dates);
    }
    CHECK(periods("They met on Friday", std::nullopt) == "-  none");
}

TEST_CASE("dates: quarters of business news") {
    CHECK(found("net fell in the fourth quarter from $ 3 million a year earlier") ==
          "the fourth quarter = 2011-Q4; a year earlier = 2010-Q4");
    CHECK(found("expects/VBZ to/TO report/VB a second - quarter loss") ==
          "a second - quarter = 2012-Q2");
    CHECK(found("in the latest quarter") == "the latest quarter = 2012-Q2");
    CHECK(found("this year 's second quarter") == "this year 's second quarter = 2012-Q2");
    CHECK(found("the year - ago period") == "the year - ago period = 2011");
    CHECK(found("a charge in the 1988 second quarter") ==
          "the 1988 second quarter = 1988-Q2");
    CHECK(found("In the first quarter it earned $ 3 million , compared with $ 2 million last year") ==
          "the first quarter = 2012-Q1; last year = 2011-Q1");
    CHECK(found("In the first quarter sales fell . | Last year it built a plant") ==
          "the first quarter = 2012-Q1; Last year = 2011");
    CHECK(found("The first quarter was weak . | In nine months sales rose from those a year earlier")
              .ends_with("a year earlier = 2011"));
}

TEST_CASE("dates: months and days without a year that would lie most of a year back are ahead") {
    CHECK(found("They cut/VBD the supply in August") == "August = 2012-08");
    CHECK(found("They cut/VBD the supply in September") == "September = 2011-09");
    CHECK(found("the September elections") == "the September = 2012-09");
    CHECK(found("They cut/VBD the supply in January") == "January = 2012-01");
}

TEST_CASE("dates: names of papers and programmes are no days") {
    CHECK(found("USA/NNP Today/NNP reported it") == "");
    CHECK(found("Today they met") == "Today = 2012-07-06");
}
