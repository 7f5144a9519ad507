#include "annals/diff.hpp"
