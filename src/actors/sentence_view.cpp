#include "actors/sentence_view.hpp"

#include <algorithm>

namespace annals {
namespace {

/// The words from the top of the tree down: each behind its head.
std::vector<std::size_t> top_down(const SentenceView& view) {
    std::vector<std::size_t> order;
    order.reserve(view.size());
    for (std::size_t i = 0; i < view.size(); ++i) {
        if (view.word(i).head >= view.size()) {
            order.push_back(i);
        }
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
        const auto& below = view.children[order[next]];
        order.insert(order.end(), below.begin(), below.end());
    }
    return order;
}

}  // namespace

SentenceView::SentenceView(const Tree& sentence, std::size_t at)
    : tree{sentence}, number{at}, children(sentence.words.size()), reach(sentence.words.size()) {
    for (std::size_t i = 0; i < size(); ++i) {
        written.push_back({word(i).token.form, word(i).token.space_after});
        reach[i] = {i, i};
        if (word(i).head < size()) {
            children[word(i).head].push_back(i);
        }
    }
    const std::vector<std::size_t> order = top_down(*this);
    for (std::size_t i = order.size(); i-- > 0;) {
        const std::size_t below = order[i];
        if (word(below).head < size()) {
            WordRange& above = reach[word(below).head];
            above.first = std::min(above.first, reach[below].first);
            above.last = std::max(above.last, reach[below].last);
        }
    }
}

std::size_t SentenceView::child(std::size_t head, Relation relation) const {
    for (const std::size_t below : children[head]) {
        if (word(below).relation == relation) {
            return below;
        }
    }
    return Word::no_head;
}

const std::string& SentenceView::preposition(std::size_t head) const {
    static const std::string none;
    const std::size_t found = child(head, Relation::case_);
    return found == Word::no_head ? none : word(found).lemma;
}

std::string SentenceView::text(std::size_t first, std::size_t last) const {
    std::string all;
    for (std::size_t i = first; i <= last && i < size(); ++i) {
        all += word(i).token.form;
        if (i < last && word(i).token.space_after) {
            all += ' ';
        }
    }
    return all;
}

std::size_t SentenceView::head_of(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i <= last; ++i) {
        const std::size_t head = word(i).head;
        if ((head < first || head > last) && word(i).relation != Relation::punct &&
            word(i).relation != Relation::case_) {
            return i;
        }
    }
    return last;
}

}  // namespace annals
