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
import argparse, collections, datetime, glob, itertools, json, os, shutil, signal, socket, statistics, subprocess, sys, tempfile, threading, time

here = os.path.dirname(os.path.abspath(__file__))
BODY = "almaty-bostandyk"
ROOMS = 24  # Each with a video link, an official and a secretary of its own.
CONTESTED = 4  # So many of them are left to the fight.
CLIENTS = 16
ZONE = datetime.timezone(datetime.timedelta(hours=5))
sys.setswitchinterval(0.001)


class Connection:
    """One kept-alive HTTP connection; a refused connection or a wrong answer ends the benchmark."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.unread = b""

    def ask(self, method, path, token, body=None, key=None, kind="application/json"):
        """Status and bytes of the answer."""
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False).encode()
        lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
        if token:
            lines.append("Authorization: Bearer " + token)
        if key:
            lines.append("Idempotency-Key: " + key)
        if body is not None:
            lines += ["Content-Type: " + kind, f"Content-Length: {len(body)}"]
        self.socket.sendall("\r\n".join(lines + ["", ""]).encode() + (body or b""))
        while b"\r\n\r\n" not in self.unread:
            self.receive()
        head, _, self.unread = self.unread.partition(b"\r\n\r\n")
        status, length = int(head[9:12]), 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        parts, have = [self.unread], len(self.unread)
        while have < length:
            self.unread = b""
            self.receive()
            parts.append(self.unread)
            have += len(self.unread)
        whole = b"".join(parts)
        self.unread = whole[length:]
        return status, whole[:length]

    def receive(self):
        part = self.socket.recv(262_144)
        if not part:
            raise OSError("the server closed the connection")
        self.unread += part


class System:
    """The whole system on a port of its own, with the tokens of the demo staff."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="shagym-bench-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        environment = dict(os.environ, SHAGYM_RATE_FILING_PER_MINUTE="0", SHAGYM_RATE_PRINCIPAL_PER_MINUTE="0",
                           SHAGYM_ACCESS_LOG="false", SHAGYM_SERVICE_TIMEOUT_MS="600000")
        self.process = subprocess.Popen(
            [program, "up", "--data", self.folder + "/data", "--run", self.folder + "/run", "--port", str(self.port), "--demo", "--training"],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.local = threading.local()
        self.keys = itertools.count()
        try:
            self.await_ready()
        except BaseException:
            self.stop()
            raise

    def await_ready(self):
        began = time.monotonic()
        while True:
            if self.process.poll() is not None or time.monotonic() - began > 60:
                sys.exit("the system did not start")
            try:
                status, _ = Connection(self.port).ask("GET", "/health/ready", None)
                found = glob.glob(self.folder + "/**/demo-tokens.json", recursive=True)
                if status == 200 and found:
                    with open(found[0]) as file:
                        self.tokens = {name: entry["token"] for name, entry in json.load(file).items()}
                    return
            except (OSError, ValueError):
                pass
            time.sleep(0.01)

    def ask(self, method, path, actor, body=None, kind="application/json"):
        """Asks on the thread's own connection, which the server closes when it was idle for long."""
        if time.monotonic() - getattr(self.local, "used", -60) > 5:
            self.local.connection = Connection(self.port)
        self.local.used = time.monotonic()
        key = f"bench-{next(self.keys)}" if method == "POST" else None
        return self.local.connection.ask(method, path, self.tokens[actor], body, key, kind)

    def must(self, wanted, method, path, actor, body=None, kind="application/json"):
        """The answer, which must have the status."""
        status, answer = self.ask(method, path, actor, body, kind)
        if status != wanted:
            sys.exit(f"{method} {path}: {status} {answer.decode(errors='replace')}\n{str(body)[:400]}")
        return json.loads(answer)

    def command(self, case, actor, name, **members):
        return self.must(200, "POST", f"/v1/cases/{case}/commands", actor, {"command": name, **members})

    def set_clock(self, moment):
        self.must(200, "POST", "/v1/training/clock", "operator", {"now": moment.isoformat()})

    def memory(self):
        """Resident memory of all its processes in MB."""
        total = 0
        for path in glob.glob("/proc/[0-9]*/stat"):
            try:
                with open(path) as stat, open(os.path.dirname(path) + "/statm") as pages:
                    if int(stat.read().rsplit(")", 1)[1].split()[3]) == self.process.pid:
                        total += int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
            except OSError:
                continue
        return total / 1e6

    def stop(self):
        for number, seconds in ((signal.SIGTERM, 30), (signal.SIGKILL, 5)):
            try:
                os.killpg(self.process.pid, number)
                self.process.wait(timeout=seconds)
                break
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        shutil.rmtree(self.folder, ignore_errors=True)


def in_parallel(count, work):
    """Runs work(number) on so many threads; the first failure ends the benchmark. Returns what they returned."""
    results, failures = [None] * count, []

    def run(number):
        try:
            results[number] = work(number)
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(number,), daemon=True) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        # A thread that failed leaves the others at the barrier: look after failures while waiting.
        while thread.is_alive() and not failures:
            thread.join(0.2)
    if failures:
        raise failures[0]
    return results


def for_each(items, work):
    """Does the work for each item, on as many threads as there are clients; results in order."""
    parts = in_parallel(CLIENTS, lambda number: [(index, work(items[index])) for index in range(number, len(items), CLIENTS)])
    return [result for _, result in sorted((pair for part in parts for pair in part), key=lambda pair: pair[0])]


def text3(text):
    return {"kk": text, "ru": text, "en": text}


def furnish(system):
    """Rooms, links and people at the body."""
    def order(**members):
        system.must(200, "POST", "/v1/hearing-resources/commands", "head", members)
    for number in range(ROOMS):
        order(command="addRoom", room={"id": f"room-{number}", "name": text3(f"{number}"), "address": text3("Алматы, Үлгі, 1"), "capacity": 4 + number})
        order(command="addVideoLink", videoLink={"id": f"link-{number}", "name": text3(f"https://video.example/{number}"), "room": f"room-{number}"})
        for duty in ("official", "secretary"):
            person = f"{duty}-{number}"
            order(command="addPerson", person={"id": person, "staff": person, "name": person, "duties": [duty], "languages": ["kk", "ru"]})


APPLICATION = {
    "provider": BODY, "channel": "stateCorporation",
    "applicant": {"name": "Үлгі Мысалов", "iin": "900101300017", "category": "citizen", "birthDate": "1990-01-01", "subjectToMilitaryDuty": False},
    "package": {"presented": [{"document": name} for name in ("D1", "D2.identityCard", "D2.passport", "D6")]},
    "destination": "Германияға", "tellsOfSecrets": False, "signed": True,
}


class Wave:
    """Cases filed on one day and taken to their preliminary decision the next working day, and the days and hours of their hearings."""

    def __init__(self, system, filed, count):
        self.system = system
        system.set_clock(filed)
        self.cases = []
        while len(self.cases) < count:
            part = min(500, count - len(self.cases))
            answer = system.must(200, "POST", "/v1/cases/import", "corporation-employee", [APPLICATION] * part)
            self.cases += [result["id"] for result in answer["results"]]
        # Registration is due on the next working day.
        day = filed + datetime.timedelta(days=1)
        while day.weekday() >= 5:
            day += datetime.timedelta(days=1)
        self.now = day
        system.set_clock(day)
        system.command(self.cases[0], "registrar", "register")
        path = f"/v1/cases/{self.cases[0]}/documents"
        system.must(201, "POST", path + "?name=paper.pdf&kind=documents", "executor", b"%PDF-1.4 paper", "application/pdf")
        paper = system.must(200, "GET", path, "executor")["documents"][0]["document"]
        for_each(self.cases, lambda case: self.prepare(case, paper))
        self.paper = paper
        self.days, self.times = [], []
        for entry in self.offered(day.date()):
            self.days.append(entry["day"])
            self.times += apart(entry["slots"])

    def offered(self, day):
        """The days of the window on which something is free, asked for one by one: all slots of many empty rooms are a long answer."""
        last = None
        while last is None or day <= last:
            answer = self.system.must(200, "GET", f"/v1/cases/{self.cases[0]}/slots?from={day}&to={day}", "executor")
            last = datetime.date.fromisoformat(answer["window"]["last"])
            yield from (entry for entry in answer["days"] if entry["slots"])
            day += datetime.timedelta(days=1)

    def prepare(self, case, paper):
        command = self.system.command
        if case != self.cases[0]:
            command(case, "registrar", "register")
        command(case, "executor", "reportIncomplete", packages=[{"presented": [{"document": "D1"}]}])
        command(case, "legal-officer", "planRefusal", grounds=["RG-9"], reasons="Салық берешегі бар.")
        ground = {"ground": "RG-9", "facts": "Салық берешегі бар.", "evidence": [paper], "until": "қарыз толық төленгенге дейін"}
        command(case, "legal-officer", "draftPreliminaryDecision", grounds=[ground], document=paper)

    def slots(self, rooms):
        """Every time of these rooms once."""
        return [slot(starts, ends, room) for starts, ends in self.times for room in rooms]


def apart(slots):
    """Times of a day that do not overlap, the earliest first."""
    chosen = []
    for starts, ends in sorted({(one["starts"], one["ends"]) for one in slots}):
        if not chosen or starts >= chosen[-1][1]:
            chosen.append((starts, ends))
    return chosen


def slot(starts, ends, number):
    """A wish for one time and everything in one room; every second room is asked for with its link."""
    wanted = {"starts": starts, "ends": ends, "room": f"room-{number}", "chair": f"official-{number}", "secretary": f"secretary-{number}"}
    needs = {"way": "inPerson", "minutes": 60, "language": "kk", "participants": [{"language": "kk"}]}
    if number % 2:
        wanted["videoLink"] = f"link-{number}"
        needs["way"] = "videoConference"
    return {"slot": wanted, "needs": needs}


def fill(system, booked, spare):
    """Books so many hearings; the last wave has so many cases more, which are left without one. Returns that wave and the days of all."""
    done, days, wave = 0, [], None
    filed = datetime.datetime(2026, 1, 12, 10, tzinfo=ZONE)
    while done < booked:
        if wave:
            filed = datetime.datetime.fromisoformat(wave.days[-1] + "T10:00:00+05:00") - datetime.timedelta(days=2)
            while filed.weekday() >= 5:
                filed -= datetime.timedelta(days=1)
        # The days of a wave hold about so many hearings; what does not fit is left for the next.
        count = min(booked - done, (ROOMS - CONTESTED) * 100)
        wave = Wave(system, filed, count + (spare if done + count >= booked else 0))
        free = wave.slots(range(CONTESTED, ROOMS))
        if len(free) < count:
            sys.exit(f"a wave has {len(free)} slots for {count} hearings")
        pairs = list(zip(wave.cases[:count], free[::max(1, len(free) // count)]))
        for_each(pairs, lambda pair: system.command(pair[0], "executor", "scheduleHearing", **pair[1]))
        done += count
        days += wave.days
    return wave, days


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


main()
