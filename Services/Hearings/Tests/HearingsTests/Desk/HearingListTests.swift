import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `Slots, days and the look ahead through the service` {
    private let folder: TemporaryFolder
    private let service: RunningHearings
    private var desk: RunningDesk { RunningDesk(service) }

    init() throws {
        folder = try TemporaryFolder()
        service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
    }

    @Test func `rules 6.3: before the notice every day that some notice still allows, and the rule against each other day`() throws {
        let matter = try RunningCase.drafted(1, at: service)[0]
        try desk.furnish()
        // E = 26 June, last notice 23 June, so the last hearing on 25 June; today is Monday 15 June.
        let slots = try desk.slots(matter, ("from", "2026-06-15"), ("to", "2026-06-27"), ("needs", RunningCase.needs))
        let window = try #require(slots["window"])
        #expect(window["first"]?.asString == "2026-06-16" && window["last"]?.asString == "2026-06-25")
        #expect(window["proposed"]?.asString == "2026-06-17" && window["lastNotice"]?.asString == "2026-06-23")
        let days = try #require(slots["days"]?.asArray)
        let refused = Dictionary(
            uniqueKeysWithValues: days.compactMap { day in
                day["refusal"].flatMap { refusal in day["day"]?.asString.map { ($0, refusal) } }
            }
        )
        #expect(refused.keys.sorted() == ["2026-06-15", "2026-06-21", "2026-06-26", "2026-06-27"])
        #expect(refused["2026-06-15"]?["rule"]?.asString == "A-09" && refused["2026-06-21"]?["because"]?.asString == "dayOff")
        #expect(refused["2026-06-26"]?["rule"]?.asString == "DL-09" && refused["2026-06-27"]?["because"]?.asString == "notOffered")
        for refusal in refused.values {
            for language in ["kk", "ru", "en"] { #expect(refusal["text"]?[language]?.asString?.isEmpty == false) }
        }
        // Any slot shown can be sent back as it is.
        let shown = try #require(days.first { $0["day"]?.asString == "2026-06-24" }?["slots"]?[3])
        try matter.give(["command": "scheduleHearing", "needs": RunningCase.needs, "slot": shown])
        #expect(try matter.get("next-steps")["booking"]?["slot"] == shown)
        try service.stop()
    }

    @Test func `DL-09: after the notice only the two working days, and other ways when no room is free`() throws {
        let matter = try RunningCase.drafted(1, at: service)[0]
        try desk.furnish()
        try matter.schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        try matter.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        let slots = try desk.slots(matter)
        #expect(slots["window"]?["noticeServed"]?.asBool == true && slots["window"]?["lastNotice"] == nil)
        #expect(slots["days"]?.asArray?.compactMap { $0["day"]?.asString } == ["2026-06-17", "2026-06-18"])
        try desk.change(["command": "retire", "resource": "room:r1", "from": "2026-06-17"])
        let none = try desk.slots(matter)
        #expect(none["days"]?[0]?["refusal"]?["because"]?.asString == "noSuitableRoom")
        #expect(none["otherWays"]?.asArray?.compactMap { $0["way"]?.asString } == ["other"])
        try service.stop()
    }

    @Test func `PlanDay: least slack first, each booked or refused by itself, and a dry run leaves nothing`() throws {
        let cases = try RunningCase.drafted(3, at: service)
        try desk.furnish()
        // Hours 9:00–13:00 and 14:30–18:30: two hearings of four hours fit one room and one official.
        let long: JSONValue = ["way": "inPerson", "minutes": 240, "language": "kk", "participants": [["language": "kk"]]]
        var items = cases.map { JSONValue.object(JSONObject([("id", .string($0.id)), ("needs", long)])) }
        items.append(["id": "AL1-C-2026-000099"])
        func plan(_ dryRun: Bool) throws -> JSONValue {
            try #require(
                try service.call(
                    "PlanDay",
                    [
                        "request": .string(service.freshRequest()), "principal": People.executor, "day": "2026-06-18",
                        "cases": .array(items), "dryRun": .bool(dryRun),
                    ])["body"])
        }
        let rehearsed = try plan(true)
        #expect(try desk.ask("Day", ("day", "2026-06-18"))["hearings"]?.asArray?.isEmpty == true)
        let planned = try plan(false)
        #expect(planned == rehearsed)
        let results = try #require(planned["results"]?.asArray)
        #expect(results.filter { $0["booked"]?.asBool == true }.compactMap { $0["id"]?.asString } == cases.prefix(2).map(\.id))
        let refused = try #require(results.first { $0["id"]?.asString == cases[2].id }?["problem"])
        #expect(refused["code"]?.asString == "slot-no-room-free" && refused["options"]?.asArray?.isEmpty == false)
        #expect(results.first { $0["id"]?.asString == "AL1-C-2026-000099" }?["problem"]?["code"]?.asString == "not-found")
        let day = try #require(try desk.ask("Day", ("day", "2026-06-18"))["hearings"]?.asArray)
        #expect(day.compactMap { $0["booking"]?["case"]?.asString } == cases.prefix(2).map(\.id))
        #expect(day[0]["chairName"]?.asString == "Name of o-executor")
        try service.stop()
    }

    @Test func `design 8: the look ahead shows demand, room, and cases without a day`() throws {
        let cases = try RunningCase.drafted(2, at: service)
        try desk.furnish()
        try cases[0].schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        let outlook = try desk.ask("Outlook")
        let days = try #require(outlook["days"]?.asArray)
        #expect(days.count == 20)
        let eighteenth = try #require(days.first { $0["day"]?.asString == "2026-06-18" })
        #expect(eighteenth["booked"]?.asInteger == 1 && eighteenth["could"]?.asArray?.compactMap(\.asString) == [cases[1].id])
        #expect(days.last { $0["could"]?.asArray?.isEmpty == false }?["must"]?.asArray?.compactMap(\.asString) == [cases[1].id])
        // After the last notice day no day is lawful any more (rules 6.4).
        try service.setClock("2026-06-24 10:00")
        #expect(try desk.ask("Outlook")["noLawfulDay"]?.asArray?.compactMap(\.asString) == cases.map(\.id))
        try service.stop()
    }

    @Test func `A-09: the hearings whose parties are not notified come page by page, the next one first`() throws {
        let cases = try RunningCase.drafted(3, at: service)
        try desk.furnish()
        for (matter, time) in zip(cases, ["12:00", "10:00", "11:00"]) {
            try matter.schedule("2026-06-18 \(time)", at: "2026-06-15 11:00")
        }
        func page(_ cursor: JSONValue? = nil) throws -> (cases: [String?], next: JSONValue?) {
            var question: JSONObject = ["principal": People.executor, "limit": 2]
            question["cursor"] = cursor
            let body = try service.call("Unnotified", .object(question))["body"]
            return (body?["hearings"]?.asArray?.map { $0["booking"]?["case"]?.asString } ?? [], body?["next"])
        }
        let first = try page()
        #expect(first.cases == [cases[1].id, cases[2].id])
        let second = try page(first.next)
        #expect(second.cases == [cases[0].id] && second.next?.isNull == true)
        let wrong: JSONValue = ["principal": People.executor, "cursor": "x"]
        #expect(try service.refusal("Unnotified", wrong)?.code == "bad-cursor")
        // One that was moved stands where it is now; one that is over or given up stands no more.
        try cases[1].give(RunningCase.scheduling("2026-06-18 15:00"))
        #expect(try page().cases == [cases[2].id, cases[0].id])
        try cases[2].run(.withdraw(WithdrawCase(document: Fixture.document("9"))), at: "2026-06-16 10:00")
        #expect(try page().cases == [cases[0].id, cases[1].id])
        try service.setClock("2026-06-18 12:30")
        #expect(try page().cases == [cases[1].id])
        try service.stop()
    }

    @Test func `calendars of officials and rooms are their body's own`() throws {
        let matter = try RunningCase.drafted(1, at: service)[0]
        try desk.furnish()
        try matter.schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        func feed(_ kind: String, _ id: String, by principal: JSONValue = People.executor) throws -> String {
            try service.call("Calendar", ["principal": principal, "kind": .string(kind), "id": .string(id)])["text"]?.asString ?? ""
        }
        for (kind, id) in [("official", "o-executor"), ("room", "r1"), ("hearing", matter.id)] {
            let text = try feed(kind, id)
            #expect(text.contains("UID:\(matter.id)-1@police-almaly") && text.contains("DTSTART;TZID=Asia/Almaty:20260618T100000"))
        }
        let question: JSONValue = ["principal": People.department, "kind": "room", "id": "r1"]
        #expect(try service.refusal("Calendar", question)?.code == "not-found")
        try service.stop()
    }
}
