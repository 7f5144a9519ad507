#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <optional>
#include <semaphore>
#include <string>
#include <utility>

#include "annals/error.hpp"
#include "annals/read.hpp"
#include "cli/options.hpp"

namespace annals::cli {

/// Exit status of a command.
enum class Outcome : int { found = 0, nothing = 1, trouble = 2 };

/// How many articles were done, and how many inputs had a fault (each was named on standard error).
struct Tally {
    std::size_t articles = 0;
    std::size_t faults = 0;

    /// Whether there is nothing to write: what an earlier run wrote is better than an empty file.
    [[nodiscard]] bool nothing_read() const { return articles == 0 && faults > 0; }

    /// Trouble when there were faults, else whether something was found.
    [[nodiscard]] Outcome outcome(bool found) const {
        return faults > 0 ? Outcome::trouble : found ? Outcome::found : Outcome::nothing;
    }
};

/// Names a fault on standard error.
void complain(const std::string& message);

/// Tells what a reader of the result should know, on standard error; nothing for --quiet.
void note(const Options& options, const std::string& message);

/// On a terminal: how many articles are done so far; nothing for --quiet. The end clears the line.
class Progress {
public:
    explicit Progress(const Options& options);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void step();

private:
    bool shown_;
    std::size_t done_ = 0;
};

/// What became of one article: a value or a message.
template <typename T>
struct Made {
    std::optional<T> value;
    std::string error;
};

template <typename T, typename Make>
Made<T> made(const Article& article, const Make& make) {
    try {
        return {make(article), ""};
    } catch (const std::exception& error) {
        return {std::nullopt, article.file + ": " + error.what()};
    }
}

/// Reads all articles of the options' files, makes a T of each on `jobs` threads, and hands them to
/// `use` in the order of the input. Only a few articles are in memory at the same time.
template <typename T>
Tally for_each_article(const Options& options, const std::function<T(const Article&)>& make,
                       const std::function<void(T)>& use) {
    Tally tally;
    Progress progress{options};
    std::counting_semaphore<> free_threads{static_cast<std::ptrdiff_t>(options.jobs)};
    std::deque<std::future<Made<T>>> waiting;
    const auto finish_first = [&] {
        Made<T> done = waiting.front().get();
        waiting.pop_front();
        if (!done.value) {
            ++tally.faults;
            complain(done.error);
            return;
        }
        ++tally.articles;
        progress.step();
        use(std::move(*done.value));
    };
    const auto start = [&](Reading reading) {
        waiting.push_back(
            std::async(std::launch::async, [&, reading = std::move(reading)]() mutable -> Made<T> {
                if (!reading.article) {
                    return {std::nullopt, reading.error};
                }
                if (!reading.article->published && options.published) {
                    reading.article->published = options.published;
                    reading.article->published_basis = "option";
                }
                free_threads.acquire();
                Made<T> done = made<T>(*reading.article, make);
                free_threads.release();
                return done;
            }));
        while (waiting.size() > 4 * options.jobs) {
            finish_first();
        }
    };
    for (const std::string& file : options.files) {
        read_articles(file, start);
    }
    while (!waiting.empty()) {
        finish_first();
    }
    return tally;
}

/// The graphs of all articles, each with only what the selection keeps.
struct Graphs {
    std::vector<EventGraph> graphs;
    Tally tally;
};
[[nodiscard]] Graphs read_graphs(const Options& options);

/// One graph of them all.
[[nodiscard]] EventGraph joined(const std::vector<EventGraph>& graphs);

}  // namespace annals::cli
