#include "actors/chain_links.hpp"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

ChainLinks::Known known_of(const ChainMention& mention) {
    ChainLinks::Known known;
    known.gender = mention.gender;
    known.sort = mention.sort;
    known.many = mention.number == ChainMention::Number::many;
    known.one = mention.number == ChainMention::Number::one;
    known.named = mention.named;
    known.full_name = mention.named && mention.core.find(' ') != std::string::npos;
    return known;
}

/// A name knows best what sort of thing it is.
ChainLinks::Known together(const ChainLinks::Known& a, const ChainLinks::Known& b) {
    const bool first = a.sort != ChainMention::Sort::unknown && (a.named || !b.named);
    ChainLinks::Known both = a;
    both.sort = first || b.sort == ChainMention::Sort::unknown ? a.sort : b.sort;
    both.gender = a.gender != Gender::unknown ? a.gender : b.gender;
    both.many |= b.many;
    both.one |= b.one;
    both.named |= b.named;
    both.full_name |= b.full_name;
    both.size += b.size;
    return both;
}

}  // namespace

ChainLinks::ChainLinks(const std::vector<ChainMention>& mentions) {
    for (const ChainMention& mention : mentions) {
        above_.push_back(above_.size());
        known_.push_back(known_of(mention));
    }
}

std::size_t ChainLinks::chain(std::size_t mention) const {
    while (above_[mention] != mention) {
        mention = above_[mention];
    }
    return mention;
}

void ChainLinks::link(std::size_t a, std::size_t b) {
    const std::size_t one = chain(a);
    const std::size_t other = chain(b);
    const std::size_t low = std::min(one, other);
    const std::size_t high = std::max(one, other);
    if (low == high) {
        return;
    }
    known_[low] = together(known_[low], known_[high]);
    above_[high] = low;
    // Both paths point to the first mention at once, so that no chain becomes a long ladder.
    for (std::size_t from : {a, b}) {
        while (above_[from] != low && from != low) {
            from = std::exchange(above_[from], low);
        }
    }
}

}  // namespace annals
