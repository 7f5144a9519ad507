#include "annals/views.hpp"
