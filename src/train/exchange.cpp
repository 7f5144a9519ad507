// The log likelihood of a text under P(second | first) = P(second | its group) P(its group | group
// of first) is, up to a constant, the sum of f(N(a, b)) over pairs of groups less the sums of
// f(N(a)) for groups as first and as second, f(n) = n log n. Moving an item changes only the rows
// of two groups, so a move is judged by the groups that stand beside the item. Tested in
// tests/train/clusters_test.cpp.
#include "train/exchange.hpp"

#include <algorithm>
#include <cmath>

namespace annals::train {
namespace {

/// n log n, from a table for small n.
class Entropy {
public:
    Entropy() : table_(size) {
        for (std::size_t n = 1; n < size; ++n) {
            table_[n] = static_cast<double>(n) * std::log(static_cast<double>(n));
        }
    }
    double operator()(std::int64_t n) const {
        if (n < static_cast<std::int64_t>(size)) {
            return table_[static_cast<std::size_t>(n)];
        }
        return static_cast<double>(n) * std::log(static_cast<double>(n));
    }

private:
    static constexpr std::size_t size = std::size_t{1} << 17;
    std::vector<double> table_;
};

/// The items before or after each item, with counts, one run for each item.
class Neighbours {
public:
    struct Count {
        std::uint32_t item;
        std::uint32_t count;
    };

    Neighbours(std::size_t items, const std::vector<Bigram>& bigrams, std::uint32_t Bigram::*of,
               std::uint32_t Bigram::*other)
        : begins_(items + 1), counts_(bigrams.size()) {
        for (const Bigram& bigram : bigrams) {
            ++begins_[bigram.*of + 1];
        }
        for (std::size_t i = 0; i < items; ++i) {
            begins_[i + 1] += begins_[i];
        }
        std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
        for (const Bigram& bigram : bigrams) {
            counts_[next[bigram.*of]++] = {bigram.*other, bigram.count};
        }
    }

    [[nodiscard]] std::vector<Count> by_group(std::size_t item,
                                              const std::vector<std::uint32_t>& group,
                                              std::vector<std::uint32_t>& sums) const {
        std::vector<Count> found;
        for (std::size_t i = begins_[item]; i < begins_[item + 1]; ++i) {
            if (counts_[i].item == item) {
                continue;  // with itself: counted apart
            }
            std::uint32_t& sum = sums[group[counts_[i].item]];
            if (sum == 0) {
                found.push_back({group[counts_[i].item], 0});
            }
            sum += counts_[i].count;
        }
        for (Count& count : found) {
            count.count = sums[count.item];
            sums[count.item] = 0;
        }
        return found;
    }

    [[nodiscard]] std::int64_t with_itself(std::size_t item) const {
        for (std::size_t i = begins_[item]; i < begins_[item + 1]; ++i) {
            if (counts_[i].item == item) {
                return counts_[i].count;
            }
        }
        return 0;
    }

private:
    std::vector<std::size_t> begins_;
    std::vector<Count> counts_;
};

class Exchange {
public:
    Exchange(std::size_t items, const std::vector<Bigram>& bigrams, std::size_t groups)
        : groups_(groups),
          before_(items, bigrams, &Bigram::second, &Bigram::first),
          after_(items, bigrams, &Bigram::first, &Bigram::second),
          group_(items),
          pairs_(groups * groups),
          turned_(groups * groups),
          firsts_(groups),
          seconds_(groups),
          sums_(groups),
          gains_(groups) {
        for (std::size_t i = 0; i < items; ++i) {
            group_[i] = static_cast<std::uint32_t>(i % groups);
        }
        for (const Bigram& bigram : bigrams) {
            count(group_[bigram.first], group_[bigram.second], bigram.count);
        }
    }

    void round() {
        for (std::size_t item = 0; item < group_.size(); ++item) {
            place(item);
        }
    }

    [[nodiscard]] const std::vector<std::uint32_t>& group() const { return group_; }

private:
    struct Item {
        std::vector<Neighbours::Count> before, after;
        std::int64_t itself;
    };

    void count(std::size_t first, std::size_t second, std::int64_t by) {
        pairs_[first * groups_ + second] += by;
        turned_[second * groups_ + first] += by;
        firsts_[first] += by;
        seconds_[second] += by;
    }

    void shift(const Item& item, std::size_t group, std::int64_t sign) {
        for (const auto& [other, times] : item.before) {
            count(other, group, sign * times);
        }
        for (const auto& [other, times] : item.after) {
            count(group, other, sign * times);
        }
        count(group, group, sign * item.itself);
    }

    void place(std::size_t number) {
        const Item item{before_.by_group(number, group_, sums_),
                        after_.by_group(number, group_, sums_), after_.with_itself(number)};
        shift(item, group_[number], -1);
        weigh(item);
        const auto best = std::max_element(gains_.begin(), gains_.end());
        group_[number] = static_cast<std::uint32_t>(best - gains_.begin());
        shift(item, group_[number], 1);
    }

    /// gains_[g]: what putting the item into group g adds. The case that a group stands beside
    /// itself is taken as two terms of their own, which is inexact by little and spares a branch in
    /// the innermost loop.
    void weigh(const Item& item) {
        std::int64_t as_first = item.itself;
        std::int64_t as_second = item.itself;
        std::fill(gains_.begin(), gains_.end(), 0.0);
        for (const auto& [other, times] : item.before) {
            as_second += times;
            add_gains(&pairs_[other * groups_], times);
        }
        for (const auto& [other, times] : item.after) {
            as_first += times;
            add_gains(&turned_[other * groups_], times);
        }
        for (std::size_t g = 0; g < groups_; ++g) {
            gains_[g] -= f_(firsts_[g] + as_first) - f_(firsts_[g]);
            gains_[g] -= f_(seconds_[g] + as_second) - f_(seconds_[g]);
            if (item.itself > 0) {
                const std::int64_t pair = pairs_[g * groups_ + g];
                gains_[g] += f_(pair + item.itself) - f_(pair);
            }
        }
    }

    void add_gains(const std::int64_t* row, std::int64_t times) {
        for (std::size_t g = 0; g < groups_; ++g) {
            gains_[g] += f_(row[g] + times) - f_(row[g]);
        }
    }

    Entropy f_;
    std::size_t groups_;
    Neighbours before_, after_;
    std::vector<std::uint32_t> group_;
    std::vector<std::int64_t> pairs_,
        turned_;  // N(first group, second group), and with the second first
    std::vector<std::int64_t> firsts_, seconds_;
    std::vector<std::uint32_t> sums_;
    std::vector<double> gains_;
};

}  // namespace

std::vector<std::uint32_t> exchange(std::size_t items, const std::vector<Bigram>& bigrams,
                                    std::size_t groups, std::size_t rounds) {
    Exchange state{items, bigrams, groups};
    for (std::size_t i = 0; i < rounds; ++i) {
        state.round();
    }
    return state.group();
}

}  // namespace annals::train
