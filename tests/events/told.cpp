#include "events/told.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "annals/language.hpp"

namespace annals {
namespace {

Upos upos_for(Xpos xpos, Relation relation) {
    switch (xpos) {
        case Xpos::nnp:
        case Xpos::nnps:
            return Upos::propn;
        case Xpos::nn:
        case Xpos::nns:
            return Upos::noun;
        case Xpos::md:
            return Upos::aux;
        case Xpos::vb:
        case Xpos::vbd:
        case Xpos::vbg:
        case Xpos::vbn:
        case Xpos::vbp:
        case Xpos::vbz: {
            const bool helps = relation == Relation::aux || relation == Relation::aux_pass ||
                               relation == Relation::cop;
            return helps ? Upos::aux : Upos::verb;
        }
        case Xpos::in:
            return relation == Relation::mark ? Upos::sconj : Upos::adp;
        case Xpos::rp:
            return Upos::adp;
        case Xpos::to:
            return Upos::part;
        case Xpos::dt:
            return Upos::det;
        case Xpos::jj:
            return Upos::adj;
        case Xpos::rb:
            return Upos::adv;
        case Xpos::cd:
            return Upos::num;
        case Xpos::cc:
            return Upos::cconj;
        case Xpos::prp:
        case Xpos::prps:
        case Xpos::wdt:
        case Xpos::wp:
            return Upos::pron;
        case Xpos::period:
        case Xpos::comma:
            return Upos::punct;
        default:
            return Upos::x;
    }
}

Word word_of(const std::string& token, std::string& text) {
    std::istringstream in{token};
    std::string form, xpos, head, relation;
    std::getline(in, form, '/');
    std::getline(in, xpos, '/');
    std::getline(in, head, '/');
    std::getline(in, relation, '/');
    const auto bar = form.find('|');
    Word word;
    word.token.form = form.substr(0, bar);
    word.lemma = bar == form.npos ? word.token.form : form.substr(bar + 1);
    word.token.span = {text.size(), text.size() + word.token.form.size()};
    text += word.token.form + " ";
    word.xpos = xpos_named(xpos).value();
    word.relation = relation_named(relation).value();
    word.upos = upos_for(word.xpos, word.relation);
    const auto number = std::stoul(head);
    word.head = number == 0 ? Word::no_head : number - 1;
    return word;
}

std::size_t actor_named(Actors& actors, const std::string& name) {
    for (std::size_t i = 0; i < actors.actors.size(); ++i) {
        if (actors.actors[i].id == name) {
            return i;
        }
    }
    Actor actor;
    actor.id = name;
    actor.names = {name};
    actor.actor_class = ActorClass::group;
    actors.actors.push_back(actor);
    return actors.actors.size() - 1;
}

bool listed(const std::vector<std::string>& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
}

Actors actors_of(const Syntax& syntax, const ToldOptions& options) {
    Actors actors;
    for (std::size_t s = 0; s < syntax.trees.size(); ++s) {
        for (std::size_t w = 0; w < syntax.trees[s].words.size(); ++w) {
            const Word& word = syntax.trees[s].words[w];
            if (word.upos == Upos::propn || listed(options.others, word.token.form)) {
                const bool place = listed(options.places, word.token.form);
                const auto kind =
                    word.upos == Upos::propn ? MentionKind::name : MentionKind::nominal;
                actors.mentions.push_back(
                    {s, w, w, w, kind, {actor_named(actors, word.token.form)}, place});
            }
        }
    }
    return actors;
}

std::string names(const Actors& actors, const std::vector<std::size_t>& list) {
    std::string text;
    for (const std::size_t actor : list) {
        text += (text.empty() ? "" : ",") + actors.actors[actor].id;
    }
    return text;
}

}  // namespace

Told told(const std::string& trees, const ToldOptions& options) {
    static const Language english = Language::english();
    Told result;
    std::istringstream lines{trees};
    for (std::string line; std::getline(lines, line);) {
        Tree tree;
        tree.span.begin = result.article.text.size();
        std::istringstream tokens{line};
        for (std::string token; tokens >> token;) {
            tree.words.push_back(word_of(token, result.article.text));
        }
        tree.span.end = result.article.text.size() - 1;
        result.syntax.trees.push_back(std::move(tree));
    }
    result.actors = actors_of(result.syntax, options);
    result.events = find_events(result.article, result.syntax, result.actors, options.quotes,
                                options.dates, english);
    result.stances = find_stances(result.events, result.actors, english);
    return result;
}

std::string show(const Told& told) {
    std::string text;
    for (const Event& event : told.events.events) {
        text += text.empty() ? "" : "; ";
        text += event.type + " " + event.label + " " + names(told.actors, event.agents) + ">" +
                names(told.actors, event.targets);
        text += event.status == Status::actual ? "" : " [" + std::string{show(event.status)} + "]";
    }
    return text;
}

std::string stances_of(const Told& told) {
    std::set<std::string> found;
    for (const Stance& stance : told.stances) {
        found.insert(told.actors.actors[stance.from].id +
                     (stance.sign == Sign::opposes ? "-" : "+") + told.actors.actors[stance.to].id);
    }
    std::string text;
    for (const std::string& one : found) {
        text += (text.empty() ? "" : " ") + one;
    }
    return text;
}

}  // namespace annals
