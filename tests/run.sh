#!/bin/bash
# Builds annals (into build/, or the folder named first) and runs all its tests.
# usage: tests/run.sh [FOLDER [CMake options]]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/samples/setup.sh"

folder=${1:-$root/build}
shift || true
install_packages
build "$folder" "$@"
ctest --test-dir "$folder" --output-on-failure
