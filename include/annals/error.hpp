#pragma once

#include <stdexcept>

namespace annals {

/// What stops the work on one input or the whole program: an unreadable file, a malformed
/// line, Graphviz refusing. The message says where, what was wanted and what was there:
/// `events.tsv:12: expected three columns, got two`.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace annals
