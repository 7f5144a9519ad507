# What samples/run.sh, tests/run.sh and .ci/run share: the packages of Debian 12, and the build. Sourced, not run.

packages=(g++ cmake ninja-build pkg-config python3 libboost-dev libboost-graph-dev libboost-date-time-dev libeigen3-dev libfmt-dev
          libical-dev nlohmann-json3-dev libcli11-dev doctest-dev graphviz libgraphviz-dev fonts-dejavu-core)

# Installs the packages that are missing, or tells the one command to run. Needs no network when none is.
install_packages() {
    local missing=() package
    for package in "${packages[@]}"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "Packages are missing. Run:  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 2
        fi
        as_root=(sudo -n)
    fi
    echo "Installing ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -q >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}" >&2
}

# Configures and builds: build FOLDER [CMake options]
build() {
    local folder=$1
    shift
    cmake -S "$root" -B "$folder" -G Ninja "$@" >&2
    cmake --build "$folder" >&2
}
