#include <doctest/doctest.h>

#include "shown.hpp"

namespace annals {
namespace {

TEST_CASE("sentences: full stops and what follows them") {
    struct {
        const char* text;
        const char* sentences;
    } const cases[] = {
        {"He left. She stayed.", "He left . | She stayed ."},
        {"Brig. Gen. Ali Haddad of the U.S. Army left.",
         "Brig. Gen. Ali Haddad of the U.S. Army left ."},
        {"He went to the U.S. The talks failed.", "He went to the U.S. | The talks failed ."},
        {"They met at 5 p.m. Friday. It rained.", "They met at 5 p.m. Friday . | It rained ."},
        {"He left at 10 p.m. Wednesday, police said.", "He left at 10 p.m. Wednesday , police said ."},
        {"It closed at 5 p.m.", "It closed at 5 p.m ."},
        {"J. K. Miller and No. 5 of Acme Inc. agreed.",
         "J. K. Miller and No. 5 of Acme Inc. agreed ."},
        {"\"It is over.\" He left.", "\" It is over . \" | He left ."},
        {"“It is over.” “Why?” asked she.", "“ It is over . ” | “ Why ? ” asked she ."},
        {"It ended (at last.) He left.", "It ended ( at last . ) | He left ."},
        {"it is late. we go now.", "it is late . | we go now ."},
        {"\"Why?\" he asked. 40 died.", "\" Why ? \" he asked . | 40 died ."},
        {"It rose.[17] It fell. [2] It stood.", "It rose . [ 17 ] | It fell . [ 2 ] | It stood ."},
        {"1. Open the box.", "1 . Open the box ."},
        {"He was ... Well, who knows?", "He was ... | Well , who knows ?"},
    };
    for (const auto& [text, sentences] : cases) {
        const auto& shown_text = text;
        CAPTURE(shown_text);
        CHECK(shown(text) == sentences);
    }
}

TEST_CASE("sentences: what news looks like") {
    struct {
        const char* name;
        const char* text;
        const char* sentences;
    } const cases[] = {
        {"dateline", "PARIS, July 6 (AP) - Gen. Tlas has left. He flew to Paris.",
         "PARIS , July 6 ( AP ) - Gen. Tlas has left . | He flew to Paris ."},
        {"headline in capitals", "SEN. MILLER MEETS GEN. HADDAD IN BAGHDAD. TALKS FAIL.",
         "SEN. MILLER MEETS GEN. HADDAD IN BAGHDAD . | TALKS FAIL ."},
        {"bullets", "• First, close the border. • Then, talk.",
         "• First , close the border . | • Then , talk ."},
        {"a quotation over several sentences",
         "“We will not leave. We will stay,” the general said. “This is our land.”",
         "“ We will not leave . | We will stay , ” the general said . | “ This is our land . ”"},
        {"initials", "President A.B. Miller met J.K. Smith and W. E. B. Du Bois.",
         "President A.B. Miller met J.K. Smith and W. E. B. Du Bois ."},
        {"a place before an office", "In Washington, D.C. Senators cheered. The U.S. Senate voted.",
         "In Washington , D.C. Senators cheered . | The U.S. Senate voted ."},
        {"an abbreviation that never ends", "Mr. Smith vs. Mrs. Jones, et al. met Lt. Col. Ahmed.",
         "Mr. Smith vs. Mrs. Jones , et al. met Lt. Col. Ahmed ."},
        {"items by number", "1. Open the box. 2. Read the letter.",
         "1 . Open the box . | 2 . Read the letter ."},
        {"no space", "He joined in 1999.He left in 2001.",
         "He joined in 1999 . | He left in 2001 ."},
        {"doubt and haste", "What happened?! Nobody knows... The end.",
         "What happened ?! | Nobody knows ... | The end ."},
        {"sums", "It cost $5. Then $10. \"No.\" \"Yes.\"",
         "It cost $ 5 . | Then $ 10 . | \" No . \" | \" Yes . \""},
        {"tags of HTML", "<p>He <b>resigned</b>.</p> <p>She left.</p>",
         "<p> He <b> resigned </b> . </p> | <p> She left . </p>"},
        {"another script inside", "The word мир means peace. “Слава!” they said.",
         "The word мир means peace . | “ Слава ! ” they said ."},
        {"a face", "They lost :( and we won :) today.", "They lost :( and we won :) today ."},
    };
    for (const auto& [name, text, sentences] : cases) {
        const auto& shown_name = name;
        CAPTURE(shown_name);
        CHECK(shown(text) == sentences);
    }
}

TEST_CASE("sentences: paragraphs and lines") {
    struct {
        const char* name;
        const char* text;
        const char* sentences;
    } const cases[] = {
        {"a headline is a paragraph", "General leaves army\nHe went to Paris.",
         "General leaves army || He went to Paris ."},
        {"a line that goes on in lower case",
         "The council met on Friday in the old town hall\nand voted.",
         "The council met on Friday in the old town hall and voted ."},
        {"short lines are a list", "one apple\ntwo pears", "one apple || two pears"},
        {"wrapped at a width",
         "The council met on Friday in Tunis and asked the\nGovernment to open the border again. "
         "The "
         "old\nMinister of the Interior refused it.\n\nNobody "
         "answered in the whole capital, and the\nOpposition went home.",
         "The council met on Friday in Tunis and asked the Government to open the border again . | "
         "The old "
         "Minister of the Interior refused it . || "
         "Nobody answered in the whole capital , and the Opposition went home ."},
        {"line ends of all systems", "One.\r\nTwo.\rThree.\n", "One . || Two . || Three ."},
    };
    for (const auto& [name, text, sentences] : cases) {
        const auto& shown_name = name;
        CAPTURE(shown_name);
        CHECK(shown(text) == sentences);
    }
}

}  // namespace
}  // namespace annals
