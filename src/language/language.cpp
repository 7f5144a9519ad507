#include "annals/language.hpp"

#include <utility>

#include "language/actor_facts.hpp"
#include "language/lexicon.hpp"
#include "language/model.hpp"
#include "language/ontology.hpp"
#include "language/time_words.hpp"
#include "language/tsv.hpp"
#include "language/word_list.hpp"

namespace annals {

struct Language::Tables {
    Tables(Model trained, const UserFiles& files) : model(std::move(trained)) {
        for (const auto& file : files.ontology) {
            ontology.add(read_file(file), file.string());
        }
        for (const auto& file : files.lexicon) {
            lexicon.add(read_file(file), file.string(), ontology);
        }
        for (const auto& file : files.actors) {
            actor_facts.add(read_file(file), file.string());
        }
    }

    Model model;
    Ontology ontology = Ontology::built_in();
    Lexicon lexicon = Lexicon::built_in(ontology);
    ActorFacts actor_facts = ActorFacts::built_in();
    WordLists word_lists;
    TimeWords time_words = TimeWords::built_in();
};

Language::Language(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}

Language Language::english(const UserFiles& files) {
    return Language{std::make_shared<const Tables>(Model::built_in(), files)};
}

Language Language::english_with_model(const std::filesystem::path& model) {
    return Language{std::make_shared<const Tables>(Model::from_file(model), UserFiles{})};
}

const Model& Language::model() const { return tables_->model; }
const Ontology& Language::ontology() const { return tables_->ontology; }
const TimeWords& Language::time_words() const { return tables_->time_words; }
const Lexicon& Language::lexicon() const { return tables_->lexicon; }
const ActorFacts& Language::actor_facts() const { return tables_->actor_facts; }
const WordLists& Language::word_lists() const { return tables_->word_lists; }

}  // namespace annals
