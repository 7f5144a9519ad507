// Words and bytes a second (items_per_second, bytes_per_second) of each stage and of the whole chain, and the time that loading
// takes.
//
//   annals_bench [--benchmark_filter=parse] [FILE or FOLDER...]      default: the articles of
//   ../shared beside the checkout, else samples/
//
// Every stage runs over all articles with what the stages before it found, made once.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "annals/annals.hpp"

namespace {

using namespace annals;

/// An article with what every stage gives, so that each can be run alone.
struct Prepared {
    Article article;
    Text text;
    Analysis found;
};

std::size_t words_of(const Prepared& prepared) {
    std::size_t words = 0;
    for (const Sentence& sentence : prepared.text.sentences) {
        words += sentence.tokens.size();
    }
    return words;
}

std::vector<Prepared> prepare(const std::vector<std::string>& paths, const Language& english) {
    std::vector<Prepared> all;
    for (const std::string& path : paths) {
        read_articles(path, [&](Reading reading) {
            if (!reading.article) {
                throw Error{reading.error};
            }
            Text text = segment(reading.article->text, english);
            Analysis found = analyse(*reading.article, english);
            all.push_back({std::move(*reading.article), std::move(text), std::move(found)});
        });
    }
    return all;
}

/// A stage: its name, and how it is run on one article.
struct Stage {
    const char* name;
    void (*run)(const Prepared&, const Language&);
};

constexpr Stage stages[] = {
    {"segment", [](const Prepared& p,
                   const Language& e) { benchmark::DoNotOptimize(segment(p.article.text, e)); }},
    {"parse",
     [](const Prepared& p, const Language& e) { benchmark::DoNotOptimize(parse(p.text, e)); }},
    {"find_names",
     [](const Prepared& p, const Language& e) {
         benchmark::DoNotOptimize(find_names(p.found.syntax, e));
     }},
    {"text_to_names",
     [](const Prepared& p, const Language& e) {
         benchmark::DoNotOptimize(find_names(parse(segment(p.article.text, e), e), e));
     }},
    {"find_actors",
     [](const Prepared& p, const Language& e) {
         benchmark::DoNotOptimize(find_actors(p.article, p.found.syntax, p.found.names, e));
     }},
    {"find_dates",
     [](const Prepared& p, const Language& e) {
         benchmark::DoNotOptimize(find_dates(p.found.syntax, p.article.published, e));
     }},
    {"find_quotes",
     [](const Prepared& p, const Language& e) {
         benchmark::DoNotOptimize(find_quotes(p.article.text, p.found.syntax, p.found.actors, e));
     }},
    {"find_events",
     [](const Prepared& p, const Language& e) {
         benchmark::DoNotOptimize(find_events(p.article, p.found.syntax, p.found.actors,
                                              p.found.quotes, p.found.dates, e));
     }},
    {"find_stances",
     [](const Prepared& p, const Language& e) {
         benchmark::DoNotOptimize(find_stances(p.found.events, p.found.actors, e));
     }},
    {"connect",
     [](const Prepared& p, const Language& e) {
         benchmark::DoNotOptimize(connect(p.article, p.found.syntax, p.found.actors, p.found.dates,
                                          p.found.events, p.found.stances, e));
     }},
    {"chain", [](const Prepared& p,
                 const Language& e) { benchmark::DoNotOptimize(event_graph(p.article, e)); }},
};

void run_stage(benchmark::State& state, const Stage& stage, const std::vector<Prepared>& articles,
               const Language& english) {
    std::size_t words = 0, bytes = 0;
    for (const Prepared& prepared : articles) {
        words += words_of(prepared);
        bytes += prepared.article.text.size();
    }
    for (auto _ : state) {
        for (const Prepared& prepared : articles) {
            stage.run(prepared, english);
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void run_load(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(Language::english());
    }
}

int run(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    std::vector<std::string> paths(argv + 1, argv + argc);
    if (paths.empty()) {
        const std::filesystem::path samples = ANNALS_SAMPLES;
        const auto articles = samples / "../../shared/data/articles";
        paths = {std::filesystem::exists(articles) ? articles.string() : samples.string()};
    }
    const Language english = Language::english();
    const std::vector<Prepared> articles = prepare(paths, english);
    benchmark::RegisterBenchmark("load", run_load)->Unit(benchmark::kMillisecond);
    for (const Stage& stage : stages) {
        benchmark::RegisterBenchmark(stage.name, [&](benchmark::State& state) {
            run_stage(state, stage, articles, english);
        })->Unit(benchmark::kMillisecond);
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const annals::Error& error) {
        std::fprintf(stderr, "annals_bench: %s\n", error.what());
        return 2;
    }
}
