#include "annals/syntax.hpp"
namespace annals {
Syntax parse(const Text&, const Language&) { return {}; }
}
