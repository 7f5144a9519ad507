#include "diff/matching.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <random>
#include <set>
#include <string>

using namespace annals;

namespace {

using Gains = std::vector<std::vector<std::int64_t>>;

std::vector<Pairing> candidates_of(const Gains& gains) {
    std::vector<Pairing> found;
    for (std::size_t left = 0; left < gains.size(); ++left) {
        for (std::size_t right = 0; right < gains[left].size(); ++right) {
            found.push_back({left, right, gains[left][right]});
        }
    }
    return found;
}

std::int64_t sum(const std::vector<Pairing>& matching) {
    std::int64_t total = 0;
    for (const Pairing& pair : matching) {
        total += pair.gain;
    }
    return total;
}

/// The greatest sum over all ways to seat the left nodes; the table is padded to a square with
/// zeros.
std::int64_t brute_force(Gains gains) {
    const std::size_t size = std::max(gains.size(), gains.empty() ? 0 : gains.front().size());
    gains.resize(size);
    for (auto& row : gains) {
        row.resize(size, 0);
    }
    std::vector<std::size_t> seats(size);
    std::iota(seats.begin(), seats.end(), std::size_t{0});
    std::int64_t best = 0;
    do {
        std::int64_t total = 0;
        for (std::size_t left = 0; left < size; ++left) {
            total += std::max<std::int64_t>(gains[left][seats[left]], 0);
        }
        best = std::max(best, total);
    } while (std::next_permutation(seats.begin(), seats.end()));
    return best;
}

Gains random_gains(std::mt19937& random, std::size_t lefts, std::size_t rights, int least,
                   int most) {
    std::uniform_int_distribution<int> gain{least, most};
    Gains gains(lefts, std::vector<std::int64_t>(rights));
    for (auto& row : gains) {
        std::generate(row.begin(), row.end(), [&] { return gain(random); });
    }
    return gains;
}

bool one_to_one(const std::vector<Pairing>& matching) {
    std::set<std::size_t> lefts;
    std::set<std::size_t> rights;
    return std::all_of(matching.begin(), matching.end(), [&](const Pairing& pair) {
        return lefts.insert(pair.left).second && rights.insert(pair.right).second;
    });
}

std::string shown(const std::vector<Pairing>& matching) {
    std::string text;
    for (const Pairing& pair : matching) {
        text += std::to_string(pair.left) + '-' + std::to_string(pair.right) + ' ';
    }
    return text;
}

}  // namespace

TEST_CASE("matching: small tables") {
    struct {
        Gains gains;
        const char* pairs;
    } const cases[] = {
        {{}, ""},
        {{{3}}, "0-0 "},
        {{{0}}, ""},
        {{{-2}}, ""},
        {{{5, 4}, {4, 0}}, "0-1 1-0 "},  // not the first that fits
        {{{9, 4}, {4, 0}}, "0-0 "},      // one good pair beats two poor ones
        {{{1, 2, 3}}, "0-2 "},           // more new than old
        {{{1}, {2}, {3}}, "2-0 "},       // more old than new
        {{{0, 0}, {0, 7}}, "1-1 "},
    };
    for (const auto& [gains, pairs] : cases) {
        const auto& shown_pairs = pairs;
        CAPTURE(shown_pairs);
        CHECK(shown(best_matching(candidates_of(gains))) == pairs);
    }
}

TEST_CASE("matching: the same pair twice counts with its greater gain") {
    const auto found = best_matching({{0, 0, 2}, {0, 1, 3}, {0, 0, 4}});
    CHECK(found == std::vector<Pairing>{{0, 0, 4}});
}

TEST_CASE("matching: as good as the best of all permutations") {
    std::mt19937 random{20120706};
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        const std::size_t lefts = 1 + random() % 6;
        const std::size_t rights = 1 + random() % 6;
        const int most = round % 2 == 0 ? 3 : 1000;  // few different gains: many ties
        const Gains gains = random_gains(random, lefts, rights, -most / 2, most);
        const auto found = best_matching(candidates_of(gains));
        CHECK(one_to_one(found));
        CHECK(sum(found) == brute_force(gains));
    }
}

TEST_CASE("matching: 500 with 500 is quick, also when all are alike") {
    std::mt19937 random{7};
    const auto start = std::chrono::steady_clock::now();
    const auto different = best_matching(candidates_of(random_gains(random, 500, 500, 1, 1000000)));
    const auto alike = best_matching(candidates_of(Gains(500, std::vector<std::int64_t>(500, 9))));
    CHECK(different.size() == 500);
    CHECK(sum(alike) == 4500);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{20});
}
