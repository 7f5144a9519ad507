#pragma once

#include <cgraph.h>

namespace annals {

/// How libcgraph is to open a graph so that the same calls give the same bytes. By itself it
/// numbers nodes and subgraphs by the addresses of their names, and writes and draws subgraphs in
/// that order.
[[nodiscard]] Agdisc_t* in_order_of_declaration();

}  // namespace annals
