#include "annals/render.hpp"
