# Set-up shared by ./tidemark, ./test and ./bench: each step runs only when something is missing, says what it
# does and how long it took, and writes to standard error, so that standard output stays the program's own.
# Sourced, never run; expects `root` (the checkout) and bash with `set -euo pipefail`.

logs="$root/.build/logs"

# watch LOG: on a terminal, keeps showing the log's last line, so that a long step is seen to move.
watch() {
    [[ -t 2 ]] || return 0
    while sleep 1; do
        printf '\r\033[K  %s' "$(tail -n 1 "$1" 2>/dev/null | tail -c 100 | tr -d '\r\n')" >&2
    done
}

# step TEXT COMMAND…: runs the command with its output in a log, shown only when it fails. The command runs
# where `set -e` does not reach: functions given to it chain their commands with `&&`.
step() {
    local text=$1 started=$SECONDS log watcher failed=
    shift
    mkdir -p "$logs"
    log="$logs/$(printf '%s' "$text" | tr -cs 'A-Za-z0-9' '-' | cut -c1-40).log"
    printf '· %s …\n' "$text" >&2
    : >"$log"
    watch "$log" &
    watcher=$!
    "$@" >"$log" 2>&1 </dev/null || failed=yes
    kill "$watcher" 2>/dev/null || true
    wait "$watcher" 2>/dev/null || true
    [[ ! -t 2 ]] || printf '\r\033[K' >&2
    if [[ $failed ]]; then
        printf '✘ %s: failed after %s s. The end of %s:\n' \
            "$text" "$((SECONDS - started))" "${log#"$root"/}" >&2
        grep -E '(^|: )error: ' "$log" | sort -u | head -n 40 >&2 || true
        tail -n "${STEP_TAIL:-40}" "$log" >&2
        return 1
    fi
    printf '✔ %s: %s s\n' "$text" "$((SECONDS - started))" >&2
}

# is_wanted PURPOSE[,PURPOSE…] WANTED…: whether one of the purposes is wanted.
is_wanted() {
    local purpose purposes=${1//,/ }
    shift
    for purpose in $purposes; do [[ " $* " != *" $purpose "* ]] || return 0; done
    return 1
}

# packages_missing PURPOSE…: names of Debian packages from Tools/packages.txt that are not there.
packages_missing() {
    local name purpose check
    while read -r name purpose check; do
        [[ -z $name || $name == \#* ]] && continue
        is_wanted "$purpose" "$@" || continue
        bash -c "$check" >/dev/null 2>&1 </dev/null || printf '%s\n' "$name"
    done <"$root/Tools/packages.txt"
}

apt_install() {
    local sudo=() install
    [[ $(id -u) == 0 ]] || sudo=(sudo)
    install=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300
        install -y -qq --no-install-recommends "$@")
    "${install[@]}" || { "${sudo[@]}" apt-get update -qq && "${install[@]}"; }
}

# need_packages PURPOSE…: installs what is missing where apt-get can, else names it and stops.
need_packages() {
    local missing
    mapfile -t missing < <(packages_missing "$@")
    ((${#missing[@]} == 0)) && return
    if ! command -v apt-get >/dev/null || { [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; }; then
        printf '✘ These packages are missing, and only root with apt-get can install them: %s\n' \
            "${missing[*]}" >&2
        return 1
    fi
    step "Install ${missing[*]}" apt_install "${missing[@]}"
    mapfile -t missing < <(packages_missing "$@")
    ((${#missing[@]} == 0)) && return
    printf '✘ Still missing after the installation: %s\n' "${missing[*]}" >&2
    return 1
}

need_swift() {
    command -v swift >/dev/null && return
    echo '✘ Swift 6.2 or later is missing: https://www.swift.org/install/linux' >&2
    return 1
}

need_assets() {
    python3 "$root/Tools/assets.py" --check 2>/dev/null && return
    step 'Fetch the browser code of the pages' python3 "$root/Tools/assets.py"
}

make_venv() {
    python3 -m venv --clear "$root/.venv" &&
        "$root/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
            -r "$root/Tools/python.txt" &&
        cp "$root/Tools/python.txt" "$root/.venv/python.txt"
}

need_venv() {
    cmp -s "$root/Tools/python.txt" "$root/.venv/python.txt" && return
    step 'Install the Python packages of the journeys into .venv' make_venv
}

install_peers() {
    { [[ -x "$root/.venv/bin/python" ]] || python3 -m venv "$root/.venv"; } &&
        "$root/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
            -r "$root/Tools/python-bench.txt" &&
        cp "$root/Tools/python-bench.txt" "$root/.venv/python-bench.txt"
}

need_peers() {
    cmp -s "$root/Tools/python-bench.txt" "$root/.venv/python-bench.txt" && return
    step 'Install what the benchmarks compare with into .venv' install_peers
}

# is_fresh CONFIGURATION: whether a build of it is newer than every source.
is_fresh() {
    local stamp="$root/.build/tidemark-$1.stamp"
    [[ -x "$root/.build/$1/tidemark" && -e $stamp ]] || return 1
    [[ -z $(find "$root/Sources" "$root/Package.swift" -newer "$stamp" -print -quit) ]]
}

# build CONFIGURATION ARGUMENT…: `swift build`; its stamp is as old as the moment it began.
build() {
    local configuration=$1 began
    shift
    mkdir -p "$root/.build"
    began=$(mktemp "$root/.build/began.XXXXXX")
    if ! swift build --package-path "$root" -c "$configuration" "$@"; then
        rm -f "$began"
        return 1
    fi
    mv "$began" "$root/.build/tidemark-$configuration.stamp"
}
