#!/usr/bin/env bash
# What a build needs beyond Swift 6.3: SQLite's headers. As root they are installed; anyone else is told the one command.
set -euo pipefail
if [ ! -e /usr/include/sqlite3.h ]; then
    if [ "$(id -u)" = 0 ]; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libsqlite3-dev
    else
        echo "libsqlite3-dev is missing. Run: sudo apt-get install -y libsqlite3-dev" >&2
        exit 1
    fi
fi
command -v swift >/dev/null || { echo "Swift 6.3 is missing: see https://www.swift.org/install/linux/" >&2; exit 1; }
