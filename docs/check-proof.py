#!/usr/bin/env python3
"""Checks deadlines without Shagym: python3 docs/check-proof.py CALENDAR.json < answer.json

Reads any JSON that contains deadlines with proofs (docs/law.md), walks the calendar again from each start event and compares
every day. Prints one line for each deadline; the exit status is 0 only if there was at least one and all of them hold."""
import hashlib, json, sys
from datetime import date, datetime, timedelta

ONE = timedelta(days=1)


def free_days(facts, week):
    """The function free(day) for the week: weekly rest, holidays, holidays moved by the law, days moved by orders."""
    rests = lambda day: day.weekday() == 6 or (week == "fiveDay" and day.weekday() == 5)
    state = {holiday["id"] for holiday in facts["holidays"] if holiday["kind"] == "state"}
    kept, extra, worked = [], set(), set()
    for entry in facts["observances"]:
        if "withdrawn" not in entry:
            years = range(entry["firstYear"], entry["lastYear"] + 1) if "monthDay" in entry else []
            texts = [entry["day"]] if "day" in entry else [f"{year}-{entry['monthDay']}" for year in years]
            kept += [(date.fromisoformat(text), entry["holiday"] in state) for text in texts]
    extra.update(day for day, _ in kept)
    for day, moves in sorted(kept):
        if moves and rests(day):
            while rests(day) or day in extra:
                day += ONE
            extra.add(day)
    for move in facts["moves"]:
        if week in move["weeks"]:
            extra.add(date.fromisoformat(move["rest"]))
            worked.add(date.fromisoformat(move["worked"]))
    return lambda day: day not in worked and (rests(day) or day in extra)


def walk(deadline, weeks):
    """The days the proof must show, and the day the deadline must fall on."""
    start, unit, count = deadline["start"], deadline["term"]["unit"], deadline["term"].get("count", 0)
    moment = datetime.fromisoformat(start["instant"])
    free, day, steps = weeks[deadline["schedule"]["week"]], moment.date(), []
    if "receivedUnder" in start:
        hours, closed = start["receivedUnder"], weeks[start["receivedUnder"]["week"]]
        if not closed(day) and moment.strftime("%H:%M:%S") > (hours["closes"] + ":00")[:8]:
            steps.append((day, "afterClosing"))
            day += ONE
        while closed(day):
            steps.append((day, "skipped"))
            day += ONE
    effective, number = day, 0
    if unit == "minutes":
        return steps + [(day, "start")], effective, (moment + timedelta(minutes=count)).date()
    if unit == "calendarMonths":
        month = day.year * 12 + day.month - 1 + count
        last = (date((month + 1) // 12, (month + 1) % 12 + 1, 1) - ONE).day
        due = target = date(month // 12, month % 12 + 1, min(day.day, last))
        steps += [(day, "start"), (target, "sameDate")]
        while free(due):
            steps.append((due, "skipped"))
            due += ONE
        return steps + ([(due, "rolledTo")] if due != target else []), effective, due
    if unit == "workingDaysBefore":
        while number < count or free(day):
            number += not free(day)
            day -= ONE
        due, number = day, 0
        steps.append((due, "lastDayBefore"))
    elif unit == "workingDaysFromStart" and not free(day):
        day -= ONE
    else:
        steps.append((day, "start"))
    if unit == "fromNextDay":
        return steps + [(day + ONE, "nextDay")], effective, day + ONE
    while day < effective if unit == "workingDaysBefore" else number < count:
        day += ONE
        number += not free(day)
        steps.append((day, "skipped") if free(day) else (day, "counted", number))
    return steps, effective, due if unit == "workingDaysBefore" else day


def fault(deadline, weeks, digest):
    """What is wrong with a deadline, or nothing."""
    if deadline["proof"]["calendar"]["hash"] != digest:
        return "it was computed with another calendar"
    steps, effective, due = walk(deadline, weeks)
    shown = [(date.fromisoformat(entry["day"]), entry["step"]) + ((entry["number"],) if "number" in entry else ())
             for entry in deadline["proof"]["days"]]
    for mine, its in zip(steps + [None] * len(shown), shown + [None] * (len(steps) - len(shown))):
        if mine != its:
            return f"the proof says {its}, counted was {mine}".replace("datetime.date", "")
    if deadline["start"]["effectiveDay"] != str(effective) or deadline["due"]["day"] != str(due):
        return f"it counts from {effective} and falls on {due}"
    closing, closes = deadline["due"]["closing"], deadline["schedule"]["closes"]
    if deadline["term"]["unit"] != "minutes" and closing[:19] not in (f"{due}T{(closes + ':00')[:8]}", f"{due}T23:59:59"):
        return "the closing moment is neither the body's nor the end of the day"
    return None


def deadlines(value):
    """Every deadline with a proof, however deep."""
    if isinstance(value, dict):
        if {"rule", "start", "term", "proof"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for member in value:
            yield from deadlines(member)


def main():
    calendar = open(sys.argv[1], "rb").read()
    facts, digest = json.loads(calendar), hashlib.sha256(calendar).hexdigest()
    weeks = {week: free_days(facts, week) for week in ("fiveDay", "sixDay")}
    text, found = sys.stdin.read().strip(), []
    while text:
        value, end = json.JSONDecoder().raw_decode(text)
        found += deadlines(value)
        text = text[end:].lstrip()
    faults = [fault(deadline, weeks, digest) for deadline in found]
    for deadline, wrong in zip(found, faults):
        print(deadline["rule"], deadline["due"]["day"], "holds" if wrong is None else "DOES NOT HOLD: " + wrong)
    if not found:
        print("there is no deadline with a proof in the input", file=sys.stderr)
    return 0 if found and not any(faults) else 1


if __name__ == "__main__":
    sys.exit(main())
