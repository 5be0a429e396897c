#!/usr/bin/env bash
# What a build needs beyond Swift 6.3: SQLite's headers. With the word "tests" also what the tests need: Python 3, which re-checks
# dates with a program of its own, and a headless Chromium, in which the pages are walked. As root they are installed; anyone else
# is told the one command.
set -euo pipefail
missing=()
[ -e /usr/include/sqlite3.h ] || missing+=(libsqlite3-dev)
if [ "${1:-}" = tests ]; then
    command -v python3 >/dev/null || missing+=(python3-minimal)
    [ -x /usr/bin/chromedriver ] || missing+=(chromium-driver fonts-dejavu-core)
fi
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ]; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"
    else
        echo "Missing: ${missing[*]}. Run: sudo apt-get install -y ${missing[*]}" >&2
        exit 1
    fi
fi
command -v swift >/dev/null || { echo "Swift 6.3 is missing: see https://www.swift.org/install/linux/" >&2; exit 1; }
