#include "render/escape.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace annals;

namespace {

struct Row {
    std::string text, expected;
};

}  // namespace

TEST_CASE("plain_text: valid UTF-8 without control characters") {
    const Row rows[] = {
        {"", ""},
        {"Hollande", "Hollande"},
        {"François 习近平 Ы", "François 习近平 Ы"},
        {"a\x01\x1B[31mb\x7F", "a[31mb"},
        {"a\tb\r\nc", "a b\nc"},
        {"a\xC2\x85z", "az"},  // a C1 control
        {"bad\xFF byte", "bad\uFFFD byte"},
        {"cut \xE2\x82", "cut \uFFFD\uFFFD"},
        {"long \xC0\xAF form", "long \uFFFD\uFFFD form"},
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},  // a surrogate
        {"\u202Eevil\u202C", "evil"},            // turns the direction of writing
        {"\uFFFE", ""},
    };
    for (const auto& [text, expected] : rows) {
        CHECK(plain_text(text) == expected);
    }
}

TEST_CASE("graphviz_text: nothing that Graphviz takes for an escape or an entity") {
    const Row rows[] = {
        {"AT&T", "AT&amp;T"},
        {"R&amp;D", "R&amp;amp;D"},
        {"C:\\new\\temp", "C:\\\\new\\\\temp"},
        {"\\N \\G \\", "\\\\N \\\\G \\\\"},
        {"two\nlines", "two\\nlines"},
        {"<b>bold</b>", "<b>bold</b>"},  // not an HTML label: libcgraph quotes it
    };
    for (const auto& [text, expected] : rows) {
        CHECK(graphviz_text(text) == expected);
    }
}

TEST_CASE("xml_text: text and attributes") {
    CHECK(xml_text("<script>alert(\"1\" & '2')</script>") ==
          "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
}

TEST_CASE("safe_url: http and https alone, nothing that ends an attribute") {
    const Row rows[] = {
        {"https://x.org/?a=1&b=2", "https://x.org/?a=1&b=2"},
        {"http://x.org/?q=\"><script>", "http://x.org/?q=%22%3E%3Cscript%3E"},
        {"https://x.org/ü '\\", "https://x.org/%C3%BC%20%27%5C"},
        {"javascript:alert(1)", ""},
        {"HTTPS:evil", ""},
        {"data:text/html,x", ""},
        {"https://", ""},
        {"", ""},
    };
    for (const auto& [url, expected] : rows) {
        CHECK(safe_url(url) == expected);
    }
}
