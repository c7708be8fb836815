#!/usr/bin/env bash
# Formats the Swift sources in place and rewraps comments that are too wide: Tools/format.sh [FOLDER…]
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
(($# > 0)) || set -- Package.swift Sources Tests
swift format --in-place --parallel --recursive "$@"
python3 Tools/comments.py "$@"
