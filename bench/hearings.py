#!/usr/bin/env python3
"""Measures hearings: free slots among many booked hearings, and scheduling while sixteen clients fight for the same slot.

Starts the whole system on empty data with its training clock, opens cases by import, takes each to its preliminary decision and books its
hearing in one of several rooms, wave after wave through the year, until --booked hearings are booked at one body; filling 10,000 takes
some minutes, and how long it took is printed. Then, as medians of several runs, it prints questions for the slots of a case per second
with p50 and p99 at 1 and 16 connections, the list of a day, and scheduleHearing and rescheduleHearing per second when 16 clients ask at
the same moment for the same room, people and time: of each such round exactly one may win, and the others must be refused with what is
free instead. At last it reads the lists of every day. Exit status 1 if a room, a person or a link is booked twice at one time, if an
acknowledged hearing is missing, or if a round had more than one winner or none. The load runs on the same machine.
"""
import argparse, collections, os, statistics, sys, time

from hearings_cases import CONTESTED, ROOMS, fill, furnish
from hearings_fight import Fight, check, reschedule
from hearings_system import CLIENTS, System, in_parallel

here = os.path.dirname(os.path.abspath(__file__))


class Figures:
    """What was measured, each figure with all its runs."""

    def __init__(self):
        self.values = collections.OrderedDict()

    def add(self, figure, times, seconds):
        times.sort()
        self.values.setdefault(figure, []).append(
            (len(times) / seconds, times[len(times) // 2] * 1e6, times[min(len(times) - 1, len(times) * 99 // 100)] * 1e6, len(times)))

    def print(self):
        for figure, runs in self.values.items():
            rate, p50, p99 = (statistics.median(run[index] for run in runs) for index in range(3))
            print(f"  {figure:52} {rate:8,.0f}/s   p50 {p50:9,.0f} µs   p99 {p99:10,.0f} µs")


def measure(system, figures, figure, connections, seconds, path):
    """Asks for so long on so many connections; path(n) is the n-th question."""
    end = time.monotonic() + seconds

    def run(number):
        times, count = [], number
        while (began := time.monotonic()) < end or not times:
            system.must(200, "GET", path(count), "executor")
            times.append(time.monotonic() - began)
            count += connections
        return times

    began = time.monotonic()
    times = [one for part in in_parallel(connections, run) for one in part]
    figures.add(figure, times, time.monotonic() - began)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=os.path.join(here, "..", ".build", "release", "shagym"))
    options.add_argument("--booked", type=int, default=10_000, help="how many hearings are booked before (default 10000)")
    options.add_argument("--runs", type=int, default=3, help="how many runs each figure is the median of (default 3)")
    options.add_argument("--seconds", type=int, default=5, help="length of each measurement of questions (default 5)")
    options.add_argument("--rounds", type=int, default=40, help="slots fought for in each run (default 40)")
    chosen = options.parse_args()
    if min(chosen.runs, chosen.seconds, chosen.booked, chosen.rounds) < 1:
        sys.exit("--runs, --seconds, --booked and --rounds are at least 1")
    if not os.access(chosen.program, os.X_OK):
        sys.exit(f"{chosen.program} is missing: make build")
    system = System(os.path.abspath(chosen.program))
    try:
        began = time.monotonic()
        furnish(system)
        wave, days = fill(system, chosen.booked, 2 * CLIENTS)
        filled = time.monotonic() - began
        print(f"{chosen.booked:,} hearings booked at one body in {ROOMS - CONTESTED} rooms on {len(set(days))} days; filling took {filled:.0f} s", flush=True)
        report(system, chosen, wave, days)
    finally:
        system.stop()


def report(system, chosen, wave, days):
    figures, spare = Figures(), wave.cases[-2 * CLIENTS:]
    for _ in range(chosen.runs):
        for what, suffix in (("whole window", lambda count: ""), ("one day", lambda count: "?from={0}&to={0}".format(wave.days[count % len(wave.days)]))):
            for connections in (1, 16):
                measure(system, figures, f"slots of a case, {what}, {connections} connection{'s' * (connections > 1)}", connections, chosen.seconds,
                        lambda count: f"/v1/cases/{spare[count % len(spare)]}/slots" + suffix(count))
        measure(system, figures, "hearings of a day, 1 connection", 1, chosen.seconds, lambda count: "/v1/hearings?day=" + days[count % len(days)])
        measure(system, figures, "hearings whose parties are not notified, 1 connection", 1, chosen.seconds, lambda count: "/v1/hearings/unnotified")
        measure(system, figures, "booked case with its next steps, 1 connection", 1, chosen.seconds,
                lambda count: f"/v1/cases/{wave.cases[count % min(100, len(wave.cases) - len(spare))]}/next-steps")
    scheduling = Fight(system, spare[:CLIENTS])
    # Two rooms for each fight, so that neither stands in the other's way.
    slots = wave.slots(range(CONTESTED // 2))
    rounds = min(chosen.rounds, len(slots) // chosen.runs)
    for run in range(chosen.runs):
        scheduling.run(figures, "scheduleHearing, 16 clients for the same slot", slots[run * rounds:(run + 1) * rounds], "scheduleHearing")
    moving = reschedule(system, chosen, wave, spare[CLIENTS:], figures)
    booked = set(wave.cases[:-2 * CLIENTS]) | set(moving.cases)
    found, faults = check(system, days, booked)
    print(f"medians of {chosen.runs} runs, {chosen.seconds} s or {rounds} rounds of {CLIENTS} clients each")
    figures.print()
    print(f"  {'memory of all processes, MB':52} {system.memory():8,.0f}")
    for name, fight in (("scheduleHearing", scheduling), ("rescheduleHearing", moving)):
        print(f"  {name + ' rounds':52} {fight.won:8,} won, {fight.refused:,} refused with what is free instead")
        faults += fight.faults
    print(f"  {'hearings in the lists of all days':52} {len(found):8,}, DOUBLE-BOOKED OR AMISS {len(faults)}")
    if faults:
        sys.exit("\n".join(faults[:20]))


main()
