// What agreement is asked of: number, gender, sort, article, name and modifiers of given words.
#include "actors/chain_mention.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

#include "language/phrase_key.hpp"

namespace annals {
namespace {

using Pronoun = ChainMention::Pronoun;
using Determiner = ChainMention::Determiner;
using Number = ChainMention::Number;
using Sort = ChainMention::Sort;

template <typename Value>
struct FormOf {
    std::string_view form;
    Value value;
};

constexpr FormOf<Pronoun> pronouns[] = {
    {"i", Pronoun::i},
    {"me", Pronoun::i},
    {"my", Pronoun::i},
    {"myself", Pronoun::i},
    {"mine", Pronoun::i},
    {"we", Pronoun::we},
    {"us", Pronoun::we},
    {"our", Pronoun::we},
    {"ourselves", Pronoun::we},
    {"ours", Pronoun::we},
    {"you", Pronoun::you},
    {"your", Pronoun::you},
    {"yours", Pronoun::you},
    {"yourself", Pronoun::you},
    {"yourselves", Pronoun::you},
    {"he", Pronoun::he},
    {"him", Pronoun::he},
    {"his", Pronoun::he},
    {"himself", Pronoun::he},
    {"she", Pronoun::she},
    {"her", Pronoun::she},
    {"hers", Pronoun::she},
    {"herself", Pronoun::she},
    {"it", Pronoun::it},
    {"its", Pronoun::it},
    {"itself", Pronoun::it},
    {"they", Pronoun::they},
    {"them", Pronoun::they},
    {"their", Pronoun::they},
    {"theirs", Pronoun::they},
    {"themselves", Pronoun::they},
    {"who", Pronoun::relative},
    {"whom", Pronoun::relative},
    {"whose", Pronoun::relative},
    {"which", Pronoun::relative},
    {"this", Pronoun::pointing},
    {"that", Pronoun::pointing},
    {"these", Pronoun::pointing},
    {"those", Pronoun::pointing},
};

constexpr FormOf<Determiner> determiners[] = {
    {"the", Determiner::definite},       {"this", Determiner::pointing},
    {"that", Determiner::pointing},      {"these", Determiner::pointing},
    {"those", Determiner::pointing},     {"my", Determiner::possessive},
    {"your", Determiner::possessive},    {"his", Determiner::possessive},
    {"her", Determiner::possessive},     {"its", Determiner::possessive},
    {"our", Determiner::possessive},     {"their", Determiner::possessive},
    {"whose", Determiner::possessive},   {"one", Determiner::indefinite},
    {"such", Determiner::indefinite},    {"many", Determiner::indefinite},
    {"several", Determiner::indefinite}, {"most", Determiner::indefinite},
    {"few", Determiner::indefinite},     {"other", Determiner::indefinite},
    {"more", Determiner::indefinite},    {"much", Determiner::indefinite},
};

template <typename Value, std::size_t size>
Value value_of(const FormOf<Value> (&table)[size], std::string_view form, Value other) {
    const auto found = std::ranges::find(table, form, &FormOf<Value>::form);
    return found == std::end(table) ? other : found->value;
}

bool within(const ChainMention& mention, std::size_t word) {
    return mention.first <= word && word <= mention.last;
}

/// The words first..last folded, without marks at the ends and without "'s".
std::string folded_words(const SentenceView& sentence, std::size_t first, std::size_t last) {
    const auto idle = [&](std::size_t i) {
        return sentence.word(i).upos == Upos::punct || sentence.word(i).xpos == Xpos::pos;
    };
    while (first < last && idle(first)) {
        ++first;
    }
    while (last > first && idle(last)) {
        --last;
    }
    return folded(sentence.text(first, last));
}

/// Pronouns that stand for nobody told before: "some", "each", "there", "nothing".
bool is_loose(const Word& word) {
    return word.upos == Upos::pron || word.xpos == Xpos::ex || word.xpos == Xpos::dt ||
           word.lemma == "there" || word.lemma == "here";
}

Pronoun pronoun_of(const SentenceView& sentence, const ChainMention& mention) {
    const Word& word = sentence.word(mention.head);
    const Pronoun found = value_of(pronouns, mention.key, Pronoun::none);
    if (found == Pronoun::pointing && (word.xpos == Xpos::wdt || word.xpos == Xpos::wp)) {
        return Pronoun::relative;
    }
    const bool alone = mention.first == mention.last;
    return found == Pronoun::none && alone && is_loose(word) ? Pronoun::other : found;
}

Determiner determiner_of(const SentenceView& sentence, const ChainMention& mention) {
    const Word& word = sentence.word(mention.first);
    const Determiner found = value_of(determiners, folded(word.token.form), Determiner::none);
    const std::size_t owner = sentence.child(mention.head, Relation::nmod_poss);
    if (found == Determiner::possessive || (owner != Word::no_head && within(mention, owner))) {
        return Determiner::possessive;
    }
    const bool counts = word.relation == Relation::det && mention.first != mention.head;
    return found == Determiner::none && counts ? Determiner::indefinite : found;
}

bool has_child(const SentenceView& sentence, const ChainMention& mention,
               std::initializer_list<Relation> relations) {
    return std::ranges::any_of(sentence.children[mention.head], [&](std::size_t child) {
        return within(mention, child) &&
               std::ranges::find(relations, sentence.word(child).relation) != relations.end();
    });
}

bool is_clause(const SentenceView& sentence, const ChainMention& mention) {
    const Word& word = sentence.word(mention.head);
    const bool verb = (word.upos == Upos::verb || word.upos == Upos::aux) && word.xpos != Xpos::vbg;
    return verb || has_child(sentence, mention, {Relation::cop, Relation::nsubj, Relation::mark});
}

/// The last word of the head itself: "Roe" of "Jane Roe of Utah".
std::size_t end_of_head(const SentenceView& sentence, const ChainMention& mention) {
    std::size_t end = mention.head;
    for (const std::size_t child : sentence.children[mention.head]) {
        const Relation relation = sentence.word(child).relation;
        if (child <= mention.last &&
            (relation == Relation::flat || relation == Relation::compound ||
             relation == Relation::fixed)) {
            end = std::max(end, child);
        }
    }
    return end;
}

bool is_article(const Word& word) {
    return word.lemma == "the" || word.lemma == "a" || word.upos == Upos::punct ||
           word.lemma == "this" || word.lemma == "that";
}

std::size_t behind_article(const SentenceView& sentence, const ChainMention& mention,
                           std::size_t last) {
    std::size_t first = mention.first;
    while (first < last && is_article(sentence.word(first))) {
        ++first;
    }
    return first;
}

void read_words(ChainMention& mention, const ChainText& text) {
    const SentenceView& sentence = text.sentences[mention.sentence];
    const std::size_t end = end_of_head(sentence, mention);
    const std::size_t begin = behind_article(sentence, mention, mention.head);
    mention.longer = end < mention.last && sentence.word(mention.last).xpos != Xpos::pos;
    for (std::size_t i = begin; i <= end; ++i) {
        const Word& word = sentence.word(i);
        const bool says = word.upos == Upos::noun || word.upos == Upos::propn ||
                          word.upos == Upos::adj || word.upos == Upos::num ||
                          word.upos == Upos::verb || word.upos == Upos::adv;
        if (i != mention.head && says) {
            mention.modifiers.push_back(folded(word.lemma));
        }
    }
    std::ranges::sort(mention.modifiers);
    for (std::size_t i = mention.first; i <= mention.last; ++i) {
        if (sentence.word(i).upos == Upos::num) {
            mention.numerals.push_back(sentence.word(i).token.form);
        }
    }
    const ChainText::NameWord& name = text.names[mention.sentence][mention.head];
    mention.core = name.type ? folded_words(sentence, std::max(name.first, mention.first),
                                            std::min(name.last, mention.last))
                             : folded_words(sentence, begin, std::max(begin, end));
    mention.core.erase(0, mention.core.starts_with("the ") ? 4 : 0);
}

Sort sort_of(NameType type) {
    switch (type) {
        case NameType::person:
            return Sort::person;
        case NameType::org:
            return Sort::body;
        case NameType::loc:
            return Sort::place;
        case NameType::norp:
            return Sort::people;
        case NameType::date:
            return Sort::time;
        case NameType::event:
        case NameType::misc:
            return Sort::thing;
    }
    return Sort::unknown;
}

Sort sort_of_noun(const SentenceView& sentence, const ChainMention& mention,
                  const ActorFacts& facts) {
    const Word& word = sentence.word(mention.head);
    if (mention.type == NameType::date || facts.is_cue(mention.noun, "time noun")) {
        return Sort::time;
    }
    if (word.upos == Upos::num) {
        return Sort::number;
    }
    if (mention.clause) {
        return Sort::happening;
    }
    const ActorFact* role = facts.find(mention.noun, ActorFact::Kind::role);
    role = role != nullptr ? role : facts.find(word.token.form, ActorFact::Kind::role);
    if (role == nullptr) {
        return facts.is_cue(mention.noun, "any body") ? Sort::body : Sort::thing;
    }
    const bool human = role->actor_class == "person" || role->actor_class == "population";
    return human ? Sort::person : Sort::body;
}

Gender gender_of(std::string_view word, const ActorFacts& facts, bool of_name) {
    if (facts.is_cue(word, of_name ? "female name" : "female")) {
        return Gender::female;
    }
    return facts.is_cue(word, of_name ? "male name" : "male") ? Gender::male : Gender::unknown;
}

void read_name(ChainMention& mention, const SentenceView& sentence, const ActorFacts& facts) {
    mention.sort = mention.type ? sort_of(*mention.type) : Sort::unknown;
    for (std::size_t i = mention.first; i <= mention.head; ++i) {
        const Gender gender = gender_of(folded(sentence.word(i).lemma), facts, false);
        if (gender != Gender::unknown && sentence.word(i).xpos != Xpos::prp &&
            sentence.word(i).xpos != Xpos::prps) {
            mention.gender = gender;
        }
    }
    if (mention.gender == Gender::unknown &&
        (mention.sort == Sort::person || mention.sort == Sort::unknown)) {
        mention.gender = gender_of(mention.core.substr(0, mention.core.find(' ')), facts, true);
    }
}

Number number_of(const ChainMention& mention, const Word& word) {
    if (word.xpos == Xpos::nns || word.xpos == Xpos::nnps || mention.coordinated ||
        mention.noun == "people") {
        return Number::many;
    }
    const bool open = mention.sort == Sort::body || mention.sort == Sort::number ||
                      (mention.named && mention.sort == Sort::unknown);
    return open ? Number::unknown : Number::one;
}

void read_noun(ChainMention& mention, const SentenceView& sentence, const ActorFacts& facts) {
    const Word& word = sentence.word(mention.head);
    mention.named = word.upos == Upos::propn;
    if (mention.named) {
        read_name(mention, sentence, facts);
    } else {
        mention.sort = sort_of_noun(sentence, mention, facts);
        mention.gender = gender_of(mention.noun, facts, false);
        mention.sort = mention.gender == Gender::unknown ? mention.sort : Sort::person;
    }
    mention.number = number_of(mention, word);
}

void read_pronoun(ChainMention& mention) {
    switch (mention.pronoun) {
        case Pronoun::he:
        case Pronoun::she:
            mention.gender = mention.pronoun == Pronoun::he ? Gender::male : Gender::female;
            mention.sort = Sort::person;
            mention.number = Number::one;
            return;
        case Pronoun::i:
        case Pronoun::it:
            mention.number = Number::one;
            return;
        case Pronoun::we:
        case Pronoun::they:
            mention.number = Number::many;
            return;
        case Pronoun::pointing:
            mention.number =
                mention.key == "these" || mention.key == "those" ? Number::many : Number::one;
            return;
        case Pronoun::none:
        case Pronoun::you:
        case Pronoun::relative:
        case Pronoun::other:
            return;
    }
}

}  // namespace

ChainMention read_chain_mention(const ChainText& text, std::size_t sentence_number,
                                std::size_t first, std::size_t last, const Actors& actors,
                                const ActorFacts& facts) {
    const SentenceView& sentence = text.sentences[sentence_number];
    ChainMention mention{.sentence = sentence_number, .first = first, .last = last};
    mention.head = sentence.head_of(first, last);
    mention.noun = folded(sentence.word(mention.head).lemma);
    mention.key = folded_words(sentence, behind_article(sentence, mention, last), last);
    mention.quoted = text.quoted[sentence_number][mention.head];
    mention.type = text.names[sentence_number][mention.head].type;
    mention.pronoun = pronoun_of(sentence, mention);
    const Mention* found = mention_at(actors, sentence_number, mention.head);
    if (found != nullptr && found->actors.size() == 1) {
        mention.actor = found->actors.front();
    }
    if (mention.is_pronoun()) {
        read_pronoun(mention);
        return mention;
    }
    mention.determiner = determiner_of(sentence, mention);
    mention.coordinated = has_child(sentence, mention, {Relation::conj});
    mention.clause = is_clause(sentence, mention);
    read_words(mention, text);
    read_noun(mention, sentence, facts);
    return mention;
}

}  // namespace annals
