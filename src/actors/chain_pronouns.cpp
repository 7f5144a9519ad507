// he, she, it, they: whoever of the last mentions fits and stands out most. this, that: what a
// given clause tells, for clauses are given only where something means them.
#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>

#include "actors/chain_passes.hpp"

namespace annals {
namespace {

using Pronoun = ChainMention::Pronoun;
using Number = ChainMention::Number;
using Sort = ChainMention::Sort;

constexpr std::size_t most_looked_at = 40;
constexpr std::size_t reach_in_sentences = 8;
constexpr std::size_t clauses_looked_at = 4;
constexpr double least_score = -9.0;

// How much a mention stands out; set by hand.
constexpr double for_each_sentence = -1.2;
constexpr double for_each_word = -0.02;
constexpr double for_subject = 1.4;
constexpr double for_passive_subject = 1.2;
constexpr double for_object = 0.6;
constexpr double for_owner = 0.3;
constexpr double for_same_pronoun = 1.2;
constexpr double for_name = 0.6;
constexpr double for_size = 0.5;
constexpr double for_parallel = 0.9;
constexpr double for_gender = 1.0;
constexpr double for_person = 1.5;
constexpr double for_first_word = 0.5;
constexpr double for_happening = -2.0;
constexpr double for_many = 1.0;
constexpr double for_quoted = -0.8;
constexpr double for_time = -2.0;
constexpr double for_pair = 0.6;
constexpr double against_pair = -1.0;

bool is_he_or_she(const ChainMention& mention) {
    return mention.pronoun == Pronoun::he || mention.pronoun == Pronoun::she;
}

bool fits_he_or_she(const ChainMention& pronoun, const ChainMention& who,
                    const ChainLinks::Known& known) {
    const bool gender = known.gender == Gender::unknown || known.gender == pronoun.gender;
    const bool sort = known.sort == Sort::person || known.sort == Sort::unknown;
    return gender && sort && who.number != Number::many && !known.many &&
           (!who.is_pronoun() || is_he_or_she(who) || who.pronoun == Pronoun::relative);
}

bool fits_it(const ChainMention& who, const ChainLinks::Known& known) {
    const bool pronoun = !who.is_pronoun() || who.pronoun == Pronoun::it ||
                         who.pronoun == Pronoun::pointing || who.pronoun == Pronoun::relative;
    return pronoun && known.gender == Gender::unknown && known.sort != Sort::person &&
           known.sort != Sort::people && known.sort != Sort::number && who.number != Number::many;
}

bool fits_they(const ChainMention& who, const ChainLinks::Known& known) {
    const bool pronoun =
        !who.is_pronoun() || who.pronoun == Pronoun::they || who.pronoun == Pronoun::relative;
    const bool one = who.number == Number::one && known.sort != Sort::body;
    return pronoun && known.gender == Gender::unknown && !one && who.sort != Sort::time &&
           who.sort != Sort::number && !(who.named && who.sort == Sort::person && !who.coordinated);
}

bool fits(const ChainMention& pronoun, const ChainMention& who, const ChainLinks::Known& known) {
    switch (pronoun.pronoun) {
        case Pronoun::he:
        case Pronoun::she:
            return fits_he_or_she(pronoun, who, known);
        case Pronoun::it:
            return fits_it(who, known);
        case Pronoun::they:
            return fits_they(who, known);
        case Pronoun::none:
        case Pronoun::i:
        case Pronoun::we:
        case Pronoun::you:
        case Pronoun::relative:
        case Pronoun::pointing:
        case Pronoun::other:
            return false;
    }
    return false;
}

bool is_subject(const Word& word) {
    return word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass;
}

/// "she saw her": two arguments of one verb are two.
bool is_bound(const ChainStory& story, const ChainMention& pronoun, const ChainMention& who) {
    const SentenceView& sentence = story.text.sentences[pronoun.sentence];
    const Word& word = sentence.word(pronoun.head);
    const bool free = word.relation == Relation::nmod_poss || pronoun.key.ends_with("self") ||
                      pronoun.key.ends_with("selves");
    if (free || who.sentence != pronoun.sentence) {
        return false;
    }
    const Word& other = sentence.word(who.head);
    return other.head == word.head && other.head != Word::no_head &&
           other.relation != Relation::nmod_poss;
}

double for_relation(Relation relation) {
    switch (relation) {
        case Relation::nsubj:
        case Relation::nsubj_outer:
            return for_subject;
        case Relation::nsubj_pass:
            return for_passive_subject;
        case Relation::obj:
        case Relation::iobj:
            return for_object;
        case Relation::nmod_poss:
            return for_owner;
        default:
            return 0.0;
    }
}

double for_distance(const ChainStory& story, const ChainMention& pronoun, const ChainMention& who) {
    const std::size_t sentences = pronoun.sentence - who.sentence;
    const std::size_t words =
        sentences == 0
            ? std::max(pronoun.head, who.head) - std::min(pronoun.head, who.head)
            : std::min<std::size_t>(story.text.sentences[who.sentence].size() - who.head, 30);
    return for_each_sentence * static_cast<double>(std::min<std::size_t>(sentences, 6)) +
           for_each_word * static_cast<double>(words);
}

double for_agreement(const ChainMention& pronoun, const ChainMention& who,
                     const ChainLinks::Known& known) {
    double score = who.pronoun == pronoun.pronoun ? for_same_pronoun : 0.0;
    score += known.named ? for_name : 0.0;
    score += for_size * std::sqrt(static_cast<double>(std::min<std::size_t>(known.size, 6)));
    score += pronoun.gender != Gender::unknown && known.gender == pronoun.gender ? for_gender : 0.0;
    score += is_he_or_she(pronoun) && known.sort == Sort::person ? for_person : 0.0;
    score += who.sort == Sort::happening ? for_happening : 0.0;
    score += who.sort == Sort::time || who.sort == Sort::number ? for_time : 0.0;
    const bool they = pronoun.pronoun == Pronoun::they;
    score += they && who.number == Number::many ? for_many : 0.0;
    score += !who.coordinated ? 0.0 : they ? for_pair : against_pair;
    return score + (who.quoted && !pronoun.quoted ? for_quoted : 0.0);
}

double score(const ChainStory& story, const ChainMention& pronoun, std::size_t at) {
    const ChainMention& who = story.mentions[at];
    const Word& word = story.text.sentences[who.sentence].word(who.head);
    const Word& asked = story.text.sentences[pronoun.sentence].word(pronoun.head);
    double sum = for_distance(story, pronoun, who) + for_relation(word.relation) +
                 for_agreement(pronoun, who, story.links.known(at));
    sum += is_subject(word) && is_subject(asked) ? for_parallel : 0.0;
    return sum + (who.first <= 1 && is_subject(word) ? for_first_word : 0.0);
}

class PronounReader {
public:
    explicit PronounReader(ChainStory& story) : story_{story} {}

    void read(std::size_t at) {
        const ChainMention& mention = story_.mentions[at];
        if (const auto clause = clause_for(at)) {
            story_.links.link(*clause, at);
        } else if (mention.pronoun == Pronoun::pointing) {
            read_pointing(at);
        } else if (mention.pronoun == Pronoun::other) {
            read_where(at);
        } else if (mention.is_pronoun() &&
                   !(mention.pronoun == Pronoun::it && story_.links.told_before(at))) {
            read_personal(at);
        }
        recent_.push_front(at);
        recent_.resize(std::min(recent_.size(), most_looked_at));
        if (mention.clause) {
            clauses_.push_front(at);
            clauses_.resize(std::min(clauses_.size(), clauses_looked_at));
        }
    }

private:
    [[nodiscard]] std::optional<std::size_t> clause_for(std::size_t at) const {
        const ChainMention& mention = story_.mentions[at];
        const bool pointing = mention.determiner == ChainMention::Determiner::pointing &&
                              mention.number != Number::many && story_.links.alone(at);
        if (mention.pronoun != Pronoun::it && mention.pronoun != Pronoun::pointing && !pointing) {
            return std::nullopt;
        }
        const auto found = std::ranges::find_if(clauses_, [&](std::size_t clause) {
            const ChainMention& other = story_.mentions[clause];
            return other.sentence + 1 >= mention.sentence && !other.overlaps(mention) &&
                   story_.links.alone(clause);
        });
        return found == clauses_.end() ? std::nullopt : std::optional{*found};
    }

    /// "That is right. That is what we wanted."
    void read_pointing(std::size_t at) {
        const ChainMention& mention = story_.mentions[at];
        const auto found = std::ranges::find_if(recent_, [&](std::size_t before) {
            const ChainMention& other = story_.mentions[before];
            const bool same = other.pronoun == Pronoun::pointing && other.key == mention.key;
            const bool it = other.pronoun == Pronoun::it && other.sentence < mention.sentence;
            return other.sentence + 1 >= mention.sentence && (same || it);
        });
        if (found != recent_.end()) {
            story_.links.link(*found, at);
        }
    }

    /// "here", again and again; "there", of a place told last.
    void read_where(std::size_t at) {
        const ChainMention& mention = story_.mentions[at];
        const bool there = mention.noun == "there";
        if (!there && mention.noun != "here") {
            return;
        }
        const auto found = std::ranges::find_if(recent_, [&](std::size_t before) {
            const ChainMention& other = story_.mentions[before];
            const bool place = there && other.sort == Sort::place && other.named &&
                               other.sentence + 2 >= mention.sentence;
            return other.noun == mention.noun || place;
        });
        if (found != recent_.end()) {
            story_.links.link(*found, at);
        }
    }

    void read_personal(std::size_t at) {
        const ChainMention& mention = story_.mentions[at];
        std::optional<std::size_t> best;
        double most = least_score;
        for (const std::size_t before : recent_) {
            const ChainMention& who = story_.mentions[before];
            if (mention.sentence - who.sentence > reach_in_sentences || who.overlaps(mention) ||
                !fits(mention, who, story_.links.known(before)) || is_bound(story_, mention, who)) {
                continue;
            }
            if (const double here = score(story_, mention, before); here > most) {
                most = here;
                best = before;
            }
        }
        if (best) {
            story_.links.link(*best, at);
        }
    }

    ChainStory& story_;
    std::deque<std::size_t> recent_;   // the latest first
    std::deque<std::size_t> clauses_;  // the latest first
};

}  // namespace

void chain_pronouns(ChainStory& story) {
    PronounReader reader{story};
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
        reader.read(i);
    }
}

}  // namespace annals
