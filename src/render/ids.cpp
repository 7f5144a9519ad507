// Numbers for the objects of a graph of libcgraph: 1, 2, 3 in the order of their first use.

#include "render/ids.hpp"

#include <map>
#include <memory>
#include <string>

namespace annals {
namespace {

class Ids {
public:
    explicit Ids(Agraph_t* graph) : graph_(graph) {}

    /// The number of `name`; a new one when it has none and `create`; 0 for none.
    IDTYPE of(char* name, bool create) {
        if (const auto known = numbers_.find(name); known != numbers_.end()) {
            return known->second;
        }
        if (!create) {
            return 0;
        }
        numbers_.emplace(name, ++last_);
        names_.emplace(last_, agstrdup(graph_, name));
        return last_;
    }

    IDTYPE nameless() { return ++last_; }

    /// nullptr for an object without a name. A string of the graph's own: libcgraph looks at what
    /// it keeps in front of it.
    [[nodiscard]] char* name(IDTYPE number) const {
        const auto known = names_.find(number);
        return known == names_.end() ? nullptr : known->second;
    }

private:
    Agraph_t* graph_;
    std::map<std::string, IDTYPE> numbers_;
    std::map<IDTYPE, char*> names_;
    IDTYPE last_ = 0;
};

Ids& ids(void* state) {
    return *static_cast<Ids*>(state);
}

void* open_ids(Agraph_t* graph, Agdisc_t*) {
    return std::make_unique<Ids>(graph).release();
}

void close_ids(void* state) {
    const std::unique_ptr<Ids> owner{static_cast<Ids*>(state)};
}

long map_name(void* state, int, char* name, IDTYPE* number, int create) {
    if (name == nullptr) {
        *number = create != 0 ? ids(state).nameless() : 0;
    } else {
        *number = ids(state).of(name, create != 0);
    }
    return *number != 0 ? 1 : 0;
}

/// Nobody asks for a number of his own choice.
long allocate(void*, int, IDTYPE) {
    return 0;
}
void release(void*, int, IDTYPE) {}
char* print(void* state, int, IDTYPE number) {
    return ids(state).name(number);
}
void registered(void*, int, void*) {}

}  // namespace

Agdisc_t* in_order_of_declaration() {
    static Agiddisc_t numbers{open_ids, map_name, allocate, release, print, close_ids, registered};
    static Agdisc_t discipline{&AgMemDisc, &numbers, &AgIoDisc};
    return &discipline;
}

}  // namespace annals
