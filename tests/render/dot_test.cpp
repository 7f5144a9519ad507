#include <doctest/doctest.h>

#include "annals/error.hpp"
#include "annals/render.hpp"

using namespace annals;

TEST_CASE("DOT: a picture with hostile text, byte for byte") {
    Diagram diagram;
    diagram.title = "Who \"opposed\" whom";
    diagram.subtitle = "R&D \\N";
    Diagram::Box clinton;
    clinton.id = "clinton";
    clinton.label = "<b>Clinton</b>";
    clinton.tooltip = "said \"no\" & left\nC:\\new";
    clinton.url = "https://x.org/?a=1&q=\"><script>";
    clinton.shape = Diagram::Shape::ellipse;
    Diagram::Box russia;
    russia.id = "russia";
    russia.label = "Россия";
    russia.url = "javascript:alert(1)";
    diagram.boxes = {clinton, russia};
    Diagram::Arrow arrow;
    arrow.id = "clinton-opposes-russia";
    arrow.from = "clinton";
    arrow.to = "russia";
    arrow.label = "lambasted";
    arrow.style = Diagram::Style::opposes;
    arrow.weight = 2;
    diagram.arrows = {arrow};
    diagram.legend = {{Diagram::Style::opposes, "opposes", false}};
    const std::string dot = to_dot(diagram);
    CHECK(dot == R"dot(digraph annals {
	graph [bgcolor=white,
		charset="UTF-8",
		fontcolor="#1f2937",
		fontname="DejaVu Sans",
		fontsize=18,
		label="Who \"opposed\" whom\l",
		labeljust=l,
		labelloc=t,
		nodesep=0.3,
		overlap=prism,
		pad=0.3,
		rankdir=TB,
		ranksep=1.1,
		splines=true
	];
	node [fontcolor="#1f2937",
		fontname="DejaVu Sans",
		fontsize=12
	];
	edge [fontname="DejaVu Sans",
		fontsize=9.5
	];
	subgraph cluster_frame {
		graph [fontcolor="#4b5563",
			fontsize=10.5,
			label="R&amp;D \\N\l",
			peripheries=0
		];
		subgraph cluster_legend {
			graph [label="",
				peripheries=0
			];
			"legend-1"	[class=legend,
				fontcolor="#b2182b",
				fontsize=11,
				height=0.2,
				id="legend-1",
				label="╌╌╌┤  opposes",
				margin="0.05,0.01",
				shape=plaintext,
				tooltip=opposes];
		}
		clinton	[URL="https://x.org/?a=1&amp;q=%22%3E%3Cscript%3E",
			class=plain,
			color="#8a6d3b",
			fillcolor="#fdf6e8",
			id=clinton,
			label="<b>Clinton</b>",
			margin="0.06,0.04",
			shape=ellipse,
			style=filled,
			tooltip="said \"no\" &amp; left\nC:\\new"];
		russia	[class=plain,
			color="#6b7280",
			fillcolor="#f5f6f8",
			id=russia,
			label=Россия,
			margin="0.16,0.09",
			shape=box,
			style="rounded,filled",
			tooltip=" "];
	}
	clinton -> russia	[key="clinton-opposes-russia",
		arrowhead=tee,
		arrowtail=none,
		class=opposes,
		color="#b2182b",
		dir=both,
		fontcolor="#b2182b",
		id="clinton-opposes-russia",
		label=lambasted,
		penwidth=1.9,
		style=dashed,
		tooltip=" "];
}
)dot");
    CHECK(dot == to_dot(diagram));
}

TEST_CASE("DOT: an arrow to nowhere is an error") {
    Diagram diagram;
    Diagram::Arrow arrow;
    arrow.from = "a";
    arrow.to = "b";
    diagram.arrows = {arrow};
    CHECK_THROWS_WITH_AS((void)to_dot(diagram), "diagram: an arrow from a to b, but no such box",
                         Error);
}
