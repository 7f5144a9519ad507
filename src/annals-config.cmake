# What the installed library needs beside itself.
include(CMakeFindDependencyMacro)
find_dependency(Boost 1.74)
find_dependency(fmt)
find_dependency(nlohmann_json)
find_dependency(Threads)
find_dependency(PkgConfig)
pkg_check_modules(graphviz REQUIRED IMPORTED_TARGET libgvc libcgraph)
include(${CMAKE_CURRENT_LIST_DIR}/annals-targets.cmake)
