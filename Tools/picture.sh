#!/usr/bin/env bash
# Takes docs/picture.png anew: the overview of the shipped plan as a desktop browser shows it.
set -euo pipefail
root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/..
root=$(readlink -f "$root")
source "$root/Tools/setup.sh"
need_swift
need_packages run test
need_assets
need_venv
configuration=release
! is_fresh release && is_fresh debug && configuration=debug
is_fresh "$configuration" || step 'Build Tidemark' build "$configuration" --product tidemark
step 'Take docs/picture.png' \
    "$root/.venv/bin/python" "$root/Tools/picture.py" "$root/.build/$configuration/tidemark"
