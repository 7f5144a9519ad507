// The order of two given words. Their dates decide when they lie apart; else the place of their
// clauses in time; else what is told first was first. Tested in tests/events/order_at_test.cpp.
#include "events/order_at.hpp"

#include <array>
#include <map>
#include <optional>

#include "events/clause_order.hpp"
#include "language/word_list.hpp"

namespace annals {
namespace {

constexpr std::array names{"before", "after", "equal", "vague"};

/// What is asked of sentences again and again.
class Timekeeper {
public:
    Timekeeper(const Syntax& syntax, const std::vector<TimeExpression>& dates,
               const Language& english)
        : syntax_(syntax), dates_(dates), english_(english) {}

    [[nodiscard]] int height_of(const Trigger& at, ClauseOrder::Scope scope) {
        const auto [branches, is_new] =
            branches_.try_emplace(at.sentence, syntax_.trees[at.sentence]);
        const ClauseOrder clauses{branches->second, english_.word_lists().speech,
                                  english_.lexicon()};
        return clauses.height_of(clauses.predicate_at(at.word), scope);
    }

    /// The days of what a word tells, when its own clause names them.
    [[nodiscard]] std::optional<Period> days_of(const Trigger& at) const {
        const When when = date_of(syntax_, at.sentence, at.word, dates_);
        return has_own_date(when) ? when.period : std::nullopt;
    }

private:
    const Syntax& syntax_;
    const std::vector<TimeExpression>& dates_;
    const Language& english_;
    std::map<std::size_t, Branches> branches_;  // by sentence
};

std::optional<Sequence> by_days(const Timekeeper& times, const AskedPair& pair) {
    const auto p = times.days_of(pair.p);
    const auto q = times.days_of(pair.q);
    if (!p || !q) {
        return std::nullopt;
    }
    if (p->last && q->first && *p->last < *q->first) {
        return Sequence::before;
    }
    if (q->last && p->first && *q->last < *p->first) {
        return Sequence::after;
    }
    return std::nullopt;
}

bool is_told_first(const Trigger& p, const Trigger& q) {
    return std::pair{p.sentence, p.word} <= std::pair{q.sentence, q.word};
}

Sequence sequence_of(Timekeeper& times, const AskedPair& pair) {
    if (const auto days = by_days(times, pair)) {
        return *days;
    }
    const auto scope = pair.p.sentence == pair.q.sentence ? ClauseOrder::Scope::sentence
                                                          : ClauseOrder::Scope::article;
    const int p = times.height_of(pair.p, scope);
    const int q = times.height_of(pair.q, scope);
    const bool first = p == q ? is_told_first(pair.p, pair.q) : p < q;
    return first ? Sequence::before : Sequence::after;
}

}  // namespace

std::string_view show(Sequence sequence) {
    return names[static_cast<std::size_t>(sequence)];
}

std::vector<Sequence> orders_at(const Syntax& syntax, const std::vector<TimeExpression>& dates,
                                const std::vector<AskedPair>& pairs, const Language& english) {
    Timekeeper times{syntax, dates, english};
    std::vector<Sequence> found;
    found.reserve(pairs.size());
    for (const AskedPair& pair : pairs) {
        found.push_back(sequence_of(times, pair));
    }
    return found;
}

}  // namespace annals
