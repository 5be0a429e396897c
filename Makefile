# The two commands of a fresh machine: `make up` and `make test`.
SHELL := /bin/bash
SWIFT ?= swift
RELEASE := .build/release
CONFIGURATION := -c release --static-swift-stdlib
DATA ?= run/data
PORT ?= 8080
# Options of the benchmarks, such as --runs 5 or --peer '…'; bench/run.py --help and bench/hearings.py --help and so on tell all.
BENCH ?=
BENCH_HEARINGS ?=
BENCH_CONSOLE ?=

.PHONY: up build test bench bench-hearings bench-console windows format lint prerequisites clean

## up: build in release mode and run the whole system on its embedded SQLite default
up: build
	$(RELEASE)/shagym up --data $(DATA) --port $(PORT) --demo

## build: the programs, release mode, Swift's libraries linked in
build: prerequisites
	$(SWIFT) build $(CONFIGURATION) --product shagym
	$(SWIFT) build $(CONFIGURATION) --product complaints-service
	$(SWIFT) build $(CONFIGURATION) --product hearings-service
	$(SWIFT) build $(CONFIGURATION) --product clearance-service

## test: every test of every package, and the programs they drive
test:
	@bash docker/prerequisites.sh tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

## bench: durable filings, reads and lists per second through gateway and service, then the hearings
bench: build
	@command -v wrk >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq wrk; } \
		|| { echo "wrk is missing. Run: sudo apt-get update && sudo apt-get install -y wrk" >&2; exit 1; }
	python3 bench/run.py $(BENCH)
	python3 bench/hearings.py $(BENCH_HEARINGS)

## bench-hearings: free slots among 10,000 booked hearings, scheduling when many want the same slot, nothing booked twice
bench-hearings: build
	python3 bench/hearings.py $(BENCH_HEARINGS)

## bench-console: when the work list with 10,000 open complaints is painted in a headless Chromium, and how long reports take
bench-console: build
	python3 bench/console.py $(BENCH_CONSOLE)

## windows: write docs/windows.md again, after the calendar or a rule changed
windows: build
	$(RELEASE)/shagym window --tight --year 2026-2027 --language en > docs/windows.md

## format: rewrite the sources in the one style; lint: say where they differ
format:
	$(SWIFT) format -i -r Package.swift Sources Tests Shared/Package.swift Shared/Sources Shared/Tests Services
lint:
	$(SWIFT) format lint -r Package.swift Sources Tests Shared/Package.swift Shared/Sources Shared/Tests Services

prerequisites:
	@bash docker/prerequisites.sh

clean:
	rm -rf .build run
