"""Cases on their way to a hearing, and hearings booked wave after wave through the year."""
import datetime, sys

from hearings_system import ZONE, for_each

BODY = "almaty-bostandyk"
ROOMS = 24  # Each with a video link, an official and a secretary of its own.
CONTESTED = 4  # So many of them are left to the fight.


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
