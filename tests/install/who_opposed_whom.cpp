#include <annals/annals.hpp>
#include <iostream>

int main(int, char** argv) {
    const annals::Language english = annals::Language::english();
    annals::read_articles(argv[1], [&](const annals::Reading& reading) {
        if (reading.article) {
            const annals::EventGraph graph = annals::event_graph(*reading.article, english);
            std::cout << annals::to_text(annals::timeline(graph));
            std::cout << annals::to_dot(annals::views().front().draw(graph, {}));
        }
    });
}
