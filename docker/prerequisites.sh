#!/usr/bin/env bash
# What a build and its tests need beyond Swift 6.3: SQLite's headers, and Python 3 for the tests that re-check dates with a
# program of their own. As root they are installed; anyone else is told the one command.
set -euo pipefail
missing=()
[ -e /usr/include/sqlite3.h ] || missing+=(libsqlite3-dev)
command -v python3 >/dev/null || missing+=(python3-minimal)
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ]; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"
    else
        echo "Missing: ${missing[*]}. Run: sudo apt-get install -y ${missing[*]}" >&2
        exit 1
    fi
fi
command -v swift >/dev/null || { echo "Swift 6.3 is missing: see https://www.swift.org/install/linux/" >&2; exit 1; }
