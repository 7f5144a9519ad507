#!/bin/bash
# Builds annals (into build/) and shows what it makes of the articles in this folder: prints the timeline, and
# writes the timeline, the pictures and the diff into out/.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/samples/setup.sh"

install_packages
build "$root/build"
cmake --build "$root/build" --target out >&2
cat "$root/out/timeline.txt"
