"""Sixteen clients that want the same slot at the same moment, and the lists that show whether anything was given twice."""
import collections, datetime, json, threading, time

from hearings_cases import CONTESTED
from hearings_system import CLIENTS, in_parallel


class Fight:
    """All clients ask at the same moment for the same slot, each for a case of its own, slot after slot."""

    def __init__(self, system, cases):
        self.system = system
        self.cases = cases
        self.won = self.refused = 0
        self.faults = []

    def run(self, figures, figure, slots, command, **members):
        barrier = threading.Barrier(CLIENTS)
        outcomes = [[None] * CLIENTS for _ in slots]

        def client(number):
            times, path = [], f"/v1/cases/{self.cases[number]}/commands"
            try:
                for index, wish in enumerate(slots):
                    barrier.wait()
                    began = time.monotonic()
                    status, answer = self.system.ask("POST", path, "executor", {"command": command, **wish, **members})
                    times.append(time.monotonic() - began)
                    outcomes[index][number] = (status, answer)
            except BaseException:
                barrier.abort()
                raise
            return times

        began = time.monotonic()
        times = [one for part in in_parallel(CLIENTS, client) for one in part]
        figures.add(figure, times, time.monotonic() - began)
        for wish, outcome in zip(slots, outcomes):
            self.judge(wish, outcome)

    def judge(self, wish, outcome):
        winners = [number for number, (status, _) in enumerate(outcome) if status == 200]
        self.won += len(winners)
        if len(winners) != 1:
            self.faults.append(f"{wish['slot']['starts']} {wish['slot']['room']}: {len(winners)} winners; {outcome[0][1][:300]}")
        for number, (status, answer) in enumerate(outcome):
            if number in winners:
                continue
            self.refused += 1
            problem = json.loads(answer)
            if status != 409 or problem.get("type") != "urn:shagym:problem:slot-taken" or not problem.get("options"):
                self.faults.append(f"refused with {status}: {answer[:300].decode(errors='replace')}")


def reschedule(system, chosen, wave, cases, figures):
    """After the notice a hearing moves only inside its two days, which all clients' cases share."""
    served = wave.now + datetime.timedelta(hours=1)
    rooms = range(CONTESTED // 2, CONTESTED)
    first = [one for one in wave.slots(rooms) if one["slot"]["starts"][:10] in wave.days[:2]]
    for case, wish in zip(cases, first):
        system.command(case, "executor", "scheduleHearing", **wish)
    system.set_clock(served)
    for case in cases:
        system.command(case, "executor", "serveNotice", at=served.isoformat(), channel="personalCabinet", proof="proved",
                       notice=wave.paper, proofDocument=wave.paper)
    fight, free = Fight(system, cases), first[len(cases):]
    for _ in range(chosen.runs):
        # Each slot once in a run: whoever won it leaves it to the next run only after winning another.
        fight.run(figures, "rescheduleHearing, 16 clients for the same slot", free, "rescheduleHearing", because="roomLost")
        free = rotate(system, fight, free, first)
    return fight


def rotate(system, fight, free, first):
    """The slots of these two days that nobody has now."""
    taken = set()
    for day in sorted({one["slot"]["starts"][:10] for one in first}):
        for hearing in system.must(200, "GET", "/v1/hearings?day=" + day, "executor")["hearings"]:
            taken.add((hearing["booking"]["slot"]["starts"], hearing["booking"]["slot"]["room"]))
    return [one for one in first if (one["slot"]["starts"], one["slot"]["room"]) not in taken]


def check(system, days, booked):
    """Reads the lists of all days. Returns the bookings, and everything that is booked twice or missing."""
    uses, found, faults = collections.defaultdict(list), {}, []
    for day in sorted(set(days)):
        for hearing in system.must(200, "GET", "/v1/hearings?day=" + day, "executor")["hearings"]:
            booking = hearing["booking"]
            place = booking["slot"]
            if booking["id"] in found or booking["case"] in found.values():
                faults.append(f"{booking['id']} stands in the lists twice")
            found[booking["id"]] = booking["case"]
            people = [place["chair"], place["secretary"]] + [one["person"] for one in place["interpreters"]]
            for what in ["room " + place["room"]] + ["person " + one for one in people] + (["link " + place["videoLink"]] if "videoLink" in place else []):
                uses[what].append((place["starts"], place["ends"], booking["id"]))
    for what, times in uses.items():
        times.sort()
        for (_, ends, one), (starts, _, other) in zip(times, times[1:]):
            if starts < ends:
                faults.append(f"{what}: {one} and {other} at {starts}")
    missing = booked - set(found.values())
    if missing:
        faults.append(f"{len(missing)} acknowledged hearings are in no list, such as {sorted(missing)[0]}")
    return found, faults
